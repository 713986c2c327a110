"""How well dates are read: on Recognizers-Text's DateParser cases (ar, zh, en) and on the golden Russian cases.

Usage: python bench/quality/times.py [SPECS] [--misses]

SPECS is the folder `Specs/DateTime` of a checkout of microsoft/Recognizers-Text (MIT); where it is absent only the
Russian table is printed. A case is right when a row has the expected span (prepositions and articles before it are
left out of both: whether "إلى" or "the" belongs to a date is a convention) and its value is the case's past or future
resolution. A date that cannot be (31 November) is right when it gets no row, or one that is not that day.
Where the expression counts in months or years ("two years ago"), the case's day ("2014-11-07") is an assistant's
arithmetic; a newsroom reads the month or the year, and such a value is right when that day lies in it. The last two columns leave out bare numbers that no word says to be a day.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path

import msgspec

from dragoman.find.times import find_times
from dragoman.text.fold import fold_view
from dragoman.text.views import View
from dragoman.types import TimeExpression

LANGUAGES = {"Arabic": "ar", "Chinese": "zh-Hans", "English": "en"}
GOLDEN = Path(__file__).resolve().parents[2] / "tests" / "golden" / "times"

LEFT_OUT = {
    "next weekday: an assistant skips the coming one": re.compile(
        r"^(?:next \w+day|الأحد القادم)$", re.IGNORECASE
    ),
    "the user's own day or calendar": re.compile(r"^(?:my day|the day|يومي)$", re.IGNORECASE),
    "business days": re.compile(r"business days"),
    "recently, read as today": re.compile(r"^最近$"),
    "lunar date, read as if it were civil": re.compile(r"农历|正月|大年|月初一$"),
}
"""Cases that turn on an assistant's reading, not on what the words of a news text mean."""

BARE = re.compile(
    r"^(?:on )?(?:the )?(?:\d{1,2}|second|thirty|twenty second)$|^(?:إلى |يوم |لل)?(?:\d{1,2}|الحادي والعشرين|ثان(?:ي|ية)(?: والعشرين)?|ثلاثين)$",
    re.IGNORECASE,
)
"""A bare number or ordinal that no word says to be a day ("I went back for the 27", عدت إلى 27)."""

LEADING = re.compile(r"^(?:(?:on|the|for|in|of|إلى|منذ|بعد|من|يوم)\s+)+", re.IGNORECASE)
COUNTED = re.compile(r"\b(?:months?|years?)\b|شهر|أشهر|عام|سنة")


class Case(msgspec.Struct, frozen=True):
    """One sentence, the day it was written, the expected span, and the values that are right (none: no row)."""

    text: str
    anchor: str
    span: str
    values: tuple[str, ...]
    bare: bool = False


def spec_cases(path: Path) -> tuple[list[Case], Counter[str]]:
    """The dated cases of one DateParser file, and how many were left out for which reason."""
    cases: list[Case] = []
    left_out: Counter[str] = Counter()
    for item in json.loads(path.read_text("utf-8-sig")):
        anchor = str(item["Context"]["ReferenceDateTime"])[:10]
        if not item["Results"]:
            cases.append(Case(item["Input"], anchor, "", ()))
        for result in item["Results"]:
            reason = next((name for name, words in LEFT_OUT.items() if words.search(result["Text"])), None)
            if reason:
                left_out[reason] += 1
                continue
            value = result["Value"]
            both = {str(value[side]["date"]) for side in ("PastResolution", "FutureResolution")}
            cases.append(
                Case(
                    item["Input"],
                    anchor,
                    result["Text"],
                    tuple(sorted(both - {"0001-01-01"})),
                    bool(BARE.search(result["Text"])),
                )
            )
    return cases, left_out


def golden_cases(path: Path) -> list[Case]:
    """The cases of a golden file of the project that expect one row."""
    cases = []
    for item in json.loads(path.read_text("utf-8")):
        for span, value in item["times"]:
            cases.append(Case(item["text"], item["anchor"] or "", span, (value,)))
    return cases


def rows(case: Case, language: str) -> list[TimeExpression]:
    """What the program finds in the case."""
    view = fold_view(View.of(case.text))
    return find_times(
        case.text,
        view,
        [(0, len(view.text))],
        language=language,
        anchor=case.anchor or None,
        page_id="-",
        article_id="-",
    )


def is_right(case: Case, found: list[TimeExpression]) -> bool:
    """Whether the span and the value are right."""
    if not case.values:
        return not any(row.text.lower() == case.span.lower() and row.precision == "day" for row in found)
    wanted = case.span.lower().replace(",", "，") if "，" in case.text else case.span.lower()
    for row in found:
        value = row.value
        if LEADING.sub("", row.text.lower()) != LEADING.sub("", wanted):
            continue
        if (
            value in case.values
            or value.rstrip("~") in case.values
            or (COUNTED.search(wanted) and any(day.startswith(value + "-") for day in case.values))
        ):
            return True
    return False


def report(name: str, cases: list[Case], language: str, misses: bool) -> None:
    """Print one line of the table, and the misses where asked."""
    wrong = [(case, found) for case in cases if not is_right(case, found := rows(case, language))]
    right = len(cases) - len(wrong)
    marked = [case for case in cases if not case.bare]
    right_marked = len(marked) - sum(not case.bare for case, _ in wrong)
    share, share_marked = right / max(len(cases), 1), right_marked / max(len(marked), 1)
    print(f"{name:<28} {len(cases):>5} {right:>6} {share:>7.3f} {len(marked):>6} {share_marked:>7.3f}")
    if misses:
        for case, found in wrong:
            print(
                "      ",
                case.text,
                "|",
                case.anchor,
                "|",
                case.span,
                "->",
                *case.values,
                "|",
                [(r.text, r.value) for r in found],
            )


def main(arguments: list[str]) -> None:
    """Print the table."""
    paths = [Path(a) for a in arguments if not a.startswith("--")]
    misses = "--misses" in arguments
    print(f"{'cases':<28} {'n':>5} {'right':>6} {'share':>7} {'marked':>6} {'share':>7}")
    left: list[str] = []
    if paths and paths[0].is_dir():
        for folder, tag in LANGUAGES.items():
            cases, left_out = spec_cases(paths[0] / folder / "DateParser.json")
            report(f"Recognizers-Text {folder}", cases, tag, misses)
            bare = sum(case.bare for case in cases)
            left.append(
                f"  {folder}: {bare} left out of the last two columns: a bare number, read as a day of the month"
            )
            left += [f"  {folder}: {count} left out: {reason}" for reason, count in left_out.items()]
    else:
        print("Recognizers-Text: no Specs/DateTime folder given, so ar, zh and en are not measured here.")
    for path in sorted(GOLDEN.glob("*.json")):
        report(f"golden {path.stem}", golden_cases(path), path.stem.split("-times")[0], misses)
    print(*left, sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
