"""Arabic verbs of reporting whose subject parts them from what they report, and who speaks by them."""

from __future__ import annotations

import pytest

import dragoman


def rows(text: str) -> list[tuple[str, str]]:
    found = dragoman.analyse(text, language="ar")
    names = {m.entity_id: text[m.start : m.end] for m in reversed(found.mentions)}
    names |= {who: who for who in names if who.startswith("group/")}
    return [(names.get(s.speaker, s.speaker), s.act) for s in found.statements]


@pytest.mark.parametrize(
    ("text", "speaker", "act"),
    [
        ("وجددت أوسلو التزامها بحماية الممر.", "أوسلو", "pledge"),
        ("كرر السفير النرويجي رفض بلاده لهذه الرسوم.", "السفير النرويجي", "reject"),
        ("وكررت أوسلو نفي أي صلة لها بالحادث.", "أوسلو", "deny"),
        ("وجه الكرملين نداء إلى سكان المدينة من أجل الهدوء.", "الكرملين", "urge"),
        ("ولوحت أوسلو برسوم جديدة على الأسماك.", "أوسلو", "threaten"),
        ("وتقدمت أوسلو بالتعازي لأسر البحارة.", "أوسلو", "regret"),
        ("أسفت أوسلو لتعليق الرحلات.", "أوسلو", "regret"),
        ("وسخر الكرملين من الخطة.", "الكرملين", "criticise"),
        ("هاجم الكرملين سياسات المصرف بشدة.", "الكرملين", "criticise"),
        ("رحبت أوسلو بفتح المعبر.", "أوسلو", "praise"),
        ("وتمسكت أوسلو بموقفها من الصيد.", "أوسلو", "support"),
        ("وتحدث الكرملين عن 12 جريحا في الحادث.", "الكرملين", "assert"),
        ("وانتقدت النقابات الأجور المتدنية.", "group/unions", "criticise"),
        ("عاب ناجون على السلطات تأخر التحذير.", "group/survivors", "criticise"),
        ("حذر علماء من ذوبان الجليد.", "group/scientists", "warn"),
        ("وهاجمت وزيرة الأمن كاميلا بوردون المعارضة بشدة.", "وزيرة الأمن", "criticise"),
    ],
)  # fmt: skip
def test_who_says_what(text: str, speaker: str, act: str) -> None:
    ((who, found),) = rows(text)
    assert (who, found) == (speaker, act)


@pytest.mark.parametrize(
    "text",
    [
        "وتحدث المحللون طويلا عن السوق.",
        "هاجم مسلحون القاعدة قرب أوسلو.",
        "وقدمت أوسلو طائرتين إلى كييف.",
        "ووجهت أوسلو قواتها إلى الساحل.",
        "وهنا بدأت أوسلو بناء الميناء.",
        "وتمسك أوسلو خيوط اللعبة.",
    ],
)
def test_what_says_nothing(text: str) -> None:
    assert rows(text) == []


def test_a_style_alone_is_the_person_named_last() -> None:
    text = "استقبل الملك عبد الله الثاني وفدا في عمان. وأكد معاليه ضرورة فتح المعبر."
    found = dragoman.analyse(text, language="ar").statements
    assert [(s.speaker, s.act, s.content and s.content.text) for s in found] == [
        ("person/abdullah-ii-of-jordan", "urge", "ضرورة فتح المعبر.")
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("وأدانت لجنة الأمن الهجوم على السفارة.", ["لجنة الأمن"]),
        ("وأعلنت اللجنة الوطنية العليا للانتخابات أن الفرز بدأ.", ["اللجنة الوطنية العليا للانتخابات"]),
        ("واعتذر المدير العام للمصنع غريغ هولدن للعاملين.", ["غريغ هولدن"]),
    ],
)
def test_where_a_name_ends(text: str, names: list[str]) -> None:
    found = dragoman.analyse(text, language="ar")
    assert [name for name in names if name in {text[m.start : m.end] for m in found.mentions}] == names


@pytest.mark.parametrize(
    "head",
    [
        "أوسلو/ الأناضول ",
        "بغداد اليوم/ ",
        "رام الله 5-8-2025 وفا- ",
        "جدة 5 محرم 1447 هـ واس ",
        "كتب - كريم الحداد: ",
    ],
)
def test_who_only_signs_a_dateline_speaks_not(head: str) -> None:
    found = dragoman.analyse(head + "أعلن الكرملين فتح المعبر أمام الشاحنات.", language="ar")
    assert [s.speaker for s in found.statements] == ["gov/rus/presidency"]


@pytest.mark.parametrize(
    ("text", "speaker", "act"),
    [
        ("أغلقت أوسلو المعبر أمس، قائلة إن الجسر خطر.", "state/nor", "assert"),
        ("قصفت إيران قاعدة في الشمال، وقالت إنها دمرت المدرج.", "state/irn", "announce"),
        ("علقت أوسلو الرحلات إلى ليما، موضحة أن المدرج مغلق.", "state/nor", "assert"),
        ("رحب رئيس إقليم الجبال نيجيرفان بارزاني بالقرار.", "person/nechirvan-barzani", "praise"),
        ("عبر الكرملين عن أسفه للحادث.", "gov/rus/presidency", "regret"),
    ],
)
def test_who_speaks_without_a_subject_or_behind_an_office(text: str, speaker: str, act: str) -> None:
    found = dragoman.analyse(text, language="ar")
    names = {m.entity_id: text[m.start : m.end] for m in found.mentions}
    assert [(s.act, speaker in (s.speaker, names.get(s.speaker))) for s in found.statements] == [(act, True)]


@pytest.mark.parametrize(
    "text",
    [
        "أغلق الكرملين المعبر أمس، قائلة إن الجسر خطر.",
        "وصلت شحنة من أوسلو أمس، قائلة إن الجسر خطر.",
        "مرت القافلة عبر الكرملين عن طريق الجسر.",
    ],
)
def test_who_agrees_with_no_report_says_nothing(text: str) -> None:
    assert not dragoman.analyse(text, language="ar").statements
