"""A deed at the head of what somebody denies, rules out, promises, threatens or claims is his own.

"denied attacking Mali", "отрицает причастность к нападению", "وعدت بإرسال مساعدات", 否认参与袭击, "claimed responsibility for the attack".
"""

from __future__ import annotations

from dragoman.find.doubtful import ruled_out
from dragoman.find.drafts import Draft
from dragoman.find.intent import CLAUSE_END, infinitive
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage
from dragoman.find.sides import Sides, speakers
from dragoman.find.status import Standing
from dragoman.find.words import Trigger

HEAD = {True: 40, False: 12}
"""For scripts with and without spaces: how far into what is said its deed stands, in code points."""
STATUS = {"deny": "denied", "pledge": "planned", "offer": "planned", "threaten": "hypothetical"}
"""What becomes of the speaker's own deed, by the act that tells it."""
TELLING = frozenset({"announce", "assert", "accuse"})
"""Acts by which somebody says that a deed was his."""
LEFT_OPEN = frozenset({"predict", "assert"})
"""Acts by which somebody leaves a deed of his open, or hopes for it."""
CALLED = frozenset({"praise", "warn"})
"""Acts by which another is spoken to on a deed of his: he is thanked for it, or warned off it."""
NOT_HELD = frozenset({"REJECT", "THREATEN", "REQUEST", "ACCUSE"})
"""Types that are words themselves: who denies them denies what was said."""
OWN_REACH = 14
"""How far from a deed the "its" stands that makes a rumoured deed the speaker's own, in code points."""


def own_content(
    passage: Passage, hit: Hit[Trigger], source: Draft | None, sides: Sides
) -> tuple[Sides, Standing] | None:
    """The sides and the standing of such a deed; None where somebody else is named for it or it is told in a clause of its own."""
    if (
        source is None
        or source.cue is None
        or (sides[0] and not hit.value.mutual)
        or hit.value.type in NOT_HELD
        or source.speaker.kind == "outlet"
        or source.cue[0] < passage.start
    ):
        return None
    begin = source.content[0]
    if hit.start - begin > HEAD[passage.words.language.spaces] or not _heads(
        passage, hit, begin, source.to if source.act in CALLED else ()
    ):
        return None
    status = _status(passage, hit, source)
    if status is None:
        return None
    speaker = source.speaker.entity_id
    denied_by = (speaker,) if status == "denied" else ()
    stand = Standing(status, speaker, denied_by)
    if hit.value.mutual:
        ours = source.side | {f"state/{source.speaker.country}"}
        both = (speaker, *dict.fromkeys(one for one in (*sides[0], *sides[1]) if one not in ours))
        return ((both, both), stand) if len(both) == 2 and source.act not in CALLED | {"deny"} else None
    if source.act in CALLED:
        return (source.to, tuple(r for r in sides[1] if r not in source.to)), stand
    others = tuple(r for r in sides[1] if r not in (speaker, speakers(source, hit)))
    who = speakers(source, hit) if _own(passage, hit, source, others) else ""
    if _orders(passage, source) and source.speaker.country:
        who = f"state/{source.speaker.country}"
    return ((who,) if who else (), others), stand


def _status(passage: Passage, hit: Hit[Trigger], source: Draft) -> str | None:
    if source.act == "reject":
        return "denied" if ruled_out(passage, hit) else None
    assert source.cue is not None
    if source.act in CALLED and (hit.value.verb or not source.to):
        return None
    if source.act == "praise":
        return "happened"
    if source.act == "warn":
        return "hypothetical" if passage.marked(hit.start, "from") else None
    if _orders(passage, source):
        return "planned"
    if source.act in TELLING and ruled_out(passage, hit):
        return "denied"
    begin, end = source.cue
    if source.act in LEFT_OPEN and any(
        h.start < end and begin < h.end for h in passage.by_class.get("possible", ())
    ):
        return "hypothetical"
    if source.act in TELLING:
        taken = passage.has(source.cue[0], hit.start, "owning") or passage.has(
            hit.end, source.content[1], "owning_behind"
        )
        return "claimed" if taken else None
    return STATUS.get(source.act)


def _orders(passage: Passage, source: Draft) -> bool:
    """Whether somebody orders his own to do what he says: "приказал вывести войска", 下令撤軍."""
    if source.act not in ("demand", "announce") or source.to or source.cue is None:
        return False
    return passage.text.startswith(passage.words.edges.bidding, source.cue[0])


def _heads(passage: Passage, hit: Hit[Trigger], begin: int, to: tuple[str, ...]) -> bool:
    """Whether no clause, no name and no other verb stands between the beginning of what is said and a deed in no finite form."""
    language, text = passage.words.language, passage.text
    word = text[hit.start : hit.end].split(" ", 1)[0]
    if (
        hit.value.verb
        and language.spaces
        and not (hit.value.bare or infinitive(passage, hit) or word.endswith(language.gerund))
    ):
        return False
    if hit.start < begin or CLAUSE_END.search(text, begin, hit.start):
        return False
    if passage.has(
        begin, hit.start, "negation", "complementizer", "circumstance", "clause_opener", "pronoun"
    ):
        return False
    if any(begin <= t.start < hit.start and t.value.verb for t in passage.triggers):
        return False
    names = [n for n in passage.names(begin, hit.start) if n.entity_id not in to]
    return not names or (
        not language.spaces and all(passage.marked(n.start, "target", "from") for n in names)
    )


def _own(passage: Passage, hit: Hit[Trigger], source: Draft, others: tuple[str, ...]) -> bool:
    """Whether the deed is the speaker's: what reports tell of, or a noun that is denied, only where it is told as his or done to another."""
    begin = source.content[0]
    rumoured = passage.has(max(passage.start, begin - OWN_REACH), hit.start, "rumour")
    another = any(not one.startswith("group/") for one in others)
    if source.act != "deny" or (not rumoured and (another or hit.value.verb)):
        return True
    return passage.has(begin, min(passage.end, hit.end + OWN_REACH), "own", "owned") or (
        not rumoured and passage.has(begin, hit.start, "taking_part")
    )
