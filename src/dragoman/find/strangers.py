"""People whom no list knows, found by how a language writes a name.

Beside a title ("министр иностранных дел Арарат Мирзоян"), beside a reporting word ("said Jane Roe"), or, in
Chinese, by the characters that transcribe foreign names and the dot between their parts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

import msgspec

from dragoman.find.acronym_speakers import acronyms
from dragoman.find.arabic_bodies import bodies
from dragoman.find.arabic_lines import line_heads
from dragoman.find.arabic_names import said_by, titled_name
from dragoman.find.capitals import before_apposition, capitals, capitals_before
from dragoman.find.chinese_bodies import chinese_bodies
from dragoman.find.naming import Naming, name_words
from dragoman.find.russian_bodies import bodies as russian_bodies
from dragoman.find.russian_names import before_verbs, holds_calling
from dragoman.find.teller_names import LEARNED
from dragoman.find.titled import titled
from dragoman.find.words import words
from dragoman.lang.transcription import transcription
from dragoman.text.views import View

_WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*\.?")
_HAN = re.compile(r"[\u3400-\u9fff]")
_SIGNATURE = re.compile(r"[—–-]\s*([^()\n]{2,60}?)\s*\(@\w{1,30}\)")
_GLOSSED = re.compile(r"(?<=[\u3400-\u9fff])\((?=[a-z][a-z.'’/-]*(?: [a-z.'’/-]+){1,3}\))")
_PRESS = re.compile(
    r"(?:据|援引|引述|接受|告诉|转述|转引|[,。:;]|^)[\u3400-\u9fff]{0,4}?(?P<name>《[^《》\n]{2,16}》)(?=网站|报道|报导|消息|采访|专访|引述|援引|指出|\d|当地|记者|独家|等媒体)"
    r"|(?:据|援引|引述|接受|告诉|转述|转引|对|向)(?P<press>[\u3400-\u9fff·]{2,9}?(?:通讯社|新闻社|新闻网|电视台|电视网|广播电台|日报|时报|晚报|早报|邮报|周刊|新闻台|广播公司))"
)
_OPENING = re.compile(r"(?:^|[,。;:!?」”\n]|的代表|的领导人|的负责人|的律师)", re.M)
_TELLS = ("对", "向", "在", "也", "还", "则", "告")
_DOTTED = re.compile(r"[\u3400-\u9fff]{1,8}(?:[·][\u3400-\u9fff]{1,8})+")


SEEN = 2
"""Names in which a character transcribes a foreign sound before it is taken for one that does."""


def strangers(
    source: str,
    view: View,
    start: int,
    end: int,
    code: str,
    known: Sequence[Naming],
    cues: Sequence[tuple[int, int]],
) -> list[Naming]:
    """Namings of unknown people in `view.text[start:end]`; `cues` are the stretches of reporting words there.

    A Chinese name may begin as a place is called (拉薩 in 拉薩洛); the place is then none. So is whoever is read inside a name that a title,
    a dot or a gloss shows: 德軍 in 發言人劉德軍, 菲 in 約翰·瓦德菲爾.
    """
    places = [(n.start, n.end) for n in known if code == "zh" and n.kind == "place"]
    taken = sorted((n.start, n.end) for n in known if (n.start, n.end) not in places)
    starts = frozenset(i for i, _ in cues)
    if code == "ar":
        starts |= {n.start for n in known if n.how == "title"}
    found: list[Naming] = []

    def add(i: int, j: int, rule: str, sure: bool = False) -> bool:
        if i < start or j > end or i >= j:
            return False
        if any(a < j and i < b and not (sure and i < a and b <= j) for a, b in taken if b > i):
            return False
        if any(a < j and i < b and not (i <= a and b < j) for a, b in places):
            return False
        found.append(Naming(i, j, "person", "stranger", None, rule))
        taken.append((i, j))
        return True

    for match in _SIGNATURE.finditer(view.text, start, end):
        i, j = match.span(1)
        found_outlet = Naming(i, j, "outlet", "stranger", None, "find/strangers.py:signature")
        if not any(a < j and i < b for a, b in taken):
            found.append(found_outlet)
            taken.append((i, j))

    titles = [n for n in known if n.how == "title" and n.holder is None and not n.inside]
    if code == "zh":
        bare = {(n.start, n.end) for n in known if n.how == "outlet" and n.owner is None}
        for match in _PRESS.finditer(view.text, start, end):
            i, j = match.span("name" if match["name"] else "press")
            if not any(a < j and i < b and (a, b) not in bare for a, b in taken):
                found.append(Naming(i, j, "outlet", "stranger", None, "find/strangers.py:press"))
                taken.append((i, j))
        learned = [n for n in known if n.how == "group" and n.office in LEARNED and not n.inside]
        for title in (*titles, *learned):
            stop = _han_name(view.text, title.end, end, starts)
            add(title.end, stop, "zh/names.yml", sure=True) if stop else None
        for match in _OPENING.finditer(view.text, start, end):
            stop = _run_on(view.text, match.end(), end, starts)
            add(match.end(), stop, "zh/names.yml") if stop else None
        for match in _DOTTED.finditer(view.text, start, end):
            i, j = _dotted(match)
            add(i, j, "zh/names.yml", sure=True) if j - i > 2 else None
        for match in _GLOSSED.finditer(view.text, start, end):
            begin = _run_back(view.text, match.start(), start)
            add(begin, match.start(), "zh/names.yml", sure=True) if match.start() - begin > 1 else None
        return [*found, *chinese_bodies(view.text, start, end, cues, [*known, *found])]
    for title in titles:
        span = _beside(source, view, title.end, end, code, starts, bare=_bare(view.text, title))
        if span:
            add(*span, f"{code}/names.yml")
    if code == "ar":
        hits = words("ar").cues.longest(view.text, start, end)
        heads, people = line_heads(view.text, start, end, known, [i for i, _ in cues])
        for i, j, state in (*bodies(view, end, hits, known), *heads):
            found.append(Naming(i, j, "organisation", "stranger", None, "ar/names.yml", owner=state))
            taken.append((i, j))
        for span in (*said_by(source, view, end, hits, known), *people):
            add(*span, "ar/names.yml")
        return found
    hits = words(code).cues.longest(view.text, start, end)
    for i, j in before_verbs(source, view, start, hits, known) if code == "ru" else ():
        add(i, j, "ru/names.yml")
    for i, j in cues:
        low = max(start, i - 100)
        span = (
            capitals_before(source, view, low, _before_adverbs(view.text, low, i, code), code)
            or before_apposition(source, view, low, i, code)
            or capitals(source, view, j, min(end, j + 80), code, after=True)
        )
        if span and not (code == "ru" and holds_calling(view.text, span)):
            add(*span, f"{code}/names.yml")
    for i, j in acronyms(source, view, cues, code):
        if add(i, j, "find/acronym_speakers.py:acronyms"):
            found[-1] = msgspec.structs.replace(found[-1], kind="organisation")
    for i, j, full in titled(source, view, hits, start, end, code):
        if add(i, j, "find/titled.py:titled") and full:
            found[-1] = msgspec.structs.replace(found[-1], full=full)
    if code == "ru":
        found += russian_bodies(source, view, start, end, hits, [*known, *found])
    return found


def _before_adverbs(text: str, low: int, at: int, code: str) -> int:
    """Where a verb at `at` begins with the adverbs before it: "Ann Bell later also said"."""
    adverbs = words(code).adverbs
    while (
        (begin := text.rfind(" ", low, at - 1) + 1) > low
        and text[begin : at - 1] in adverbs
        and text[at - 1] == " "
    ):
        at = begin
    return at


def covered(known: Sequence[Naming], found: Sequence[Naming]) -> list[Naming]:
    """All namings; what a body found here is named after is a part of its name, and whoever is read inside a person's name is none."""
    people = [n for n in found if n.kind == "person"]
    known = [
        n
        for n in known
        if not any(
            (p.start < n.start and n.end <= p.end)
            or (n.kind == "place" and p.start == n.start and n.end < p.end)
            for p in people
        )
    ]
    bodies_found = [n for n in found if n.kind == "organisation"]
    if not bodies_found:
        return [*known, *found]
    parts = [
        msgspec.structs.replace(n, inside=True)
        if any(b.start <= n.start and n.end <= b.end for b in bodies_found)
        else n
        for n in known
    ]
    return [*parts, *found]


