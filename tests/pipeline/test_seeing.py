"""What the model is shown of a page, and that what it says comes back to the place that it stands at."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import cast

import pytest

from dragoman.lang import Language, language
from dragoman.model.reader import Reader
from dragoman.model.seen import Anchored, Found, Read
from dragoman.model.tokens import Pieces
from dragoman.pipeline.seeing import PIECES_A_PAGE, PIECES_AT_ONCE, Stretch, _Shown, see
from dragoman.text.fold import fold, fold_view
from dragoman.text.views import Edit, View

WORD = re.compile(r"\w+")


class FakeReader:
    """Cuts at words and sees a name in each, but for what `anchors` says; keeps what it was shown."""

    def __init__(self, anchors: Callable[[str], tuple[Anchored, ...]] = lambda _: ()) -> None:
        self.anchors = anchors
        self.shown: list[str] = []
        self.asked: list[str] = []

    def cut(self, texts: Sequence[str]) -> list[Pieces]:
        self.asked += texts
        return [
            Pieces([0 for _ in found], [m.start() for m in found], [m.end() for m in found])
            for found in ([*WORD.finditer(text)] for text in texts)
        ]

    def read(self, text: str) -> Read:
        self.shown.append(text)
        names = tuple(Found(m.start(), m.end(), "PER", 0.9) for m in WORD.finditer(text))
        return Read(names, (), (), self.anchors(text))

    @property
    def sizes(self) -> list[int]:
        """How many pieces each text had that was shown."""
        return [len(WORD.findall(text)) for text in self.shown]


def a_reader(fake: FakeReader) -> Reader:
    return cast(Reader, fake)


def of(code: str) -> Language:
    found = language(code)
    assert found is not None
    return found


def stretch(view: View, code: str, start: int = 0, end: int | None = None, flow: str = "text") -> Stretch:
    return Stretch(start, len(view.text) if end is None else end, of(code), (0, code, flow))


ODD = {
    "emoji": ("en", "Orsk 👩‍👩‍👧 met 🇺🇦 Tarn.\n\nThen 👍🏽 Lena spoke.", []),
    "extension b": ("zh", "𠮷野家在𡃁仔街。\n莉娜𠮷到訪。", []),
    "bidi": ("ar", "قال \u2067تارن\u2069 \u200fنعم\u200e.\n\n وصلت \u202bلينا\u202c.", []),
    "marks of vowels": ("ar", "قَالَ تَارْن ﻻ.\n\nوَصَلَتْ لِينَا.", []),
    "shorter": ("ru", "Та\u00adрн при е хал.\n\nЛена  уехала.", [("при е хал", "приехал"), ("Лена  уехала", "Лена уехала")]),
    "longer": ("en", "Mr Tarn lft.\n\nLena Orsk spk.", [("lft", "left"), ("spk", "spoke")]),
    "mojibake": ("en", "MÃ¼ller met TÃ¤rn.\n\nLÃ©na spoke.", [("Ã¼", "ü"), ("Ã¤", "ä"), ("Ã©", "é")]),
    "all": ("zh", "👍🏽𠮷先生 \u2067Tarn\u2069説ok了。\n莉娜ＡＢＣ到訪。", [("ok", "好的好")]),
}  # fmt: skip


def views(name: str) -> tuple[View, View, str]:
    """The page's repaired view, the folded one, and its language."""
    code, text, repairs = ODD[name]
    edits = [Edit(text.index(old), text.index(old) + len(old), new) for old, new in repairs]
    repaired = View.of(text).replace(edits)
    return repaired, fold_view(repaired), code


def joined(name: str) -> tuple[_Shown, View, View]:
    """The page's two sentences, shown together."""
    repaired, view, code = views(name)
    shown = _Shown(repaired, view, " " if of(code).spaces else "")
    middle = re.search(r"[.。]\s*", repaired.text)
    assert middle is not None
    shown.add(0, middle.start() + 1, 1)
    shown.add(middle.end(), len(repaired.text), 1)
    return shown, repaired, view


@pytest.mark.parametrize("name", sorted(ODD))
def test_every_word_goes_back_to_where_it_stands(name: str) -> None:
    shown, _, view = joined(name)
    words = [*WORD.finditer(shown.text)]
    found = [shown.back(*m.span()) for m in words]
    assert [view.text[slice(*place)] for place in found if place] == [fold(m[0]) for m in words]
    assert found == sorted(found, key=lambda p: p or (0, 0))
    for m, place in zip(words, found, strict=True):
        assert place is not None
        source = ODD[name][1][slice(*view.source_span(*place))]
        if m[0] in ODD[name][1]:
            assert fold(source) == fold(m[0])


@pytest.mark.parametrize("name", sorted(ODD))
def test_nothing_runs_over_two_sentences(name: str) -> None:
    shown, _, _ = joined(name)
    second = shown.places[1][0]
    assert shown.back(0, second - len(shown.gap)) is not None
    assert shown.back(second, len(shown.text)) is not None
    assert shown.back(0, second + 1) is None
    assert shown.back(second - len(shown.gap) - 1, second + 1) is None
    if shown.gap:
        assert shown.back(second - 1, second) is None


def test_marks_that_folding_leaves_out_are_nowhere() -> None:
    shown, _, view = joined("bidi")
    at = shown.text.index("\u2067")
    assert shown.back(at, at + 1) is None
    place = shown.back(at, at + 6)
    assert place is not None
    assert view.text[slice(*place)] == "تارن"


def test_a_place_in_the_source_behind_a_repair() -> None:
    shown, _, view = joined("longer")
    for words, source in (("left", "lft"), ("Lena", "Lena"), ("spoke", "spk")):
        at = shown.text.index(words)
        place = shown.back(at, at + len(words))
        assert place is not None
        assert ODD["longer"][1][slice(*view.source_span(*place))] == source


