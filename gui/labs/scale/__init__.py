"""Output scale: lazy or feature learning in one slider."""

from gui.labs.lab import Lab, OwnFiles
from gui.labs.scale import verdict
from gui.labs.scale.experiment import ScaleExperiment
from gui.labs.scale.maps.shown import SHOWN
from gui.labs.scale.picture import draw
from gui.labs.scale.readings import READINGS
from gui.labs.scale.scene import resolve, touch
from nets.data.kinds import SCALES
from nets.scale.settings import ScaleSettings
from physics.wording import Words

LAB = Lab(
    name="scale",
    title=Words("Output scale"),
    order=3,
    settings=ScaleSettings,
    begin=ScaleExperiment,
    readings=lambda: READINGS,
    resolve=resolve,
    draw=draw,
    short=Words("Scale"),
    says=Words(
        "One factor before the output decides whether a network learns features or stays lazy: "
        "drag the ruler below, or press keys 1 to 6. Under it, in All widths, press “against α” "
        "to see five widths part, and again to see them fall together."
    ),
    verdict=verdict.verdict,
    topic="scale_kernel",
    numbers={
        "scale_output": verdict.course_numbers,
        "scale_kernel": verdict.kernel_numbers,
        "scale_map": verdict.map_numbers,
        "scale_plane": verdict.plane_numbers,
        "scale_powers": verdict.power_numbers,
        "scale_errors": verdict.error_numbers,
        "scale_load_curve": verdict.load_numbers,
        "scale_layers": verdict.layer_numbers,
        "scale_clock": verdict.clock_numbers,
        "scale_laziness": verdict.laziness_numbers,
    },
    touch=touch,
    subject=verdict.SUBJECT,
    over=lambda moment: float(moment.state.values["over"]) == 1.0,
    files=OwnFiles(
        SCALES,
        SHOWN.open,
        Words("{name} is shown in All widths, Map and Powers; the one that ships is chosen there."),
    ),
)
