"""From columns made by hand to spans, parts and anchors."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from dragoman.model.decode import Pairing, read, runs, softmax, spans, whole
from dragoman.model.layout import ACTS, AROUND, LAYERS, PARTS, SIZE, STATUSES, TYPES, WIDE, columns, iob
from dragoman.model.seen import Anchored, Read
from dragoman.model.tokens import Pieces

LABELS = iob(("PER", "LOC"))


def chances(*rows: dict[str, float]) -> NDArray[np.float64]:
    """A row a piece; what a row does not give away is the chance of O."""
    made = np.array([[row.get(label, 0.0) for label in LABELS] for row in rows])
    made[:, 0] += 1 - made.sum(axis=1)
    return made


PER, ON, LOC = {"B-PER": 0.9}, {"I-PER": 0.8}, {"B-LOC": 0.7}


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([{}, PER, ON, {}], [(1, 3, "PER", 0.8)]),
        ([PER, PER], [(0, 1, "PER", 0.9), (1, 2, "PER", 0.9)]),
        ([PER, LOC, {}], [(0, 1, "PER", 0.9), (1, 2, "LOC", 0.7)]),
        ([PER, {}, ON], [(0, 1, "PER", 0.9), (2, 3, "PER", 0.8)]),
        ([ON, ON], [(0, 2, "PER", 0.8)]),
        ([{}, {}], []),
    ],
)
def test_spans(rows: list[dict[str, float]], found: list[tuple[int, int, str, float]]) -> None:
    seen = spans(chances(*rows), LABELS)
    assert [span[:3] for span in seen] == [span[:3] for span in found]
    assert [span[3] for span in seen] == pytest.approx([span[3] for span in found])


def test_the_kind_of_a_span_is_what_its_pieces_favour_together() -> None:
    rows = [{"B-PER": 0.5, "B-LOC": 0.4}, {"I-LOC": 0.9}, {"I-LOC": 0.6, "I-PER": 0.2}]
    ((start, end, kind, sure),) = spans(chances(*rows), LABELS)
    assert (start, end, kind) == (0, 3, "LOC")
    assert sure == pytest.approx(0.8 * 1.9 / 2.6)


def test_of_stretches_the_sure_ones_count() -> None:
    row = np.array([0.5, 0.0, 0.0, 0.9, 0.6, 0.0, 0.0, 0.7])
    assert [run[:2] for run in runs(row, 0.65)] == [(3, 5), (7, 8)]
    assert [run[:2] for run in runs(row, 0.95)] == [(3, 5)]


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ([0.1, 0.9, 0.7, 0.2], [(1, 3, 0.8)]),
        ([0.9, 0.3, 0.9], [(0, 3, 0.7)]),
        ([0.9, 0.3, 0.3, 0.8], [(0, 1, 0.9), (3, 4, 0.8)]),
        ([0.6, 0.0, 0.6, 0.0, 0.6], [(0, 5, 0.36)]),
        ([0.44, 0.5, 0.44], [(1, 2, 0.5)]),
        ([0.1, 0.2], []),
    ],
)
def test_runs_close_a_gap_of_one_piece(row: list[float], found: list[tuple[int, int, float]]) -> None:
    seen = runs(np.array(row))
    assert [run[:2] for run in seen] == [run[:2] for run in found]
    assert [run[2] for run in seen] == pytest.approx([run[2] for run in found])


@pytest.mark.parametrize(
    ("text", "start", "end", "word"),
    [
        ("Amara Diallo left", 6, 9, "Diallo"),
        ("Amara Diallo left", 8, 14, "Diallo left"),
        ("Amara Diallo left", 5, 13, "Diallo"),
        ("Он обвинил хунту", 5, 7, "обвинил"),
        ("Jean-Luc left", 6, 8, "Luc"),
        ("وروسيا", 1, 4, "روسيا"),
        ("قال وبروسيا كلها", 6, 8, "روسيا"),
        ("لليبيا", 1, 6, "ليبيا"),
        ("بسجن الصحفيين", 1, 4, "سجن"),
        ("محاربة الفساد", 1, 6, "محاربة"),
        ("الروسية", 2, 4, "الروسية"),
        ("وروسيا", 0, 3, "وروسيا"),
        ("莉娜指責軍政府", 2, 3, "指"),
        ("莉娜指責軍政府", 2, 4, "指責"),
        ("由Orsk簽署", 2, 3, "Orsk"),
        ("𠮷野家Orsk", 3, 4, "Orsk"),
        ("👍Orsk👍", 2, 3, "Orsk"),
    ],
)
def test_whole_words(text: str, start: int, end: int, word: str) -> None:
    found = whole(text, start, end)
    assert (text[slice(*found)], found[0]) == (word, text.index(word))


@pytest.mark.parametrize("text", ["a   b", "a \n b"])
def test_blanks_alone_are_nothing(text: str) -> None:
    start, end = whole(text, 1, len(text) - 1)
    assert start == end


class Columns:
    """The model's output for a text cut into `pieces`; nothing is seen in it until it is said."""

    def __init__(self, *pieces: str) -> None:
        self.text = "".join(pieces)
        ends = np.cumsum([len(piece) for piece in pieces]).tolist()
        starts = [end - len(piece.lstrip()) for end, piece in zip(ends, pieces, strict=True)]
        self.pieces = Pieces([0] * len(pieces), starts, ends)
        self.where = columns()
        self.output = np.zeros((len(pieces), SIZE), np.float32)
        for layer in LAYERS:
            self.output[:, self.where[layer].start] = 10

    def say(self, layer: str, piece: int, label: str, odds: float = 30) -> None:
        self.output[piece, self.where[layer].start + LAYERS[layer].index(label)] = odds

    def part(self, kind: str, *pieces: int) -> None:
        """Make pieces a part of every anchor."""
        self.output[list(pieces), self.where["part"].start + PARTS.index(kind)] = 5

    def read(self) -> Read:
        alone = np.zeros((len(PARTS), WIDE), np.float32)
        np.fill_diagonal(alone, 20)
        return read(self.output, self.pieces, self.text, Pairing(
            np.zeros((len(PARTS), WIDE, WIDE), np.float32), alone, np.full(len(PARTS), -10, np.float32)
        ))  # fmt: skip

    def written(self, kind: str, anchor: Anchored) -> list[str]:
        return [self.text[p.start : p.end] for p in anchor.parts if p.kind == kind]


