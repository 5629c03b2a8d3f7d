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

from springblock_attach.samples import Samples, samples_of
from springblock_attach.separation import Separation, separation, separations
from springblock_attach.watch import Watch, attach

__all__ = ["Samples", "Separation", "Watch", "attach", "samples_of", "separation", "separations"]
