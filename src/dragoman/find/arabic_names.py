"""Arabic names that no list knows, where no capital letter shows them.

Right behind a reporting verb up to "that" ("قال فلان الفلاني إن"), behind a title, or wherever a first name begins one
between a verb and what it reports ("أشار مدير الدائرة في الوزارة كريم الفلاني إلى أن", "أكد كريم الفلاني، عضو اللجنة، أن").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dragoman.find.lexicon import Hit
from dragoman.find.naming import Naming, first_names, name_words
from dragoman.find.words import Cue, words
from dragoman.knowledge import knowledge_base
from dragoman.text.fold import fold
from dragoman.text.views import View

_WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*")
_OF = re.compile(r" عن ")
_THAT = re.compile(r"\s*(?:[:\"«“]|[،,]?\s?(?:ان|انه|انها|بان|انهم|قوله|قولها|الي ان)\b)")
REPORT_REACH = 110
"""Code points between a reporting verb and the name of its subject at most: a long office may be told in between."""
FIRST_REACH = 24
"""Code points in which a first name stands before a surname."""
ALIKE = 2
"""Letters at the beginning by which two spellings of a first name are told for one: أنتوني, انتونى."""
LONGEST = 4
"""Words of a name at most."""
WANTING = frozenset({"ask", "demand", "urge"})
"""Acts whose verb takes what is wanted right behind it: "طلب ضمانات مكتوبة بأن" names nobody unless a first name begins there."""
_STOPS = '.؛;:"«“'


def behind_other(text: str, at: int, surname: Naming) -> bool:
    """Whether the known `surname` at `at` stands right behind a first name that none of its bearers has."""
    before = text[max(0, at - FIRST_REACH) : at]
    tokens = before.split(" ")
    if len(tokens) < 2 or tokens[-1] or len(surname.prefix) > 0:
        return False
    first = first_names("ar")
    spelled = (tokens[-2], tokens[-2].removeprefix("و"), " ".join(tokens[-3:-1]))
    own = tuple(name[:ALIKE] for name in spelled if name in first)
    if not own:
        return False
    base = knowledge_base()
    rows = [base.get(one) for one in (surname.entity_id or "", *surname.candidates)]
    names = (name for row in rows if row for name in (row.label.get("ar", ""), *row.names.get("ar", ())))
    return not any(fold(name).startswith(own) for name in names)


def said_by(
    source: str, view: View, end: int, hits: Sequence[Hit[Cue]], known: Sequence[Naming]
) -> Iterator[tuple[int, int]]:
    """Names of those who speak by the reporting words `hits`, up to `end`; `known` names apart."""
    text, never, first = view.text, name_words("ar", "never"), first_names("ar")
    names = sorted(known, key=lambda n: n.start)
    for hit in hits:
        if hit.value.sort not in ("verbs", "quoting", "according") or hit.value.participle:
            continue
        at = hit.end + len(hit.suffix)
        if hit.value.sort == "quoting":
            of = _OF.search(text, at, min(end, at + 60))
            at = of.end() - 1 if of else at
        if hit.value.sort != "according":
            span = _right_behind(source, view, at, end, names, never)
            if span is not None and (
                hit.value.act not in WANTING or text[span[0] : span[1]].split(" ")[0] in first
            ):
                yield span
                continue
        yield from _begun(source, view, at, end, names)


def _right_behind(
    source: str, view: View, at: int, end: int, names: Sequence[Naming], never: frozenset[str]
) -> tuple[int, int] | None:
    """Two to four words right behind a verb, up to "that", a colon, a quotation or a title; not some woman or group (جماعة مسلحة)."""
    text = view.text
    spans: list[tuple[int, int]] = []
    for match in _WORD.finditer(text, at, min(end, at + 50)):
        i, j = view.source_span(*match.span())
        met = any(n.start - len(n.prefix) <= match.start() < n.end for n in names)
        if (
            text[at : match.start()] != " "
            or match[0] in never
            or met
            or "\u064b" in source[i:j]
            or len(match[0]) < 3
        ):
            break
        spans.append(match.span())
        at = match.end()
    if not 2 <= len(spans) <= LONGEST or text.startswith("ال", spans[0][0]):
        return None
    some = text[slice(*spans[0])]
    if some in name_words("ar", "body_nouns") or (
        some not in first_names("ar") and some.endswith("ه") and text[: spans[1][1]].endswith("ه")
    ):
        return None
    title = any(n.how == "title" and 0 < n.start - at <= 2 for n in names)
    return (spans[0][0], spans[-1][1]) if title or _THAT.match(text, at, end) else None


def _begun(source: str, view: View, at: int, end: int, names: Sequence[Naming]) -> Iterator[tuple[int, int]]:
    """The first name between a verb and what it reports that a known first name begins, and that something closes."""
    text = view.text
    halves, never, callings = (name_words("ar", s) for s in ("forename_halves", "never", "callings"))
    first = first_names("ar")
    before = ""
    for match in _WORD.finditer(text, at, min(end, at + REPORT_REACH)):
        if match[0] in ("ان", "انه", "انها", "بان") or any(c in text[at : match.start()] for c in _STOPS):
            return
        begins = match[0] in first or (match[0] in halves and _joined(text, match.start(), first))
        begins = begins and not source[view.source_span(*match.span())[0] :].startswith("على")
        if begins and before not in name_words("ar", "named_after"):
            stop = closed_name(text, match.start(), end, names, never | callings)
            if stop is not None:
                yield match.start(), stop
                return
        at, before = match.end(), match[0]


def _joined(text: str, at: int, first: frozenset[str]) -> bool:
    """Whether two words at `at` are one first name: عبد الله."""
    return " ".join(m[0] for _, m in zip(range(2), _WORD.finditer(text, at), strict=False)) in first


def closed_name(text: str, at: int, end: int, names: Sequence[Naming], stops: frozenset[str]) -> int | None:
    """Where a name of two to four words that begins at `at` ends; None where nothing closes it or another name is in it."""
    ends: list[int] = []
    joining = name_words("ar", "joining")
    size = 0
    closed = False
    for match in _WORD.finditer(text, at, min(end, at + 60)):
        apart = bool(ends) and text[ends[-1] : match.start()] != " "
        other = bool(ends) and (match[0] in stops or _no_name(text[at : ends[0]], len(ends), match[0]))
        if apart or match[0].isascii() or other:
            closed = True
            break
        if any(n.start - len(n.prefix) <= match.start() < n.end for n in names) or size == LONGEST + 1:
            return None
        ends.append(match.end())
        size += match[0] not in joining
    closed = closed or (bool(ends) and not text[ends[-1] : end].strip(" "))
    return ends[-1] if closed and 2 <= size <= LONGEST and len(ends) > 1 else None


def _no_name(first: str, size: int, word: str) -> bool:
    """Whether a word behind `size` words of a name begins something else: a dative, or a noun with the article behind two words of no Arab's name."""
    if word.startswith("لل"):
        return True
    return word.startswith("ال") and size > 1 and first not in name_words("ar", "arab_forenames")


