"""A ledger of any number of articles, for timing what stands on one.

    python bench/large_ledger.py LEDGER [--articles 10000] [--read 500]

`--read` pages of `bench/generate.py` are read in earnest; the rest are their rows again under other ids, dates moved on
by days, put in with SQL (10,000 pages take minutes to read and seconds to fill). Stories (about eight articles each),
happenings, utterances, disagreements and vectors are made up over all of them in the same way, for linking would take the
repeated pages for copies of each other. Sizes are real; what the rows say is not.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from generate import pages as made_pages

import dragoman
from dragoman.ledger.ledger import Ledger

TABLES = {
    "pages": "page_id || '~' || k AS page_id, sha256 || k AS sha256",
    "page_paths": "page_id || '~' || k AS page_id, path || '~' || k AS path",
    "blocks": "page_id || '~' || k AS page_id",
    "dates": "page_id || '~' || k AS page_id",
    "page_entities": "page_id || '~' || k AS page_id",
    "articles": "page_id || '~' || k AS page_id, article_id || '~' || k AS article_id, "
    "if(first_day = last_day, (first_day + k::INTEGER)::VARCHAR, published) AS published, "
    "first_day + k::INTEGER AS first_day, last_day + k::INTEGER AS last_day",
    "credits": "article_id || '~' || k AS article_id",
    "mentions": "page_id || '~' || k AS page_id, article_id || '~' || k AS article_id, mention_id || '~' || k AS mention_id",
    "times": "page_id || '~' || k AS page_id, article_id || '~' || k AS article_id",
    "statements": "page_id || '~' || k AS page_id, article_id || '~' || k AS article_id, "
    "statement_id || '~' || k AS statement_id, reported_by || '~' || k AS reported_by, "
    "if(first_day = last_day, (first_day + k::INTEGER)::VARCHAR, said_on) AS said_on, "
    "first_day + k::INTEGER AS first_day, last_day + k::INTEGER AS last_day",
    "events": "page_id || '~' || k AS page_id, article_id || '~' || k AS article_id, event_id || '~' || k AS event_id, "
    "if(first_day = last_day, (first_day + k::INTEGER)::VARCHAR, date) AS date, "
    "first_day + k::INTEGER AS first_day, last_day + k::INTEGER AS last_day",
    "repairs": "page_id || '~' || k AS page_id",
    "figures": "page_id || '~' || k AS page_id, article_id || '~' || k AS article_id, figure_id || '~' || k AS figure_id",
    "doubts": "page_id || '~' || k AS page_id, article_id || '~' || k AS article_id, doubt_id || '~' || k AS doubt_id",
    "disagreements": "disagreement_id || '~' || k AS disagreement_id",
    "accounts": "page_id || '~' || k AS page_id, disagreement_id || '~' || k AS disagreement_id, "
    "article_id || '~' || k AS article_id, statement_id || '~' || k AS statement_id, event_id || '~' || k AS event_id, "
    "figure_id || '~' || k AS figure_id",
}
"""Table -> what is other in its k-th repetition; referenced tables first."""

LINKS = """
DELETE FROM story_articles; DELETE FROM stories; DELETE FROM happenings; DELETE FROM utterances; DELETE FROM copies; DELETE FROM vectors;
CREATE TEMP TABLE place AS
SELECT article_id, title, language, published, row_number() OVER (ORDER BY first_day NULLS LAST, hash(article_id)) // 8 AS n
FROM articles WHERE role = 'main';
INSERT INTO stories BY NAME
SELECT 'sy-' || n AS story_id, map_from_entries(list(DISTINCT (language, title)) FILTER (rank = 1)) AS titles,
    min(published) AS "first", max(published) AS "last", list_sort(list(DISTINCT language)) AS languages
