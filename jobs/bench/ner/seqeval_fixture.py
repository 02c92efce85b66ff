"""Tag pairs with what seqeval makes of them, which EntityScoresTest compares Dateline's own scores with.

Usage: seqeval_fixture.py FOLDER      (jobs/src/test/resources/dateline/evaluate)

seqeval-tags.tsv: a line "# NAME" opens a case; then gold and predicted tag a line, a blank line between sentences.
seqeval-scores.tsv: case, mode, type or "micro", precision, recall, F1, support. Modes: "default", where an I- that
continues nothing opens a name, as in conlleval, and "strict" for IOB2, where it is no name.
"""

import random
import sys
import warnings
from pathlib import Path

from seqeval.metrics import classification_report
from seqeval.scheme import IOB2

TYPES = ["PER", "ORG", "LOC", "MISC"]
CASES = {
    "the same": [("B-PER I-PER O B-LOC", "B-PER I-PER O B-LOC")],
    "nothing at all": [("O O O", "O O O")],
    "nothing predicted": [("B-PER I-PER O", "O O O")],
    "nothing to find": [("O O O", "O B-ORG I-ORG")],
    "too short and too long": [("B-PER I-PER O O", "B-PER O O O"), ("B-LOC O O", "B-LOC I-LOC O")],
    "the right span under another type": [("B-ORG I-ORG O", "B-LOC I-LOC O")],
    "a type that changes inside": [("B-PER I-PER I-PER O", "B-PER I-ORG I-ORG O")],
    "neighbours of one type": [("B-LOC B-LOC I-LOC O", "B-LOC I-LOC I-LOC O"), ("B-PER B-PER", "B-PER B-PER")],
    "neighbours of two types": [("B-PER B-ORG I-ORG B-PER", "B-PER B-ORG I-ORG B-PER")],
    "I- opens a sentence": [("B-PER I-PER O", "I-PER I-PER O")],
    "I- after O": [("O B-MISC I-MISC", "O I-MISC I-MISC")],
    "I- in the gold": [("I-LOC O I-LOC I-LOC", "B-LOC O B-LOC I-LOC")],
    "a name up to the end, and one from the start": [("O B-PER", "O B-PER"), ("I-PER O", "B-PER O")],
    "names do not reach over sentences": [("O B-PER", "O B-PER"), ("B-PER O", "I-PER O")],
}


def by_chance(seed, well_formed):
    """Sentences whose tags agree in part."""
    chance = random.Random(seed)

    def tags(length):
        made = []
        for _ in range(length):
            before = made[-1] if made else "O"
            choice = chance.random()
            if before != "O" and choice < 0.45:
                made.append("I-" + before[2:])
            elif choice < 0.7:
                made.append("O")
            elif well_formed or choice < 0.92:
                made.append("B-" + chance.choice(TYPES))
            else:
                made.append("I-" + chance.choice(TYPES))
        return made

    for _ in range(40):
        gold = tags(chance.randint(1, 12))
        predicted = list(gold) if chance.random() < 0.5 else tags(len(gold))
        yield " ".join(gold), " ".join(predicted)


def scores(case, pairs):
    gold, predicted = ([pair[i].split() for pair in pairs] for i in (0, 1))
    for mode, options in (("default", {}), ("strict", {"mode": "strict", "scheme": IOB2})):
        try:
            report = classification_report(gold, predicted, output_dict=True, zero_division=0, **options)
        except ValueError:  # seqeval has no report where neither side names anything
            report = {"micro avg": dict.fromkeys(("precision", "recall", "f1-score", "support"), 0)}
        for kind, s in report.items():
            if not kind.endswith(" avg") or kind == "micro avg":
                figures = [f"{s[key]:.12f}" for key in ("precision", "recall", "f1-score")]
                yield "\t".join([case, mode, kind.replace(" avg", ""), *figures, str(int(s["support"]))])


def main(folder):
    warnings.simplefilter("ignore")
    cases = {**CASES, "by chance": list(by_chance(1, True)), "by chance, ill-formed too": list(by_chance(2, False))}
    tags, lines = [], []
    for case, pairs in cases.items():
        tags.append(f"# {case}")
        for gold, predicted in pairs:
            tags += [f"{g}\t{p}" for g, p in zip(gold.split(), predicted.split(), strict=True)]
            tags.append("")
        lines += scores(case, pairs)
    (folder / "seqeval-tags.tsv").write_text("\n".join(tags) + "\n", encoding="utf-8")
    (folder / "seqeval-scores.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