def test_softmax_holds_for_great_numbers() -> None:
    shares = softmax(np.array([[1000.0, 1000.0, -1000.0], [0.0, 0.0, 0.0]]))
    assert shares.tolist() == pytest.approx(np.array([[0.5, 0.5, 0.0], [1 / 3] * 3]))


def test_a_part_belongs_to_the_anchor_that_it_is_paired_with() -> None:
    pairs = np.zeros((1, 2, 2), np.float32)
    pairs[0] = np.eye(2) * 40
    pairing = Pairing(pairs, np.zeros((1, 2), np.float32), np.full(1, -10, np.float32))
    parts = np.array([[5.0, 0.0], [0.0, 5.0], [0.0, 0.0]])
    assert (pairing.chances(np.array([5.0, 0.0]), parts) > 0.5).tolist() == [[True, False, False]]
    assert (pairing.chances(np.array([0.0, 5.0]), parts) > 0.5).tolist() == [[False, True, False]]


def test_nothing_is_seen_in_what_says_nothing() -> None:
    made = Columns("Rain", " fell", ".")
    made.part("S", 0)
    assert made.read() == Read((), (), (), ())


def test_a_statement_with_its_parts() -> None:
    made = Columns("اتهم", "ت لينا", " أور", "سك", " هار", "بل", " ب", "سجن", " ليلى", ".")
    made.say("cues", 0, "B-C")
    made.say("act", 0, "accuse")
    made.part("S", 1, 2, 3)
    made.part("A", 5)
    made.part("Q", 7, 8)
    (anchor,) = made.read().anchors
    assert (anchor.row, anchor.kind, anchor.cue, anchor.status) == ("s", "accuse", True, "")
    assert (made.text[anchor.start : anchor.end], anchor.sure) == ("اتهمت", pytest.approx(1.0))
    assert made.written("A", anchor) == ["هاربل"]
    assert made.written("Q", anchor) == ["سجن ليلى"]
    assert [p.kind for p in anchor.parts] == ["S", "A", "Q"]


def test_an_event_has_its_own_kinds_of_parts() -> None:
    made = Columns("Рувения", " обстре", "ляла", " Хар", "бель", ".")
    made.say("triggers", 1, "B-T")
    made.say("triggers", 2, "I-T")
    made.say("type", 1, "ASSAULT")
    made.say("status", 1, "ongoing")
    made.part("actor", 0)
    made.part("recipient", 3)
    made.part("S", 0)
    (anchor,) = made.read().anchors
    assert (anchor.row, anchor.kind, anchor.status, anchor.cue) == ("e", "ASSAULT", "ongoing", True)
    assert made.text[anchor.start : anchor.end] == "обстреляла"
    assert {p.kind: made.text[p.start : p.end] for p in anchor.parts} == {"actor": "Рувения", "recipient": "Харбель"}  # fmt: skip


