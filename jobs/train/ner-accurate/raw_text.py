"""Writes the untagged news text as one paragraph a line, for Teachers.java."""

import csv
import gzip
import json
import random
import re
import sys
from pathlib import Path

SENATE_RELEASES = 1400  # of 4,000: American politics is not to outweigh the rest


def lines(data: Path):
    out = {}
    with open(data / "sentiment/sentfin.csv", encoding="utf-8") as f:
        out["sentfin"] = [row["Title"] for row in csv.DictReader(f)]
    seen = {}
    with gzip.open(data / "sentiment/newsmtsc_train.jsonl.gz", "rt", encoding="utf-8") as f:
        for line in f:
            seen.setdefault(json.loads(line)["sentence"])
    out["newsmtsc"] = list(seen)
    paragraphs = []
    with open(data / "news/wikinews.jsonl", encoding="utf-8") as f:
        for line in f:
            article = json.loads(line)
            paragraphs += [article["title"]] + article["text"].split("\n")
    out["wikinews"] = paragraphs
    with gzip.open(data / "news/senate_press.jsonl.gz", "rt", encoding="utf-8") as f:
        releases = [json.loads(line)["text"] for line in f]
    random.Random(7).shuffle(releases)
    paragraphs = []
    for text in releases[:SENATE_RELEASES]:
        paragraphs += re.split(r"\s*\r?\n\s*", text)
    out["senate"] = paragraphs
    return out


def main(data, work):
    for name, paragraphs in lines(Path(data)).items():
        with open(Path(work) / f"{name}.txt", "w", encoding="utf-8") as f:
            for p in paragraphs:
                p = re.sub(r"\s+", " ", p.replace("’", "'").replace("‘", "'")).strip()
                if len(p) > 15:
                    f.write(p + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
