"""Deeds and talks that are only mentioned: they describe somebody, somebody goes by them or ends them, or nobody holds them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.find.lexicon import Hit
from dragoman.find.passage import Named, Passage
from dragoman.find.words import Trigger

BASIS_REACH = 12
"""How far before a pact the word stands by which somebody goes by it, in code points."""
HEAD_REACH = 30
"""How far before a journey the delegation stands that makes it, in code points."""
STYLED_REACH = 8
"""How far before a deed the word stands that only likens something to it, in code points: 等於向人民開戰."""
SINCE_REACH = 8
"""How far behind a deed "since" ends, in code points."""
SAID_REACH = 2
"""Characters between a number's classifier and the deed that describes the one counted."""
LAPSE_REACH = 14
"""How far behind a Chinese truce it is told that it is over, in code points."""
ENDING_REACH = 60
"""How far before an Arabic protest the verb stands that ends it, in code points."""
_BREAK = re.compile(r"[,;:。!?]")
_ASIDE = re.compile(r"،[^،]*،")
_ARABIC_BREAK = re.compile(r"[،,;؛:]")


def _first(passage: Passage, low: int, high: int, *classes: str) -> Hit[str] | None:
    """The first small word of `classes` in a short stretch, which mostly has none."""
    return passage.first(low, high, *classes) if passage.has(low, high, *classes) else None


def only_told_of(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether a Chinese deed only describes somebody, or is what somebody goes by or gets a name for: no event of its own; nor is an Arabic protest that ends.

    A number and its classifier stand before a clause that 的 ends (250名殺害平民的囚犯); 依據 before a pact (依據停火協議);
    把 before a noun (把集會定性為暴動); an interview is no visit (接受電台訪問).
    """
    if passage.words.language.spaces:
        return _called_off(passage, hit)
    text, edges = passage.text, passage.words.edges
    if text.startswith(edges.matter_behind, hit.end) or _counted_from(passage, hit):
        return True
    if hit.value.type == "RETREAT" and _lapsed(passage, hit):
        return True
    if not hit.value.verb:
        classes = ("basis", "topic") if hit.value.type in ("RETREAT", "AGREE") else ("basis",)
        basis = _first(passage, max(passage.start, hit.start - BASIS_REACH), hit.start, *classes)
        return basis is not None and "," not in text[basis.end : hit.start]
    if hit.value.type == "PROTEST" and passage.marked(hit.start, "ending"):
        return True
    if hit.value.type in ("RETREAT", "AGREE") and _talked_of(passage, hit):
        return True
    if text.endswith(edges.joins, passage.start, hit.start) and _relative(passage, hit):
        return True
    if passage.marked(hit.start, "disposal") and text[hit.start - 1] != "将":
        return True
    if hit.value.mode == "visit" and any(
        c.value.sort == "interview"
        and text.endswith(edges.interviewed, c.start, c.end)
        and c.end <= hit.start
        and not _BREAK.search(text, c.end, hit.start)
        for c in passage.cues
    ):
        return True
    styled = _first(passage, max(passage.start, hit.start - STYLED_REACH), hit.start, "styled")
    if styled is not None and not _BREAK.search(text, styled.end, hit.start):
        return True
    said = _first(passage, max(passage.start, hit.start - SAID_REACH), hit.start, "attributed")
    at = said.start if said is not None else hit.start
    if not text.endswith(edges.classifiers, passage.start, at):
        return False
    return _relative(passage, hit)


def _called_off(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether an Arabic strike, or the protesters' "their" sit-in, is the object of a verb that ends it: "أنهى السائقون اعتصامهم"; not "علق على الإضراب"."""
    if passage.words.language.order != "VS" or hit.value.type != "PROTEST" or hit.value.verb or hit.prefix:
        return False
    if hit.value.mode != "strike" and not passage.text[hit.start : hit.end].endswith(("هم", "ها")):
        return False
    if passage.marked(hit.start, "ending_of"):
        return True
    if passage.marked(hit.start, "target", "oblique", "locative", "with", "from", "coordination"):
        return False
    word = _first(passage, max(passage.start, hit.start - ENDING_REACH), hit.start, "ending")
    if word is None or _ARABIC_BREAK.search(_ASIDE.sub(" ", passage.text[word.end : hit.start])):
        return False
    if passage.has(word.end, hit.start, "witness", "complementizer", "opening"):
        return False
    starts = [h.start for hits in (passage.cues, passage.carriers, passage.triggers) for h in hits]
    return not any(word.end <= at < hit.start for at in starts)


def _relative(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether 的 stands behind the deed in its clause, so that it may only describe the noun behind."""
    stop = _BREAK.search(passage.text, hit.end, passage.end)
    return passage.text.find("的", hit.end, stop.start() if stop else passage.end) >= 0


def _lapsed(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether a truce is over (停火於晚間結束), or a withdrawal only what others are helped in (協助撤離)."""
    edges, text = passage.words.edges, passage.text
    if hit.value.mode != "ceasefire":
        return text.endswith(edges.helps, passage.start, hit.start)
    clause = _BREAK.split(text[hit.end : min(passage.end, hit.end + LAPSE_REACH)], maxsplit=1)[0]
    return any(word in clause for word in edges.lapsed)


def _talked_of(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether a deed is what talks are held on: 就停火與交換人質舉行談判."""
    topic = _first(passage, max(passage.start, hit.start - BASIS_REACH), hit.start, "topic")
    if topic is None or _BREAK.search(passage.text, topic.end, hit.start):
        return False
    return any(
        t.value.type == "CONSULT" and t.start >= hit.end and not _BREAK.search(passage.text, hit.end, t.start)
        for t in passage.triggers
    )


def _counted_from(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether a deed is only what something is counted from: 兩國建交30週年, 政變以來."""
    behind = passage.text[hit.end : hit.end + SINCE_REACH].partition(",")[0]
    return any(word in behind for word in passage.words.edges.since)


def bare_mention(passage: Passage, hit: Hit[Trigger], near: Sequence[Named]) -> bool:
    """Whether Chinese talks or a pact are only mentioned, with one party or none and no verb that holds or makes them (七國集團峰會).

    So are one state's own meetings, and journeys of somebody who is no person and no delegation.
    """
    if passage.words.language.spaces:
        return False
    text, edges = passage.text, passage.words.edges
    if hit.value.mode == "visit" and text[hit.start : hit.end] in edges.journeys:
        head = text[max(passage.start, hit.start - HEAD_REACH) : hit.start]
        return not any(n.kind == "person" for n in near) and not any(w in head for w in edges.envoys)
    if hit.value.verb or hit.value.type not in ("CONSULT", "AGREE") or len({n.entity_id for n in near}) > 1:
        return False
    if text.endswith(edges.meetings, hit.start, hit.end) and all(n.kind in ("person", "state") for n in near):
        return True
    low = max([passage.start, *(m.end() for m in _BREAK.finditer(text, passage.start, hit.start))])
    stop = _BREAK.search(text, hit.end, passage.end)
    high = stop.start() if stop else passage.end
    return not any(low <= c.start and c.end <= high for c in passage.carriers)
