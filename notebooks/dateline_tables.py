"""Opens the tables of one run of Dateline for the notebooks of this folder; needs no Spark.

    from dateline_tables import ask, start
    run = start()
    ask("SELECT * FROM entities ORDER BY stories DESC LIMIT 10")
"""

import json
import os
from pathlib import Path

import duckdb
import matplotlib.pyplot as plt
import networkx as nx
import pandas as pd

# Of each kind of figure one colour, in all notebooks; warm and cold stand apart for the colour-blind.
INK, PALE, WARM, COLD, GREY = "#1f5b73", "#a9c3cd", "#c9731f", "#5a4a9c", "#8a8a8a"

# For communities, by size; those after the eighth begin again.
PALETTE = [INK, WARM, COLD, "#4d8a3c", "#b5476b", "#7a6a2f", "#3c8a83", "#8f5fb0"]

# How wide a network is drawn, in the unit in which a part of n names takes 0.8 + 2 √n.
WIDE = 22.0

# How wide a bar of one period is on a time axis, in days, with a little room between two.
WIDTHS = {"day": 0.8, "week": 5.5, "month": 25, "quarter": 78, "year": 320}

# Student's t at 97.5 % for n values, to first order in 1 / (n - 1): few stories, wide intervals.
REACH = "(1.96 + 2.37 / nullif(count(*) - 1, 0)) * stddev_samp({0}) / sqrt(count(*))"

_db = duckdb.connect()


class Run:
    """The folder of a run, its manifest, and the period that it counts by."""

    def __init__(self, folder):
        self.folder = folder
        self.manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        self.period = self.manifest["parameters"]["period"]
        self.bar = WIDTHS[self.period]


def start():
    """The run in DATELINE_OUTPUT, else in out/latest beside or above; its tables become views."""
    places = [os.environ["DATELINE_OUTPUT"]] if "DATELINE_OUTPUT" in os.environ else ["../out/latest", "out/latest"]
    folder = next((Path(place) for place in places if (Path(place) / "manifest.json").is_file()), None)
    if folder is None:
        raise SystemExit(f"no run in {' or '.join(places)}: run ./dateline first, or set DATELINE_OUTPUT")
    described = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    for resource in described["resources"]:
        files = [str(folder / path) for path in resource["path"]]
        _db.read_parquet(files).create_view(resource["title"], replace=True)
    pd.set_option("display.max_colwidth", 160, "display.max_rows", 100, "display.precision", 2)
    plt.rcParams.update({"figure.figsize": (9, 3.2), "axes.spines.top": False, "axes.spines.right": False})
    plt.rcParams.update({"axes.titlelocation": "left", "axes.titlesize": 11, "figure.constrained_layout.use": True})
    return Run(folder)


def ask(query, **values):
    """The answer to a query as a data frame; $name in the query stands for a value."""
    return _db.execute(query, values or None).df()


def find(who):
    """
    The entity that a name, a written form or an entity_id means, as a row of entities: of several the
    one in most stories. An empty name takes the person in most stories, or whatever is in most where
    there are no persons. None, and a line that says so, where the corpus has no such name.
    """
    found = ask(
        """
        SELECT e.* FROM entities e
        WHERE $who = '' OR e.entity_id = $who OR lower(e.name) = lower($who)
           OR e.entity_id IN (SELECT entity_id FROM aliases WHERE lower(alias) = lower($who))
        ORDER BY ($who = '' AND e.type = 'PER') DESC, (e.entity_id = $who) DESC, e.stories DESC, e.mentions DESC, e.entity_id
        LIMIT 1
        """,
        who=who,
    )
    if found.empty:
        print(f"The corpus does not name {who or 'anybody'}, so there is nothing to show of X.")
        return None
    return found.iloc[0]


def counted(number, noun):
    """A number and what it counts: 1 story, 2 stories."""
    plural = noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
    return f"{number:,} {noun if number == 1 else plural}"


def dot_chart(frame, title, label="label"):
    """
    Tones with their 95 % intervals, one line each, from -1 to 1. The frame has the columns tone, reach
    (half the interval, or null for a single story), stories and the label.
    """
    fig, ax = plt.subplots(figsize=(9, 0.9 + 0.32 * len(frame)))
    names = frame[label] + "  (" + frame["stories"].map(lambda n: f"n = {n:,}") + ")"
    single = frame["reach"].isna()
    ax.errorbar(frame["tone"], range(len(frame)), xerr=_clipped(frame), fmt="none", color=PALE, linewidth=2)
    ax.scatter(frame["tone"][~single], [i for i, one in enumerate(single) if not one], color=INK, zorder=3)
    ax.scatter(
        frame["tone"][single], [i for i, one in enumerate(single) if one], facecolor="white", edgecolor=INK, zorder=3
    )
    ax.axvline(0, color=GREY, linewidth=1)
    ax.set_yticks(range(len(frame)), names)
    ax.set_ylim(len(frame) - 0.4, -0.6)
    ax.set_xlim(-1, 1)
    ax.set_xlabel("cold   ←   tone   →   warm        (hollow: one story, no interval)")
    ax.set_title(title)
    plt.show()


