"""How long things lasted, and what that says about their dates."""

from __future__ import annotations

import pytest

import dragoman
from dragoman.find.lasting import lasting
from dragoman.text.fold import fold


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("en", "a two-day visit", 2),
        ("en", "after 44 days of war", 44),
        ("en", "a month and a half of fighting", 45),
        ("ar", "زيارة تستغرق يومين", 2),
        ("ar", "معارك استمرت لنحو شهر ونصف", 45),
        ("ar", "حرب دامت ستة أسابيع", 42),
        ("ru", "с трёхдневным визитом", 3),
        ("ru", "после шести недель боёв", 42),
        ("zh-Hans", "为期两天的访问", 2),
        ("zh-Hant", "歷時六週的戰鬥", 42),
    ],
)
def test_a_length_is_read(language: str, text: str, days: int) -> None:
    folded = fold(text)
    assert [each.days for each in lasting(folded, 0, len(folded), language)] == [days]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "on 2 May 2023"),
        ("ar", "في 2 مايو 2023"),
        ("ru", "2 мая 2023 года"),
        ("zh-Hans", "2023年5月2日"),
    ],
)
def test_a_date_is_no_length(language: str, text: str) -> None:
    folded = fold(text)
    assert not lasting(folded, 0, len(folded), language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Во вторник президент Мали прибыл с двухдневным визитом в Нигер."),
        ("ar", "بدأ الرئيس المصري يوم الثلاثاء زيارة إلى تركيا تستغرق يومين."),
        ("zh-Hans", "越南总理2日对老挝进行为期两天的访问。"),
        ("zh-Hant", "越南總理2日對寮國進行為期兩天的訪問。"),
    ],
)
def test_a_visit_of_two_days_is_dated_by_both(language: str, text: str) -> None:
    (visit,) = [
        e
        for e in dragoman.analyse(text, language=language, published="2023-05-05").events
        if e.mode == "visit"
    ]
    assert visit.date == "2023-05-02/2023-05-03"


def test_fighting_before_the_day_of_a_truce_has_its_interval() -> None:
    text = "دخل الاتفاق بين مالي والنيجر حيز التنفيذ يوم 2 مايو 2023 بعد معارك بين مالي والنيجر استمرت لنحو شهر ونصف."
    found = dragoman.analyse(text, language="ar", published="2023-05-05").events
    assert [e.date for e in found if e.type == "ASSAULT"] == ["2023-03-18/2023-05-02"]


@pytest.mark.parametrize(
    ("language", "text", "winner", "loser"),
    [
        ("en", "Mali lost the town to Niger in 2020.", "state/ner", "state/mli"),
        ("ru", "Мали утратило контроль над городом в пользу Нигера в 2020 году.", "state/ner", "state/mli"),
        ("ar", "خسرت تونس أراضي لصالح الجزائر عام 2020.", "state/dza", "state/tun"),
    ],
)
def test_who_gains_what_another_loses_acts(language: str, text: str, winner: str, loser: str) -> None:
    (loss,) = dragoman.analyse(text, language=language, published="2023-05-05").events
    assert (loss.type, loss.actors, loss.recipients) == ("ASSAULT", (winner,), (loser,))
