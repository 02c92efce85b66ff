"""Writes sentences with their pieces and the exported model's answer, for the tests of the Java side.

Usage: fixture.py DATA WORK MODEL.onnx OUT.json
"""

import json
import sys
from pathlib import Path

import corpus
import scores
from evaluate import Exported
from pieces import Pieces

EACH = 26
OWN = [
    ("Ms. Peña-Nieto’s naïve aides didn't “help” Côte d'Ivoire — at all.", "Peña-Nieto"),
    ("Acme", "Acme"),
    ("\tThe  ŠKODA works\u00a0(est. 1895) pleased Jiří Novák.", "Jiří Novák"),
    ("At length, " + "and then the talks went on and on, " * 25 + "the minister praised Amina Yusuf. " + "It rained. " * 60,
     "Amina Yusuf"),
]


def main(data: str, work: str, path: str, out: str) -> None:
    rows = [r for part in ("rw", "mt")
            for r in corpus.news_targets(Path(data) / f"sentiment/newsmtsc_dev_{part}.jsonl", "dev_" + part)]
    rows = rows[:: len(rows) // EACH][:EACH]
    texts = [(r.sentence, r.begin, r.end) for r in rows]
    texts += [(s, s.index(name), s.index(name) + len(name)) for s, name in OWN]
    pieces, model = Pieces(f"{work}/tokenizer.json"), Exported(path)
    cases = []
    for sentence, begin, end in texts:
        ids, first, after = pieces.encode(sentence, begin, end)
        p = scores.softmax(model.logits(ids, first, after))
        cases.append({
            "sentence": sentence, "begin": begin, "end": end, "ids": ids,
            "target": [int(first <= i < after) for i in range(len(ids))], "p": [round(float(x), 5) for x in p]})
    Path(out).write_text(json.dumps(cases, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