@pytest.mark.parametrize("name", sorted(ODD))
def test_names_of_a_page_are_seen_where_they_stand(name: str) -> None:
    repaired, view, code = views(name)
    fake = FakeReader()
    seen = see(a_reader(fake), repaired, view, [stretch(view, code)])
    assert len(fake.shown) == 1
    assert [view.text[n.start : n.end] for n in seen.names] == [fold(w) for w in WORD.findall(fake.shown[0])]


def test_an_anchor_comes_back_with_its_parts_cut_where_sentences_end() -> None:
    repaired, view, code = views("mojibake")
    said = Anchored("s", 7, 10, "assert", 0.9, 0.8, True, "", 0.0, (Found(0, 6, "S", 0.7), Found(11, 27, "Q", 0.6)))  # fmt: skip
    over = Anchored("s", 11, 20, "assert", 0.9, 0.8, True, "", 0.0, ())
    fake = FakeReader(lambda _: (over, said))
    (anchor,) = see(a_reader(fake), repaired, view, [stretch(view, code)]).anchors
    assert fake.shown == ["Müller met Tärn. Léna spoke."]
    assert (view.text[anchor.start : anchor.end], anchor.kind, anchor.sure) == ("met", "assert", 0.9)
    assert [(p.kind, view.text[p.start : p.end], p.sure) for p in anchor.parts] == [
        ("S", "müller", 0.7),
        ("Q", "tärn.", 0.6),
        ("Q", "léna spoke", 0.6),
    ]


def test_chinese_sentences_are_joined_without_a_blank() -> None:
    text = "莉娜到訪。\n塔恩離開。"
    view = fold_view(View.of(text))
    fake = FakeReader()
    see(a_reader(fake), View.of(text), view, [stretch(view, "zh", 0, 5), stretch(view, "zh", 6)])
    assert fake.shown == ["莉娜到訪。塔恩離開。"]


def a_page(*sizes: int) -> tuple[View, View]:
    """A page with a sentence of each size."""
    text = " ".join(" ".join(["Orsk", *["won"] * (size - 1)]) + "." for size in sizes)
    return View.of(text), fold_view(View.of(text))


@pytest.mark.parametrize(
    ("sizes", "runs"),
    [
        ([50] * 7, [150, 150, 50]),
        ([80, 80], [160]),
        ([80, 81], [80, 81]),
        ([1] * 161, [160, 1]),
        ([100, 300, 20, 30], [100, 300, 50]),
    ],
)
def test_sentences_are_shown_together_up_to_the_most_pieces(sizes: list[int], runs: list[int]) -> None:
    repaired, view = a_page(*sizes)
    fake = FakeReader()
    seen = see(a_reader(fake), repaired, view, [stretch(view, "en")])
    assert fake.sizes == runs
    assert PIECES_AT_ONCE == 160
    assert len(seen.names) == sum(sizes)


def test_runs_are_as_long_as_they_may_be_and_no_longer() -> None:
    sizes = [7 + 37 * n % 60 for n in range(80)]
    repaired, view = a_page(*sizes)
    fake = FakeReader()
    see(a_reader(fake), repaired, view, [stretch(view, "en")])
    assert max(fake.sizes) <= PIECES_AT_ONCE
    starts = [len(WORD.findall(text.split(".")[0])) for text in fake.shown]
    assert all(size + first > PIECES_AT_ONCE for size, first in zip(fake.sizes, starts[1:], strict=False))
    assert sum(fake.sizes) == sum(sizes)


def test_what_flows_apart_is_shown_apart() -> None:
    text = "Lena won. Tarn left. Orsk spoke. Ivo came."
    view = fold_view(View.of(text))
    fake = FakeReader()
    parts = [
        stretch(view, "en", 0, 9, "title"),
        stretch(view, "en", 10, 20),
        stretch(view, "en", 21, 32),
        stretch(view, "en", 33, flow="title"),
    ]
    see(a_reader(fake), View.of(text), view, parts)
    assert fake.shown == ["Lena won.", "Tarn left. Orsk spoke.", "Ivo came."]


@pytest.mark.parametrize(("size", "seen"), [(100, PIECES_A_PAGE), (96, PIECES_A_PAGE // 96 * 96)])
def test_a_long_page_is_shown_from_its_start_only(size: int, seen: int) -> None:
    repaired, view = a_page(*[size] * 120)
    middle = view.text.index("orsk", len(view.text) * 11 // 12)
    fake = FakeReader()
    found = see(
        a_reader(fake), repaired, view, [stretch(view, "en", 0, middle - 1), stretch(view, "en", middle)]
    )
    assert sum(fake.sizes) == len(found.names) == seen
    assert found.names[0].start == 0
    assert found.names[-1].end < middle


def test_stretches_behind_the_last_that_is_shown_are_not_even_cut() -> None:
    repaired, view = a_page(PIECES_A_PAGE, 1, 2)
    middle = view.text.rindex("orsk")
    fake = FakeReader()
    see(a_reader(fake), repaired, view, [stretch(view, "en", 0, middle - 1), stretch(view, "en", middle)])
    assert "Orsk won." not in fake.asked
    assert "Orsk." in fake.asked


def test_an_empty_page_is_not_shown() -> None:
    fake = FakeReader()
    seen = see(a_reader(fake), View.of(" \n"), fold_view(View.of(" \n")), [Stretch(0, 2, of("ru"), (0, "ru", "text"))])  # fmt: skip
    assert (seen.names, seen.anchors, fake.shown) == ((), (), [])
