"""A state that heads a line of news says nothing and does nothing; one that speaks still does."""

from __future__ import annotations

import pytest

import dragoman


@pytest.mark.parametrize(
    "line",
    [
        "سوريا: ارتفاع حصيلة الغارات إلى 25 قتيلا",
        "Syria: Death toll rises to 25 in air strikes",
        "Сирия: 25 человек погибли при авиаударах",
        "叙利亚：空袭造成25人死亡",
        "敘利亞:空襲造成25人死亡",
        "سوريا: الشرطة تعتقل عشرة محتجين",
        "سوريا: استقالة وزير الدفاع بعد احتجاجات",
        "Syria: police arrest ten protesters in the capital",
        "Сирия: полиция задержала десять протестующих",
        "叙利亚：警方拘捕十名抗议者",
    ],
)
def test_where_it_happened(line: str) -> None:
    found = dragoman.analyse(line)
    assert not found.statements
    assert all("state/syr" not in event.actors for event in found.events)


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("روسيا: لن نقبل بوجود الناتو على حدودنا", "state/rus"),
        ("سوريا: الجيش التركي قصف بلدة حدودية", "state/syr"),
        ("Russia: we will never accept such a deal", "state/rus"),
        ("Россия: НАТО должна уйти", "state/rus"),
        ("俄罗斯：绝不接受这样的协议", "state/rus"),
    ],
)
def test_who_speaks(line: str, speaker: str) -> None:
    assert [row.speaker for row in dragoman.analyse(line).statements] == [speaker]


def test_a_counterpart_whom_the_page_names_later() -> None:
    text = "وزير الخارجية الروسي يلتقي نظيره التركي في أنقرة\n\nالتقى وزير الخارجية الروسي سيرغي لافروف نظيره التركي مولود جاويش أوغلو في أنقرة يوم الأحد."
    calls = [event for event in dragoman.analyse(text).events if event.type == "CONSULT"]
    assert [event.actors[1:] for event in calls] == [("person/mevlut-cavusoglu",)] * 2


def test_a_verb_behind_an_office_is_nobodys_name() -> None:
    (event,) = dragoman.analyse(
        "وزير الدفاع الروسي يلتقي نظيره التركي في أنقرة", published="2022-05-01"
    ).events
    assert event.actors == ("person/sergey-shoigu", "person/hulusi-akar")
