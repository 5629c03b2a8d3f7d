"""The training response: a circle that a network learns, and how it ceases to respond."""

from gui.labs.act import Act
from gui.labs.lab import Lab
from gui.labs.response import verdict
from gui.labs.response.experiment import ResponseExperiment, Tap
from gui.labs.response.picture import draw
from gui.labs.response.readings import READINGS
from gui.labs.response.scene import resolve, touch
from gui.moments.lab_moment import LabMoment
from nets.response.on_springs import network_values, what_differs
from nets.response.settings import ResponseSettings
from physics.wording import Words


def _over(moment: LabMoment) -> bool:
    assert isinstance(moment.settings, ResponseSettings)
    return moment.state.time >= moment.settings.steps


LAB = Lab(
    name="response",
    title=Words("Training response"),
    order=2,
    settings=ResponseSettings,
    begin=ResponseExperiment,
    readings=lambda: READINGS,
    resolve=resolve,
    draw=draw,
    short=Words("Response"),
    says=Words(
        "How far does training once on a point move a network elsewhere, and how does that age? "
        "Press a point to train on it; keys 1 to 5 change what is trained."
    ),
    verdict=verdict.verdict,
    topic="response_aging",
    numbers={
        "response_aging": verdict.aging_numbers,
        "response_angles": verdict.angle_numbers,
        "response_units": verdict.unit_numbers,
        "response_layers": verdict.layer_numbers,
        "response_load_curve": verdict.separation_numbers,
        "response_fragility": verdict.flip_numbers,
    },
    acts=(
        Act(
            "tap",
            Words("Train once"),
            Words("One step on the marked point alone: the function before it stays for a moment."),
            Tap,
            button=True,
        ),
        Act(
            "springs",
            Words("Lay on the springs"),
            Words("Takes this network, its points and its steps to the springs, to train there."),
            button=True,
            network=lambda settings: (network_values(settings), what_differs(settings)),
        ),
    ),
    touch=touch,
    subject=verdict.SUBJECT,
    over=_over,
)
