"""The labelled and unlabelled text: a row for each target in a sentence."""

import csv
import gzip
import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyarrow.dataset

import templates

LABELS = ["negative", "neutral", "positive"]
FOLDS = 5
LONGEST = 600  # characters of an unlabelled sentence
SHORTEST = 40
PRONOUN = re.compile(r"\b(?:he|she|him|her|his|they|them|I|we|He|She|They|We|His|Her)\b")
NAME = re.compile(r"\b[A-Z][\w'’-]*[a-z][\w-]*(?:\s+(?:of\s+)?[A-Z][\w-]*[a-z][\w-]*)*")
NO_SPACE_BEFORE = {",", ".", ";", ":", "!", "?", "%", ")", "'s", "'", "n't", "'re", "'ve", "'ll", "'d", "'m"}


@dataclass(frozen=True)
class Row:
    """A target, `sentence[begin:end]`; the label is None where nobody gave one."""

    sentence: str
    begin: int
    end: int
    source: str
    label: int | None = None
    group: str = ""


def plain(text: str) -> str:
    return re.sub(r"\W+", " ", text.lower()).strip()


def news_targets(path: Path, source: str) -> list[Row]:
    """Rows of a part of NewsMTSC; the group is the article."""
    opened = gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else open(path, encoding="utf-8")
    with opened as f:
        return [
            Row(r["sentence"], r["from"], r["to"], source, r["polarity"] + 1, "_".join(r["id"].split("_")[:3]))
            for r in map(json.loads, f)
        ]


def headlines(path: Path) -> Iterator[Row]:
    """Rows of SEntFiN whose entity stands in the headline once, as it is written there."""
    with open(path, encoding="utf-8", newline="") as f:
        for record in csv.DictReader(f):
            title = record["Title"]
            found = re.findall(r"""['"](.+?)['"]: ['"](negative|neutral|positive)['"]""", record["Decisions"])
            for name, label in found:
                if title.count(name) == 1:
                    begin = title.index(name)
                    yield Row(title, begin, begin + len(name), "sentfin", LABELS.index(label))


def wholes(rows: list[Row]) -> Iterator[Row]:
    """Whole sentences as their own target, with the sign of the mean of their targets' labels."""
    labels: dict[str, list[int]] = {}
    groups = {r.sentence: r.group for r in rows}
    for r in rows:
        labels.setdefault(r.sentence, []).append(r.label - 1)
    for sentence, found in labels.items():
        mean = sum(found) / len(found)
        label = 1 + (mean > 1 / 3) - (mean < -1 / 3)
        yield Row(sentence, 0, len(sentence), "whole", label, groups[sentence])


def other_targets(rows: list[Row]) -> Iterator[Row]:
    """Names and pronouns of the labelled sentences that have no label themselves."""
    taken: dict[str, list[Row]] = {}
    for r in rows:
        taken.setdefault(r.sentence, []).append(r)
    for sentence, known in taken.items():
        for match in [*NAME.finditer(sentence), *PRONOUN.finditer(sentence)]:
            begin, end = match.span()
            opening = begin < 2 and " " not in match.group() and not PRONOUN.fullmatch(match.group())
            if not opening and all(end <= k.begin or begin >= k.end for k in known):
                yield Row(sentence, begin, end, "others", None, known[0].group)


def usable(sentence: str) -> bool:
    return SHORTEST <= len(sentence) <= LONGEST and "\n" not in sentence and sum(map(str.islower, sentence)) > 20


def mentions(tables: Path, source: str) -> Iterator[Row]:
    """Names of persons, organisations, and some places, that `dateline run` found, and pronouns."""
    def columns(name: str, *wanted: str) -> dict[str, list]:
        return pyarrow.dataset.dataset(tables / name, format="parquet").to_table(list(wanted)).to_pydict()

    s = columns("sentences", "article_id", "sentence", "begin", "text")
    texts = {(a, n): (b, t) for a, n, b, t in zip(*s.values())}
    m = columns("mentions", "article_id", "sentence", "begin", "end", "type")
    for article, number, begin, end, kind in zip(*m.values()):
        start, text = texts[article, number]
        some = kind in ("PER", "ORG") or plain_hash(text, begin) % 6 == 0
        if some and usable(text) and begin >= start and end - start <= len(text):
            yield Row(text, begin - start, end - start, source)
    for start, text in texts.values():
        if usable(text):
            for match in PRONOUN.finditer(text):
                yield Row(text, *match.span(), source)


