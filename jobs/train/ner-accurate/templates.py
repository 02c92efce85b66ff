"""Sentences that the training text lacks: the lines of LINES, their slots filled by names.py. A slot
becomes one name of the type in TYPES."""

import re
from pathlib import Path

from names import AGENCIES, DEMONYMS, EVENTS, US_TEAMS, Names

TYPES = {
    "PER": "PER", "SUR": "PER", "INI": "PER", "CLUB": "ORG", "TEAM": "ORG", "COMPANY": "ORG", "BODY": "ORG",
    "ORG": "ORG", "ACR": "ORG", "AGENCY": "ORG", "COUNTRY": "LOC", "CITY": "LOC", "PLACE": "LOC",
    "DEMONYM": "MISC", "EVENT": "MISC",
}

LINES = Path(__file__).parents[2] / "src/main/resources/dateline/train/lines.txt"
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
SLOT = re.compile(r"\{(\w+)\}")


def sections():
    """The lines of each section, with its share."""
    found = []
    for line in LINES.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            found.append((line[1:].split()[0], float(line.rstrip("]").split()[1]), []))
        elif line and not line.startswith("#"):
            found[-1][2].append(line)
    return found


class Templates:
    """Fills the lines. Yields (tokens, tags)."""

    def __init__(self, names: Names):
        self.names = names
        self.random = names.random
        *self.sections, self.nameless = sections()

    def _name(self, slot, seen):
        n = self.names
        if slot == "PER":
            full, surname = n.person()
            seen.append(surname)
            return full
        if slot == "SUR":
            return self.random.choice(seen) if seen and self.random.random() < 0.6 else n.person()[1]
        if slot == "INI":
            surname = n.person()[1]
            draw = self.random.random()
            initials = [n.one("ABCDEGHIJKMNPRSTVW") + "." for _ in range(self.random.randint(1, 2))]
            return surname if draw < 0.5 else [*initials, *surname]
        text = {
            "CLUB": n.club, "COMPANY": n.company, "BODY": n.body, "ORG": n.organisation, "ACR": n.acronym,
            "COUNTRY": n.country, "CITY": n.city, "PLACE": n.place,
            "TEAM": lambda: n.one(US_TEAMS), "AGENCY": lambda: n.one(AGENCIES),
            "DEMONYM": lambda: n.one(DEMONYMS), "EVENT": lambda: n.one(EVENTS),
        }[slot]()
        return text.split()

    def _number(self, slot):
        return str(self.random.randint(0, 9)) if slot == "d" else str(self.random.choice(
            [self.random.randint(10, 99), self.random.randint(100, 999), self.random.randint(1000, 29999)]))

    def fill(self, line):
        tokens, tags, seen = [], [], []
        for word in line.split():
            slots = SLOT.findall(word)
            if len(slots) == 1 and word == "{" + slots[0] + "}" and slots[0] in TYPES:
                name = self._name(slots[0], seen)
                if line.isupper() or (re.sub(SLOT, "", line).isupper() and len(re.sub(SLOT, "", line)) > 12):
                    name = [w.upper() for w in name]
                tokens += name
                tags += ["B-" + TYPES[slots[0]]] + ["I-" + TYPES[slots[0]]] * (len(name) - 1)
            else:
                for slot in slots:
                    value = (self.names.one(DAYS) if slot == "DAY" else self.names.acronym()
                             if slot == "ACR" else self._number(slot))
                    word = word.replace("{" + slot + "}", value, 1)
                tokens.append(word)
                tags.append("O")
        return tokens, tags

    def one(self):
        if self.random.random() < self.nameless[1]:
            words = self.names.one(self.nameless[2]).split()
            draw = self.random.random()
            words = [w.upper() for w in words] if draw < 0.35 else [w.capitalize() for w in words] if draw < 0.9 else words
            return words, ["O"] * len(words)
        lines = self.random.choices([s[2] for s in self.sections], [s[1] for s in self.sections])[0]
        return self.fill(self.names.one(lines))
