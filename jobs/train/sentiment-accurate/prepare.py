"""Writes all rows, as text and as pieces. Usage: prepare.py DATA SENATE-TABLES WIKINEWS-TABLES WORK"""

import gzip
import json
import sys
from pathlib import Path

import numpy as np

import corpus
from pieces import Pieces


def main(data: str, senate: str, wikinews: str, work: str) -> None:
    rows = corpus.read(Path(data), Path(senate), Path(wikinews))
    pieces = Pieces(f"{work}/tokenizer.json")
    with gzip.open(f"{work}/rows.jsonl.gz", "wt", encoding="utf-8") as f:
        for r in rows:
            f.write(json.dumps(vars(r), ensure_ascii=False) + "\n")
    encoded = [pieces.encode(r.sentence, r.begin, r.end) for r in rows]
    sources = list(dict.fromkeys(r.source for r in rows))
    np.savez_compressed(
        f"{work}/rows.npz",
        ids=np.concatenate([np.array(ids, np.uint16) for ids, _, _ in encoded]),
        lengths=np.array([len(ids) for ids, _, _ in encoded], np.uint8),
        begin=np.array([b for _, b, _ in encoded], np.uint8),
        end=np.array([e for _, _, e in encoded], np.uint8),
        label=np.array([-1 if r.label is None else r.label for r in rows], np.int8),
        fold=np.array([corpus.fold(r) for r in rows], np.int8),
        source=np.array([sources.index(r.source) for r in rows], np.uint8),
        sources=np.array(sources))
    for source in sources:
        of = [r for r in rows if r.source == source]
        print(source, len(of), "targets in", len({r.sentence for r in of}), "sentences")


if __name__ == "__main__":
    main(*sys.argv[1:])
