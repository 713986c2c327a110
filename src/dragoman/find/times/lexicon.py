"""A language's time words and patterns, ready for use: one automaton for all words, patterns by first kind.

Built once per language from `lang/<code>/time.yml`; forms are folded, so the data may be written in either script.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

import ahocorasick_rs
import msgspec

from dragoman.errors import LanguageError
from dragoman.find.times.kinds import GLUE, RELATIVES, SECTIONS, SLOTS, UNITS, Token
from dragoman.lang import Rule, language, read_rules
from dragoman.text.fold import fold

_VALUE_FIELDS = ("month", "weekday", "offset", "number", "ordinal", "decade", "minutes", "era", "after")
_NAME_FIELDS = ("part", "season", "of", "form", "from", "daypart")


class Pattern(msgspec.Struct, frozen=True):
    """A sequence of slots that makes a time expression; `slots[i]` belongs to group i + 1 of `regex`.

    `needs` names what must stand around it; `takes` are words before it that belong to its span ("the"); `adds` are
    fields the pattern itself sets.
    """

    slots: tuple[str, ...]
    regex: re.Pattern[str]
    needs: frozenset[str]
    takes: frozenset[str]
    adds: tuple[tuple[str, int | str | bool], ...]
    at: str


_HEADS = frozenset(("", ".", "!", "?", ":", "\n", "…"))
"""What stands before the head of a sentence."""
_CLAUSE_END = re.compile(r"[,;.!?。\n]")
_REACH = 60
"""How far, in characters, behind a tense word its clause is looked at."""
_TENSES = {"future": 1, "past": -1, "none": 0}


class TenseWord(msgspec.Struct, frozen=True):
    """A word that tells the tense: 1 future, -1 past, 0 neither.

    It does not count before one of `barred`, nor where `unless` stands behind it in its clause (将…了 is no future);
    with `opens` it counts at the head of a sentence only.
    """

    value: int
    barred: tuple[str, ...] = ()
    unless: str = ""
    opens: bool = False


class TenseWords(msgspec.Struct, frozen=True):
    """Words that tell the tense: `words[i]` is the automaton's i-th form."""

    automaton: ahocorasick_rs.AhoCorasick
    words: tuple[TenseWord, ...]
    spaces: bool

    def cues(self, text: str, start: int, end: int) -> list[tuple[int, int, int]]:
        """Where they stand in `text[start:end]`: (start, end, 1 or -1), in order."""
        found = []
        for index, i, j in self.automaton.find_matches_as_indexes(text[start:end]):
            i, j = i + start, j + start
            if self.spaces and (text[i - 1 : i].isalnum() or text[j : j + 1].isalnum()):
                continue
            word = self.words[index]
            if not word.value or text.startswith(word.barred, j):
                continue
            if word.opens and text[max(start, i - 4) : i].rstrip(' "«“')[-1:] not in _HEADS:
                continue
            if (
                word.unless
                and word.unless in _CLAUSE_END.split(text[j : min(end, j + _REACH)], maxsplit=1)[0]
            ):
                continue
            found.append((i, j, word.value))
        return found


class Lexicon(msgspec.Struct, frozen=True):
    """What `lang/<code>/time.yml` says, compiled.

    `entries[i]` is the token (at offset 0) of the automaton's i-th form, `forms` the same by form. `glue` maps what may stand between two
    tokens to kinds. `patterns` maps a kind to the patterns that can begin with it; `candidates`
    remembers which of them match at the beginning of a run. `guards` maps the name of a guard to its words;
    `universal` are the names of Greenwich time, behind which four digits are an hour and its minutes.
    """

    code: str
    spaces: bool
    month_first: bool
    automaton: ahocorasick_rs.AhoCorasick
    entries: tuple[Token, ...]
    forms: dict[str, Token]
    glue: dict[str, str]
    longest_glue: int
    prefixes: frozenset[str]
    patterns: dict[str, tuple[Pattern, ...]]
    candidates: dict[str, tuple[tuple[Pattern, int], ...]]
    longest_pattern: int
    guards: dict[str, frozenset[str]]
    universal: tuple[str, ...]
    tense: TenseWords | None


