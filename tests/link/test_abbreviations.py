"""An abbreviation that two bodies share is the one that the page speaks of, and nobody's where it speaks of neither."""

from __future__ import annotations

import pytest

import dragoman
from dragoman.knowledge import knowledge_base
from dragoman.knowledge.shared import shared_names

MEANT = [
    ("en", "Fighting went on in Khartoum. The RSF said it had taken the airport.", "RSF", "org/rsf-sudan"),
    ("en", "RSF, the press freedom group, said two reporters were still held in Mali.", "RSF", "org/rsf"),
    ("en", "Reporters Without Borders (RSF) wrote to Sudan. Later the RSF said no answer came.", "RSF", "org/rsf"),
    ("ar", "أعلنت منظمة مراسلون بلا حدود (RSF) أن السودان أفرج عن مصور.", "RSF", "org/rsf"),
    ("ar", "أعلنت قوات الدعم السريع (RSF) أنها دخلت المطار.", "RSF", "org/rsf-sudan"),
    ("zh-Hant", "無國界記者組織(RSF)表示,蘇丹有兩名攝影師被捕。RSF呼籲釋放他們。", "RSF", "org/rsf"),
    ("zh-Hans", "苏丹快速支援部队(RSF)表示,已控制机场。RSF说,将继续进攻。", "RSF", "org/rsf-sudan"),
    ("ru", "СБП заявили, что заняли аэропорт Хартума в Судане.", "СБП", "org/rsf-sudan"),
    ("ru", "Премьер РК заявил, что тенге укрепится.", "РК", "state/kaz"),
    ("ru", "В Сеуле и Пусане прошли митинги, сообщили власти РК.", "РК", "state/kor"),
    ("en", "The PLA sent ships around Taiwan, Beijing said.", "PLA", "gov/chn/armed-forces"),
    ("en", "The ICC issued arrest warrants over war crimes.", "ICC", "org/icc"),
    ("en", "Imran Khan said the PTI would march on Islamabad.", "PTI", "org/pti-party"),
    ("en", "The Japanese government said the SDF would clear snow in Niigata.", "SDF", "gov/jpn/armed-forces"),
    ("en", "Canberra said AU and EU officials would meet in Sydney.", "AU", "state/aus"),
]  # fmt: skip
NOBODY_KNOWN = [
    ("en", "The RSF said the meeting would be held on Monday.", "RSF"),
    ("en", "The Royal Society of Foresters (RSF) said trees were dying. The RSF planted oaks.", "RSF"),
    ("en", "The Union for Neighbours (UN) said the bridge was closed. The UN urged the mayor to act.", "UN"),
    ("en", "The Australian Federal Police (AFP) searched a house in Perth.", "AFP"),
    ("en", "The ICC said the cricket final would be played in June.", "ICC"),
    ("en", "Three people were hurt in Erie, PA, the Pennsylvania police said.", "PA"),
    ("ru", "Система быстрых платежей (СБП) даст сбой, заявил банк. СБП работает не везде.", "СБП"),
    ("ru", "АНО «Диалог» заявила, что волонтёры готовы.", "АНО"),
]
NO_NAME = [
    ("en", "WHAT IS BEHIND THE DEAL", "IS"),
    ("ru", "Министр выступил по ВКС на заседании комитета.", "ВКС"),
]


def entities(text: str, language: str, name: str) -> set[str]:
    return {m.entity_id for m in dragoman.analyse(text, language=language).mentions if m.text == name}


@pytest.mark.parametrize(("language", "text", "name", "who"), MEANT)
def test_the_page_says_who_is_meant(language: str, text: str, name: str, who: str) -> None:
    assert entities(text, language, name) == {who}


@pytest.mark.parametrize(("language", "text", "name"), NOBODY_KNOWN)
def test_a_body_that_no_row_knows_is_no_known_one(language: str, text: str, name: str) -> None:
    found = entities(text, language, name)
    assert len(found) == 1
    assert all(entity_id.startswith("local-") for entity_id in found)


@pytest.mark.parametrize(("language", "text", "name"), NO_NAME)
def test_a_word_in_capitals_is_no_name(language: str, text: str, name: str) -> None:
    assert entities(text, language, name) == set()


def test_a_long_name_that_is_written_a_little_otherwise_is_the_known_body() -> None:
    text = "The Islamic Revolutionary Guards Corps (IRGC) said it had fired rockets."
    assert entities(text, "en", "IRGC") == {"gov/irn/revolutionary-guard"}


def test_each_gloss_is_its_own_body() -> None:
    text = "Reporters Without Borders (RSF) accused the Rapid Support Forces (RSF) of holding a man."
    assert [m.entity_id for m in dragoman.analyse(text, language="en").mentions if m.text == "RSF"] == [
        "org/rsf",
        "org/rsf-sudan",
    ]


def test_an_office_of_the_body_goes_with_it() -> None:
    text = "The press freedom group RSF wrote to journalists. RSF spokesman John Adams said nobody was hurt."
    other = text.replace("press freedom group RSF wrote to journalists", "paramilitary RSF held Darfur")
    first, second = (dragoman.analyse(t, language="en").entities for t in (text, other))
    assert {e.entity_id for e in first} >= {"org/rsf"}
    assert {e.entity_id for e in second} >= {"org/rsf-sudan"}


def test_shared_names_are_names_of_known_bodies() -> None:
    rows = knowledge_base()
    cased = {form for row in rows.rows for form in row.cased}
    for form, shared in shared_names().items():
        assert form in cased
        ids = [i for r in shared.readings for i in (*([r.id] if r.id else []), *r.near)]
        assert [i for i in ids if rows.get(i) is None] == []
        assert sum(r.usual for r in shared.readings) <= 1
