"""The chain, and the network beside it."""

from gui.canvas.chain_picture import draw_chain
from gui.labs.lab import Lab
from gui.models.session import Session
from gui.moments.moment import CHAIN
from gui.readings import all_readings
from gui.scene.resolve import resolve
from physics.wording import Words

LAB = Lab(
    name=CHAIN,
    title=Words("Spring–block chain"),
    order=0,
    settings=Session,
    begin=None,
    readings=all_readings,
    resolve=resolve,
    draw=draw_chain,
)