def plain_hash(text: str, number: int) -> int:
    """A number that is the same in every run, unlike hash()."""
    return sum(map(ord, text)) + number


def join(tokens: list[str]) -> tuple[str, list[tuple[int, int]]]:
    """The text of tokens and the place of each."""
    text, places, inside, tight = "", [], False, True
    for token in tokens:
        closing = token == '"' and inside
        if text and not tight and not closing and token not in NO_SPACE_BEFORE:
            text += " "
        places.append((len(text), len(text) + len(token)))
        text += token
        tight = token in ("(", "$", "#") or (token == '"' and not inside)
        if token == '"':
            inside = not inside
    return text, places


def tagged(path: Path, source: str) -> Iterator[Row]:
    """Names in GMB, without the persons' titles that it includes."""
    kinds = {"per", "org", "gpe", "geo"}
    with gzip.open(path, "rt", encoding="utf-8") as f:
        for block in f.read().split("\n\n"):
            pairs = [line.split(" ") for line in block.splitlines()]
            if len(pairs) < 6:
                continue
            text, places = join([p[0].replace("_", " ") for p in pairs])
            tags = [p[1] for p in pairs]
            for match in PRONOUN.finditer(text):
                yield Row(text, *match.span(), source)
            for i, tag in enumerate(tags):
                kind = tag[2:]
                if tag[:2] != "B-" or kind not in kinds:
                    continue
                j = i + 1
                while j < len(tags) and tags[j] == "I-" + kind:
                    j += 1
                begin, end = places[i][0], places[j - 1][1]
                if kind in ("per", "org") or plain_hash(text, begin) % 4 == 0:
                    yield Row(text, begin, end, source)


def chosen(rows: Iterator[Row], most: int, seed: int = 5) -> list[Row]:
    """At most so many of the distinct rows, a fifth of them pronouns, in order of sentences."""
    distinct = list(dict.fromkeys(rows))
    random.Random(seed).shuffle(distinct)
    pronouns = [r for r in distinct if PRONOUN.fullmatch(r.sentence[r.begin : r.end])][: most // 5]
    names = [r for r in distinct if not PRONOUN.fullmatch(r.sentence[r.begin : r.end])]
    return sorted(names[: most - len(pronouns)] + pronouns, key=lambda r: (r.sentence, r.begin))


def read(data: Path, senate: Path, wikinews: Path) -> list[Row]:
    """All rows; the training part lacks the sentence that it shares with a development part."""
    sentiment = data / "sentiment"
    dev = [r for part in ("rw", "mt") for r in news_targets(sentiment / f"newsmtsc_dev_{part}.jsonl", "dev_" + part)]
    held = {plain(r.sentence) for r in dev}
    train = [r for r in news_targets(sentiment / "newsmtsc_train.jsonl.gz", "train") if plain(r.sentence) not in held]
    rows = [*train, *dev, *wholes(train), *headlines(sentiment / "sentfin.csv")]
    rows += chosen(other_targets(train), 12_000)
    rows += chosen(mentions(senate, "senate"), 70_000)
    rows += chosen(mentions(wikinews, "wikinews"), 12_000)
    rows += chosen(tagged(data / "ner/gmb.iob2.gz", "gmb"), 56_000)
    names = sorted({r.sentence[r.begin : r.end] for r in rows if r.source == "gmb"})
    names = [n for n in names if re.fullmatch(r"[A-Z][a-z]+(?: [A-Z][a-z]+){1,2}", n)]
    rows += [Row(s, begin, end, "made", label) for s, begin, end, label in templates.made(names, 12)]
    return rows


def fold(row: Row) -> int:
    """The fold of an article; -1 outside the training part."""
    return random.Random(row.group).randrange(FOLDS) if row.source in ("train", "whole", "others") else -1
