"""Which of the 17 acts a statement is: what the reporting word says, and what the content does.

"He said" reports anything; where the reporting word is neutral, the tone words of the content decide, in a fixed
order of weight. An accusation needs someone else to be accused.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.find.opening_words import closing_act, opening_act
from dragoman.find.own_deeds import own_deed, own_plan
from dragoman.find.passage import Named, Passage
from dragoman.find.scene import CLAUSE, PARTIES

ORDER = (
    "regret", "deny", "reject", "accuse", "threaten", "warn", "criticise", "pledge", "offer", "urge", "demand", "predict", "praise", "support",
)  # fmt: skip
"""Which tone wins where several are heard."""
NEUTRAL = frozenset({"assert", "announce"})
TONE_NEAR = 70
"""How near an accused party stands to the accusing word, in code points."""
_WORD = re.compile(r"\w+")
THREATENING = frozenset({"pledge", "warn"})
"""Acts that a harm of one's own turns into a threat."""
TURNING = frozenset({"reject", "pledge"})
"""Acts that what is refused or promised may turn into another."""
JUDGING = frozenset({"regret", "accuse", "criticise", "praise", "deny"})
"""Tones of what is so: "if the talks fail" blames nobody, "if you do not" denies nothing."""
HEAD = 2
"""Code points into what is announced in which its noun stands: "announced the destruction of twelve drones" charges nobody."""
CALLED_REACH = 60
"""Code points before an accusing word in which a thing is called it: "described the operation as a violation"."""
SUPPOSED_REACH = 50
"""Code points before a tone word in which an "if" or "may" makes it a mere case."""
OF_SOMEONE = 12
"""Code points behind a noun in which whose it is stands."""
SUBJECT_GAP = 12
"""Code points between a subject and its verb at most."""
CALLED = "called_"
"""What the tones begin with that count only in what a thing is called or said to be."""
PREDICATE = 12
"""Code points between an "is" and the noun or adjective by which a thing is judged."""
TONE_REACH = 260
"""Code points of content that decide the tone."""


def act_of(passage: Passage, base: str, content: tuple[int, int], others: Sequence[Named]) -> str:
    """The act of a statement whose reporting word means `base`; `others` are not the speaker's own side.

    An accusing tone counts where someone else is named near it, and not where it is the speaker's own deed ("that it shelled");
    an outlet that reports a deed charges nobody.
    """
    if base == "warn" and passage.words.language.order == "VS" and _threatens(passage, content):
        return "threaten"
    if base not in NEUTRAL or (base == "announce" and not passage.words.language.spaces):
        return base
    start, end = content[0], min(content[1], content[0] + TONE_REACH)
    parties = [n for n in others if n.kind in PARTIES]
    opening = opening_act(passage, start, end, parties)
    if opening is not None:
        return opening
    heard = set()
    for hit in passage.words.tone.longest(passage.text, start, end):
        if any(n.start < hit.end and hit.start < n.end for n in passage.named):
            continue
        tone = hit.value.removeprefix(CALLED)
        if tone != hit.value:
            if _judged(passage, hit.start) and not passage.has(
                max(start, hit.start - PREDICATE), hit.start, "negation"
            ):
                heard.add(tone)
            continue
        near = any(-TONE_NEAR <= hit.start - n.end <= TONE_NEAR for n in parties)
        own = hit.value == "accuse" and passage.marked(hit.start - len(hit.prefix), "self")
        own = own and not passage.has(max(passage.start, hit.start - CALLED_REACH), hit.start, "calling")
        own = own or (hit.value == "accuse" and own_deed(passage, base, start, hit.start, parties))
        own = own or (
            hit.value == "accuse" and hit.prefix.endswith("ال") and not _of_someone(passage, hit.end, parties)
        )
        supposed = hit.value in JUDGING and passage.has(
            max(start, hit.start - SUPPOSED_REACH), hit.start, "possible"
        )
        own = own or (hit.value == "accuse" and base == "announce" and hit.start - start <= HEAD)
        own = own or (hit.value == "offer" and _of_another(passage, hit.start, parties))
        own = own or (hit.value == "reject" and passage.marked(hit.start - len(hit.prefix), "oblique"))
        if (hit.value != "accuse" or near) and not own and not supposed:
            foretold = hit.value == "pledge" and _of_another(passage, hit.start, parties)
            heard.add("predict" if foretold else hit.value)
    told = next((tone for tone in ORDER if tone in heard), base)
    if told != "assert":
        return told
    return "announce" if own_plan(passage, start, end, parties) else closing_act(passage, start, end, parties)


def _threatens(passage: Passage, content: tuple[int, int]) -> bool:
    """Whether what is warned of is the speaker's own revenge."""
    start, end = content[0], min(content[1], content[0] + TONE_REACH)
    return any(hit.value == "threaten" for hit in passage.words.tone.longest(passage.text, start, end))


def turned(passage: Passage, act: str, content: tuple[int, int]) -> str:
    """The act that a verb of refusing or promising has by what is refused or promised: a charge is denied, a revenge threatened."""
    edges = passage.words.edges
    turning = TURNING if passage.words.language.spaces else TURNING | {"warn"}
    if act not in turning or not edges.claimed_things:
        return act
    start, end = content[0], min(content[1], content[0] + TONE_REACH)
    tones = {hit.value.removeprefix(CALLED) for hit in passage.words.tone.longest(passage.text, start, end)}
    said = _WORD.findall(passage.text, start, min(end, start + CALLED_REACH))
    if act in THREATENING:
        harm = "threaten" in tones or any(w.startswith(edges.promised_harm) for w in said)
        return "threaten" if harm else act
    claimed = any(w.removesuffix("s") in edges.claimed_things for w in said)
    if not passage.words.language.spaces:
        claimed = any(passage.text.find(word, start, end) >= 0 for word in edges.claimed_things)
    return "deny" if claimed or "deny" in tones else act


def _judged(passage: Passage, at: int) -> bool:
    """Whether a word at `at` is what a thing is called or said to be: "called the vote a farce", "it is a disgrace"."""
    begin = max(passage.start, at - CALLED_REACH)
    edges, text = passage.words.edges, passage.text
    if not passage.words.language.spaces:
        head = text[max(passage.start, at - PREDICATE) : at]
        head = head[max(head.rfind(mark) for mark in ",;:") + 1 :]
        return any(word in head for word in (*edges.callings, *edges.copulas))
    if any(word in edges.callings for word in text[begin:at].split()):
        return True
    return any(word in edges.copulas for word in text[max(passage.start, at - PREDICATE) : at].split())


def _of_another(passage: Passage, at: int, parties: Sequence[Named]) -> bool:
    """Whether another state is the subject of a verb: "Iran will continue to", said by no Iranian, promises nothing."""
    return passage.words.language.spaces and any(
        n.country is not None
        and n.kind in ("state", "government", "person")
        and not n.naming.bent
        and 0 < at - n.end <= SUBJECT_GAP
        and not CLAUSE.search(passage.text, n.end, at)
        for n in parties
    )


def _of_someone(passage: Passage, at: int, parties: list[Named]) -> bool:
    """Whether a definite noun is told to be somebody's: "العدوان الإسرائيلي", not "وقف التصعيد"."""
    return any(0 < n.start - at <= OF_SOMEONE for n in parties) or any(
        0 < n.start - at <= OF_SOMEONE and n.naming.how == "adjective" for n in passage.named
    )
