"""Averages the teachers' probabilities. Usage: soften.py WORK TEACHERS

The files of TEACHERS are NAME-FOLD-SEED.npz. Text of the labelled articles gets its labels from the teachers
that were not shown the article. WORK/soft.npz is for the final model, soft-FOLD.npz for one that is to be
tested on a fold: there the unlabelled text's labels are by teachers that were not shown that fold. Writes
too the labels of the unlabelled text, as WORK/soft.jsonl.gz.
"""

import gzip
import json
import sys
from pathlib import Path

import numpy as np

import scores
from corpus import FOLDS

PUBLISHED = ("senate", "wikinews", "gmb")


def main(work: str, teachers: str) -> None:
    given = np.load(f"{work}/rows.npz")
    fold, source = given["fold"], given["sources"][given["source"]]
    by_fold = np.zeros((FOLDS, len(fold), 3), np.float32)
    for held_out in range(FOLDS):
        files = sorted(Path(teachers).glob(f"*-{held_out}-*.npz"))
        for run in map(np.load, files):
            by_fold[held_out, run["rows"]] += scores.softmax(run["logits"].astype(np.float32)) / len(files)
    unseen = np.where((fold >= 0)[:, None], by_fold[np.maximum(fold, 0), np.arange(len(fold))], 0)
    for held_out in range(FOLDS):
        soft = np.where((fold >= 0)[:, None], unseen, by_fold[held_out])
        np.savez_compressed(f"{work}/soft-{held_out}.npz", soft=soft.astype(np.float16))
    soft = np.where((fold >= 0)[:, None], unseen, by_fold.mean(0))
    np.savez_compressed(f"{work}/soft.npz", soft=soft.astype(np.float16))
    with gzip.open(f"{work}/rows.jsonl.gz", "rt", encoding="utf-8") as rows, gzip.open(
            f"{work}/soft.jsonl.gz", "wt", encoding="utf-8") as out:
        for row, of, p in zip(map(json.loads, rows), source, soft):
            if of in PUBLISHED:
                found = {k: row[k] for k in ("sentence", "begin", "end")} | {"p": [round(float(x), 4) for x in p / p.sum()]}
                out.write(json.dumps(found, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
