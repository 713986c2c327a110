"""What parts inside one page: a headline and its body, a claim and the outlet's word that it could not be checked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from dragoman.link.counts import doubt_gloss
from dragoman.link.disagreements.account import Account, Done, Said, World, disagreement, told
from dragoman.link.disagreements.disputes import DENIALS, doubts_its_own, speaks_of
from dragoman.link.disagreements.figures import says
from dragoman.link.disagreements.matters import DONE, ordinal
from dragoman.types import Disagreement, Doubt, Figure

CLAIMS = frozenset({"accuse", "assert", "announce", "warn", "predict"})
CLOSE = 400
"""Code points between a claim and a doubt that names nobody, or a charge and the outlet that doubts it."""
NEAR = 4
"""A word of doubt is about one of so many statements before it."""
_UNREAL = frozenset({"hypothetical", "denied"})
"""Statuses of what a body does not report as a fact."""


def headline(article: Sequence[Account], world: World) -> Iterator[Disagreement]:
    """A headline stronger, or of other scope, than the body's account of the same thing."""
    heads = [a for a in article if a.title]
    rest = [a for a in article if not a.title] if heads else []
    for head in heads:
        for body in rest if not any(_bears_out(head.row, a) for a in rest) else ():
            how = _outrun(head.row, body.row, body.place.language)
            if how is None:
                continue
            yield disagreement(
                "headline versus body",
                f"Headline and body: {_gloss(head)}",
                "",
                [told(_bare(head), "headline"), told(_bare(body), "body", f"{how}: {_gloss(body)}")],
                local=True,
            )
            break


def _gloss(account: Account) -> str:
    return account.row.text if isinstance(account.row, Figure | Doubt) else account.row.says


def _bare(account: Account) -> Account:
    """The account with the words of its row alone."""
    return msgspec.structs.replace(account, shown=None)


def _one_deed(head: Done, body: Done) -> bool:
    """Whether two events of an article can be one: one type, a side in common on either hand, no two places."""
    parts = ((head.actors, body.actors), (head.recipients, body.recipients))
    places = {head.place, body.place} - {None}
    if head.actors == head.recipients and not set(head.actors) <= {*body.actors, *body.recipients}:
        return False
    return (
        head.type == body.type
        and bool(head.actors)
        and all(set(one) & set(other) or not one or not other for one, other in parts)
        and len(places) < 2
    )


def _bears_out(head: object, account: Account) -> bool:
    """Whether the body reports as a fact what the headline does; what lies ahead of the article is none."""
    body = account.row
    if not isinstance(head, Done) or not isinstance(body, Done) or body.status not in DONE:
        return False
    ahead = account.place.day is not None and ordinal((body.date or "").partition("/")[0]) > account.place.day
    return not ahead and _one_deed(head, body)


def _outrun(head: object, body: object, language: str) -> str | None:
    """How the body's account is weaker or other than the headline's; None where they agree or speak of other things."""
    if isinstance(head, Done) and _stays_away(head, body, language):
        return "did not come"
    if isinstance(head, Done) and isinstance(body, Done):
        weaker = head.status in ("happened", "ongoing") and body.status in _UNREAL
        return f"{body.status}, not {head.status}" if weaker and _one_deed(head, body) else None
    if isinstance(head, Said) and isinstance(body, Said):
        if head.act != "accuse" or body.act != "accuse" or head.speaker != body.speaker:
            return None
        other = set(body.about) - set(head.about)
        narrower = any(t.startswith("group/") for t in other) and not set(head.about[:1]) & set(body.about)
        return "of other scope" if narrower else None
    return None


def _stays_away(head: Done, body: object, language: str) -> bool:
    """Whether one of those who meet in the headline refuses to come in the body, as a statement or as a deed."""
    if head.type != "CONSULT" or head.status != "happened" or len(set(head.actors)) < 2:
        return False
    if isinstance(body, Said):
        refuses = body.act in DENIALS and body.speaker in head.actors
    else:
        refuses = isinstance(body, Done) and body.type == "REJECT" and bool({*body.actors} & {*head.actors})
    return refuses and isinstance(body, Said | Done) and speaks_of(body.text, language, "absent")


def doubted(article: Sequence[Account], world: World) -> Iterator[Disagreement]:
    """A claim and the word of an outlet, or of the page, that it could not be checked."""
    if not any(a.doubt for a in article):
        return
    rows = sorted(
        (a for a in article if isinstance(a.row, Said | Doubt)), key=lambda a: (a.row.start, a.row.end)
    )
    counts = [a for a in article if isinstance(a.row, Figure) and not a.title]
    for index, doubt in enumerate(rows):
        if not doubt.doubt:
            continue
        if isinstance(doubt.row, Doubt):
            claims = _doubted_here(doubt, rows[max(0, index - NEAR) : index + NEAR], counts)
        else:
            claims = [a for a in rows[max(0, index - NEAR) : index] if _claims(a)]
            numbers = _numbers(doubt, counts)
            charges = [a for a in claims if isinstance(a.row, Said) and a.row.act == "accuse"]
            near = [a for a in charges if doubt.row.start - a.row.end < CLOSE]
            claims = numbers or near or claims[-1:]
        if claims:
            yield disagreement(
                "claim versus non-verification",
                f"Not verified: {_reading(claims[-1], world)}",
                "",
                [
                    *(told(a, "claim", _reading(a, world)) for a in claims),
                    told(doubt, "not verified", doubt_gloss().en if isinstance(doubt.row, Doubt) else None),
                ],
                local=True,
            )


def _reading(account: Account, world: World) -> str:
    """What a claim says, in English."""
    return says(account, world) if isinstance(account.row, Figure) else _gloss(account)


def _claims(account: Account) -> bool:
    row = account.row
    return isinstance(row, Said) and row.act in CLAIMS and not account.doubt


def _doubted_here(doubt: Account, near: Sequence[Account], counts: Sequence[Account]) -> list[Account]:
    """What a sentence of doubt is about: the numbers before it where it speaks of numbers, else what was said last before or in it."""
    row = doubt.row
    before = [a for a in near if _claims(a) and a.row.start < row.end and row.start - a.row.end < CLOSE]
    if doubts_its_own(row.text, doubt.place.language):
        before = [a for a in before if a.row.start >= row.start]
    return _numbers(doubt, counts) or before[-1:]


def _numbers(doubt: Account, counts: Sequence[Account]) -> list[Account]:
    """The numbers shortly before a doubt that speaks of numbers."""
    row = doubt.row
    if not speaks_of(row.text, doubt.place.language, "numbers"):
        return []
    return [a for a in counts if a.row.start < row.end and row.start - a.row.end < CLOSE]
