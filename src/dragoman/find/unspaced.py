"""Reports in a language that writes no spaces and puts the speaker first: Chinese.

A Chinese verb has no form that shows whether it reports ("支持", to support, support) and no mark shows where a
subject ends. What does show: 的 before or behind the verb makes it a noun or an attribute; a clause of time or
occasion between speaker and verb ("在會見…時") names somebody else; and a verb right behind a comma goes on with the
speaker of the clause before.
"""

from __future__ import annotations

import re

from dragoman.find.frame import trimmed
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Named, Passage
from dragoman.find.words import Cue

GOING_ON = frozenset(
    {
        "assert",
        "announce",
        "urge",
        "demand",
        "warn",
        "accuse",
        "criticise",
        "deny",
        "threaten",
        "regret",
        "pledge",
        "praise",
        "ask",
    }
)
"""Acts that a verb right behind a comma does in the name of the speaker before it."""
SOFT = frozenset(
    {"support", "praise", "offer", "pledge", "ask", "predict", "regret", "reject", "demand", "urge"}
)
"""Acts of others that are the matter of a report, no reports of their own: "he said that B supports C"."""
AGAINST = frozenset({"criticise", "accuse", "deny", "reject", "warn", "threaten", "urge", "demand", "praise"})
"""Acts that a passive may turn round."""
TOLD = frozenset({"assert", "announce"})
"""Acts of plain telling."""
TITLED_REACH = 14
"""Room for the title between a comma and the speaker who closes a sentence, in code points."""
_TOPIC_REACH = 14
"""How far behind 對 or 就 what is talked about stands, in code points."""
_BREAK = re.compile(r"[,;:。!?]")
_PLAIN = 2
"""Most characters of a verb that 的 turns into a noun or attribute; a longer form is a phrase of its own."""


def subjects(passage: Passage, cue: Hit[Cue], names: list[Named]) -> list[Named]:
    """`names` (of the cue's clause) without those that only tell the occasion: "X在會見Y時表示" leaves X, and so does "X就Y向Z道歉"."""
    kept: list[Named] = []
    edges = passage.words.edges
    for named in names:
        begin = kept[-1].end if kept else max(passage.start, named.start - 12)
        gap = passage.text[named.end : cue.start]
        if named.place_id is not None and (
            passage.text.endswith(edges.seats, 0, named.start) or _follows_venue(passage, named)
        ):
            continue
        if named.kind == "organisation" and passage.text.startswith(edges.within, named.end):
            continue
        if gap and not _BREAK.search(gap) and _in_topic(passage, named, cue):
            continue
        occasion = (
            kept
            and (gap.endswith(edges.occasion_ends) or any(word in gap for word in edges.occasion_of))
            and passage.has(begin, named.start, "occasion", "with", "locative")
        )
        if not occasion:
            kept.append(named)
    if len(kept) < 2 or not passage.opens(kept[0]):
        return kept
    told = any(passage.marked(n.start, "target") for n in passage.names(kept[0].end, cue.start))
    return kept[:1] if told else kept


def _in_topic(passage: Passage, named: Named, cue: Hit[Cue]) -> bool:
    """Whether a name only says what the words are about: the 印度 of 對今天凌晨印度的行動表示遺憾, 就當前的印巴局勢闡明立場."""
    low = max(passage.start, named.start - _TOPIC_REACH)
    low = max([low, *(n.end for n in passage.names(low, named.start) if n.naming.how != "short")])
    word = passage.first(low, named.start, "target", "topic")
    return word is not None and _BREAK.search(passage.text, word.end, cue.start) is None


def unnamed(passage: Passage, cue: Hit[Cue], near: int) -> bool:
    """Whether somebody without a name speaks right before `cue` in its clause (from `near`): 當地衛生當局表示, 法官要求."""
    edges = passage.words.edges
    brought = next((word for word in edges.news if passage.text.endswith(word, near, cue.start)), "")
    at = cue.start - len(brought)
    while at > near and passage.text[at - 1] in edges.adverbs:
        at -= 1
    whens = [w.start for w in passage.times if near < w.start and w.end == at]
    if passage.marked(min(whens, default=at), "someone") or passage.marked(cue.start, "someone"):
        return True
    before = passage.first(near, cue.start, "someone")
    return (
        before is not None
        and passage.text.startswith(edges.at, before.end)
        and not any(n.start <= before.start and before.end <= n.end for n in passage.named)
    )


def only_qualifies(passage: Passage, named: Named, cue: Hit[Cue], near: int) -> bool:
    """Whether the last name before `cue` only says where somebody without a name is from: 法國一名工會負責人說."""
    if named.kind not in ("state", "place") or not unnamed(passage, cue, max(near, named.end - 1)):
        return False
    if passage.text.endswith(passage.words.edges.officials, named.end, cue.start):
        return False
    return not passage.has(named.end, cue.start, "target", "with", "occasion", "agent")


