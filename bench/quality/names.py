"""How well names meet across scripts, beside anyascii + rapidfuzz's ratio in the same run.

Usage: python bench/quality/names.py POLITICIANS [--each N] [--misses]

POLITICIANS is a checkout or git directory of tijmenb/everypolitician-data (Wikidata labels, CC0). The queries are all
its Arabic, Chinese and Russian labels; the candidates all its English ones (about 24,500); a query is right when the
first name found is the label of the same person. The letter tables were trained without any token of a query or of
its English name (tools/train_names.py --hold-out); the list of frequent whole names, which was not, is switched off.

`all` are all queries; `same parts` those with as many parts as the English name, which leaves out what no sound can
tell (白禮勤 is Nick Brown's chosen Chinese name; 黃志雄 is read Huang Chih-hsiung in Taipei and Wong in Hong Kong). The
rival is given labels with the comma turned round and brackets off, as ours. Two foreign scripts are compared over the
people who have both labels. Beside accuracy@1: how many answers reach the likeness SAME, and how many of those are right.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
from pathlib import Path
from unittest.mock import patch

from anyascii import anyascii

from dragoman.link.names import SAME, NameIndex, likeness
from dragoman.link.names.parts import parts, script_of
from dragoman.text.fold import fold

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))
from train_names import read_politicians

LANGUAGES = ("ar", "zh", "ru")
MARGINS = {"ar": 0.20, "zh": 0.25, "ru": 0.08}
VARIANTS = (
    ("帕希尼揚", "帕什尼揚"), ("帕希尼揚", "帕希尼扬"), ("帕希尼揚", "باشينيان"), ("帕什尼揚", "باشينيان"),
    ("帕希尼揚", "Пашинян"), ("帕什尼揚", "Пашинян"), ("باشينيان", "Пашинян"), ("帕希尼揚", "Pashinyan"),
    ("帕什尼揚", "Pashinian"), ("باشينيان", "Pashinyan"), ("Пашинян", "Pashinyan"),
)  # fmt: skip
BRACKETS = re.compile(r"\s*[(（][^()（）]*[)）]")


def plain(name: str) -> str:
    """A label for the rival: brackets off, `Reid, Harry` turned to `Harry Reid`, in Latin letters."""
    last, comma, first = BRACKETS.sub("", name).partition(",")
    return anyascii(f"{first.strip()} {last}" if comma and first.strip() else last).lower().strip()


class Rival:
    """anyascii + rapidfuzz.fuzz.ratio over the same candidates."""

    def __init__(self, names: list[str]) -> None:
        from rapidfuzz import fuzz, process

        self.names, self.keys = names, [plain(name) for name in names]
        self.find = lambda query: process.extractOne(plain(query), self.keys, scorer=fuzz.ratio)

    def first(self, query: str) -> str:
        """The candidate most like `query`."""
        return self.names[self.find(query)[2]]


def measure(
    title: str, queries: list[tuple[str, str]], names: list[str], *, misses: bool
) -> tuple[float, float]:
    """Print one row for `queries` (label, right answer) against `names`; accuracy@1 of both over all queries."""
    ours, rival = NameIndex.build((name, name) for name in names), Rival(names)
    started = time.process_time()
    found = [ours.lookup(query, 1) for query, _ in queries]
    spent = (time.process_time() - started) / len(queries) * 1000
    right = [bool(hit) and hit[0][0] == answer for hit, (_, answer) in zip(found, queries, strict=True)]
    theirs = [rival.first(query) == answer for query, answer in queries]
    same = [len(parts(query)) == len(parts(answer)) for query, answer in queries]
    sure = [bool(hit) and hit[0][1] >= SAME for hit in found]
    both = sum(r and s for r, s in zip(right, sure, strict=True))
    row = [
        share(right), share(theirs), share([r for r, s in zip(right, same, strict=True) if s]),
        share([t for t, s in zip(theirs, same, strict=True) if s]), share(sure), both / max(sum(sure), 1),
    ]  # fmt: skip
    cells = "  ".join(f"{value:7.3f}" for value in row)
    print(f"{title:8} {len(queries):5} {sum(same):5}  {cells}  {spent:6.0f}", flush=True)
    if misses:
        for (query, answer), hit, good in zip(queries, found, right, strict=True):
            if not good:
                print(f"    {query} | {answer} | {hit[0][0] if hit else '-'} {hit[0][1] if hit else 0:.2f}")
    return row[0], row[1]


def share(flags: list[bool]) -> float:
    """How many of the flags are set, 0..1."""
    return sum(flags) / max(len(flags), 1)


def main() -> int:
    """Print the tables; 0 where the margins over the rival hold."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("politicians", type=Path)
    parser.add_argument(
        "--each", type=int, help="a sample of so many queries a language, the same every time"
    )
    parser.add_argument("--misses", action="store_true", help="print every wrong answer")
    options = parser.parse_args()
    if not options.politicians.exists():
        print(f"{options.politicians} is absent: fetch tijmenb/everypolitician-data and give its folder")
        return 2
    people = sorted(read_politicians(options.politicians).items())
    if not people:
        print(f"{options.politicians} holds no data/*/*/sources/morph/wikidata*.csv: nothing to measure")
        return 2
    with patch("dragoman.link.names.known.latin_names", return_value=()), patch(
        "dragoman.link.names.compare.latin_names", return_value=()
    ), patch("dragoman.link.names.index.latin_names", return_value=()):  # fmt: skip
        held = run([labels for _, labels in people], options.each, misses=options.misses)
    print("\nlikeness, tables as shipped")
    for a, b in VARIANTS:
        print(f"  {likeness(a, b):.2f}  {a}  {b}")
    return 0 if held else 1


def run(people: list[dict[str, str]], each: int | None, *, misses: bool) -> bool:
    """All measurements over the labels of people; whether every margin over the rival holds."""
    names = sorted({labels["en"] for labels in people if "en" in labels})
    print(f"{len(names):,} candidates; accuracy@1, letters only (no frequent names as a whole)")
    print("                       all:  ours    rival  same parts:     rival     sure  right     ms")
    held = True
    for language in LANGUAGES:
        ours, theirs = measure(language, sample(people, language, "en", each), names, misses=misses)
        held = held and ours - theirs >= MARGINS[language]
    for one, other in (("zh", "ar"), ("ru", "ar"), ("zh", "ru")):
        queries = sample(people, one, other, each)
        measure(
            f"{one}-{other}",
            queries,
            sorted({answer for _, answer in labelled(people, other)}),
            misses=misses,
        )
    print(
        f"margins over the rival ({', '.join(f'{k} {v:.2f}' for k, v in MARGINS.items())}): {'hold' if held else 'FAIL'}"
    )
    return held


def labelled(people: list[dict[str, str]], language: str) -> list[tuple[str, str]]:
    """Every label of `language` that is in its own script."""
    found = [labels[language] for labels in people if language in labels]
    return [("", label) for label in found if script_of(fold(label)) == language]


def sample(people: list[dict[str, str]], one: str, other: str, each: int | None) -> list[tuple[str, str]]:
    """(label of language `one`, label of `other`) of the people who have both, or `each` of them."""
    scripts = {"en": "latin"}
    pairs = [
        (labels[one], labels[other]) for labels in people
        if one in labels and other in labels and script_of(fold(labels[one])) == scripts.get(one, one)
        and (other == "en" or script_of(fold(labels[other])) == other)
    ]  # fmt: skip
    return random.Random(1).sample(pairs, each) if each and each < len(pairs) else pairs


if __name__ == "__main__":
    sys.exit(main())
