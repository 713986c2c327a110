"""People without a state as parties of deeds, and as nothing else."""

from __future__ import annotations

import pytest

import dragoman

PARTIES = [
    ("en", "Soldiers stormed the radio station in Lima on Monday.", ("group/soldiers",), ()),
    ("en", "Three journalists were arrested by Peru.", ("state/per",), ("group/journalists",)),
    ("en", "Peru freed the hostages on Monday.", ("state/per",), ("group/hostages",)),
    ("ru", "Норвегия освободила заложников в понедельник.", ("state/nor",), ("group/hostages",)),
    ("zh-Hans", "秘鲁逮捕三名记者。", ("state/per",), ("group/journalists",)),
    ("zh-Hant", "秘魯釋放人質。", ("state/per",), ("group/hostages",)),
    ("ar", "اعتقلت بيرو ثلاثة صحفيين.", ("state/per",), ("group/journalists",)),
    ("ar", "أفرجت بيرو عن الرهائن.", ("state/per",), ("group/hostages",)),
]


@pytest.mark.parametrize(("language", "text", "actors", "recipients"), PARTIES)
def test_people_are_parties(
    language: str, text: str, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> None:
    events = dragoman.analyse(text, language=language, published="2023-09-20").events
    assert (actors, recipients) in [(e.actors, e.recipients) for e in events]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Journalists filled the hall. Workers painted the bridge."),
        ("ru", "Журналисты заполнили зал. Рабочие покрасили мост."),
        ("zh-Hans", "记者挤满大厅。工人粉刷桥梁。"),
        ("ar", "ملأ الصحفيون القاعة. وطلى العمال الجسر."),
    ],
)
def test_without_a_deed_they_are_nobody(language: str, text: str) -> None:
    found = dragoman.analyse(text, language=language, published="2023-09-20")
    assert not found.events
    assert not [m for m in found.mentions if m.kind == "group"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Officials Confirm Airstrikes"),
        ("en", "Diplomats Confirm Strikes on Lima"),
        ("en", "Residents reported shelling near Lima on Monday."),
        ("ru", "Чиновники подтвердили удары по Лиме"),
        ("ru", "Эксперты: обстрел Лимы"),
        ("zh-Hans", "官员证实空袭"),
        ("zh-Hant", "居民稱遭空襲"),
        ("ar", "مسؤولون يؤكدون الغارات على ليما"),
        ("ar", "سكان: قصف على ليما"),
    ],
)
def test_who_tells_of_force_uses_none(language: str, text: str) -> None:
    found = dragoman.analyse(text, language=language, published="2023-09-20")
    assert not [e for e in found.events if any(a.startswith("group/") for a in e.actors)]


def test_a_verb_of_their_own_is_their_deed() -> None:
    found = dragoman.analyse("Residents attacked the convoy.", language="en", published="2023-09-20")
    assert [e.actors for e in found.events] == [("group/residents",)]


@pytest.mark.parametrize(
    ("language", "text", "dead"),
    [
        ("ar", "أعلن الجيش الإسرائيلي مقتل جنديين في غزة.", "group/troops"),
        ("ar", "أعلنت وزارة الدفاع التركية مقتل جنديين شمالي العراق.", "group/troops"),
        ("en", "The Israeli army announced the killing of two soldiers in Gaza.", "group/soldiers"),
        ("ru", "Минобороны Турции объявило об убийстве двух солдат на севере Ирака.", "group/soldiers"),
        ("zh-Hans", "以色列军方宣布两名士兵在加沙被打死。", "group/soldiers"),
        ("zh-Hant", "以色列軍方宣布兩名士兵在加薩被打死。", "group/soldiers"),
    ],
)
def test_who_tells_of_his_own_dead_did_not_kill_them(language: str, text: str, dead: str) -> None:
    found = dragoman.analyse(text, language=language, published="2023-09-20")
    assert [(e.actors, e.recipients) for e in found.events] == [((), (dead,))]


@pytest.mark.parametrize(
    ("language", "text", "actor", "dead"),
    [
        ("ar", "أعلن الجيش الإسرائيلي مقتل جنديين لبنانيين في غارة.", "state/isr", "group/lbn/troops"),
        ("en", "Peru announced the killing of 50 soldiers of Chile.", "state/per", "group/chl/soldiers"),
    ],
)
def test_the_dead_of_another_are_a_deed(language: str, text: str, actor: str, dead: str) -> None:
    found = dragoman.analyse(text, language=language, published="2023-09-20")
    assert ((actor,), (dead,)) in [(e.actors, e.recipients) for e in found.events]