FROM (SELECT *, row_number() OVER (PARTITION BY n, language ORDER BY article_id) AS rank FROM place) GROUP BY n;
INSERT INTO story_articles BY NAME SELECT 'sy-' || n AS story_id, article_id, 0.9 AS score FROM place;
INSERT INTO happenings BY NAME
SELECT 'hp-' || md5(concat_ws('|', type, first_day, n)) AS happening_id, type, min(date) AS date, min(place) AS place,
    min(status) AS status, min_by(actors, event_id) AS actors, min_by(recipients, event_id) AS recipients,
    min_by(denied_by, event_id) AS denied_by, list_sort(list(event_id)) AS event_ids
FROM events JOIN (SELECT article_id, n FROM place) USING (article_id) GROUP BY type, first_day, n;
INSERT INTO utterances BY NAME
SELECT 'ut-' || md5(concat_ws('|', speaker, act, first_day, n)) AS utterance_id, speaker, act, min(said_on) AS said_on,
    list_sort(list(statement_id)) AS statement_ids
FROM statements JOIN (SELECT article_id, n FROM place) USING (article_id) GROUP BY speaker, act, first_day, n;
INSERT INTO copies BY NAME
SELECT max(article_id) AS article_id, min(article_id) AS of_article_id, 'syndicated' AS kind, 0.9 AS score
FROM place GROUP BY n, language HAVING count(*) > 1;
INSERT INTO vectors BY NAME
SELECT article_id, list_transform(range(384), lambda i: ((hash(article_id, i) % 2001)::FLOAT - 1000) / 11300)::FLOAT[384] AS vector
FROM place;
"""


def fill(path: Path, articles: int, read: int) -> None:
    """Make the ledger at `path`."""
    with tempfile.TemporaryDirectory() as scratch:
        for name, html in made_pages(min(read, articles)):
            (Path(scratch) / name).write_text(html, encoding="utf-8")
        dragoman.read([scratch], path)
    with Ledger(path, write=True) as ledger:
        connection = ledger.connection
        connection.execute("SET memory_limit = '4GB'; SET preserve_insertion_order = false")
        whole, left = divmod(articles, min(read, articles))
        connection.execute(
            "CREATE TEMP TABLE part AS SELECT page_id FROM pages ORDER BY page_id LIMIT $n", {"n": left}
        )
        for table, other in TABLES.items():
            had = connection.sql(f"SELECT * FROM {table}").columns
            shared = "page_id" in had
            keep = "page_id IN (FROM part)" if shared else _through(table)
            ks = f"range(1, {whole + 1}) AS r (k) WHERE k < {whole}" + (f" OR {keep}" if left else "")
            connection.execute(
                f"CREATE OR REPLACE TEMP TABLE more AS SELECT {table}.* REPLACE ({other}) FROM {table}, {ks}"
            )
            if table == "statements":
                connection.execute("INSERT INTO statements FROM more WHERE reported_by IS NULL")
                _nested(connection)
            else:
                connection.execute(f"INSERT INTO {table} FROM more")
        connection.execute("DROP TABLE more")
        for statement in LINKS.split(";\n"):
            if statement.strip():
                connection.execute(statement)


def _through(table: str) -> str:
    if table == "credits":
        return "article_id IN (SELECT article_id FROM articles WHERE page_id IN (FROM part))"
    return "disagreement_id IN (SELECT disagreement_id FROM accounts WHERE page_id IN (FROM part))"


def _nested(connection: object) -> None:
    """Reported statements, each after the one that reports it, as the foreign key asks."""
    while True:
        (inserted,) = connection.execute(
            "INSERT INTO statements FROM more WHERE statement_id NOT IN (SELECT statement_id FROM statements) "
            "AND reported_by IN (SELECT statement_id FROM statements)"
        ).fetchone()
        if not inserted:
            return


def main() -> None:
    """Fill and tell."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("ledger", type=Path)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--read", type=int, default=500)
    arguments = parser.parse_args()
    fill(arguments.ledger, arguments.articles, arguments.read)
    with Ledger(arguments.ledger) as ledger:
        for table in (
            "pages",
            "articles",
            "statements",
            "events",
            "mentions",
            "stories",
            "happenings",
            "disagreements",
        ):
            print(f"{table:14}{ledger.count(table):>10,}")
    print(f"{arguments.ledger.stat().st_size / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
