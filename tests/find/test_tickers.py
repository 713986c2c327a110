"""The entries of a ticker on one line, and who speaks at the head of a line before its colon."""

from __future__ import annotations

import pytest

import dragoman
from dragoman.find.entries import entries
from dragoman.find.sentences import sentences
from dragoman.lang import language
from dragoman.text.fold import fold


def said(text: str) -> list[tuple[str, str]]:
    return [(s.speaker, s.content.text) for s in dragoman.analyse(text).statements if s.content]


def spoken(text: str) -> list[tuple[str, str]]:
    """Who speaks, as the page writes it, and what."""
    found = dragoman.analyse(text)
    names = {m.entity_id: text[m.start : m.end] for m in reversed(found.mentions)}
    return [(names[s.speaker], s.content.text) for s in found.statements if s.content]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("🔴 Rain in Lima 🔴 Snow in Oslo", ["Rain in Lima", "Snow in Oslo"]),
        ("⭕️ مطر في ليما ⭕️ ثلج في أوسلو. ريح", ["مطر في ليما", "ثلج في اوسلو.", "ريح"]),
        ("08:15 Rain in Lima 09:40 Snow in Oslo", ["Rain in Lima", "Snow in Oslo"]),
        ("23:50 Дождь 00:10 Снег", ["Дождь", "Снег"]),
        ("08:15 The train of 07:30 is late", ["The train of 07:30 is late"]),
        ("Rain 🔴 in Lima 🔴 today", ["Rain 🔴 in Lima 🔴 today"]),
        ("🇳🇴 Norway 🇳🇴 Norway", ["🇳🇴 Norway 🇳🇴 Norway"]),
        ("The train of 07:30 leaves at 08:15 today", ["The train of 07:30 leaves at 08:15 today"]),
    ],
)
def test_what_parts_the_entries_of_a_ticker(text: str, parts: list[str]) -> None:
    code = "ar" if "ا" in text else "ru" if "ж" in text else "en"
    found = language(code)
    assert found is not None
    folded = fold(text)
    cut = [folded[s.start : s.end] for s in sentences(folded, 0, len(folded), found)]
    assert cut == [fold(part) for part in parts]


def test_an_entry_knows_where_its_words_begin() -> None:
    assert entries("▪ a ▪ b", 0, 7) == [(0, 2), (4, 6)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "🔴 الجيش الأردني: أسقطنا مسيرة 🔴 حركة خفيفة على جسر الملك حسين 🔴 الكرملين: المحادثات مستمرة في موسكو",
            [("gov/jor/armed-forces", "أسقطنا مسيرة"), ("gov/rus/presidency", "المحادثات مستمرة في موسكو")],
        ),
        (
            "09:20 ماكرون يعلن أنه سيزور بيروت 10:05 الكرملين: المحادثات مستمرة في موسكو",
            [("person/emmanuel-macron", "سيزور بيروت"), ("gov/rus/presidency", "المحادثات مستمرة في موسكو")],
        ),
        ("🔴 عاجل | الكرملين: المحادثات مستمرة في موسكو 🔴 مطر غزير على الساحل الشمالي في الليل وثلج على الجبال", [("gov/rus/presidency", "المحادثات مستمرة في موسكو")]),
        (
            "🔴 Kremlin: talks go on in Moscow 🔴 Roads are closed 🔴 Pentagon: no troops were hurt",
            [("gov/rus/presidency", "talks go on in Moscow"), ("gov/usa/defence-ministry", "no troops were hurt")],
        ),
    ],
)  # fmt: skip
def test_who_speaks_in_an_entry(text: str, rows: list[tuple[str, str]]) -> None:
    assert said(text) == rows


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("هطل المطر في المساء. وزيرة الري سلمى الحداد: السد ممتلئ هذا الموسم. وعادت الكهرباء.", "سلمى الحداد"),
        ("هطل المطر في المساء. مصلحة المياه الأردنية: السد ممتلئ هذا الموسم. وعادت الكهرباء.", "مصلحة المياه الأردنية"),
        ("هطل المطر في المساء. كريم الحداد، عضو اللجنة: السد ممتلئ هذا الموسم. وعادت الكهرباء.", "كريم الحداد"),
        ("🔴 لجان مقاومة الفاشر: السوق مغلق هذا الموسم 🔴 مطر في الليل", "لجان مقاومة الفاشر"),
        ("🔴 شبكة أطباء السودان: السوق مغلق هذا الموسم 🔴 مطر في الليل", "شبكة أطباء السودان"),
        ("🔴 ماكرون عبر منصة إكس: السوق مغلق هذا الموسم 🔴 مطر في الليل", "ماكرون"),
        ("🔴 ماكرون لقناة محلية: السوق مغلق هذا الموسم 🔴 مطر في الليل", "ماكرون"),
    ],
)  # fmt: skip
def test_who_heads_a_line_of_the_body(text: str, speaker: str) -> None:
    (row,) = spoken(text)
    assert row[0].endswith(speaker)
    assert "هذا الموسم" in row[1]


@pytest.mark.parametrize(
    "text",
    [
        "هطل المطر في المساء. سوريا: ارتفاع حصيلة الفيضانات إلى تسعة. وعادت الكهرباء.",
        "🔴 حصيلة جديدة: تسعة قتلى في الفيضانات 🔴 مطر في الليل",
        "🔴 محاكمة ماكرون المؤجلة: الجلسة غدا 🔴 مطر في الليل",
        "هطل المطر. في جدول الأعمال بندان: الماء والكهرباء في الأرياف. وعادت الكهرباء.",
        "🔴 ماكرون على خطى أسلافه: رحلة طويلة في أفريقيا 🔴 مطر في الليل",
    ],
)
def test_what_only_heads_a_line(text: str) -> None:
    assert said(text) == []
