"""Scores of the exported model, and of the weights in float, on the development parts.

Usage: evaluate.py DATA WORK MODEL.onnx [WEIGHTS.pt TEMPERATURE]
"""

import sys
import time
from pathlib import Path

import numpy as np
import onnxruntime
import torch

import corpus
import scores
from model import STUDENT, Classifier
from pieces import Pieces


class Exported:
    """The ONNX model, on one thread."""

    def __init__(self, path: str):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])

    def logits(self, ids: list[int], begin: int, end: int) -> np.ndarray:
        target = np.zeros((1, len(ids)), np.int64)
        target[0, begin:end] = 1
        return self.session.run(None, {"ids": np.array([ids], np.int64), "target": target})[0][0]


@torch.no_grad()
def logits_of_weights(weights: str, temperature: float, encoded: list[tuple[list[int], int, int]]) -> np.ndarray:
    model = Classifier(STUDENT).eval()
    model.load_state_dict({k: v.float() for k, v in torch.load(weights).items()})
    made = []
    for ids, begin, end in encoded:
        place = torch.arange(len(ids))[None]
        made.append(model(torch.tensor([ids]), (place >= begin) & (place < end))[0].numpy() / temperature)
    return np.array(made)


def report(name: str, rows: list[corpus.Row], logits: np.ndarray) -> None:
    gold = np.array([r.label for r in rows])
    parts = {part: np.array([r.source == part for r in rows]) for part in ("dev_rw", "dev_mt")}
    for part, of in {**parts, "both": np.ones(len(rows), bool)}.items():
        p = scores.softmax(logits[of])
        labels = " ".join(f"{f:.1f}" for f in scores.f1_of_labels(gold[of], p.argmax(1)))
        print(f"{name:10} {part:7} macro-F1 {scores.macro_f1(gold[of], p.argmax(1)):.1f} ({labels})"
              f" accuracy {100 * (gold[of] == p.argmax(1)).mean():.1f}"
              f" calibration error {scores.calibration_error(gold[of], p):.3f}")


def main(data: str, work: str, path: str, weights: str = "", temperature: str = "1") -> None:
    rows = [r for part in ("rw", "mt")
            for r in corpus.news_targets(Path(data) / f"sentiment/newsmtsc_dev_{part}.jsonl", "dev_" + part)]
    pieces = Pieces(f"{work}/tokenizer.json")
    encoded = [pieces.encode(r.sentence, r.begin, r.end) for r in rows]
    majority = np.tile([0.0, 1.0, 0.0], (len(rows), 1))
    report("majority", rows, majority)
    if weights:
        report("float", rows, logits_of_weights(weights, float(temperature), encoded))
    model = Exported(path)
    model.logits(*encoded[0])
    start = time.perf_counter()
    logits = np.array([model.logits(*e) for e in encoded])
    took = time.perf_counter() - start
    report("int8", rows, logits)
    count = sum(len(ids) for ids, _, _ in encoded)
    print(f"{len(rows) / took:.0f} targets and {count / took:.0f} pieces a second on one thread")


if __name__ == "__main__":
    main(*sys.argv[1:])
