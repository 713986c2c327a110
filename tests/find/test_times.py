"""Time expressions: what is found, where it stands, and which date it is read against."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import dragoman
from dragoman.find.times import find_times
from dragoman.lang import language_codes, read_rules
from dragoman.text.fold import fold_view
from dragoman.text.views import View
from dragoman.types import TimeExpression

PRECISIONS = {"second", "minute", "hour", "day", "week", "month", "season", "quarter", "year", "decade"}
PRECISIONS |= {"century", "interval"}
EDTF = re.compile(
    r"\d{4}(-\d\d){0,2}~?(/(\d{4}(-\d\d){0,2}|\.\.))?|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)?"
)


def times(
    text: str, language: str, anchor: str | None = "2023-09-07", *, blocks: int = 1
) -> list[TimeExpression]:
    """The rows of `text`; with `blocks` 2, each line is a block of its own."""
    view = fold_view(View.of(text))
    ranges, at = [], 0
    for line in view.text.split("\n") if blocks == 2 else [view.text]:
        ranges.append((at, at + len(line)))
        at += len(line) + 1
    return find_times(
        text, view, ranges, language=language, anchor=anchor, page_id="page-1", article_id="article-1"
    )


def values(text: str, language: str, anchor: str | None = "2023-09-07") -> list[str]:
    return [row.value for row in times(text, language, anchor)]


@pytest.mark.parametrize(
    ("language", "text", "span", "value"),
    [
        ("ar", "زار الوزير العاصمة أمس الأربعاء", "أمس الأربعاء", "2023-09-06"),
        ("zh-Hant", "議會去年9月通過了這項法律", "去年9月", "2022-09"),
        ("zh-Hans", "议会去年9月通过了这项法律", "去年9月", "2022-09"),
        ("ru", "Закон приняли в минувшую пятницу", "минувшую пятницу", "2023-09-01"),
        ("en", "The bill passed last Friday", "last Friday", "2023-09-01"),
    ],
)
def test_a_row_has_span_value_anchor_and_rule(language: str, text: str, span: str, value: str) -> None:
    (row,) = times(text, language)
    assert (row.text, row.value, row.anchor) == (span, value, "2023-09-07")
    assert text[row.start : row.end] == row.text
    file, _, line = row.rule.partition(":")
    assert file == f"{language[:2]}/time.yml"
    assert line.isdigit()


def test_an_absolute_date_needs_no_anchor() -> None:
    (row,) = times("Signed on 3 March 2018.", "en", None)
    assert (row.value, row.anchor) == ("2018-03-03", None)
    assert times("Signed yesterday, or on 3 March.", "en", None) == []


def test_a_language_without_time_data_gives_nothing() -> None:
    assert times("Le 5 septembre 2023", "fr") == []
    assert times("5 September 2023", "und") == []


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("ar", "وقع الاتفاق في سبتمبر الماضي. ثم انسحب في نوفمبر.", "2022-11"),
        ("zh", "协议去年9月签署。随后在11月退出。", "2022-11"),
        ("ru", "Договор подписан в сентябре прошлого года. Затем в ноябре страна вышла из него.", "2022-11"),
        ("en", "It was signed last September. Later, in November, they quit.", "2022-11"),
    ],
)
def test_a_bare_month_follows_the_date_spoken_of_before(language: str, text: str, value: str) -> None:
    last = times(text, language)[-1]
    assert (last.value, last.anchor) == (value, "2022-09")


def test_the_date_spoken_of_does_not_reach_into_the_next_block() -> None:
    rows = times("It was signed last September.\nLater, in November, they quit.", "en", blocks=2)
    assert [row.value for row in rows] == ["2022-09", "2022-11"]
    assert rows[1].anchor == "2023-09-07"
    rows = times("In 2014 it began.\nThey met on 1 March.", "en", blocks=2)
    assert [row.value for row in rows] == ["2014", "2023-03-01"]


@pytest.mark.parametrize("anchor", ["2024-01-31", "2024-01", "2023-12-30/2024-01-31"])
def test_a_day_of_december_before_a_page_of_january_is_last_december(anchor: str) -> None:
    assert values("據報道，12月27日雙方會面", "zh-Hant", anchor) == ["2023-12-27"]


def test_an_interval_as_anchor_counts_years_from_its_first_day() -> None:
    assert values("去年9月", "zh", "2023-12-30/2024-01-31") == ["2022-09"]


def test_a_weekday_corrects_a_page_dated_a_day_late() -> None:
    assert values("قال أمس الأربعاء", "ar", "2023-09-08") == ["2023-09-06"]


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("外交部今（14）日召見大使。", "2023-09-20", "2023-09-14"),
        ("外交部昨（14）日召見大使。", "2023-09-20", "2023-09-14"),
        ("外交部今（30）日召見大使。", "2023-10-02", "2023-09-30"),
        ("外交部昨（14）日召見大使。", "2023-10-02", "2023-09-14"),
        ("外交部明（1）日召見大使。", "2023-08-31", "2023-09-01"),
    ],
)
def test_the_printed_number_of_a_day_goes_before_the_page(text: str, published: str, value: str) -> None:
    assert [t.value for t in dragoman.analyse(text, language="zh", published=published).times] == [value]


def test_a_printed_number_without_a_page_date_gives_no_day() -> None:
    assert not dragoman.analyse("外交部今（14）日召見大使。", language="zh").times


def test_words_of_the_future_turn_a_bare_date() -> None:
    assert values("The summit will open on 3 August.", "en") == ["2024-08-03"]
    assert values("The summit opened on 3 August.", "en") == ["2023-08-03"]
    assert values("Саммит пройдет в пятницу", "ru") == ["2023-09-08"]
    assert values("ستعقد القمة يوم الجمعة", "ar") == ["2023-09-08"]
    assert values("峰会将于周五举行", "zh") == ["2023-09-08"]


def test_impossible_days_get_no_day() -> None:
    assert values("on 30 February 2020", "en") == []
    assert values("2019年2月29日", "zh") == []


def test_a_span_ends_after_marks_that_folding_drops() -> None:
    (row,) = times("يصل غداً", "ar")
    assert row.text == "غداً"


def test_spans_hold_in_the_midst_of_emoji_and_rare_characters() -> None:
    text = "𠮷🚀 去年9月 🚀𠮷"
    (row,) = times(text, "zh")
    assert text[row.start : row.end] == "去年9月"


WORDS = """5 27 2023 90 1 / - – , . ( ) May last year on the 第 年 月 日 去 上周 يوم أمس شباط /فبراير الماضي من إلى мая года с по
90-е через 🚀 ً 十 二 周日 12:30 GMT century in decade two days ago 世纪 年代 هـ رمضان 1445 民國 квартал II"""
SCRAPS = st.sampled_from([*WORDS.split(), " ", "\n"])


@settings(max_examples=150, deadline=None)
@given(
    st.lists(SCRAPS, max_size=14),
    st.sampled_from(["ar", "zh-Hant", "ru", "en"]),
    st.sampled_from([None, "2023-09-07", "2023-09"]),
)
def test_any_text_gives_true_spans_and_well_formed_values(
    scraps: list[str], language: str, anchor: str | None
) -> None:
    for text in ("".join(scraps), " ".join(scraps)):
        rows = times(text, language, anchor)
        for row in rows:
            assert text[row.start : row.end] == row.text != ""
            assert row.precision in PRECISIONS
            assert EDTF.fullmatch(row.value), row.value
        assert all(one.end <= other.start for one, other in pairwise(rows))


@pytest.mark.parametrize("language", ["ar", "en", "ru", "zh"])
def test_every_language_names_twelve_months_and_seven_weekdays(language: str) -> None:
    assert language in language_codes()
    rules = read_rules(language, "time")
    weekdays = {rule.fields["weekday"] for rule in rules if rule.section == "weekdays"}
    assert weekdays == set(range(1, 8))
    if language != "zh":
        assert {rule.fields["month"] for rule in rules if rule.section == "months"} == set(range(1, 13))


@pytest.mark.parametrize("language", ["ar", "en", "ru", "zh"])
def test_the_specs_of_the_language_folder_hold(language: str) -> None:
    specs = read_rules(language, "spec/times")
    assert {spec.section for spec in specs} == {"finds", "finds_nothing"}
    for spec in specs:
        rows = times(spec.fields["text"], language, spec.fields.get("anchor"))
        assert [[row.text, row.value] for row in rows] == spec.fields.get("times", []), spec.at
