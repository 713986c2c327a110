"""Search: what is found, how it is shown, and that neither a question nor a broken index can stop it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import dragoman
from dragoman.cli import cli
from dragoman.ledger.ledger import Ledger
from dragoman.web.search import Filters, Results, search
from dragoman.web.search_index import SearchIndex

ROOT = Path(__file__).parents[2]
CAUCASUS = ROOT / "examples" / "caucasus"


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("ledger") / "a.duckdb"
    dragoman.read([str(CAUCASUS)], path)
    return path


@pytest.fixture(scope="module")
def ledger(path: Path) -> Iterator[Ledger]:
    with Ledger(path) as opened:
        yield opened


@pytest.fixture(scope="module")
def index(ledger: Ledger, tmp_path_factory: pytest.TempPathFactory) -> SearchIndex:
    made = SearchIndex(tmp_path_factory.mktemp("index") / "a.sqlite3")
    made.update(ledger)
    return made


@pytest.mark.parametrize(
    "name", ["Pashinyan", "Пашиняна", "باشينيان", "帕希尼揚", "帕希尼扬", "Nikol Pashinyan"]
)
def test_a_name_in_any_script_finds_all_scripts(ledger: Ledger, index: SearchIndex, name: str) -> None:
    found = search(index, ledger, name, limit=100)
    languages = {hit.language for hit in found.hits}
    if name != "Пашиняна":
        assert found.who == ("person/nikol-pashinyan",)
        assert {"ar", "ru", "en", "zh-Hant", "zh-Hans"} <= languages
    assert "ru" in languages


def test_a_name_inside_a_chinese_question_is_seen(ledger: Ledger, index: SearchIndex) -> None:
    found = search(index, ledger, "帕希尼揚拒絕簽字", limit=5)
    assert "person/nikol-pashinyan" in found.who
    assert "簽" in found.hits[0].title + found.hits[0].snippet.text


def test_what_is_marked_is_what_the_page_has(ledger: Ledger, index: SearchIndex) -> None:
    texts = dict(ledger.rows("SELECT page_id, text FROM pages"))
    for question, word in (
        ("停火協議", "停火"),
        ("учениями", "учени"),
        ("الأسرى", "سرى"),
        ("corridors", "orridor"),
    ):
        found = search(index, ledger, question, limit=100)
        assert found.hits, question
        for hit in found.hits:
            snippet = hit.snippet
            assert texts[hit.page_id][snippet.start : snippet.end] == snippet.text
            assert all(snippet.start <= start < end <= snippet.end for start, end in snippet.marks)
            assert all(0 <= start < end <= len(hit.title) for start, end in hit.title_marks)
        marked = " ".join(
            texts[hit.page_id][start:end] for hit in found.hits for start, end in hit.snippet.marks
        )
        assert word in marked


def test_words_in_quotation_marks_stand_as_they_are(ledger: Ledger, index: SearchIndex) -> None:
    loose = search(index, ledger, "Lachin road", limit=100)
    exact = search(index, ledger, '"Lachin road"', limit=100)
    assert 0 <= exact.total < loose.total
    assert search(index, ledger, '"road Lachin zzz"').total == 0


def test_filters_narrow_and_facets_count(ledger: Ledger, index: SearchIndex) -> None:
    everything = search(index, ledger, "", limit=100)
    assert everything.total == len(everything.hits) > 15
    assert sum(count for _, count in everything.facets["language"]) == everything.total
    for language, count in everything.facets["language"]:
        assert search(index, ledger, "", Filters(languages=(language,))).total == count
    for act, count in everything.facets["act"]:
        assert search(index, ledger, "", Filters(acts=(act,))).total == count
    for speaker, count in everything.facets["speaker"]:
        assert search(index, ledger, "", Filters(speakers=(speaker,))).total == count
    late = search(index, ledger, "", Filters(since=date(2023, 9, 1), until=date(2023, 9, 30)), limit=100)
    assert 0 < late.total < everything.total
    assert all("2023-09-01" <= day <= "2023-09-30" for day, _ in late.facets["day"])


def test_pages_of_results_do_not_overlap(ledger: Ledger, index: SearchIndex) -> None:
    whole = search(index, ledger, "Armenia", limit=100)
    parts = [search(index, ledger, "Armenia", offset=at, limit=3) for at in range(0, whole.total, 3)]
    assert [hit for part in parts for hit in part.hits] == list(whole.hits)
    assert search(index, ledger, "Armenia", offset=-5, limit=-1).hits == ()
    assert search(index, ledger, "Armenia", offset=10**9).hits == ()


HOSTILE = (
    '"', '""', "'", "*", "AND", "OR NOT", "NEAR(a b, 2)", "title : x", "{title body} : x", "^a", "a* b*", "-a", "+", "(((", ")",
    "a AND", "who:0x00", "\x00", "\ud800", "a\ud800b", "%", "_", ";DROP TABLE words", "停", "的", "的 the в", "\u202e", "e\u0301",
    "x" * 10_000, "a " * 5_000, "停" * 3_000, '"' * 99, "«" * 50 + "»" * 50, "\n\r\t",
)  # fmt: skip


@pytest.mark.parametrize("question", HOSTILE)
def test_no_question_can_make_it_fail(ledger: Ledger, index: SearchIndex, question: str) -> None:
    assert isinstance(search(index, ledger, question), Results)


@given(st.text() | st.text(alphabet='"*()^:+-{}\\ANDORT 停火أب«»'), st.text(max_size=5))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_question_or_filter_at_all_can(
    ledger: Ledger, index: SearchIndex, question: str, value: str
) -> None:
    wanted = Filters(languages=(value,), acts=(value,)) if value else Filters()
    assert search(index, ledger, question, wanted).total >= 0


def rows(index: SearchIndex) -> list[tuple[object, ...]]:
    with index.reading() as connection:
        return connection.execute(
            "SELECT article_id, language, day, outlet, act, speaker FROM articles LEFT JOIN acts USING (id) ORDER BY 1, 5, 6"
        ).fetchall()


def test_an_index_made_bit_by_bit_is_the_same(ledger: Ledger, index: SearchIndex, tmp_path: Path) -> None:
    path = tmp_path / "b.duckdb"
    files = sorted(str(file) for file in CAUCASUS.iterdir())
    grown = SearchIndex(tmp_path / "b.sqlite3")
    for part in (files[:7], files):
        dragoman.read(part, path)
        with Ledger(path) as opened:
            assert grown.update(opened) > 0
            assert grown.update(opened) == 0
    assert rows(grown) == rows(index)
    with Ledger(path) as opened:
        for question in ("Pashinyan", "停火", "ceasefire corridor", "пленных"):
            assert {h.article_id for h in search(grown, opened, question, limit=99).hits} == {
                h.article_id for h in search(index, ledger, question, limit=99).hits
            }


@pytest.mark.parametrize("damage", ["gone", "garbage", "holes", "format", "other"])
def test_a_damaged_index_is_made_anew(
    ledger: Ledger, index: SearchIndex, tmp_path: Path, damage: str
) -> None:
    broken = SearchIndex(tmp_path / "deep" / "c.sqlite3")
    broken.update(ledger)
    data = broken.path.read_bytes()
    if damage == "gone":
        broken.path.unlink()
    elif damage == "garbage":
        broken.path.write_bytes(b"no index at all" * 100)
    elif damage == "holes":
        broken.path.write_bytes(data[:4096] + bytes(len(data) - 4096))
    else:
        with sqlite3.connect(broken.path) as connection:
            if damage == "format":
                connection.execute("UPDATE about SET value = '0' WHERE key = 'format'")
            else:
                connection.execute("INSERT INTO pages VALUES ('pg-of-another-ledger', '')")
    broken.update(ledger)
    assert rows(broken) == rows(index)
    assert search(broken, ledger, "Pashinyan").total == search(index, ledger, "Pashinyan").total


def test_a_search_mends_an_index_that_is_damaged_under_it(
    ledger: Ledger, index: SearchIndex, tmp_path: Path
) -> None:
    broken = SearchIndex(tmp_path / "d.sqlite3")
    assert search(broken, ledger, "Pashinyan").total == 0
    broken.update(ledger)
    broken.path.write_bytes(b"no index at all" * 100)
    assert search(broken, ledger, "Pashinyan").total == search(index, ledger, "Pashinyan").total


def test_the_command_finds_and_prints(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    result = CliRunner().invoke(
        cli, ["search", str(path), "帕希尼揚", "--limit", "3"], catch_exceptions=False
    )
    assert result.exit_code == 0
    assert "17 articles" in result.output or " articles" in result.output
    assert list(tmp_path.rglob("*.sqlite3"))
    result = CliRunner().invoke(cli, ["search", str(path), "Pashinyan", "--json"], catch_exceptions=False)
    assert '"who":["person/nikol-pashinyan"]' in result.output
