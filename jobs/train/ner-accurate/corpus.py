"""Reads the tagged text, lets the teachers vote, and varies the sentences anew for each pass."""

import random
from pathlib import Path

from names import DEMONYMS, AGENCIES, Names
from templates import DAYS, Templates

LABELS = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC"]
IGNORE = "?"
DROPPED = {'"', "``", "''", "“", "”", "„", "«", "»"}
BRACKETS = {"[": "(", "]": ")", "-LRB-": "(", "-RRB-": ")", "-LSB-": "(", "-RSB-": ")"}
SMALL = set("a an the of in on to for and or but at by as with from 's n't ' 're 've is are".split())
UNSAID = set("the a an has have had is are was were been be mr. ms. mrs. that will would".split())
MONTHS = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec. January August October".split()


def sentences(path):
    """Lists of columns of each sentence; columns are split by a tab, or else by spaces."""
    rows = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.strip():
                rows.append(line.split("\t") if "\t" in line else line.split())
            elif rows:
                yield rows
                rows = []
    if rows:
        yield rows


def news_token(token):
    return BRACKETS.get(token, token.replace("’", "'").replace("‘", "'"))


def types_of(tags):
    return [t[2:] if len(t) > 2 else t for t in tags]


def bio(types, begins=None):
    """IOB2 of a type a token; a run of one type is one name unless `begins` says otherwise."""
    tags, last = [], "O"
    for i, t in enumerate(types):
        if t in ("O", IGNORE):
            tags.append(t)
        else:
            tags.append(("B-" if t != last or (begins and begins[i]) else "I-") + t)
        last = t
    return tags


def vote(given, three, four, seven, spacy):
    """The type of a token that enough of the annotators agree on, or IGNORE.

    `given` is the repaired annotation or None. The 3- and 7-class models do not know MISC, so their O
    says nothing against it.
    """
    votes = {}
    misc = "MISC" in (given, four, spacy)
    annotators = ((given, 1.2, True), (three, 1.0, False), (four, 0.7, True), (seven, 0.4, False),
                  (spacy, 0.5, True))
    for kind, weight, knows_misc in annotators:
        if kind is not None and (kind != "O" or knows_misc or not misc):
            votes[kind] = votes.get(kind, 0) + weight
    best = max(sorted(votes), key=votes.get)
    return best if votes[best] >= 0.62 * sum(votes.values()) else IGNORE


def taught(path, given_counts):
    for rows in sentences(path):
        rows = [r for r in rows if r[0] not in DROPPED]
        if not 3 <= len(rows) <= 64 or min(map(len, rows)) < 6:
            continue
        tokens = [news_token(r[0]) for r in rows]
        given = types_of([r[1] for r in rows]) if given_counts else [None] * len(rows)
        types = [vote(g, *r[2:6]) for g, r in zip(given, rows)]
        begins = [given_counts and r[1].startswith("B-") and r[1][2:] == t for r, t in zip(rows, types)]
        if types.count(IGNORE) * 3 > len(types):
            continue
        if any(t != "O" for t in types) or len(tokens) % 3 == 0:  # few without a name
            yield tokens, bio(types, begins)


def headline_masks(tokens, tags):
    """In headlines of markets the teachers miss companies: what they leave untagged is not learned."""
    return tokens, [IGNORE if t == "O" and w[:1].isupper() else t for w, t in zip(tokens, tags)]


def crossner(path):
    kinds = {"politician": "PER", "person": "PER", "politicalparty": "ORG", "organisation": "ORG",
             "country": "LOC", "location": "LOC", "election": "MISC", "event": "MISC", "misc": "MISC"}
    for rows in sentences(path):
        rows = [r for r in rows if r[0] not in DROPPED]
        yield [news_token(r[0]) for r in rows], [
            "O" if r[-1] == "O" else r[-1][:2] + kinds[r[-1][2:]] for r in rows]


