"""Callbacks for trainers that own the loop; each package is imported only by who asks for it.

    Trainer(callbacks=[lightning_callback("run.h5")])                        # Lightning
    Trainer(..., callbacks=[transformers_callback("run.h5")])                # Hugging Face
    model.fit(x, y, callbacks=[keras_callback(model, (x, y), "run.h5")])     # Keras on torch

What is behind the file are the options of `attach`.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from torch import nn

from springblock_attach.samples import Samples, samples_of
from springblock_attach.watch import Watch, attach


class Follower:
    """Watches a training whose loop belongs to somebody else.

    Parameters
    ----------
    to, options : as of `attach`.
    """

    def __init__(self, to: str | Path | None, options: Mapping[str, Any]) -> None:
        self._to, self._options = to, dict(options)
        self.watch: Watch | None = None

    def begin(self, model: nn.Module, samples: Any) -> None:
        """Training starts; one that was broken off ends with that."""
        if self.watch is not None:
            self.watch.give_up()
        self.watch = attach(model, samples, self._to, **self._options)

    def step(self, loss: Any = None) -> None:
        """A step was made."""
        if self.watch is not None:
            self.watch.step(loss=loss)

    def epoch(self, loss: Any = None, accuracy: Any = None) -> None:
        """An epoch is over."""
        if self.watch is not None:
            self.watch.epoch(loss=loss, accuracy=accuracy)

    def end(self, error: BaseException | None = None) -> None:
        """Training is over, by itself or by an error."""
        if self.watch is not None:
            self.watch.__exit__(type(error) if error else None, error, None)
            self.watch = None  # the next training is watched anew, from its begin


def lightning_callback(to: str | Path | None = None, *, samples: Any = None, **options: Any) -> Any:
    """A callback for Lightning's Trainer.

    Parameters
    ----------
    samples : by default the trainer's own loader.
    """
    base: Any = import_module(f"{_lightning()}.callbacks").Callback

    class LightningWatch(base):  # type: ignore[misc]
        """Tells a follower of the training."""

        def __init__(self) -> None:
            self.follower = Follower(to, options)

        def on_train_start(self, trainer: Any, pl_module: Any) -> None:
            """Training starts."""
            source = trainer.train_dataloader if samples is None else samples
            self.follower.begin(_looked_at(pl_module), source)

        def on_train_batch_end(
            self, trainer: Any, pl_module: Any, outputs: Any, batch: Any, batch_idx: int
        ) -> None:
            """A step was made."""
            self.follower.step(outputs.get("loss") if isinstance(outputs, dict) else outputs)

        def on_train_epoch_end(self, trainer: Any, pl_module: Any) -> None:
            """An epoch is over."""
            self.follower.epoch(accuracy=_test_accuracy(trainer.callback_metrics))

        def on_train_end(self, trainer: Any, pl_module: Any) -> None:
            """Training is over."""
            self.follower.end()

        def on_exception(self, trainer: Any, pl_module: Any, exception: BaseException) -> None:
            """Training ended with an error."""
            self.follower.end(exception)

    return LightningWatch()


def _test_accuracy(told: Mapping[str, Any]) -> Any:
    """The accuracy on samples that are not learned from; None if none is told."""
    ours = (name for name in told if name.startswith(("val", "test")) and "acc" in name)
    return next((told[name] for name in ours), None)


def _lightning() -> str:
    """The package, which has two names."""
    return "lightning.pytorch" if find_spec("lightning") else "pytorch_lightning"


def _looked_at(module: nn.Module) -> nn.Module:
    """The network within a module that is one with its training: its only part, if it has one."""
    parts = [part for part in module.children() if any(True for _ in part.parameters())]
    return parts[0] if len(parts) == 1 else module


def transformers_callback(
    to: str | Path | None = None, *, samples: Any = None, **options: Any
) -> Any:
    """A callback for Hugging Face's Trainer.

    Parameters
    ----------
    samples : by default the trainer's own loader.
    """
    base: Any = import_module("transformers").TrainerCallback

    class TransformersWatch(base):  # type: ignore[misc]
        """Tells a follower of the training."""

        def __init__(self) -> None:
            self.follower = Follower(to, options)

        def on_train_begin(self, args: Any, state: Any, control: Any, **more: Any) -> None:
            """Training starts."""
            source = more.get("train_dataloader") if samples is None else samples
            source = getattr(source, "base_dataloader", source)  # accelerate's stands around it
            self.follower.begin(more["model"], source)

        def on_step_end(self, args: Any, state: Any, control: Any, **more: Any) -> None:
            """A step was made."""
            self.follower.step()

        def on_log(
            self, args: Any, state: Any, control: Any, logs: Any = None, **more: Any
        ) -> None:
            """A loss is known."""
            watch = self.follower.watch
            if watch is not None and logs and "loss" in logs:
                watch.tell(loss=logs["loss"])

        def on_evaluate(
            self, args: Any, state: Any, control: Any, metrics: Any = None, **more: Any
        ) -> None:
            """An accuracy is known, if the trainer computes one."""
            watch = self.follower.watch
            if watch is not None and metrics and "eval_accuracy" in metrics:
                watch.tell(accuracy=metrics["eval_accuracy"])

        def on_epoch_end(self, args: Any, state: Any, control: Any, **more: Any) -> None:
            """An epoch is over."""
            self.follower.epoch()

        def on_train_end(self, args: Any, state: Any, control: Any, **more: Any) -> None:
            """Training is over."""
            self.follower.end()

    return TransformersWatch()


def keras_callback(model: Any, samples: Any, to: str | Path | None = None, **options: Any) -> Any:
    """A callback for Keras, which must run on torch.

    Parameters
    ----------
    samples : what it is fitted on, (x, y) for instance: Keras does not tell its callbacks.

    Raises
    ------
    ValueError
        If Keras runs on something else.
    """
    keras: Any = import_module("keras")
    if keras.backend.backend() != "torch":
        raise ValueError(
            "Keras does not run on torch: set KERAS_BACKEND=torch before it is imported"
        )
    count = int(options.pop("count", 512))
    layers: list[Any] = list(model.layers)[:-1]  # Keras keeps them from torch's list of parts
    options.setdefault("layers", {layer.name: layer for layer in layers if layer.weights})
    taken = samples if isinstance(samples, Samples) else samples_of(samples, count)

    class KerasWatch(keras.callbacks.Callback):  # type: ignore[misc]
        """Tells a follower of the training."""

        def __init__(self) -> None:
            super().__init__()
            self.follower = Follower(to, options)

        def on_train_begin(self, logs: Any = None) -> None:
            """Training starts."""
            self.follower.begin(model, taken)

        def on_train_batch_end(self, batch: int, logs: Any = None) -> None:
            """A step was made."""
            self.follower.step((logs or {}).get("loss"))

        def on_epoch_end(self, epoch: int, logs: Any = None) -> None:
            """An epoch is over."""
            self.follower.epoch(accuracy=_test_accuracy(logs or {}))

        def on_train_end(self, logs: Any = None) -> None:
            """Training is over."""
            self.follower.end()

    return KerasWatch()
