"""Development files, and entity-level scores as conlleval counts them."""

from pathlib import Path

from corpus import BRACKETS, sentences

KINDS = {"politician": "PER", "person": "PER", "politicalparty": "ORG", "organisation": "ORG",
         "country": "LOC", "location": "LOC", "election": "MISC", "event": "MISC", "misc": "MISC"}


def tagged(path):
    for rows in sentences(path):
        yield [BRACKETS.get(r[0], r[0]) for r in rows], [
            r[-1][:2] + KINDS.get(r[-1][2:], r[-1][2:]) if r[-1] != "O" else "O" for r in rows]


def files(work, data, held_out=False):
    ner = Path(data) / "ner"
    gold = list(tagged(ner / "wikigold.iob2"))
    half = len(gold) // 2
    found = {"wikigold-1": gold[:half], "crossner-dev": list(tagged(ner / "crossner_politics_dev.iob2")),
             "gmb-tenth": list(tagged(Path(work) / "gmb-tenth.iob2"))}
    tweets = Path(work) / "btc.iob2"
    if tweets.exists():
        all_tweets = list(tagged(tweets))
        found["btc-ABFH"] = all_tweets[:3000] + all_tweets[3200:5200] + all_tweets[7338:]
    if held_out:
        found["wikigold-2"] = gold[half:]
    return found


def entities(tags):
    found, begin, kind = set(), None, None
    for i, tag in enumerate([*tags, "O"]):
        inside = tag[:2] in ("B-", "I-")
        goes_on = begin is not None and tag[:2] == "I-" and tag[2:] == kind
        if not goes_on:
            if begin is not None:
                found.add((begin, i, kind))
            begin, kind = (i, tag[2:]) if inside else (None, None)
    return found


def scores(gold, predicted):
    """F1 of each type, and of PER, ORG and LOC together, in percent."""
    counts = {}
    for g, p in zip(gold, predicted):
        g, p = entities(g), entities(p)
        for kind in ("PER", "ORG", "LOC", "MISC"):
            right = sum(e[2] == kind for e in g & p)
            c = counts.setdefault(kind, [0, 0, 0])
            c[0] += right
            c[1] += sum(e[2] == kind for e in p)
            c[2] += sum(e[2] == kind for e in g)
    counts["P/O/L"] = [sum(counts[k][i] for k in ("PER", "ORG", "LOC")) for i in range(3)]
    return {k: round(200 * r / max(1, p + g), 1) for k, (r, p, g) in counts.items()}