def _run_on(text: str, at: int, end: int, cues: frozenset[int]) -> int | None:
    """The end of a run of transcribing characters at `at` that a reporting word, or whom it tells, stands right behind."""
    chars = transcription(SEEN)
    stop = at
    while stop < min(end, at + 7) and text[stop] in chars and stop not in cues:
        stop += 1
    told = text.startswith(_TELLS, stop) and any(stop < cue <= stop + 14 for cue in cues)
    return stop if stop - at >= 3 and (stop in cues or told) else None


def _run_back(text: str, at: int, start: int) -> int:
    """Where the run of transcribing characters that ends at `at` begins: the name before "(Maria Zakharova)"."""
    chars = transcription(SEEN)
    i = at
    while i > max(start, at - 12) and (text[i - 1] in chars or text[i - 1] == "·"):
        i -= 1
    return i


def _dotted(match: re.Match[str]) -> tuple[int, int]:
    """A dotted name cut to transcribing characters at both ends."""
    chars = transcription(SEEN)
    i, j = match.start(), match.end()
    text = match.string
    first = text.index("·", i)
    last = text.rindex("·", i, j)
    left = first
    while left > i and text[left - 1] in chars:
        left -= 1
    right = last + 1
    while right < j and text[right] in chars:
        right += 1
    return (left, right) if left < first and right > last + 1 else (0, 0)


