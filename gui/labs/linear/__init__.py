"""The linear network of Xu and Ziyin (arXiv 2401.07085): theory and numerics of all its units."""

from gui.labs.lab import Lab
from gui.labs.linear.acts import ACTS
from gui.labs.linear.draw import draw
from gui.labs.linear.experiment import LinearExperiment
from gui.labs.linear.readings import readings
from gui.labs.linear.scene import resolve
from gui.labs.linear.touch import touch
from gui.labs.linear.verdict import (
    SUBJECT,
    numbers_of_course,
    numbers_of_phases,
    numbers_of_steps,
    numbers_off,
    verdict,
)
from physics.linear.settings import LinearSettings
from physics.wording import Words

LAB = Lab(
    name="linear",
    title=Words("Linear network"),
    short=Words("Linear"),
    order=1,
    settings=LinearSettings,
    begin=LinearExperiment,
    readings=readings,
    resolve=resolve,
    draw=draw,
    says=Words(
        "Each dot is a hidden unit that learns along a hyperbola: drag the cloud, and see by which "
        "of four ways it learns; 1 to 9 show them."
    ),
    verdict=verdict,
    topic="linear_course",
    numbers={
        "linear_course": numbers_of_course,
        "linear_residual": numbers_off,
        "linear_steps": numbers_of_steps,
        "linear_phases": numbers_of_phases,
    },
    acts=ACTS,
    touch=touch,
    subject=SUBJECT,
    over=lambda moment: moment.state.time >= float(moment.state.values["until"]),
)
