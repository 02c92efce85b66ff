"""Scores the exported model on the development files, and with --held-out on what is kept for the end.

Usage: evaluate.py DATA WORK MODEL.onnx [--held-out] [GOLD.iob2 …]
CoreNLP beside it: Teachers.java writes WORK/NAME.corenlp.tsv for WORK/NAME.gold.iob2, which --write makes.
"""

import sys
import time
from pathlib import Path

import numpy as np
import onnxruntime

import corpus
import scoring
from model import Pieces

LONGEST = 192


def tagger(path):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(path, options)
    pieces = Pieces()

    def tags(tokens):
        ids, shapes, first = pieces.encode(tokens)
        feed = {"ids": np.array([ids[:LONGEST]], np.int64), "shapes": np.array([shapes[:LONGEST]], np.int64)}
        best = session.run(None, feed)[0][0].argmax(-1)
        return [corpus.LABELS[best[f]] if f < len(best) else "O" for f in first]

    return tags


def news_tokens(tokens):
    """What the product feeds: without double quotation marks. The places of the tokens kept."""
    return [i for i, t in enumerate(tokens) if t not in corpus.DROPPED]


def main(arguments):
    options = {a for a in arguments if a.startswith("--")}
    data, work, path, *more = [a for a in arguments if not a.startswith("--")]
    files = scoring.files(work, data, "--held-out" in options)
    for name in more:
        files[Path(name).stem] = list(scoring.tagged(name))
    if "--write" in options:
        for name, gold in files.items():
            with open(Path(work) / f"{name}.gold.iob2", "w", encoding="utf-8") as out:
                for tokens, tags in gold:
                    out.writelines(f"{w} {t}\n" for w, t in zip(tokens, tags))
                    out.write("\n")
        return
    find = tagger(path)
    for name, gold in files.items():
        start = time.time()
        predicted = []
        for tokens, _ in gold:
            kept = news_tokens(tokens)
            tags = ["O"] * len(tokens)
            for i, tag in zip(kept, find([tokens[i] for i in kept]) if kept else []):
                tags[i] = tag
            predicted.append(tags)
        count = sum(len(t) for t, _ in gold)
        print(f"{name:14} accurate {scoring.scores([g for _, g in gold], predicted)}"
              f" {count / (time.time() - start):.0f} tokens/s", flush=True)
        taught = Path(work) / f"{name}.corenlp.tsv"
        if taught.exists():
            rows = list(corpus.sentences(taught))
            for column, model in ((2, "3-class"), (3, "4-class")):
                predicted = [corpus.bio([r[column] for r in sentence]) for sentence in rows]
                print(f"{'':14} {model:8} {scoring.scores([g for _, g in gold], predicted)}")


if __name__ == "__main__":
    main(sys.argv[1:])
