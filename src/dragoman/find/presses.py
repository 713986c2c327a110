"""Outlets that no list knows, found by the words around their names.

"told the Ashwick Wire": behind a word that says who was told, a name in capitals that ends as papers' names do. "изданию
«Заря»", "لوكالة أشويك واير": behind a noun for an outlet, a name in quotation marks, in capitals, or, in Arabic, of words
that are no Arabic adjectives ("صحيفة محلية" is any local paper). Chinese outlets are found in `strangers.py`.
"""

from __future__ import annotations

import re
from functools import cache

from dragoman.find.naming import Naming
from dragoman.lang import read_rules
from dragoman.text.fold import fold
from dragoman.text.views import View

_QUOTED = r"[«“\"](?P<quoted>[^«»“”\"\n]{2,40})[»”\"]"
_CAPITAL = r"[A-ZА-ЯЁ][\w'’-]*"
LONGEST = 3
"""Words of an Arabic outlet's name at most."""


@cache
def _patterns(code: str) -> tuple[re.Pattern[str], ...]:
    """Patterns over source text (for case), one for each way to name an outlet that the language has words for."""
    words: dict[str, list[str]] = {}
    for rule in read_rules(code, "names"):
        if rule.section.startswith("press_"):
            words.setdefault(rule.section, []).extend(rule.forms())
    out = []
    if nouns := words.get("press_nouns"):
        noun = rf"(?<!\w)(?i:{_any(nouns)})\s"
        run = rf"(?P<run>{_CAPITAL}(?:\s{_CAPITAL}){{0,3}})(?=\W|$)"
        out.append(
            re.compile(
                rf"{noun}(?:{_QUOTED}|{run})" if code != "ar" else rf"{noun}(?:{_QUOTED}|(?P<run>\w.*))"
            )
        )
    if told := words.get("press_told"):
        last = "|".join(
            re.escape(w.title().replace("Tv", "TV"))
            for w in sorted(words["press_last"], key=len, reverse=True)
        )
        out.append(
            re.compile(
                rf"(?<!\w)(?i:{_any(told)})\s(?i:the\s)?(?P<run>(?:{_CAPITAL}\s){{1,3}}(?:{last}))(?!\w)"
            )
        )
    return tuple(out)


def _any(forms: list[str]) -> str:
    return "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))


def presses(
    source: str, view: View, start: int, end: int, code: str, taken: list[tuple[int, int]]
) -> list[Naming]:
    """Namings of unknown outlets in `view.text[start:end]`, none that overlaps a stretch of `taken`."""
    found: list[Naming] = []
    patterns = _patterns(code)
    if not patterns or end <= start:
        return found
    low, high = view.source_span(start, end)
    for pattern in patterns:
        for match in pattern.finditer(source, low, high):
            group = "quoted" if match.groupdict().get("quoted") else "run"
            i, j = match.span(group)
            if code == "ar" and group == "run":
                j = _arabic_end(source, i, min(high, i + 60))
            if j <= i:
                continue
            a, b = view.view_span(i, j)
            if not any(x < b and a < y for x, y in taken):
                found.append(Naming(a, b, "outlet", "stranger", None, f"{code}/names.yml"))
                taken.append((a, b))
    return found


def _arabic_end(source: str, start: int, stop: int) -> int:
    """Where the words of an Arabic outlet's name end: before a small word, an adjective, or punctuation; `start` if none."""
    never = _never()
    end, count = start, 0
    for match in re.finditer(r"[^\W\d_]+", source[start:stop]):
        word, at = match[0], start + match.start()
        if (count and source[end:at] != " ") or count == LONGEST or fold(word) in never:
            break
        if word.startswith(("ال", "وال")) or word.endswith(("ة", "ي")):
            return start if not count else end
        end, count = at + len(word), count + 1
    return end if count > 1 else start


@cache
def _never() -> frozenset[str]:
    """Folded words that no name holds: grammar's small words, and those of names.yml."""
    return frozenset(
        fold(form)
        for name in ("grammar", "names", "reporting")
        for rule in read_rules("ar", name)
        if name != "names" or rule.section == "never"
        for form in rule.forms()
        if " " not in form
    )