def tone_line(frame, title):
    """Tones over time with their 95 % intervals and the number of stories under each; columns as above."""
    fig, ax = plt.subplots()
    single = frame["reach"].isna()
    ax.errorbar(frame["period"], frame["tone"], yerr=_clipped(frame), fmt="none", color=PALE, linewidth=2)
    ax.scatter(frame["period"][~single], frame["tone"][~single], color=INK, zorder=3)
    ax.scatter(frame["period"][single], frame["tone"][single], facecolor="white", edgecolor=INK, zorder=3)
    for row in frame.itertuples():
        ax.annotate(f"{row.stories}", (row.period, -1), ha="center", va="bottom", fontsize=8, color=GREY)
    ax.axhline(0, color=GREY, linewidth=1)
    ax.set_ylim(-1, 1)
    ax.set_ylabel("tone")
    ax.set_xlabel("small figures: n, the stories of the period; hollow: one story, no interval")
    ax.set_title(title)
    time_axis(ax, frame["period"])
    plt.show()


def heat_map(field, stories, title, label):
    """
    One coloured field for each row and period. The frame has the rows' names as its index and the periods
    as its columns; stories is how many the corpus has in each of the periods.
    """
    fig, ax = plt.subplots(figsize=(11, 1.6 + 0.3 * len(field)))
    drawn = ax.pcolormesh(field.to_numpy(), cmap="BuPu", edgecolor="white", linewidth=0.5, vmin=0)
    ax.set_yticks([i + 0.5 for i in range(len(field))], field.index)
    ax.invert_yaxis()
    shown = range(0, len(field.columns), -(-len(field.columns) // 7))
    labels = [f"{field.columns[i]:%Y-%m-%d}\nn = {stories.iloc[i]}" for i in shown]
    ax.set_xticks([i + 0.5 for i in shown], labels, fontsize=8)
    fig.colorbar(drawn, ax=ax, label=label)
    ax.set_title(title)
    plt.show()


def network(links, nodes, title):
    """
    Names as dots, larger the more stories they are in, and pairs as lines, thicker the more stories they
    share. Parts that nothing links are laid out by themselves, in rows from the largest to the smallest.

    links has the columns one, other (ids) and stories; nodes, indexed by id, name, stories and community.
    """
    graph = nx.Graph()
    for row in links.itertuples():
        graph.add_edge(row.one, row.other, stories=row.stories)
    where, left, bottom, height = {}, 0.0, 0.0, 0.0
    for part in sorted(nx.connected_components(graph), key=lambda ids: (-len(ids), min(ids))):
        room = 0.4 + len(part) ** 0.5
        if left > 0 and left + 2 * room > WIDE:
            left, bottom, height = 0.0, bottom - height, 0.0
        height = max(height, 2 * room)
        for node, (across, up) in nx.kamada_kawai_layout(graph.subgraph(sorted(part))).items():
            where[node] = (left + room + 0.75 * room * across, bottom - room + 0.75 * room * up)
        left += 2 * room
    ranks = {community: i for i, community in enumerate(nodes["community"].value_counts().index)}
    colours = [PALETTE[ranks[c] % len(PALETTE)] if c in ranks else GREY for c in nodes["community"].loc[list(graph)]]
    shared = [stories for _, _, stories in graph.edges(data="stories")]
    fig, ax = plt.subplots(figsize=(11, max(3.0, 11 * (height - bottom) / WIDE)))
    nx.draw_networkx_edges(graph, where, ax=ax, edge_color=PALE, width=[0.6 + 4 * n / max(shared) for n in shared])
    sizes = [25 + 300 * nodes["stories"][node] / nodes["stories"].max() for node in graph]
    nx.draw_networkx_nodes(graph, where, ax=ax, node_color=colours, node_size=sizes)
    for node, place in where.items():
        ax.annotate(nodes["name"][node], place, xytext=(0, 6), textcoords="offset points", ha="center", fontsize=8)
    ax.set_axis_off()
    ax.set_title(title)
    plt.show()


def time_axis(ax, dates):
    """Sensible dates on the axis, also where there are only one or two."""
    if len(set(dates)) <= 2:
        ax.set_xticks(sorted(set(dates)), [f"{date:%Y-%m-%d}" for date in sorted(set(dates))])
        margin = pd.Timedelta(days=45)
        ax.set_xlim(min(dates) - margin, max(dates) + margin)


def _clipped(frame):
    """How far each interval goes below and above its tone, inside [-1, 1]."""
    reach = frame["reach"].fillna(0)
    below = (frame["tone"] + 1).clip(upper=reach)
    above = (1 - frame["tone"]).clip(upper=reach)
    return [below.clip(lower=0), above.clip(lower=0)]
