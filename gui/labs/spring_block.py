"""The chain, and the network beside it."""

from gui.canvas.chain_picture import draw_chain
from gui.labs.lab import Lab
from gui.models.session import Session
from gui.moments.moment import CHAIN
from gui.predictions.quantities import SPRINGS
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
    short=Words("Springs"),
    says=Words(
        "A chain of blocks pulled over a rough floor, beside a network that trains: "
        "press Space for the one and T for the other."
    ),
    subject=SPRINGS,
)