def test_a_content_that_goes_on_begins_with_its_first_piece() -> None:
    made = Columns("水井", "很", "乾淨", "。")
    made.say("cues", 0, "B-K")
    made.say("cues", 1, "I-C", 11)
    made.part("Q", 0, 1, 2)
    (anchor,) = made.read().anchors
    assert (anchor.cue, made.text[anchor.start : anchor.end]) == (False, "水井")
    assert made.written("Q", anchor) == ["水井很乾淨"]


@pytest.mark.parametrize("second", ["B-C", "B-K"])
def test_of_two_statements_on_one_word_the_first_stays(second: str) -> None:
    made = Columns("Orsk", " accu", "sed", " Tarn")
    made.say("cues", 1, "B-C")
    made.say("act", 1, "accuse")
    made.say("cues", 2, second)
    made.say("act", 2, "praise")
    assert [(a.kind, made.text[a.start : a.end]) for a in made.read().anchors] == [("accuse", "accused")]


def test_a_statement_and_an_event_may_stand_on_one_word() -> None:
    made = Columns("Orsk", " accu", "sed", " Tarn", " and", " left")
    made.say("cues", 1, "B-C")
    made.say("triggers", 2, "B-T")
    made.say("triggers", 5, "B-T")
    seen = made.read().anchors
    assert [(a.row, made.text[a.start : a.end]) for a in seen] == [("s", "accused"), ("e", "accused"), ("e", "left")]  # fmt: skip


def test_names_roles_and_classic_names_are_told_apart() -> None:
    made = Columns("莉娜", "總統", "在", "哈貝爾", "說")
    made.say("names", 0, "B-PER")
    made.say("roles", 1, "B-ROLE")
    made.say("names", 3, "B-LOC")
    made.say("classic", 3, "B-LOC")
    seen = made.read()
    assert [(made.text[n.start : n.end], n.kind) for n in seen.names] == [("莉娜", "PER"), ("哈貝爾", "LOC")]
    assert [made.text[n.start : n.end] for n in seen.roles] == ["總統"]
    assert [made.text[n.start : n.end] for n in seen.classic] == ["哈貝爾"]


def test_two_names_on_one_word_are_the_first() -> None:
    made = Columns("Ивана", " Тар", "на", " видели")
    made.say("names", 1, "B-PER")
    made.say("names", 2, "B-ORG")
    assert [(made.text[n.start : n.end], n.kind) for n in made.read().names] == [("Тарна", "PER")]


def test_a_clitic_is_no_part_of_a_name() -> None:
    made = Columns("قال", " ل", "هار", "بل")
    made.say("names", 2, "B-LOC")
    made.say("names", 3, "I-LOC")
    assert [made.text[n.start : n.end] for n in made.read().names] == ["هاربل"]


def test_pieces_behind_the_last_that_was_read_are_nothing() -> None:
    made = Columns("Orsk", " and", " Tarn")
    made.say("names", 0, "B-PER")
    made.say("names", 2, "B-PER")
    made.output = made.output[:2]
    assert [made.text[n.start : n.end] for n in made.read().names] == ["Orsk"]


@pytest.mark.parametrize(
    ("layer", "row", "labels"), [("act", "cues", ACTS), ("type", "triggers", TYPES), ("status", "triggers", STATUSES)]
)  # fmt: skip
def test_what_an_anchor_is_is_said_by_all_its_pieces(layer: str, row: str, labels: tuple[str, ...]) -> None:
    mark = "C" if row == "cues" else "T"
    for label in labels[1:]:
        made = Columns("Orsk", " turned", " down", " Tarn")
        made.say(row, 1, f"B-{mark}")
        made.say(row, 2, f"I-{mark}")
        made.say(layer, 1, label, 50)
        made.say(layer, 2, labels[0])
        made.say(layer, 3, labels[0], 90)
        (anchor,) = made.read().anchors
        assert (anchor.status if layer == "status" else anchor.kind) == label


@pytest.mark.parametrize(
    ("layer", "part", "labels"),
    [("act", "Q", ACTS), ("type", "recipient", TYPES), ("status", "D", STATUSES)],
)
def test_its_parts_have_a_say_in_what_an_anchor_is(layer: str, part: str, labels: tuple[str, ...]) -> None:
    made = Columns("Orsk", " called", " it", " a", " lie")
    made.say("cues" if part == "Q" else "triggers", 1, "B-C" if part == "Q" else "B-T")
    made.say(layer, 1, labels[3])
    made.part(part, 3, 4)
    around = made.where[AROUND[layer]].start + labels.index(labels[4])
    made.output[[3, 4], around] = 40
    (anchor,) = made.read().anchors
    assert (anchor.status if layer == "status" else anchor.kind) == labels[4]