def pronoun_opens(passage: Passage, near: int, cue: Hit[Cue]) -> bool:
    """Whether "he" opens the clause of `cue` and only a place, time or occasion stands between: 她在加拿大政府网站上宣布."""
    word = passage.first(near, min(cue.start, near + 3), "pronoun")
    return word is not None and passage.text.startswith(passage.words.edges.after_pronoun, word.end)


def passive_speaker(passage: Passage, cue: Hit[Cue], near: int) -> Named | None:
    """Who speaks where the subject is spoken of: the 國際社會 of 遭到國際社會譴責."""
    if cue.value.act not in AGAINST or cue.value.sort != "verbs":
        return None
    names = [n for n in passage.names(near, cue.start) if passage.marked(n.start, "agent")]
    return names[-1] if names and cue.start - names[-1].end <= _PLAIN * 2 else None


def _follows_venue(passage: Passage, named: Named) -> bool:
    """Whether a place stands right behind one that "in" governs: 在美國華盛頓."""
    return any(
        n.end == named.start and passage.marked(n.start, "locative")
        for n in passage.named
        if not n.naming.inside
    )


def opener(passage: Passage, before: list[Named]) -> Named | None:
    """The last name that opens an earlier clause in a language without spaces: "在A問題上,B一貫…,支持…"."""
    if passage.words.language.spaces:
        return None
    opening = [
        n for n in before if n.kind != "group" and passage.opens(n) and passage.text[n.start - 1] != "("
    ]
    return opening[-1] if opening else None


def goes_on(passage: Passage, cue: Hit[Cue]) -> bool:
    """Whether a verb without a subject opens a clause: "X表示, …, 呼籲…"."""
    text, at = passage.text, cue.start
    if text[at - 1 : at] in passage.words.edges.goes_on:
        at -= 1
    at = next((w.start for w in passage.times if w.end == at), at)
    return text[at - 1 : at] == "," and cue.value.act in GOING_ON


def and_goes_on(passage: Passage, cue: Hit[Cue]) -> bool:
    """Whether a verb goes on with the speaker of the sentence, whoever is named between: "X表示,乙軍越界,並呼籲…"."""
    word = next((w for w in passage.words.edges.goes_with if passage.text.endswith(w, 0, cue.start)), "")
    at = cue.start - len(word)
    return passage.text[at - 1 : at] == "," and (bool(word) or cue.value.continuing)


def silent(passage: Passage, cue: Hit[Cue], near: int, follows: bool) -> bool:
    """Whether a verb without a known subject may go on with the last speaker.

    It may where its clause (from `near`) opens with it, a pronoun, a joining word, a time or an occasion; any other words
    before it are a subject that is not known. A soft verb needs a pronoun, or a report before it (`follows`).
    """
    head = passage.text[near : cue.start].strip(" “「")
    pronoun = passage.has(near, cue.start, "pronoun", "we")
    if not pronoun and (
        unnamed(passage, cue, near) or passage.text.startswith(passage.words.edges.impersonal, cue.start)
    ):
        return False
    if cue.value.act in SOFT and not pronoun and not follows and not cue.value.continuing:
        return False
    if (
        len(head) <= 2
        or pronoun
        or cue.value.continuing
        or passage.has(near, cue.start, "coordination", "occasion")
    ):
        return True
    return any(
        near <= c.start and c.end <= cue.start and c.value.sort == "statement_nouns" for c in passage.cues
    ) or any(
        near <= w.start and w.end <= cue.start and w.end - w.start >= len(head) - 4 for w in passage.times
    )


def closed_at(passage: Passage, cue: Hit[Cue], start: int) -> int:
    """Where the content ends that stands before a report that closes its sentence: at the comma before the speaker and his title.

    Any other act than telling needs that comma: 若X繼續轟炸,Y將召回大使,王毅警告說.
    """
    comma = passage.text.rfind(",", passage.start, start)
    if any(c.end == comma and c.value.sort == "verbs" for c in passage.cues):
        return passage.start
    spots = [t.start for t in passage.triggers if t.value.type != "NONE"] + [c.start for c in passage.cues]
    parted = (
        comma > passage.start
        and start - comma <= TITLED_REACH
        and not any(comma < at < start for at in spots)
    )
    if parted:
        return trimmed(passage.text, passage.start, comma)
    return trimmed(passage.text, passage.start, start) if cue.value.act in TOLD else passage.start


def is_matter(passage: Passage, cue: Hit[Cue], content: tuple[int, int]) -> bool:
    """Whether a verb inside the content of another's report is what that report tells of."""
    return content[0] <= cue.start < content[1] and cue.value.act in SOFT and cue.start - content[0] > 0
