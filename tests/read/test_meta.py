"""What a page says of itself is believed in the order of its machines."""

from __future__ import annotations

import pytest

from dragoman.read.meta import edtf_day, language_tag
from dragoman.read.page import page_from_text
from dragoman.types import PageMeta


def meta(head: str, body: str = "<p>Words.</p>", html: str = "<html>") -> PageMeta:
    return page_from_text(f"{html}<head>{head}</head><body>{body}</body></html>", html=True).meta


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2023-09-07T23:10:00+03:00", "2023-09-07"), ("2023-09-07", "2023-09-07"), ("20230907", "2023-09-07"),
        ("2023/9/7 10:00", "2023-09-07"), ("2023-09", "2023-09"), ("Thu, 07 Sep 2023 10:00:00 GMT", "2023-09-07"),
        (" 2023-09-07 10:00:00 ", "2023-09-07"), ("2023-13-01", None), ("yesterday", None), ("1694080800", None),
        ("0001-01-01", None), ("", None), (None, None), (20230907, "2023-09-07"),
    ],
)  # fmt: skip
def test_machine_dates(written: str | int | None, day: str | None) -> None:
    assert edtf_day(written) == day


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("ar", "ar"), ("en-us", "en-US"), ("ru_RU", "ru-RU"), ("zh_TW", "zh-Hant"), ("zh-hant-HK", "zh-Hant"),
        ("zh-CN", "zh-Hans"), ("zh", "zh"), ("", None), ("english language", None), (None, None),
    ],
)  # fmt: skip
def test_language_tags(written: str | None, tag: str | None) -> None:
    assert language_tag(written) == tag


def test_json_ld_goes_before_open_graph_before_meta() -> None:
    ld = """<script type="application/ld+json">{"@graph": [{"@type": "WebPage", "datePublished": "2001-01-01"},
        {"@type": ["NewsArticle"], "headline": "From &amp; LD", "datePublished": "2023-09-07T01:00:00Z",
        "dateModified": "2023-09-08", "author": [{"name": "A. One"}, {"name": "B. Two"}], "publisher": {"name": "The Example"}}]}
        </script>"""
    graph = '<meta property="og:title" content="From OG"><meta property="article:published_time" content="2023-09-06">'
    plain = '<title>From title</title><meta name="date" content="2023-09-05"><meta name="author" content="C. Three">'
    full = meta(ld + graph + plain)
    assert (full.title, full.published, full.updated, full.outlet) == (
        "From & LD",
        "2023-09-07",
        "2023-09-08",
        "The Example",
    )
    assert full.authors == ("A. One", "B. Two")
    assert (meta(graph + plain).title, meta(graph + plain).published) == ("From OG", "2023-09-06")
    assert (meta(plain).title, meta(plain).published, meta(plain).authors) == (
        "From title",
        "2023-09-05",
        ("C. Three",),
    )
    assert meta("") == PageMeta()


@pytest.mark.parametrize(
    "script",
    [
        "{",
        '{"@type": "NewsArticle", "headline": "Line\nbreak"}',
        "[" * 5000,
        '"text"',
        "null",
        '{"@type": 7}',
        '{"@type":"NewsArticle","author":[[["x"]]]}',
    ],
)
def test_broken_json_ld_does_no_harm(script: str) -> None:
    found = meta(f'<script type="application/ld+json">{script}</script><title>T</title>')
    assert found.title in ("T", "Line break")


def test_marked_times_and_the_address() -> None:
    page = page_from_text(
        '<html lang="zh-TW"><head><link rel="canonical" href="https://example.org/a"></head><body><time itemprop="datePublished" '
        'datetime="2023-09-07T10:00">7 Sept</time><p>Words.</p></body></html>',
        html=True,
    )
    assert (page.meta.published, page.url, page.language) == (
        "2023-09-07",
        "https://example.org/a",
        "zh-Hant",
    )


def test_what_a_caller_gives_stands_above_what_the_page_says() -> None:
    page = page_from_text(
        '<html lang="en"><p>Words.</p></html>', html=True, language="ru", published="2020-02-03"
    )
    assert (page.language, page.meta.language, page.meta.published) == ("ru", "ru", "2020-02-03")
    assert page.meta.given == ("language", "published")