@cache
def lexicon(tag: str) -> Lexicon | None:
    """The lexicon of the language that reads BCP 47 `tag`, or None where it has no `time.yml`."""
    facts = language(tag)
    rules = read_rules(facts.code, "time") if facts else ()
    if facts is None or not rules:
        return None
    by_section: dict[str, list[Rule]] = defaultdict(list)
    for rule in rules:
        by_section[rule.section].append(rule)
    words = _words(by_section)
    glue = {fold(form): GLUE[rule.fields["glue"]] for rule in by_section["glue"] for form in rule.forms()}
    return Lexicon(
        code=facts.code,
        spaces=facts.spaces,
        month_first=any(rule.fields.get("order") == "month day" for rule in by_section["numeric"]),
        automaton=ahocorasick_rs.AhoCorasick(list(words), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest),
        entries=tuple(words.values()),
        forms=words,
        glue={"": "", **glue},
        longest_glue=max(map(len, glue), default=0) + 2,
        prefixes=frozenset(fold(form) for rule in by_section["prefixes"] for form in rule.forms()) | {""},
        patterns=(patterns := _patterns(by_section["patterns"])),
        candidates={},
        longest_pattern=max((len(p.slots) for group in patterns.values() for p in group), default=0),
        guards={
            name: frozenset(
                fold(form)
                for rule in by_section["guards"]
                if rule.fields["guard"] == name
                for form in rule.forms()
            )
            for name in {rule.fields["guard"] for rule in by_section["guards"]}
        },
        universal=tuple(
            f for f, token in words.items() if token.kind == "z" and not token.value and len(f) > 2
        ),
        tense=_tense(by_section["tense"], facts.spaces),
    )


def _words(by_section: dict[str, list[Rule]]) -> dict[str, Token]:
    """Folded form -> its token. A form in two sections keeps the first."""
    kinds = [(rule, RELATIVES[rule.fields["unit"]]) for rule in by_section["relatives"]]
    kinds += [(rule, UNITS[rule.fields["unit"]]) for rule in by_section["units"]]
    kinds += [(rule, letter) for section, letter in SECTIONS.items() for rule in by_section[section]]
    words: dict[str, Token] = {}
    for rule, kind in kinds:
        fields = rule.fields
        value = next((int(fields[name]) for name in _VALUE_FIELDS if name in fields), 0)
        name = next((str(fields[name]) for name in _NAME_FIELDS if name in fields), "")
        token = Token(kind, 0, 0, value, name, rule.at, bool(fields.get("wary")))
        for form in rule.forms():
            words.setdefault(fold(form), token)
            for weekday, day in enumerate(fields.get("days", ()), 1):
                words[fold(form + str(day))] = Token("O", 0, 0, weekday, str(value), rule.at)
    return words


def _patterns(rules: list[Rule]) -> dict[str, tuple[Pattern, ...]]:
    by_first: dict[str, list[Pattern]] = defaultdict(list)
    for rule in rules:
        pattern, firsts = _compile(rule)
        for kind in firsts:
            by_first[kind].append(pattern)
    return {kind: tuple(patterns) for kind, patterns in by_first.items()}


def _compile(rule: Rule) -> tuple[Pattern, set[str]]:
    """A pattern such as `weekday? comma? day month year?` as a regex over kinds, and the kinds it can begin with."""
    slots: list[str] = []
    parts: list[str] = []
    firsts: set[str] = set()
    open_start = True
    for element in str(rule.fields.get("pattern", "?")).split():
        name = element.rstrip("?")
        if name.removesuffix("2") not in SLOTS:
            raise LanguageError(f"{rule.at}: unknown slot {name}; known: {', '.join(sorted(SLOTS))}")
        slots.append(name)
        kinds = SLOTS[name.removesuffix("2")]
        parts.append(f"([{re.escape(kinds)}])" + ("?" if element.endswith("?") else ""))
        if open_start:
            firsts.update(kinds)
        open_start = open_start and element.endswith("?")
    needs = frozenset(str(rule.fields.get("needs", "")).split())
    takes = frozenset(fold(str(word)) for word in rule.fields.get("takes", ()))
    adds = tuple(rule.fields.get("adds", {}).items())
    return Pattern(tuple(slots), re.compile("".join(parts)), needs, takes, adds, rule.at), firsts


def _tense(rules: list[Rule], spaces: bool) -> TenseWords | None:
    words: dict[str, TenseWord] = {}
    for rule in rules:
        fields = rule.fields
        barred = tuple(fold(str(word)) for word in fields.get("except", ()))
        unless, opens = fold(str(fields.get("unless", ""))), bool(fields.get("opens"))
        word = TenseWord(_TENSES[fields["tense"]], barred, unless, opens)
        for form in rule.forms():
            words.setdefault(fold(form), word)
    if not words:
        return None
    automaton = ahocorasick_rs.AhoCorasick(list(words), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    return TenseWords(automaton, tuple(words.values()), spaces)
