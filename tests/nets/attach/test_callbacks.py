"""Trainings whose loop belongs to Lightning, Hugging Face or Keras, each the real package."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from nets.attached import Attached
from physics.recording.reader import Recording

ROOT = Path(__file__).parents[3]
BEGIN = f"""
import sys
sys.path[:0] = [{str(ROOT / "nets" / "attach")!r}, {str(ROOT)!r}]
path = sys.argv[1]
"""
LIGHTNING = """
import torch
from lightning.pytorch import LightningModule, Trainer
from torch.nn import functional
from torch.utils.data import DataLoader, TensorDataset
from springblock_attach.callbacks import lightning_callback
from tests.nets.attach.models import clusters, plain_mlp

class Module(LightningModule):
    def __init__(self):
        super().__init__()
        self.network = plain_mlp(3)
    def training_step(self, batch, index):
        loss = functional.cross_entropy(self.network(batch[0]), batch[1])
        self.log("train_acc", 0.5, on_epoch=True)
        return loss
    def configure_optimizers(self):
        return torch.optim.Adam(self.parameters())

loader = DataLoader(TensorDataset(*clusters()), 30, shuffle=True)
Trainer(max_epochs=2, logger=False, enable_checkpointing=False, enable_progress_bar=False,
        enable_model_summary=False, accelerator="cpu",
        callbacks=[lightning_callback(path, budget=1e9)]).fit(Module(), loader)
"""
TRANSFORMERS = """
import torch
from torch import nn
from transformers import Trainer, TrainingArguments
from springblock_attach.callbacks import transformers_callback
from tests.nets.attach.models import clusters, plain_mlp

class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.network = plain_mlp(3)
    def forward(self, x, labels=None):
        logits = self.network(x)
        return {"loss": nn.functional.cross_entropy(logits, labels), "logits": logits}

inputs, labels = clusters()
rows = [{"x": x, "labels": y} for x, y in zip(inputs, labels)]
options = TrainingArguments(path + ".out", num_train_epochs=2, per_device_train_batch_size=30,
                            report_to=[], save_strategy="no", logging_steps=1, use_cpu=True,
                            disable_tqdm=True)
Trainer(Network(), options, train_dataset=rows,
        callbacks=[transformers_callback(path, budget=1e9)]).train()
"""
KERAS = """
import os
os.environ["KERAS_BACKEND"] = "torch"
import keras
from springblock_attach.callbacks import keras_callback
from tests.nets.attach.models import clusters

inputs, labels = (tensor.numpy() for tensor in clusters())
dense = [keras.layers.Dense(16, activation="relu") for _ in range(3)]
model = keras.Sequential([keras.layers.Input((8,)), *dense, keras.layers.Dense(3)])
loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
model.compile("adam", loss, metrics=["accuracy"])
watch = keras_callback(model, (inputs, labels), path, budget=1e9)
model.fit(inputs, labels, batch_size=30, epochs=2, verbose=0, callbacks=[watch])
"""


@pytest.mark.slow
@pytest.mark.parametrize(
    "script", [LIGHTNING, TRANSFORMERS, KERAS], ids=["Lightning", "Hugging Face", "Keras on torch"]
)
def test_their_training_is_watched(script: str, tmp_path: Path) -> None:
    path = tmp_path / "run.h5"
    done = subprocess.run(
        [sys.executable, "-c", BEGIN + script, str(path)],
        cwd=tmp_path,
        env=os.environ
        | {"HF_HUB_OFFLINE": "1", "OMP_NUM_THREADS": "1", "TORCHINDUCTOR_CACHE_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        timeout=400,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    with closing(Recording(path)) as recording:
        about = Attached.model_validate(recording.events[1].values)
        assert about.depth == 4  # three hidden layers
        assert (about.samples, about.population, about.classes) == (90, 90, 3)
        assert recording.events[-1].what == "ended"
        last = recording.lines("measurements")[-1]
    assert '"step": 6' in last
    assert '"loss": null' not in last
