"""Scores the models of tone towards names beside simple ones, and lists what each says of cases.tsv.

  python3 tone.py SHARED_DATA > results-tone.md

Builds nothing: ./dateline must run. The development parts of NewsMTSC (SHARED_DATA/sentiment) are scored by
macro-F1 over negative, neutral and positive: the majority label of the training part, VADER on the sentence, a
logistic regression of words and word pairs (the target replaced by one word) learned from the training part,
and --sentiment fast and accurate by ./dateline evaluate sentiment. Needs scikit-learn and vaderSentiment.
"""

import csv
import gzip
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.pipeline import make_pipeline
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

HERE = Path(__file__).parent
DATELINE = HERE.parents[2] / "dateline"
LABELS = ["negative", "neutral", "positive"]
MODELS = ["majority", "VADER", "n-grams", "fast", "accurate"]


def mtsc(path: Path) -> list[dict]:
    opened = gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else open(path, encoding="utf-8")
    with opened as lines:
        return [
            {"sentence": r["sentence"], "begin": r["from"], "end": r["to"], "label": LABELS[r["polarity"] + 1]}
            for r in map(json.loads, lines)
        ]


def cases() -> list[dict]:
    rows = []
    with open(HERE / "cases.tsv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            before, target, after = re.fullmatch(r"(.*)\[(.+)\](.*)", row["sentence"]).groups()
            rows.append(
                {"sentence": before + target + after, "begin": len(before), "end": len(before) + len(target),
                 "label": row["polarity"], "kind": row["kind"]}
            )
    return rows


def masked(row: dict) -> str:
    return row["sentence"][: row["begin"]] + " TARGET " + row["sentence"][row["end"] :]


def dateline(model: str, rows: list[dict]) -> tuple[list[str], str]:
    """The labels, and the calibration error that the command prints."""
    with tempfile.TemporaryDirectory() as folder:
        gold, predictions = Path(folder, "gold.jsonl"), Path(folder, "predictions.jsonl")
        gold.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        printed = subprocess.run(
            [DATELINE, "evaluate", "sentiment", "--gold", gold, "--predictions", predictions, "--sentiment", model],
            check=True, capture_output=True, text=True).stdout
        error = re.search(r"calibration error ([\d.]+)", printed).group(1)
        return [json.loads(line)["predicted"] for line in predictions.read_text("utf-8").splitlines()], error


def main(data: Path) -> None:
    train = mtsc(data / "newsmtsc_train.jsonl.gz")
    parts = {"rw": mtsc(data / "newsmtsc_dev_rw.jsonl"), "mt": mtsc(data / "newsmtsc_dev_mt.jsonl")}
    parts["both"] = parts["rw"] + parts["mt"]
    parts["cases"] = cases()
    majority = Counter(row["label"] for row in train).most_common(1)[0][0]
    vader = SentimentIntensityAnalyzer()
    ngrams = make_pipeline(
        TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True),
        LogisticRegression(C=3, max_iter=1000, class_weight="balanced"),
    ).fit([masked(row) for row in train], [row["label"] for row in train])

    def compound(row: dict) -> str:
        score = vader.polarity_scores(row["sentence"])["compound"]
        return "positive" if score >= 0.05 else "negative" if score <= -0.05 else "neutral"

    said: dict[str, dict[str, list[str]]] = {}
    errors: dict[str, dict[str, str]] = {"fast": {}, "accurate": {}}
    for part, rows in parts.items():
        said[part] = {
            "majority": [majority] * len(rows),
            "VADER": [compound(row) for row in rows],
            "n-grams": list(ngrams.predict([masked(row) for row in rows])),
        }
        for model, of in errors.items():
            said[part][model], of[part] = dateline(model, rows)

    print("# Tone towards names\n\nMade by `python3 jobs/bench/sentiment/tone.py SHARED_DATA`. Macro-F1 in per cent;"
          " in brackets the expected calibration error of the likeliest label's probability, over ten bins.\n")
    print("| model | NewsMTSC rw | NewsMTSC mt | both | the cases below |\n|---|---:|---:|---:|---:|")
    for model in MODELS:
        cells = []
        for part, rows in parts.items():
            f1 = 100 * f1_score([row["label"] for row in rows], said[part][model], average="macro", labels=LABELS)
            error = f" ({errors[model][part]})" if model in errors else ""
            cells.append(f"{f1:.1f}{error}")
        print(f"| {model} | {' | '.join(cells)} |")
    kinds = list(dict.fromkeys(row["kind"] for row in parts["cases"]))
    print("\n## Cases\n\nWritten for this, 12 of a kind; right ones by kind:\n")
    print(f"| model | {' | '.join(kinds)} | all |\n|---|{'---:|' * (len(kinds) + 1)}")
    for model in MODELS:
        right = Counter(
            row["kind"] for row, label in zip(parts["cases"], said["cases"][model]) if row["label"] == label)
        print(f"| {model} | {' | '.join(str(right[k]) for k in kinds)} | {right.total()} |")
    print(f"\n| case | gold | {' | '.join(MODELS[1:])} |\n|---|---|{'---|' * (len(MODELS) - 1)}")
    for i, row in enumerate(parts["cases"]):
        marked = f"{row['sentence'][:row['begin']]}**{row['sentence'][row['begin']:row['end']]}**{row['sentence'][row['end']:]}"
        told = [said["cases"][model][i] for model in MODELS[1:]]
        cells = [label if label == row["label"] else f"*{label}*" for label in told]
        print(f"| {marked} | {row['label']} | {' | '.join(cells)} |")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1], "sentiment"))
