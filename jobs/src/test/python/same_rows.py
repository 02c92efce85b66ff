#!/usr/bin/env python3
"""Compares the latest runs of two output folders row by row; exits with 1 where they differ.

    python same_rows.py OUTPUT OTHER-OUTPUT [COLUMN]     leaves a column out, such as source_path
"""

import sys
from pathlib import Path

import duckdb


def latest(output):
    return Path(output) / "runs" / (Path(output) / "LATEST").read_text(encoding="utf-8").strip()


def tables(run):
    return sorted(p.name for p in run.iterdir() if p.is_dir() and any(p.glob("*.parquet")))


def main(output, other, without=""):
    one, two = latest(output), latest(other)
    assert tables(one) == tables(two), f"{one} has {tables(one)}, {two} has {tables(two)}"
    differing = []
    for table in tables(one):
        names = [row[0] for row in duckdb.sql(f"describe select * from '{one}/{table}/*.parquet'").fetchall()]
        kept = ", ".join(f'"{name}"' for name in names if name != without)
        a, b = (f"select {kept} from '{run}/{table}/*.parquet'" for run in (one, two))
        rows = duckdb.sql(f"select count(*) from ({a})").fetchall()[0][0]
        apart = duckdb.sql(
            f"select count(*) from ((({a}) except all ({b})) union all (({b}) except all ({a})))"
        ).fetchall()[0][0]
        print(f"{table:20} {rows:>7} rows, {apart} differ")
        if apart:
            differing.append(table)
    print("the rows are the same" if not differing else "differing: " + ", ".join(differing))
    return 1 if differing or len(tables(one)) < 19 else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
