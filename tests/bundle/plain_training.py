"""Anybody's training on this machine, watched: a file, and how many seconds it goes on."""

from __future__ import annotations

import sys
import time

import torch
from springblock_attach import attach
from torch import nn

torch.manual_seed(0)
layers = [part for _ in range(4) for part in (nn.Linear(6, 6), nn.ReLU())]
model = nn.Sequential(*layers)
optimiser = torch.optim.SGD(model.parameters(), 0.1)
inputs, labels = torch.randn(60, 6), torch.arange(60) % 3
until = time.monotonic() + float(sys.argv[2])
with attach(model, (inputs, labels), sys.argv[1], budget=1.0) as watch:
    while True:
        optimiser.zero_grad()
        loss = nn.functional.cross_entropy(model(inputs), labels)
        loss.backward()
        optimiser.step()
        watch.step(loss=loss)
        if time.monotonic() > until:
            break
        time.sleep(0.3)
