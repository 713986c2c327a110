"""How far two annotations of the same passages agree: F1 a layer, and where they part.

    python training/agreement.py training/passages training/second [--language ru] [--list]

A span agrees where its ends are the same; parts of a row agree where the rows' anchors (cue, content without cue, trigger)
overlap and the part overlaps by half; acts, types and statuses are counted over rows whose anchors meet.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable
from pathlib import Path

from data import Anchor, Example, of_passage
from notation import load

Count = Counter[str]


def f1(hits: int, first: int, second: int) -> float:
    """The harmonic mean of precision and recall."""
    return 2 * hits / (first + second) if first + second else 1.0


def overlap(a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Whether two spans share half of the longer one."""
    return 2 * (min(a[1], b[1]) - max(a[0], b[0])) >= max(a[1] - a[0], b[1] - b[0])


def met(one: Anchor, others: Iterable[Anchor]) -> Anchor | None:
    """The row of the other annotation whose anchor this one's meets."""
    near = [o for o in others if o.row == one.row and min(o.end, one.end) > max(o.start, one.start)]
    return min(near, key=lambda o: abs(o.start - one.start) + abs(o.end - one.end), default=None)


def compare(a: Example, b: Example, count: Count, apart: list[str]) -> None:
    """Count what agrees in two annotations of one text."""

    def sets(layer: str, x: Iterable[Hashable], y: Iterable[Hashable]) -> None:
        mine, theirs = set(x), set(y)
        count[f"{layer} hit"] += len(mine & theirs)
        count[f"{layer} a"] += len(mine)
        count[f"{layer} b"] += len(theirs)
        for which, missing in (("only first", mine - theirs), ("only second", theirs - mine)):
            apart.extend(f"{a.name} {layer} {which}: {shown(a.text, item)}" for item in missing)

    sets("mentions", a.names, b.names)
    sets("roles", a.roles, b.roles)
    for row, layer in (("s", "statements"), ("e", "events")):
        mine, theirs = [x for x in a.anchors if x.row == row], [x for x in b.anchors if x.row == row]
        count[f"{layer} a"] += len(mine)
        count[f"{layer} b"] += len(theirs)
        for anchor in theirs:
            if met(anchor, mine) is None:
                apart.append(f"{a.name} {layer} only second: {a.text[anchor.start : anchor.end]}")
        for anchor in mine:
            other = met(anchor, theirs)
            if other is None:
                apart.append(f"{a.name} {layer} only first: {a.text[anchor.start : anchor.end]}")
                continue
            count[f"{layer} hit"] += 1
            for name in ("act",) if row == "s" else ("type", "status"):
                count[f"{name} n"] += 1
                same = getattr(anchor, name) == getattr(other, name)
                count[f"{name} same"] += same
                if not same:
                    words = a.text[anchor.start : anchor.end]
                    apart.append(
                        f"{a.name} {name}: {words}: {getattr(anchor, name)} / {getattr(other, name)}"
                    )
            for part in sorted({p for p, _, _ in anchor.parts + other.parts}):
                xs = [(s, e) for p, s, e in anchor.parts if p == part]
                ys = [(s, e) for p, s, e in other.parts if p == part]
                count[f"{row}.{part} a"] += len(xs)
                count[f"{row}.{part} b"] += len(ys)
                count[f"{row}.{part} hit"] += min(
                    sum(any(overlap(x, y) for y in ys) for x in xs),
                    sum(any(overlap(x, y) for x in xs) for y in ys),
                )


def settle(second: Example, first: Example) -> None:
    """Bring a second annotation to what the two were settled on: its acts where its statements meet the first's, and the events.

    What counts as an event is what two readers differ in most; speakers, contents and names stay as the second has them.
    """
    said = [anchor for anchor in second.anchors if anchor.row == "s"]
    for anchor in said:
        other = met(anchor, first.anchors)
        if other is not None:
            anchor.act = other.act
    second.anchors = [*said, *(anchor for anchor in first.anchors if anchor.row == "e")]


def shown(text: str, item: Hashable) -> str:
    """A span with its words."""
    start, end, *kind = item
    return f"{' '.join(kind)} {text[start:end]!r}"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("first", type=Path)
    parser.add_argument("second", type=Path)
    parser.add_argument("--language")
    parser.add_argument("--list", action="store_true")
    arguments = parser.parse_args()
    first = {p.passage_id: of_passage(p) for p in load([arguments.first])}
    second = {p.passage_id: of_passage(p) for p in load([arguments.second])}
    counts: dict[str, Count] = defaultdict(Counter)
    apart: list[str] = []
    for name in sorted(first.keys() & second.keys()):
        if arguments.language in (None, first[name].language):
            if first[name].text != second[name].text:
                raise SystemExit(f"{name}: the two annotations do not stand on the same text")
            compare(first[name], second[name], counts[first[name].language], apart)
    if arguments.list:
        print("\n".join(apart))
    languages = sorted(counts)
    layers = [
        "mentions",
        "roles",
        "statements",
        *(f"s.{p}" for p in "SAQVB"),
        "events",
        *(f"e.{p}" for p in "ARPD"),
    ]
    print(f"{'F1':14}" + "".join(f"{x:>9}" for x in languages))
    for layer in layers:
        row = (f1(c[f"{layer} hit"], c[f"{layer} a"], c[f"{layer} b"]) for c in counts.values())
        print(f"{layer:14}" + "".join(f"{v:9.3f}" for _, v in sorted(zip(counts, row, strict=True))))
    for name in ("act", "type", "status"):
        row = (c[f"{name} same"] / max(c[f"{name} n"], 1) for c in counts.values())
        print(f"{name:14}" + "".join(f"{v:9.3f}" for _, v in sorted(zip(counts, row, strict=True))))


if __name__ == "__main__":
    main()
