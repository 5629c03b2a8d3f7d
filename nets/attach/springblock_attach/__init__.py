"""Put the layers of any PyTorch training on the springs.

    from springblock_attach import attach

    with attach(model, loader) as watch:
        for epoch in range(epochs):
            for batch in loader:
                ...
                watch.step(loss=loss)

The layers' data separation is measured beside the training, which it does not touch, and written
to a recording that grows; springblock-lab follows it. Torch and NumPy are all that is needed.
"""

from springblock_attach.curve import LoadCurve, load_curve
from springblock_attach.reading import (
    ReadDiagram,
    ReadRecording,
    read_diagram,
    read_recording,
)
from springblock_attach.samples import Samples, samples_of
from springblock_attach.separation import Separation, separation, separations
from springblock_attach.watch import Watch, attach

__all__ = [
    "LoadCurve",
    "ReadDiagram",
    "ReadRecording",
    "Samples",
    "Separation",
    "Watch",
    "attach",
    "load_curve",
    "read_diagram",
    "read_recording",
    "samples_of",
    "separation",
    "separations",
]