def first_half(path):
    """Of WikiGold: the second is kept for the scores."""
    gold = list(sentences(path))
    for rows in gold[: len(gold) // 2]:
        rows = [r for r in rows if r[0] not in DROPPED]
        if rows:
            yield [news_token(r[0]) for r in rows], [r[1] for r in rows]


def messages(path):
    """BTC does not tag MISC: its untagged capitalised words are not learned."""
    for rows in sentences(path):
        tokens = [r[0] for r in rows]
        yield headline_masks(tokens, [r[-1] for r in rows])


def read(work, data):
    work = Path(work)
    pools = {"gmb": list(taught(work / "gmb-train.tsv", True))}
    for name in ("newsmtsc", "wikinews", "sentfin", "senate"):
        path = work / f"{name}.tsv"
        if path.exists():
            found = taught(path, False)
            pools[name] = [headline_masks(*s) for s in found] if name == "sentfin" else list(found)
    pools["crossner"] = list(crossner(Path(data) / "ner/crossner_politics_train.iob2"))
    pools["wikigold"] = list(first_half(Path(data) / "ner/wikigold.iob2"))
    pools["btc"] = list(messages(work / "btc-news.iob2"))
    return pools


def spans(tags):
    found, begin = [], None
    for i, tag in enumerate([*tags, "O"]):
        if begin is not None and not tag.startswith("I-"):
            found.append((begin, i, tags[begin][2:]))
            begin = None
        if tag.startswith("B-"):
            begin = i
    return found


class Variation:
    """Varies sentences: other names in the same places, headlines, capitals, datelines."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.names = Names(self.random)
        self.templates = Templates(self.names)
        self.demonyms = set(DEMONYMS)
        self.countries = set(self.names.countries)

    def other_names(self, tokens, tags):
        """The sentence with other names; a person's surname alone stays that of the same person."""
        out, out_tags, last, known, persons = [], [], 0, {}, {}
        for begin, end, kind in spans(tags):
            words = tokens[begin:end]
            text = " ".join(words)
            if kind == "PER":
                key = words[-1]
                if key not in persons:
                    persons[key] = self.names.person()
                full, surname = persons[key]
                new = full if len(words) > 1 else surname
            elif text in known:
                new = known[text]
            elif kind == "LOC":
                place = text in self.countries and self.random.random() < 0.7
                new = (self.names.country() if place else self.names.place()).split()
            elif kind == "ORG":
                if len(words) == 1:
                    new = self.random.choice([self.names.acronym, self.names.acronym, self.names.company,
                                              self.names.body])().split()
                else:
                    new = (self.names.body if self.random.random() < 0.7 else self.names.company)().split()
            elif text in self.demonyms:
                new = self.names.one(DEMONYMS).split()
            else:
                new = words
            if words[0].isupper() and len(words[0]) > 3 and "." not in text and kind != "ORG":
                new = [w.upper() for w in new]
            if kind != "PER":
                known[text] = new
            out += tokens[last:begin] + new
            out_tags += tags[last:begin] + ["B-" + kind] + ["I-" + kind] * (len(new) - 1)
            last = end
        return out + tokens[last:], out_tags + tags[last:]

    def terse(self, tokens, tags):
        """A headline's words: no articles or auxiliaries, persons by their last name."""
        kept = [
            i for i, (w, t) in enumerate(zip(tokens, tags))
            if not (t == "O" and w.lower() in UNSAID)
            and not (t.endswith("-PER") and i + 1 < len(tags) and tags[i + 1] == "I-PER")
        ]
        return [tokens[i] for i in kept], ["B-PER" if tags[i] == "I-PER" else tags[i] for i in kept]

    def headline(self, tokens, tags):
        if self.random.random() < 0.5:
            tokens, tags = self.terse(tokens, tags)
        if tokens and tokens[-1] == ".":
            tokens, tags = tokens[:-1], tags[:-1]
        draw = self.random.random()
        if draw < 0.62:
            tokens = [w if w in SMALL and i else w[:1].upper() + w[1:] for i, w in enumerate(tokens)]
        elif draw < 0.92:
            tokens = [w.upper() for w in tokens]
        return tokens, tags

    def dateline(self, tokens, tags):
        new, new_tags = [], []

        def add(text, kind):
            words = text.split()
            new.extend(words)
            new_tags.extend(["O"] * len(words) if kind == "O" else
                            ["B-" + kind] + ["I-" + kind] * (len(words) - 1))

        city = self.names.city()
        add(city.upper() if self.random.random() < 0.75 else city, "LOC")
        if self.random.random() < 0.25:
            add(",", "O")
            add(self.names.country(), "LOC")
        if self.random.random() < 0.4:
            add(", " + self.random.choice([self.names.one(MONTHS) + f" {self.random.randint(1, 31)}",
                                           self.names.one(DAYS)]), "O")
        if self.random.random() < 0.6:
            add("(", "O")
            add(self.names.one(AGENCIES), "ORG")
            add(")", "O")
        add(self.random.choice(["—", "-", "--", "–", ":"]), "O")
        return new + tokens, new_tags + tags

    def vary(self, tokens, tags, others):
        whole = IGNORE not in tags
        if whole and self.random.random() < others and any(t != "O" for t in tags):
            tokens, tags = self.other_names(tokens, tags)
        if whole and "Mr." in tokens and self.random.random() < 0.6:
            kept = [i for i, w in enumerate(tokens) if w != "Mr."]
            tokens, tags = [tokens[i] for i in kept], [tags[i] for i in kept]
        draw = self.random.random()
        if draw < 0.13 and 3 < len(tokens) < 26:
            tokens, tags = self.headline(tokens, tags)
        elif draw < 0.16:
            tokens, tags = self.dateline(tokens, tags)
        return tokens, tags


# How many sentences of each pool a pass takes, and the share of them that gets other names.
RECIPE = {
    "gmb": (26_000, 0.40), "newsmtsc": (7_000, 0.25), "wikinews": (9_000, 0.35), "sentfin": (2_500, 0.0),
    "senate": (6_000, 0.35), "crossner": (600, 0.15), "wikigold": (1_700, 0.15),
    "btc": (2_200, 0.0), "templates": (9_000, 0.0),
}


def one_pass(pools, variation):
    """The sentences of one pass, shuffled."""
    taken = []
    for name, (count, others) in RECIPE.items():
        if name == "templates":
            for _ in range(count):
                tokens, tags = variation.templates.one()
                if variation.random.random() < 0.06:
                    tokens = [w.upper() for w in tokens]
                taken.append((tokens, tags))
            continue
        pool = pools.get(name, [])
        if not pool:
            continue
        chosen = variation.random.sample(pool, count) if count < len(pool) else (
            pool * (count // len(pool)) if count // len(pool) > 1 else pool)
        taken += [variation.vary(list(t), list(g), others) for t, g in chosen]
    taken = [(t, g) for t, g in taken if t]
    variation.random.shuffle(taken)
    return taken