def titled_name(
    source: str, view: View, i: int, end: int, cues: frozenset[int], *, bare: bool, comma: bool
) -> tuple[int, int] | None:
    """One to four words behind a title, up to punctuation, a reporting word or a word that no name holds.

    Behind a `bare` title stands what it is of (مدير المستشفى), a name only where a first name begins it; none begins with لل.
    """
    text, never = view.text, name_words("ar", "never")
    spoken = words("ar")
    hits = spoken.verbs.all(text, i, min(end, i + 60))
    deeds = {hit.start for hit in hits if text[hit.start] in spoken.language.imperfect}
    spans: list[tuple[int, int]] = []
    closed = False
    at = i
    for match in _WORD.finditer(text, i, min(end, i + 60)):
        a, b = view.source_span(*match.span())
        if (
            text[at : match.start()].strip(" ")
            or match[0] in never
            or match.start() in cues
            or match.start() in deeds
            or "\u064b" in source[a:b]
            or (spans and _no_name(text[slice(*spans[0])], len(spans), match[0]))
        ):
            closed = True
            break
        if len(spans) == LONGEST:
            break
        spans.append(match.span())
        at = match.end()
    tail = text[at : at + 2].strip()
    closed = closed or not tail or tail[0] in '،,.:؛"«“(-'
    if not spans or not closed or text.startswith("لل", spans[0][0]):
        return None
    reported = (
        at + 1 in cues or tail[:1] in ("،", ",", ":") or text[at : at + 5].strip().startswith(("ان ", "انه"))
    )
    if bare and text[slice(*spans[0])] not in first_names("ar"):
        return None
    common = text.startswith("ال", spans[0][0])
    if (len(spans) == 1 and (comma or spans[0][1] - spans[0][0] < 4 or not reported)) or (
        common and not reported
    ):
        return None
    return spans[0][0], spans[-1][1]
