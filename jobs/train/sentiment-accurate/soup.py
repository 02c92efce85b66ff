"""Averages the weights of runs that differ in their seed alone. Usage: soup.py WORK OUT NAME RUN…

Reads OUT/RUN.pt and OUT/RUN.npz, and writes OUT/NAME.pt and OUT/NAME.npz as train.py does. Averaging makes
less sure, so a temperature is printed that makes the average as sure as its runs are, on the labelled text.
"""

import sys
from pathlib import Path

import numpy as np
import torch

import scores
from model import SHAPES, Classifier
from train import Rows, Run, predict


def main(work: str, out: str, name: str, *runs: str) -> None:
    device = "cuda" if torch.cuda.is_available() else "cpu"
    states = [torch.load(f"{out}/{run}.pt") for run in runs]
    mean = {k: sum(s[k].float() for s in states) / len(states) for k in states[0]}
    model = Classifier(SHAPES["student"]).to(device).eval()
    model.load_state_dict(mean)
    rows = Rows(Path(work), device)
    chosen = np.flatnonzero(np.isin(rows.source, Run(name).predict))
    logits = predict(model, rows, chosen, device)
    said = np.mean([scores.softmax(np.load(f"{out}/{run}.npz")["logits"].astype(np.float32)) for run in runs], 0)
    print(f"temperature {scores.temperature_like(logits, said):.2f}")
    np.savez(f"{out}/{name}.npz", rows=chosen, logits=logits.astype(np.float16))
    torch.save({k: v.half().cpu() for k, v in mean.items()}, f"{out}/{name}.pt")


if __name__ == "__main__":
    main(*sys.argv[1:])
