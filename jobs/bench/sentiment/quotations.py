"""Scores the speakers of quotations in runs against quotations.tsv.

  python3 quotations.py RUN… [--errors]

Each RUN is the folder of a published run over data/sample or Wikinews (../shared/data/news/wikinews.jsonl); the
quotations of articles that none holds are left out. Rules were made on the first set; the second was labelled
after that, and nothing was tuned on it. A speaker is right where the words of its mention,
or of the name of its entity, and those of the gold name are the same or one holds the other. Precision is
over the quotations that were given a speaker, recall over those that have one by name. Needs duckdb.
"""

import csv
import sys
from collections import Counter
from pathlib import Path

import duckdb

GOLD = Path(__file__).with_name("quotations.tsv")


def words(name: str | None) -> set[str]:
    return set((name or "").replace("’", "'").replace("'s", "").lower().split())


def same(gold: str, found: list[str | None]) -> bool:
    return any(words(f) and (words(f) <= words(gold) or words(gold) <= words(f)) for f in found)


def quotations(run: str) -> tuple[set[str], dict]:
    db = duckdb.connect()
    found = {
        (article, begin): (cue, [mention, name], text)
        for article, begin, cue, mention, name, text in db.sql(f"""
            select q.article_id, q.begin, q.cue, m.text, e.name, q.text
            from '{run}/quotations/*.parquet' q
            left join '{run}/mentions/*.parquet' m
              on m.article_id = q.article_id and m.begin = q.speaker_begin
            left join '{run}/entities/*.parquet' e on e.entity_id = q.speaker_id""").fetchall()
    }
    return {a for (a,) in db.sql(f"select article_id from '{run}/articles/*.parquet'").fetchall()}, found


def main(runs: list[str], errors: bool) -> None:
    articles: set[str] = set()
    found: dict = {}
    for run in runs:
        more, quoted = quotations(run)
        articles |= more
        found |= quoted
    with GOLD.open(encoding="utf-8", newline="") as file:
        gold = [r for r in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if r["article"] in articles]
    for part in ("first", "second"):
        score(part, [row for row in gold if row["set"] == part], found, errors)


def score(part: str, gold: list[dict], found: dict, errors: bool) -> None:
    counts: Counter[str] = Counter()
    by_cue: dict[str, Counter[str]] = {}
    for row in gold:
        cue, names, text = found.get((row["article"], int(row["begin"])), (None, [], "not found"))
        counts["not found"] += text == "not found"
        counts["speech"] += bool(row["speaker"])
        right = bool(row["speaker"]) and same(row["speaker"], names)
        if cue:
            by_cue.setdefault(cue, Counter())["right" if right else "wrong"] += 1
        if errors and right != bool(row["speaker"] or cue):
            print(
                f"{row['article']}:{row['begin']} gold {row['speaker'] or row['kind']!r}"
                f" found {names} by {cue}: {text[:90]!r}"
            )
    right = sum(of["right"] for of in by_cue.values())
    given = sum(of.total() for of in by_cue.values())
    print(f"{part} set: {len(gold)} quotations, {counts['speech']} of a named speaker, {counts['not found']} not found")
    print(f"  precision {right / max(given, 1):.3f} ({right} of {given}), recall {right / max(counts['speech'], 1):.3f}")
    for cue, of in sorted(by_cue.items()):
        print(f"  by {cue}: {of['right']} right, {of['wrong']} wrong")


if __name__ == "__main__":
    runs = [a for a in sys.argv[1:] if a != "--errors"]
    if not runs:
        sys.exit(__doc__)
    main(runs, "--errors" in sys.argv)
