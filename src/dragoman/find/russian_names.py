"""Russian names of people before their verb: «журналист Иван Петров рассказал», «министр связи Чили Хосе Руис на саммите сказал».

The name is two to four capitalised words behind what the person is called, or at the head of the clause; a word for a calling, a
state, a place or a body before it is no part of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from dragoman.find.lexicon import Hit
from dragoman.find.naming import Naming, name_words
from dragoman.find.passage import Named, Passage
from dragoman.find.words import Cue
from dragoman.lang import folded_forms, inflect
from dragoman.text.fold import fold
from dragoman.text.views import View

BACK = 140
"""How far before its verb a name stands, in code points."""
LONGEST = 4
"""Words of a name at most."""
BEHIND_WORDS = 7
"""Words between a name and its verb at most."""
LONGEST_WORD = 30
"""Letters of a word at most."""
LEADING = 9
"""Words before a name in its clause at most."""
_WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*\.?")
_STOP = re.compile(r"[.!?;:\n()—–…«»\"]")
_BENT = re.compile(r"(?:ого|его|ому|ему|ую|юю|ых|их|ым|им|ыми|ими|ами|ями|у|ю|ы)$")
_HIS_GENITIVE = re.compile(r"[бвгджзклмнпрстфхцчшщй][ая]$")
_HERS = re.compile(r"(?:ова|ева|ина|ына|ая|яя)$")


@cache
def callings() -> frozenset[str]:
    """The words for what somebody is, in every case, folded: a profession, an office."""
    return frozenset(
        fold(form) for noun in folded_forms("ru", "names", "callings") for form in inflect("ru", noun, "name")
    )


def before_verbs(
    source: str, view: View, start: int, hits: Sequence[Hit[Cue]], known: Sequence[Naming]
) -> Iterator[tuple[int, int]]:
    """Where the names of unknown people stand that are the subjects of the reporting words `hits`."""
    for hit in hits:
        if hit.value.sort != "verbs" or hit.value.participle or hit.value.passive:
            continue
        breaks = [m.end() for m in _STOP.finditer(view.text, max(start, hit.start - BACK), hit.start)]
        span = _subject(
            source, view, breaks[-1] if breaks else max(start, hit.start - BACK), hit.start, known
        )
        if span is not None and _agrees(view.text, span, view.text[hit.start : hit.end].split(" ")[0]):
            yield span


def holds_calling(text: str, span: tuple[int, int]) -> bool:
    """Whether a word for what somebody is stands in a run of capitals, or right before it: whose name it is, is told by `before_verbs`."""
    before = text[max(0, span[0] - LONGEST_WORD) : span[0]].rstrip(" ").rpartition(" ")[2]
    return any(word in callings() for word in (before, *text[slice(*span)].split(" ")))


def _subject(source: str, view: View, low: int, at: int, known: Sequence[Naming]) -> tuple[int, int] | None:
    """The first run of name words of a clause, where nothing but what the person is stands before it."""
    words = list(_WORD.finditer(view.text, low, at))
    never, called = name_words("ru", "never"), callings()
    covered = {
        i
        for n in known
        if n.start < at and low < n.end and not (n.kind == "place" and " " not in view.text[n.start : n.end])
        for i in range(n.start, n.end)
    }
    told = False
    for index, word in enumerate(words[: LEADING + 1]):
        if word[0] in name_words("ru", "between") and not (told and word[0] in ("по", "при", "в")):
            return None
        upper = source[view.source_span(word.start(), word.start() + 1)[0]].isupper()
        if word[0] in called:
            told = True
            continue
        if word.start() in covered or not upper or word[0] in never or word[0].isascii():
            continue
        run = _run(source, view, words[index:], covered)
        if len(run) < 2 or _BENT.search(run[0][0]):
            if index == 0:
                continue
            return None
        head = index == 0 or told or run[0].start() - 1 in covered or words[index - 1].start() in covered
        behind = len(words) - index - len(run)
        if (
            not head
            or behind > BEHIND_WORDS
            or (behind and not _apart(view.text, run[-1].end(), words, index + len(run)))
        ):
            return None
        return run[0].start(), run[-1].end()
    return None


def _run(source: str, view: View, words: Sequence[re.Match[str]], covered: set[int]) -> list[re.Match[str]]:
    """The capitalised words with nothing but a space between them, particles of names among them."""
    run: list[re.Match[str]] = []
    for word in words:
        joined = not run or view.text[run[-1].end() : word.start()] == " "
        upper = source[view.source_span(word.start(), word.start() + 1)[0]].isupper()
        particle = bool(run) and word[0] in name_words("ru", "particles")
        if (
            not joined
            or len(run) == LONGEST
            or word[0] in callings()
            or word[0].isascii()
            or not (upper or particle)
        ):
            break
        if word.start() in covered or (upper and word[0] in name_words("ru", "never")):
            break
        run.append(word)
    while run and run[-1][0] in name_words("ru", "particles"):
        run.pop()
    return run


def _apart(text: str, end: int, words: Sequence[re.Match[str]], behind: int) -> bool:
    """Whether what stands between a name and its verb is an aside, or where and when: a preposition, an adverb or a comma opens it."""
    return text[end : end + 1] == "," or words[behind][0] in name_words("ru", "between")


def _agrees(text: str, span: tuple[int, int], verb: str) -> bool:
    """Whether a name may be in the nominative as the verb's subject: "жена Ивана Петрова сказала" is no word of his."""
    words = text[slice(*span)].split(" ")
    first, last = words[0], words[-1]
    if verb.endswith(("ла", "лась")):
        genitive = _HIS_GENITIVE.search(last) is not None and not _HERS.search(last)
        return not (genitive and first.endswith(("а", "я"))) and not first.endswith(("ы", "и"))
    if verb.endswith(("л", "лся")):
        return not (first.endswith(("а", "я")) and _HIS_GENITIVE.search(last) is not None)
    return not verb.endswith(("ли", "лись", "ут", "ют", "ат", "ят"))


def called(passage: Passage, at: int, named: Named) -> bool:
    """Whether nothing but what a person is stands between a Russian verb and his name: «рассказал заместитель главы ведомства по связям Иван Петров»."""
    if passage.words.language.code != "ru" or named.kind != "person":
        return False
    gap = passage.text[at : named.start]
    words = _WORD.findall(gap)
    if _STOP.search(gap) or "," in gap or not 0 < len(words) <= LEADING:
        return False
    heads = [word for word in words if not word.endswith(passage.words.language.attributive)]
    return (
        bool(heads) and heads[0] in callings() and not any(at <= c.start < named.start for c in passage.cues)
    )
