"""Copies a run's output folder with skewed mentions, to time the stage cooccur on it.

  python3 skew.py OUTPUT COPY

In the copy one more entity, per/everywhere, is mentioned in the first sentence of every article, and one more
article-sized list, 5,000 entities that nothing else mentions, in the longest article. OUTPUT is what
--output was; run then, for both folders, ./dateline run --from cooccur --until cooccur --output FOLDER, and
compare seconds.cooccur in their manifests. Needs duckdb.
"""

import shutil
import sys
from pathlib import Path

import duckdb

LISTED = 5_000


def skew(run: Path) -> None:
    db = duckdb.connect()
    mentions, sentences = (f"'{run}/{table}/*.parquet'" for table in ("mentions", "sentences"))
    added = """
        select * replace ((begin + {shift})::integer as begin, (begin + {shift} + 1)::integer as "end", {entity} as text,
                          'PER' as type, 'PER' as found_type, {entity} as entity_id)
    """
    everywhere = added.format(shift="1000000", entity="'per/everywhere'")
    listed = added.format(shift="2000000 + n", entity="'per/listed-' || n")
    db.execute(f"""
        create table skewed as
          with one as (select * from {mentions} limit 1),
          firsts as (
            select article_id, min(sentence) as sentence
            from {sentences} where part in ('title', 'body') group by all),
          longest as (select article_id from {sentences} group by all order by count(*) desc, article_id limit 1),
          places as (
            select article_id, sentence, row_number() over (order by sentence) - 1 as place, count(*) over () as places
            from {sentences} join longest using (article_id) where part = 'body')
          from {mentions}
          union all by name
          {everywhere} from (select one.* replace (f.article_id as article_id, f.sentence as sentence)
                             from one, firsts f)
          union all by name
          {listed.replace("*", "* exclude (n)", 1)} from (
            select one.* replace (p.article_id as article_id, p.sentence as sentence), n
            from one, range({LISTED}) as numbers(n) join places p on p.place = n % p.places)
    """)
    folder = run / "mentions"
    shutil.rmtree(folder)
    folder.mkdir()
    db.execute(f"copy skewed to '{folder}/part-00000.snappy.parquet' (format parquet, compression snappy)")
    print(db.sql("select count(*) as mentions, count(distinct entity_id) as entities from skewed"))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    source, copy = map(Path, sys.argv[1:])
    latest = (source / "LATEST").read_text().strip()
    shutil.copytree(source / "runs" / latest, copy / "runs" / latest)
    (copy / "LATEST").write_text(latest + "\n")
    (copy / "latest").symlink_to(Path("runs") / latest)
    skew(copy / "runs" / latest)
