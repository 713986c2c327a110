"""Arabic dead and the strike that killed them are one deed, of the state whose strike it is; nobody strikes himself; a strike that ends is no protest."""

import pytest

import dragoman
from dragoman.find.event_draft import parted
from dragoman.find.words import Trigger
from dragoman.types import Event

DEAD = ("group/syr/troops",)
Row = tuple[str, tuple[str, ...], tuple[str, ...], str | None]


def _rows(text: str) -> list[Row]:
    found: tuple[Event, ...] = dragoman.analyse(text, language="ar", published="2024-05-05").events
    return [(e.type, e.actors, e.recipients, e.place) for e in found]


@pytest.mark.parametrize(
    ("text", "actor", "recipients", "place"),
    [
        ("قتل ستة حراس جراء قصف تركي استهدف مواقع في محيط حمص.", "tur", (), "place/homs"),
        ("قُتل ستة حراس من جرّاء قصف تركي، استهدف فجر السبت مواقع في محيط حمص.", "tur", (), "place/homs"),
        ("قتل ستة عسكريين سوريين إثر قصف تركي استهدف مواقع في محيط حمص.", "tur", DEAD, "place/homs"),
        ("قتل ستة جنود سوريين في الغارات الجوية التركية التي استهدفت ثكنة قرب حمص.", "tur", DEAD, "place/homs"),
        ("أصيب تسعة أشخاص بقصف روسي على أوديسا.", "rus", (), "place/odesa"),
        ("قتل سبعة مدنيين في غارة أمريكية على مدينة الموصل.", "usa", ("state/irq",), "place/mosul"),
        ("قتل ستة جنود سوريين، مساء السبت، في هجوم إيراني.", "irn", DEAD, None),
        ("لقي رجلان مصرعهما في غارة جوية فرنسية على بلدة سورية.", "fra", ("state/syr",), "state/syr"),
        ("مقتل 6 جنود سوريين في قصف تركي", "tur", DEAD, None),
        ("تعرضت قرية لقصف تركي أوقع جرحى.", "tur", (), None),
    ],
)  # fmt: skip
def test_the_state_whose_strike_it_is_acts_in_one_row(
    text: str, actor: str, recipients: tuple[str, ...], place: str | None
) -> None:
    assert _rows(text) == [("ASSAULT", (f"state/{actor}",), recipients, place)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "قتل ستة جنود في هجوم، بينما نددت الخارجية الفرنسية بالقصف التركي.",
            [("ASSAULT", (), ("group/troops",), None), ("ASSAULT", ("state/tur",), (), None)],
        ),
        (
            "قتل ستة جنود في هجوم أوكراني وقصف روسي.",
            [("ASSAULT", ("state/ukr",), ("group/troops",), None), ("ASSAULT", ("state/rus",), (), None)],
        ),
        (
            "قتلت فرنسا ثلاثة جنود سوريين في غارة.",
            [("ASSAULT", ("state/fra",), DEAD, "state/syr")],
        ),
        (
            "قصف الجيش التركي مواقع في العراق.",
            [("ASSAULT", ("gov/tur/armed-forces",), ("state/irq",), "state/irq")],
        ),
    ],
)
def test_another_strike_is_not_theirs(text: str, rows: list[Row]) -> None:
    assert _rows(text) == rows


def _trigger(mutual: bool) -> Trigger:
    return Trigger("ASSAULT", None, True, mutual, None, "here")


def test_nobody_does_a_deed_to_himself() -> None:
    one, two = "state/tur", "state/syr"
    assert parted(_trigger(False), ((one,), (one,))) == ((one,), ())
    assert parted(_trigger(False), ((one,), (one, two))) == ((one,), (two,))
    assert parted(_trigger(True), ((one,), (one,))) == ((one,), ())
    assert parted(_trigger(True), ((one, two), (one, two))) == ((one, two), (one, two))
    assert parted(_trigger(False), ((one, two), (one, two))) == ((one, two), (one, two))


@pytest.mark.parametrize(
    "text",
    [
        "أنهى سائقو الحافلات إضرابهم.",
        "أنهى عمال شركة سيمنز إضرابهم عن العمل يوم السبت.",
        "علقت نقابة الممرضين التونسية إضرابها.",
        "فض خبازو المدينة، بعد يومين، إضرابهم.",
        "أعلن الممرضون إنهاء الإضراب في وهران.",
        "قرر عمال الميناء وقف إضرابهم في وهران.",
    ],
)
def test_a_strike_that_ends_is_none(text: str) -> None:
    assert _rows(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "نفذ سائقو الحافلات إضرابا يوم السبت.",
        "أنهى الوزير زيارته وأعلن الممرضون إضرابا عاما يوم السبت.",
        "للمطالبة بوقف الحرب نفذ عمال الميناء إضرابا يوم السبت.",
        "فضت الشرطة المصرية مظاهرة أمام البرلمان يوم السبت.",
        "أوقفت الشرطة متظاهرين خلال مسيرة احتجاج يوم السبت.",
        "أنهى الوزير زيارته، وبدأ الممرضون إضرابا عاما.",
    ],
)
def test_a_strike_that_begins_is_one(text: str) -> None:
    assert "PROTEST" in [row[0] for row in _rows(text)]
