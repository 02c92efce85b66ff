"""Times the plain pair count of a run's mentions in DuckDB and Polars, for comparison with the stage cooccur.

  python3 pair_counts.py RUN

Both count, for each scope, the units that two entities share, and write the counts as Parquet; neither
computes any measure. RUN is the folder of a published run. Needs duckdb, polars and pyarrow.
"""

import sys
import tempfile
import time
from pathlib import Path

import duckdb
import polars as pl

UNITS = {"sentence": "sentence", "paragraph": "paragraph", "article": "0"}
TYPES = ["PER", "ORG", "LOC"]
TELLING = ["title", "caption", "subheading", "body"]


def with_duckdb(run: str, folder: Path) -> int:
    parts = ", ".join(f"'{part}'" for part in TELLING)
    types = ", ".join(f"'{kind}'" for kind in TYPES)
    scopes = " union all ".join(
        f"select distinct '{scope}' as scope, article_id, {unit} as unit, entity_id from told"
        for scope, unit in UNITS.items()
    )
    duckdb.connect().execute(f"""
        copy (
          with told as (
            select m.article_id, m.sentence, s.paragraph, m.entity_id
            from '{run}/mentions/*.parquet' m
            join '{run}/sentences/*.parquet' s on m.article_id = s.article_id and m.sentence = s.sentence
            where m.type in ({types}) and m.entity_id is not null and s.part in ({parts})),
          units as ({scopes})
          select a.scope, a.entity_id as entity_a, b.entity_id as entity_b, count(*) as count
          from units a join units b
            on a.scope = b.scope and a.article_id = b.article_id and a.unit = b.unit
              and a.entity_id < b.entity_id
          group by all) to '{folder}/duckdb.parquet'""")
    return duckdb.execute(f"select count(*) from '{folder}/duckdb.parquet'").fetchall()[0][0]


def with_polars(run: str, folder: Path) -> int:
    mentions = pl.scan_parquet(f"{run}/mentions/*.parquet").filter(
        pl.col("type").is_in(TYPES) & pl.col("entity_id").is_not_null()
    )
    sentences = pl.scan_parquet(f"{run}/sentences/*.parquet").filter(pl.col("part").is_in(TELLING))
    told = mentions.select("article_id", "sentence", "entity_id").join(
        sentences.select("article_id", "sentence", "paragraph"), on=["article_id", "sentence"]
    )
    counts = []
    for scope, unit in UNITS.items():
        number = pl.lit(0) if unit == "0" else pl.col(unit)
        units = told.select("article_id", number.alias("unit"), "entity_id").unique()
        counts.append(
            units.join(units, on=["article_id", "unit"], suffix="_b")
            .filter(pl.col("entity_id") < pl.col("entity_id_b"))
            .group_by(entity_a="entity_id", entity_b="entity_id_b")
            .agg(count=pl.len())
            .with_columns(scope=pl.lit(scope))
        )
    frame = pl.concat(counts).collect()
    frame.write_parquet(folder / "polars.parquet")
    return frame.height


def main() -> None:
    for name, count in (("DuckDB", with_duckdb), ("Polars", with_polars)):
        with tempfile.TemporaryDirectory() as folder:
            wall, used = time.perf_counter(), time.process_time()
            pairs = count(sys.argv[1], Path(folder))
            print(
                f"{name}: {pairs:,} pairs, {time.perf_counter() - wall:.1f} s, "
                f"{time.process_time() - used:.1f} s of processor time"
            )


if __name__ == "__main__":
    main()
