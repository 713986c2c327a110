"""Which outlets a line names: the knowledge base's, found by any of their names, and unknown ones as written."""

from __future__ import annotations

import re
from functools import cache

import msgspec
from ahocorasick_rs import AhoCorasick, MatchKind

from dragoman.extract.words import inside_word, spots
from dragoman.knowledge import WorldEntity, knowledge_base
from dragoman.text.fold import fold, fold_view
from dragoman.text.ids import content_id
from dragoman.text.views import View


class NamedOutlet(msgspec.Struct, frozen=True):
    """An outlet named at `start` to `end` of a text (code points). `sure`: no everyday word is spelled so."""

    start: int
    end: int
    name: str
    entity_id: str
    sure: bool = True


# Arabic writes "for", "by", "and" and the article onto the name: لرويترز, وبلومبرغ.
_PREFIXES = frozenset({"ل", "ب", "و", "ك", "ول", "وب", "ال", "لل", "وال"})
_ARABIC = re.compile(r"[\u0620-\u064a]+$")
# A paper's name must not end with the first character of a report: 民间组织消息|报道.
_REPORT = ("道", "导")
_DOMAIN = re.compile(r"(?:https?://)?(?:www\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)", re.I)
# Names this short are only believed in their own letters' case (AP, RT, DW), or where a label announces a name.
_SHORT = 4


class _Form(msgspec.Struct, frozen=True):
    entity_id: str
    sure: bool
    cased: str | None


@cache
def _index() -> tuple[AhoCorasick, list[str], dict[str, _Form], dict[str, str]]:
    """Automaton, its patterns, folded name -> form, domain -> id; the first row that has a name keeps it."""
    forms: dict[str, _Form] = {}
    domains: dict[str, str] = {}
    for row in knowledge_base().rows:
        if row.kind != "outlet":
            continue
        doubtful = {fold(form) for forms_of in row.ambiguous.values() for form in forms_of}
        for name in _names(row):
            folded = " ".join(fold(name).split())
            short = folded.isascii() and len(folded) <= _SHORT
            cased = name if short or name in row.cased else None
            forms.setdefault(folded, _Form(row.id, folded not in doubtful, cased))
        for domain in row.domains:
            domains.setdefault(domain.lower(), row.id)
    patterns = sorted(form for form in forms if form)
    return AhoCorasick(patterns, matchkind=MatchKind.LeftmostLongest), patterns, forms, domains


def _names(row: WorldEntity) -> list[str]:
    groups = (row.label.values(), *row.names.values(), *row.short.values(), row.cased)
    return list(dict.fromkeys(name for group in groups for name in group))


def find_outlets(text: str) -> list[NamedOutlet]:
    """The outlets of the knowledge base named in `text`, in order."""
    view = fold_view(View.of(text))
    automaton, patterns, forms, _ = _index()
    found = []
    for index, start, end in automaton.find_matches_as_indexes(view.text):
        if inside_word(view.text, end - 1, end) or not _word_starts(view.text, start):
            continue
        if view.text[end - 1] == "报" and view.text.startswith(_REPORT, end):
            continue
        form = forms[patterns[index]]
        first, last = view.source_span(start, end)
        if form.cased is not None and text[first:last] != form.cased:
            continue
        found.append(NamedOutlet(first, last, text[first:last], form.entity_id, form.sure))
    return found


def _word_starts(folded: str, start: int) -> bool:
    """Whether a word, or an Arabic word behind a written-on preposition, starts here."""
    if not inside_word(folded, start - 1, start):
        return True
    before = _ARABIC.search(folded, max(0, start - 8), start)
    return before is not None and before[0] in _PREFIXES


def known_outlet(name: str) -> str | None:
    """The id of the outlet that is called exactly `name`, or has it as its domain."""
    _, _, forms, domains = _index()
    form = forms.get(" ".join(fold(name).split()))
    if form is not None:
        return form.entity_id
    match = _DOMAIN.fullmatch(name.strip().rstrip("/"))
    return domains.get(match[1].lower()) if match else None


def outlet_of_address(url: str | None) -> str | None:
    """The id of the outlet whose site an address is on."""
    match = _DOMAIN.match(url or "")
    if match is None:
        return None
    labels = match[1].lower().split(".")
    _, _, _, domains = _index()
    return next((domains[d] for i in range(len(labels) - 1) if (d := ".".join(labels[i:])) in domains), None)


def local_outlet(name: str) -> str:
    """The id of an outlet that only the page knows: "the site X" and "X" are one."""
    folded = " ".join(fold(name).split())
    nouns = [spot.end for spot in spots(folded) if spot.section == "outlet_noun" and spot.start == 0]
    rest = folded[max(nouns) :].strip() if nouns else ""
    return content_id("local", "outlet", (rest if " " in rest else folded).replace(" ", ""))
