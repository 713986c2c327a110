"""Which of the words that a lexicon finds stand for what it lists: heads of clauses, words by themselves, with what they need behind them."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from itertools import pairwise

from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage, opened
from dragoman.find.scene import CLAUSE
from dragoman.find.words import NAMED, Cue, Trigger, Words

NEEDS_REACH = 80
"""Code points behind a trigger in which the word that it needs must stand."""
BEHIND_SUBJECT = 110
"""The same where a subject with all its titles stands between the verb and that word: "وقع الأمير … اتفاقية"."""
NAME_REACH = 30
"""The same for the name that stands for "@place", "@state" or "@person"."""
_BETWEEN_COMMAS = re.compile(r"، ?[^،,;؛]{2,22}، ?")
"""A short aside in Arabic, as a day is told: "أطلقت، اليوم الأحد، صاروخا"."""
BEFORE_ONE = frozenset(
    "还又则也曾并就再均都,时后中文会上他她它者》员部府方社报网台告明件书稿论人至天日晚午晨早前间里候一二三四五六“”」) "
)
"""What may stand before a one-character reporting word in Chinese besides a name."""
UNDONE = frozenset(
    {
        "reject",
        "deny",
        "accuse",
        "threaten",
        "criticise",
        "assert",
        "announce",
        "ask",
        "demand",
        "urge",
        "warn",
    }
)
"""Acts that are not done where their verb is denied: "does not reject talks", "did not confirm the strike"."""
POSSESSIVE = frozenset({"its", "his", "her", "their", "our"})
"""English words behind which no finite verb stands."""
SUBJECT_REACH = 48
"""How far behind "demanded that" the bare form stands of what somebody is to do, in code points."""
LED_REACH = 24
"""How far before the bare form of a verb its "will" or "to" stands, in code points."""
THAT_REACH = 40
"""How far behind a verb its "that" may stand, in code points."""


def heads(text: str, at: int, end: int, start: int, small: Sequence[Hit[str]], free: Set[int]) -> bool:
    """Whether a word at `at` to `end` is the verb of a clause: it opens it, follows its subject, or has a "that" behind it."""
    if opened(text, at, start, small) or any(
        h.value == "complementizer" and 0 <= h.start - end <= THAT_REACH for h in small
    ):
        return True
    if any(h.value == "relative" and 0 <= at - h.end <= 1 for h in small):
        return True
    counted = text[at : at + 1] == "و" and text[end : end + 2].strip()[:1].isdigit()
    return counted or any(e <= at and not text[e:at].strip(' "”»') for e in free)


def _preposed(hit: Hit[Trigger], small: Sequence[Hit[str]]) -> bool:
    """Whether a preposition stands right before an Arabic word or is joined to it, so that it is a noun: "جراء قصف", "لقصف"."""
    joined = hit.prefix.endswith(("ب", "ل"))
    return joined or any(h.value == "preposition" and h.end == hit.start - 1 for h in small)


def _a_noun(text: str, hit: Hit[Trigger], words: Words) -> bool:
    """Whether an English verb's plain form stands behind an article or an "its", so that it is a noun: "over its launch of a missile"."""
    form = text[hit.start : hit.end].split(" ", 1)[0]
    plain = hit.value.verb and not hit.value.bare and not form.endswith(("ed", "ing", "s"))
    if not plain or words.language.code != "en":
        return False
    before = text[max(0, hit.start - 8) : hit.start].rstrip().rpartition(" ")[2]
    return before in POSSESSIVE


def _led(text: str, at: int, small: Sequence[Hit[str]], words: Words) -> bool:
    """Whether the bare form of a verb stands behind a modal verb or "to", adverbs and a "not" aside, or is only wished for of a subject before it."""
    return any(
        (h.value in ("modal", "infinitive") or text[h.start : h.end].rpartition(" ")[2] in words.infinitives)
        and 0 < at - h.end <= LED_REACH
        and all(w in words.adverbs or w.endswith("ly") or w == "not" for w in text[h.end : at].split())
        for h in small
    ) or any(
        wish.value == "subjunctive"
        and that.value == "complementizer"
        and that.start == wish.end + 1
        and 0 < at - that.end <= SUBJECT_REACH
        and not CLAUSE.search(text, that.end, at)
        and not any(that.end <= o.start < at and o.value in ("modal", "finite", "perfect") for o in small)
        for wish, that in pairwise(small)
    )


def unlike(hits: list[Hit[Cue]]) -> list[Hit[Cue]]:
    """One hit for each stretch and kind of use: of the acts that a form is listed under, the first that fits counts."""
    return list({(h.start, h.end, h.value.sort == "interview"): h for h in reversed(hits)}.values())[::-1]


