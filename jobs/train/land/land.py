"""Makes the outline of land that the report's map is drawn on.

Usage: npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
       python land.py package/countries-50m.json ../../src/main/resources/dateline/report/land.json

Reads the TopoJSON of Natural Earth's countries at 1:50 million. Arcs are simplified before they are
put together, so that borders still meet each other and the coast. The result holds tenths of a degree,
each point as its difference from the one before.
"""

import collections
import json
import sys

TOLERANCE = 0.09  # degrees that a line may move
SMALLEST = 0.06  # square degrees; smaller islands are dots at best
SOUTHERNMOST = -60  # no news comes from farther south


def decoded(topology):
    """The arcs in degrees."""
    scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * scale[0] + shift[0], y * scale[1] + shift[1]))
        arcs.append(points)
    return arcs


def simplified(points):
    """Douglas and Peucker's line, without recursion."""
    keep = {0, len(points) - 1}
    if points[0] == points[-1] and len(points) > 3:
        # A ring has no direction of its own: split it at the point farthest from its start.
        far = max(range(len(points)), key=lambda i: distance(points[i], points[0], points[0]))
        keep.add(far)
    marks = sorted(keep)
    spans = list(zip(marks, marks[1:]))
    while spans:
        first, last = spans.pop()
        if last - first < 2:
            continue
        far = max(range(first + 1, last), key=lambda i: distance(points[i], points[first], points[last]))
        if distance(points[far], points[first], points[last]) > TOLERANCE:
            keep.add(far)
            spans += [(first, far), (far, last)]
    return [points[i] for i in sorted(keep)]


def distance(p, a, b):
    """From the point to the line between two others."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = dx * dx + dy * dy
    t = 0 if length == 0 else max(0, min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length))
    return ((p[0] - a[0] - t * dx) ** 2 + (p[1] - a[1] - t * dy) ** 2) ** 0.5


def stitched(ring, arcs):
    """A ring from the numbers of its arcs; ~n is arc n backwards."""
    points = []
    for number in ring:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[1:] if points else arc
    return points


def cut(ring):
    """The parts of a ring on either side of the 180th meridian, which some countries cross."""
    unrolled = [ring[0]]
    for lon, lat in ring[1:]:
        turns = round((unrolled[-1][0] - lon) / 360)
        unrolled.append((lon + 360 * turns, lat))
    parts = []
    for turn in (-1, 0, 1):
        west = 360 * turn - 180
        part = clipped(clipped(unrolled, west, 1), west + 360, -1)
        if len(part) > 3:
            parts.append([(lon - 360 * turn, lat) for lon, lat in part])
    return parts


def clipped(ring, limit, side):
    """Sutherland and Hodgman's clipping at one meridian."""
    out = []
    for a, b in zip(ring, ring[1:]):
        inside_a, inside_b = (side * (p[0] - limit) >= 0 for p in (a, b))
        if inside_a:
            out.append(a)
        if inside_a != inside_b:
            out.append((limit, a[1] + (b[1] - a[1]) * (limit - a[0]) / (b[0] - a[0])))
    return out + out[:1]


def area(points):
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:]))) / 2


def packed(points):
    """Tenths of a degree, as differences, repeated points left out."""
    out, last = [], None
    for lon, lat in points:
        here = (round(lon * 10), round(lat * 10))
        if here != last:
            out += [here[0] - last[0], here[1] - last[1]] if last else here
            last = here
    return out


def main(source, target):
    with open(source, encoding="utf-8") as file:
        topology = json.load(file)
    arcs = [simplified(arc) for arc in decoded(topology)]

    land = []
    for geometry in topology["objects"]["land"]["geometries"]:
        for polygon in geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]:
            # Holes are seas inside land, such as the Caspian: no hole crosses the meridian.
            outer, *holes = [stitched(ring, arcs) for ring in polygon]
            if max(lat for _, lat in outer) <= SOUTHERNMOST:
                continue
            for part in cut(outer):
                if area(part) >= SMALLEST:
                    rings = [part] + [hole for hole in holes if area(hole) >= SMALLEST]
                    land.append([packed(ring) for ring in rings])
                    holes = []

    uses = collections.Counter()
    for geometry in topology["objects"]["countries"]["geometries"]:
        polygons = geometry.get("arcs", []) if geometry.get("type") == "MultiPolygon" else [geometry.get("arcs", [])]
        uses.update({n if n >= 0 else ~n for polygon in polygons for ring in polygon for n in ring})
    borders = [packed(arcs[n]) for n, countries in sorted(uses.items()) if countries > 1]
    borders = [border for border in borders if len(border) > 2]  # else a point, after rounding

    with open(target, "w", encoding="utf-8") as file:
        json.dump({"land": land, "borders": borders}, file, separators=(",", ":"))
        file.write("\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
