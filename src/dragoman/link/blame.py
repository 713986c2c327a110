"""Who accuses whom of what, how often, and who answered: a graph of sides.

What counts is the utterance: one that twenty papers print is one charge, and copies of one agency are one voice.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec

CHARGES = ("accuse", "criticise", "threaten")
DENIALS = ("deny", "reject")
ANSWER_DAYS = 5
"""Days within which a denial in another article answers a charge."""
MOST = 5
"""Topics, speakers, and answers that an edge names."""


class Said(msgspec.Struct, frozen=True):
    """A charge or denial between sides: `side` speaks, `against` is charged, or charged what is denied.

    `day` is EDTF, `when` the same as a number (None: no single day); `utterance` tells the same words on other pages;
    `what`: what it is about, in words; `named`: the sides that it names.
    """

    statement_id: str
    article_id: str
    page_id: str
    start: int
    end: int
    text: str
    act: str
    speaker: str
    side: str
    against: str
    day: str | None
    when: int | None
    language: str
    voice: str
    utterance: str
    what: str
    named: frozenset[str] = frozenset()


class Answer(msgspec.Struct, frozen=True):
    """A denial that follows a charge, in its own words."""

    statement_id: str
    page_id: str
    start: int
    end: int
    text: str
    speaker: str
    day: str | None
    language: str
    voice: str


class Blame(msgspec.Struct, frozen=True):
    """All that one side charges another with. `times`: utterances; `voices`: independent ones; `speakers` and `topics`
    with how often; `answered`: utterances that the other side denied; `first`, `last`: EDTF, single days if there are any."""

    who: str
    whom: str
    acts: dict[str, int]
    times: int
    voices: int
    languages: tuple[str, ...]
    first: str | None
    last: str | None
    speakers: dict[str, int]
    topics: dict[str, int]
    answered: int
    answers: tuple[Answer, ...]
    statement_ids: tuple[str, ...]


def graph(said: Iterable[Said], acts: Sequence[str] = CHARGES) -> list[Blame]:
    """The edges, those of most utterances first; `acts` are the charges that count."""
    rows = sorted(
        said, key=lambda s: (s.when is None, s.when or 0, s.page_id, s.start, s.statement_id, s.against)
    )
    charges: dict[tuple[str, str], list[Said]] = defaultdict(list)
    denials: dict[tuple[str, str], list[Said]] = defaultdict(list)
    heard: dict[tuple[str, str], list[Said]] = defaultdict(list)
    for row in rows:
        if row.act in acts:
            charges[row.side, row.against].append(row)
        if row.act in CHARGES:
            heard[row.article_id, row.against].append(row)
        elif row.act in DENIALS:
            denials[row.against, row.side].append(row)
    since = {
        (denial.statement_id, denial.against): _since(denial, heard[denial.article_id, denial.side])
        for each in denials.values()
        for denial in each
    }
    found = [_edge(pair, mine, denials.get(pair, ()), since) for pair, mine in charges.items()]
    return sorted(found, key=lambda e: (-e.times, -e.voices, e.who, e.whom))


def _edge(
    pair: tuple[str, str],
    charges: Sequence[Said],
    denials: Sequence[Said],
    since: Mapping[tuple[str, str], int | None],
) -> Blame:
    by_utterance: dict[str, list[Said]] = defaultdict(list)
    for charge in charges:
        by_utterance[charge.utterance].append(charge)
    answers: dict[str, Said] = {}
    answered = 0
    for utterance in by_utterance.values():
        mine = [
            d for d in denials if any(_answers(d, c, since[d.statement_id, d.against]) for c in utterance)
        ]
        answered += bool(mine)
        answers |= {denial.utterance: denial for denial in reversed(mine)}
    days = [day for _, day in sorted({(c.when, c.day) for c in charges if c.when is not None and c.day})]
    days = days or sorted({c.day for c in charges if c.day}, key=lambda day: (day.removeprefix("../"), day))
    firsts = [utterance[0] for utterance in by_utterance.values()]
    return Blame(
        pair[0], pair[1], _top(c.act for c in firsts), len(by_utterance), len({c.voice for c in charges}),
        tuple(sorted({c.language for c in charges})), days[0] if days else None, days[-1] if days else None,
        _top(c.speaker for c in firsts), _top(c.what for c in firsts if c.what), answered,
        tuple(_answer(a) for a in sorted(answers.values(), key=_order)[:MOST]),
        tuple(sorted({c.statement_id for c in charges})),
    )  # fmt: skip


def _order(said: Said) -> tuple[bool, int, str, int]:
    return said.when is None, said.when or 0, said.page_id, said.start


def _top(names: Iterable[str]) -> dict[str, int]:
    counts = Counter(names)
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:MOST])


def _since(denial: Said, charges: Sequence[Said]) -> int | None:
    """From where on in its article a denial answers charges of the side that it is held against; None: it answers none
    of them, anywhere. `charges`: all those in its article against who denies.

    A denial answers the charge nearest before it, or told inside it ("denied it, after a watchdog had accused"): where
    another side's stands nearer, what was charged before that is not answered. If it names sides, one of them is answered.
    """
    told = [charge for charge in charges if charge.start < denial.end]
    named = denial.named & {denial.against, *(charge.side for charge in told)}
    if named and denial.against not in named:
        return None
    others = [c.start for c in told if c.side != denial.against and (not named or c.side in named)]
    mine = [c.start for c in told if c.side == denial.against]
    nearest = max(others, default=0)
    return None if others and max(mine, default=-1) < nearest else nearest


def _answers(denial: Said, charge: Said, since: int | None) -> bool:
    """Whether a denial follows a charge: behind it in its article, or in the days after it."""
    if since is None:
        return False
    if denial.article_id == charge.article_id:
        return since <= charge.start < denial.end
    if denial.when is None or charge.when is None:
        return False
    return 0 <= denial.when - charge.when <= ANSWER_DAYS


def _answer(denial: Said) -> Answer:
    return Answer(**{name: getattr(denial, name) for name in Answer.__struct_fields__})


def what(
    told: str | None,
    about: Iterable[str],
    sides: Iterable[str],
    name: Callable[[str], str],
    side: Mapping[str, str],
) -> str:
    """What a charge is about: the event told in it, else whom it names beside the two sides."""
    if told:
        return told
    known = set(sides)
    return ", ".join(sorted({name(each) for each in about if side.get(each, each) not in known}))