def stands(
    text: str,
    hit: Hit[Cue],
    taken: list[tuple[int, int]],
    clock: list[tuple[int, int]],
    words: Words,
    start: int,
) -> bool:
    """Whether a one-character cue (稱, 問) is a word by itself: punctuation behind it, a name on either side, a time before it."""
    if words.language.spaces or hit.end - hit.start > 1:
        return True
    named_before = any(b == hit.start for _, b in (*taken, *clock))
    opens = hit.start == start or text[hit.start - 1] in ",;:"
    if hit.value.sort == "according":
        return opens
    paused = text[hit.end : hit.end + 1] in (",", ":", "“", "「", "『", '"')
    free = opens or named_before or text[hit.start - 1] in BEFORE_ONE
    free = free or (paused and text.startswith(words.edges.spoken, hit.start))
    behind = paused or any(a == hit.end for a, _ in taken)
    return free and (behind or hit.value.act in ("assert", "urge"))


def adnominal(text: str, hit: Hit[Cue], small: Sequence[Hit[str]], words: Words) -> bool:
    """Whether a reporting word only describes a noun, or reports nothing: "its alleged part", "Iran-backed", "continued to supply"."""
    if not words.language.spaces or hit.value.sort != "verbs":
        return False
    if text[hit.start - 1 : hit.start] == "-" and not text[hit.start - 2 : hit.start - 1].isspace():
        return True
    if not hit.value.participle and described(text, hit.start, words):
        return True
    if hit.value.participle and text.endswith(words.edges.owned_by, 0, hit.start):
        return True
    denied = hit.value.act in UNDONE and any(
        h.value == "negation" and 0 <= hit.start - h.end <= 1 for h in small
    )
    return denied or any(
        h.value in ("unsaid", "unsaid_yet", "nameless") and h.start <= hit.start and h.end >= hit.end
        for h in small
    )


def described(text: str, at: int, words: Words) -> bool:
    """Whether the word at `at` stands behind an article or a preposition, so that it is no finite verb."""
    before = text[max(0, at - 20) : at].rstrip(" ").rpartition(" ")[2]
    return before in words.adnominal


def fits_clause(
    text: str,
    hit: Hit[Trigger] | Hit[Cue],
    end: int,
    words: Words,
    without: Sequence[str] = (),
    spots: Sequence[tuple[str, int]] = (),
) -> bool:
    """Whether one of the words that a trigger or a reporting word needs follows it in its clause, and none of `without`.

    `spots`: what the block names and where, for a trigger that needs "@place", "@state" or "@person".
    """
    reach = NEEDS_REACH if words.language.order == "SV" else BEHIND_SUBJECT
    tail = text[hit.end : min(end, hit.end + reach)]
    clauses = [tail]
    if "،" in tail:
        clauses.append(_BETWEEN_COMMAS.sub(" ", tail, count=1))
        clauses += [words.day_comma.sub(" ", tail)] if words.day_comma else []
    tail = " ".join(words.clause_end.split(clause, maxsplit=1)[0] for clause in clauses)
    needs = hit.value.needs
    if any(word in tail for word in without):
        return False
    if not needs or any(word in tail or f"،{word}" in clauses[0] for word in needs):
        return True
    kinds = {NAMED[word] for word in needs if word in NAMED}
    low, high = hit.end, min(end, hit.end + NAME_REACH)
    return bool(kinds) and any(
        low <= at < high and kind in kinds and not words.clause_end.search(text, low, at)
        for kind, at in spots
    )


def needed_end(passage: Passage, hit: Hit[Trigger]) -> int:
    """Where the word ends that a trigger needs behind it ("provided … weapons"); its own end where it needs none."""
    reach = NEEDS_REACH if passage.words.language.order == "SV" else BEHIND_SUBJECT
    high = min(passage.end, hit.end + reach)
    found = [
        (at, -len(word)) for word in hit.value.needs if (at := passage.text.find(word, hit.end, high)) >= 0
    ]
    return min(found)[0] - min(found)[1] if found else hit.end


def event_words(
    found: Sequence[Hit[Trigger]],
    text: str,
    start: int,
    end: int,
    small: Sequence[Hit[str]],
    free: Set[int],
    words: Words,
) -> list[Hit[Trigger]]:
    """Of the verbs and nouns `found`, those that name events, the longer of two that overlap."""
    nouns = {h.start for h in found if not h.value.verb} if words.language.order == "VS" else frozenset()
    hits = [
        h
        for h in found
        if not (h.value.verb and h.start in nouns and _preposed(h, small))
        and (not h.value.head or heads(text, h.start - len(h.prefix), h.end, start, small, free))
        and (not h.value.bare or _led(text, h.start, small, words))
        and not _a_noun(text, h, words)
    ]
    kept: list[Hit[Trigger]] = []
    for hit in sorted(hits, key=lambda h: (h.start, -h.end)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
        elif hit.end - hit.start > kept[-1].end - kept[-1].start:
            kept[-1] = hit
    return kept
