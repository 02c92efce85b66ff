"""Counts what the stage cooccur counts, by brute force, and fails where the two differ.

  python3 cooccurrence_oracle.py RUN [--window N] [--period month]

RUN is the folder of a published run. Counts must be equal, measures within 1e-9. Needs duckdb and scipy.
"""

import argparse
import itertools
import math
from collections import defaultdict
from datetime import date, timedelta

import duckdb
from scipy.stats import chi2, false_discovery_control, fisher_exact

TYPES = ("PER", "ORG", "LOC")
TELLING = ("title", "caption", "subheading", "body")
MEASURES = (
    "expected", "pmi", "npmi", "log_likelihood", "dice", "jaccard", "p_value", "q_value", "sentiment"
)


def rows(run: str, table: str, columns: str) -> list[tuple]:
    return duckdb.sql(f"select {columns} from '{run}/{table}/*.parquet'").fetchall()


def period_of(day: date | None, period: str) -> date | None:
    if day is None or period == "day":
        return day
    if period == "week":
        return day - timedelta(days=day.weekday())
    if period == "month":
        return day.replace(day=1)
    if period == "quarter":
        return day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)
    return day.replace(month=1, day=1)


def units_of(sentences: list[tuple[int, int]], window: int) -> dict[str, list[list[int]]]:
    """The numbers of the sentences of each unit of each scope of one article."""
    numbers = sorted(n for n, _ in sentences)
    paragraphs = defaultdict(list)
    for number, paragraph in sentences:
        paragraphs[paragraph].append(number)
    units = {"sentence": [[n] for n in numbers], "paragraph": list(paragraphs.values()), "article": [numbers]}
    if window:
        last = max(0, len(numbers) - window)
        units["window"] = [numbers[i : i + window] for i in range(last + 1)]
    return units


def g_squared(table: tuple[int, int, int, int]) -> float:
    a, b, c, d = table
    n = a + b + c + d
    cells = ((a, a + b, a + c), (b, a + b, b + d), (c, c + d, a + c), (d, c + d, b + d))
    return max(0.0, 2 * math.fsum(o * math.log(o * n / (r * k)) for o, r, k in cells if o))


def p_value(table: tuple[int, int, int, int]) -> float:
    a, b, c, d = table
    least = min(a + b, c + d) * min(a + c, b + d) / sum(table)
    return float(fisher_exact([[a, b], [c, d]]).pvalue if least < 5 else chi2.sf(g_squared(table), 1))


def npmi_of(both: int, a: int, b: int, units: int) -> float:
    return 1.0 if both == units else math.log(both * units / (a * b)) / -math.log(both / units)


class Corpus:
    """What is counted, as plain dictionaries."""

    def __init__(self, run: str, window: int, period: str):
        self.story, self.day = {}, {}
        for article, story, day in rows(run, "articles", "article_id, story_id, published_on"):
            self.story[article], self.day[article] = story, day
        self.period = {a: period_of(d, period) for a, d in self.day.items()}
        sentences, self.tone = defaultdict(list), {}
        for article, number, paragraph, part, tone in rows(
            run, "sentences", "article_id, sentence, paragraph, part, sentiment"
        ):
            if part in TELLING:
                sentences[article].append((number, paragraph))
                self.tone[article, number] = round(tone * 10_000)
        entities = defaultdict(set)
        for article, number, entity, kind in rows(run, "mentions", "article_id, sentence, entity_id, type"):
            if kind in TYPES and entity is not None:
                entities[article, number].add(entity)
        self.units = defaultdict(list)  # scope -> (article, sentences, entities)
        for article, of_article in sentences.items():
            for scope, units in units_of(of_article, window).items():
                for unit in units:
                    found = set().union(*(entities[article, n] for n in unit))
                    self.units[scope].append((article, unit, sorted(found)))


def pairs_of(corpus: Corpus, scope: str) -> dict[tuple, list[tuple]]:
    """For each pair (an entity with itself too) the units that hold it."""
    held = defaultdict(list)
    for article, unit, found in corpus.units[scope]:
        for pair in itertools.combinations_with_replacement(found, 2):
            held[pair].append((article, unit))
    return held


def mean_tone(corpus: Corpus, units: list[tuple]) -> float:
    tones = [corpus.tone[article, n] for article, unit in units for n in unit]
    return sum(tones) / len(tones) / 10_000


