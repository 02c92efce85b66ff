"""Compares settings on the folds that their runs left out. Usage: compare.py WORK OUT

The files of OUT are NAME-FOLD-SEED.npz.
"""

import sys
from collections import defaultdict
from pathlib import Path

import numpy as np

import scores


def main(work: str, out: str) -> None:
    given = np.load(f"{work}/rows.npz")
    label, fold = given["label"].astype(int), given["fold"]
    train = given["source"] == list(given["sources"]).index("train")
    found = defaultdict(lambda: defaultdict(list))
    for path in sorted(Path(out).glob("*.npz")):
        name, held_out, _ = path.stem.rsplit("-", 2)
        run = np.load(path)
        logits = np.zeros((len(label), 3), np.float32)
        logits[run["rows"]] = run["logits"]
        found[name][int(held_out)].append(logits)
    print(f"{'settings':24} runs single deviation ensemble loss(ensemble) temperature(single)")
    for name, folds in found.items():
        if -1 in folds:
            continue
        singles, gold, together, logits_of_one = [], [], [], []
        for held_out, runs in folds.items():
            of = train & (fold == held_out)
            singles += [scores.macro_f1(label[of], logits[of].argmax(1)) for logits in runs]
            gold.append(label[of])
            together.append(np.mean([scores.softmax(logits[of]) for logits in runs], 0))
            logits_of_one.append(runs[0][of])
        gold, together = np.concatenate(gold), np.concatenate(together)
        print(f"{name:24} {len(singles):4} {np.mean(singles):6.2f} {np.std(singles):6.2f}"
              f" {scores.macro_f1(gold, together.argmax(1)):8.2f} {scores.loss(gold, together):8.4f}"
              f" {scores.temperature(gold, np.concatenate(logits_of_one)):8.2f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