def _han_name(text: str, at: int, end: int, cues: frozenset[int]) -> int | None:
    """The end of a Chinese, Japanese, Korean or transcribed name that begins at `at`."""
    if at >= end or not _HAN.match(text[at]):
        return None
    chars = transcription(SEEN)
    j = at
    while j < min(end, at + 14) and (text[j] in chars or text[j] == "·") and j not in cues:
        j += 1
    if j - at >= 3 or "·" in text[at:j]:
        return j
    behind = tuple(name_words("zh", "behind_name"))
    surnames, never = name_words("zh", "surnames"), name_words("zh", "not_transcription")
    if text.startswith(tuple(name_words("zh", "never")), at):
        return None
    size = 2 if text[at : at + 2] in surnames else 1
    if text[at : at + size] in surnames:
        lengths = [n for n in (size + 1, size + 2) if text[at + n - 1 : at + n] not in "".join(never)]
        for length in lengths:
            if at + length in cues or (at + length < end and not _HAN.match(text[at + length])):
                return at + length
        for length in lengths:
            if text.startswith(behind, at + length) or (at + length < end and text[at + length].isdigit()):
                return at + length
    known = j in cues or _GLOSSED.match(text, j) or text.startswith(behind, j) or text[j : j + 1].isdigit()
    return j if j - at == 2 and known else None


def _beside(
    source: str, view: View, at: int, end: int, code: str, cues: frozenset[int], *, bare: bool
) -> tuple[int, int] | None:
    """The name that follows a title, after a space or a comma; `bare`: the title has no owner and no article."""
    text = view.text
    i = at
    while i < end and text[i] in " ،,":
        i += 1
    if i == at or i - at > 2:
        return None
    if code == "ar":
        return titled_name(source, view, i, end, cues, bare=bare, comma="،" in text[at:i])
    i = _past_region(text, i, end, code)
    return capitals(source, view, i, min(end, i + 60), code)


def _bare(text: str, title: Naming) -> bool:
    """Whether a title is one word without owner and article, as before what it is of: مدير المستشفى."""
    word = text[title.start : title.end]
    return title.owner is None and " " not in word and not (title.prefix + word).startswith(("ال", "وال"))


def _past_region(text: str, at: int, end: int, code: str) -> int:
    """Behind the region whose office a title is: "губернатор Энской области Иван Петров"; `at` where none is named."""
    words = list(islice(_WORD.finditer(text, at, min(end, at + 60)), 2))
    if len(words) == 2 and words[1][0] in name_words(code, "regions") and words[0].start() == at:
        return words[1].end() + 1
    return at