def cooccurrences(corpus: Corpus, scope: str) -> dict[tuple, tuple]:
    held = pairs_of(corpus, scope)
    total = len(corpus.units[scope])
    table = {}
    for (x, y), units in held.items():
        if x == y:
            continue
        both, a, b = len(units), len(held[x, x]), len(held[y, y])
        contingency = (both, a - both, b - both, total - a - b + both)
        days = [corpus.day[article] for article, _ in units if corpus.day[article]]
        table[x, y] = (
            both,
            len({article for article, _ in units}),
            len({corpus.story[article] for article, _ in units}),
            min(days, default=None),
            max(days, default=None),
            a * b / total,
            math.log2(both * total / (a * b)),
            npmi_of(both, a, b, total),
            g_squared(contingency),
            2 * both / (a + b),
            both / (a + b - both),
            p_value(contingency),
            mean_tone(corpus, units),
        )
    q_values = false_discovery_control([row[11] for row in table.values()]) if table else []
    return {key: (*row[:12], q, row[12]) for (key, row), q in zip(table.items(), q_values)}


def trends(corpus: Corpus, scope: str) -> dict[tuple, tuple]:
    held = pairs_of(corpus, scope)
    units, stories = defaultdict(int), defaultdict(set)
    for article, _, _ in corpus.units[scope]:
        if corpus.period[article]:
            units[corpus.period[article]] += 1
            stories[corpus.period[article]].add(corpus.story[article])
    all_stories = sum(len(s) for s in stories.values())
    in_period = {}
    for pair, where in held.items():
        in_period[pair] = defaultdict(list)
        for article, unit in where:
            if corpus.period[article]:
                in_period[pair][corpus.period[article]].append((article, unit))
    table = {}
    for (x, y), by_period in in_period.items():
        if x == y:
            continue
        seen = {p: len({corpus.story[a] for a, _ in where}) for p, where in by_period.items()}
        pair_stories = sum(seen.values())
        for period in stories:
            period_stories = len(stories[period])
            where = by_period.get(period, [])
            if not where and pair_stories * period_stories / all_stories < 2:
                continue
            count, own = len(where), seen.get(period, 0)
            a, b = len(in_period[x, x][period]), len(in_period[y, y][period])
            change = (
                own, pair_stories - own, period_stories - own,
                all_stories - pair_stories - period_stories + own,
            )
            table[x, y, period] = (
                count,
                own,
                npmi_of(count, a, b, units[period]) if count else -1.0,
                mean_tone(corpus, where) if count else None,
                g_squared(change),
                p_value(change),
                own * all_stories > pair_stories * period_stories,
            )
    # Every period of every pair is a test; those that are not looked at are not significant.
    pairs = {(x, y) for (x, y), by_period in in_period.items() if x != y and by_period}
    unseen = len(pairs) * len(stories) - len(table)
    q_values = false_discovery_control([row[5] for row in table.values()] + [1.0] * unseen) if table else []
    result = {}
    for (key, row), q in zip(table.items(), q_values):
        change = ("surge" if row[6] else "fall") if q <= 0.05 else None
        if row[0] or change:
            result[key] = (*row[:6], q, change)
    return result


def close(x, y) -> bool:
    """Equal, or numbers within 1e-9; a mean tone is published with six decimals."""
    if isinstance(x, float) and isinstance(y, float):
        return math.isclose(x, y, rel_tol=1e-9, abs_tol=1e-9)
    return x == y


def compare(name: str, expected: dict, actual: dict, rounded: int) -> None:
    assert expected.keys() == actual.keys(), (
        f"{name}: {len(expected)} rows expected, {len(actual)} found; "
        f"such as {sorted(map(str, expected.keys() ^ actual.keys()))[:3]}"
    )
    for key, row in expected.items():
        for i, (x, y) in enumerate(zip(row, actual[key], strict=True)):
            if i == rounded and x is not None:
                assert abs(x - y) <= 5.1e-7, f"{name} {key}: sentiment {y}, expected {x}"
            else:
                assert close(x, y), f"{name} {key}: value {i} is {y!r}, expected {x!r}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run")
    parser.add_argument("--window", type=int, default=0)
    parser.add_argument("--period", default="month")
    options = parser.parse_args()
    corpus = Corpus(options.run, options.window, options.period)
    for scope in corpus.units:
        columns = ", ".join(("count", "articles", "stories", "first_on", "last_on", *MEASURES))
        found = rows(options.run, "cooccurrences", f"entity_a, entity_b, scope, {columns}")
        actual = {row[:2]: row[3:] for row in found if row[2] == scope}
        compare(f"cooccurrences, {scope}", cooccurrences(corpus, scope), actual, 13)
        columns = "count, stories, npmi, sentiment, change_log_likelihood, change_p_value, change_q_value, change"
        found = rows(options.run, "cooccurrence_trends", f"entity_a, entity_b, period, scope, {columns}")
        changes = {row[:3]: row[4:] for row in found if row[3] == scope}
        compare(f"cooccurrence_trends, {scope}", trends(corpus, scope), changes, 3)
        print(f"{scope}: {len(actual):,} pairs and {len(changes):,} of periods are as counted here")


if __name__ == "__main__":
    main()
