"""What parts inside one page: a headline and its body, a claim and the outlet's word that it could not be checked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dragoman.link.disagreements.account import Account, World, disagreement, told
from dragoman.types import Disagreement, Event, Statement

NEAR = 4
"""A word of doubt is about one of so many statements before it."""
_REAL = frozenset({"happened", "ongoing", "claimed", "planned"})
_UNREAL = frozenset({"hypothetical", "denied"})


def headline(article: Sequence[Account], world: World) -> Iterator[Disagreement]:
    """A headline stronger, or of other scope, than the body's account of the same thing."""
    for head in (a for a in article if a.title):
        for body in (a for a in article if not a.title):
            how = _outrun(head.row, body.row)
            if how is None or isinstance(head.row, tuple):
                continue
            yield disagreement(
                "headline versus body",
                f"Headline and body: {_gloss(head)}",
                "",
                [told(head, "headline"), told(body, "body", f"{how}: {_gloss(body)}")],
                local=True,
            )
            break


def _gloss(account: Account) -> str:
    return account.row.gloss.en if isinstance(account.row, Statement | Event) else account.row.text


def _outrun(head: object, body: object) -> str | None:
    """How the body's account is weaker or other than the headline's; None where they agree or speak of other things."""
    if isinstance(head, Event) and isinstance(body, Event):
        same = head.type == body.type and set(head.actors) & set(body.actors)
        weaker = head.status in _REAL and body.status in _UNREAL
        return f"{body.status}, not {head.status}" if same and weaker else None
    if isinstance(head, Statement) and isinstance(body, Statement):
        if head.act != "accuse" or body.act != "accuse" or head.speaker != body.speaker:
            return None
        other = set(body.about) - set(head.about)
        narrower = any(t.startswith("group/") for t in other) and not set(head.about[:1]) & set(body.about)
        return "of other scope" if narrower else None
    return None


def doubted(article: Sequence[Account], world: World) -> Iterator[Disagreement]:
    """A claim and the outlet's word that it could not be checked."""
    said = sorted((a for a in article if isinstance(a.row, Statement)), key=lambda a: a.order)
    for index, doubt in enumerate(said):
        if not doubt.doubt:
            continue
        claims = [
            a
            for a in said[max(0, index - NEAR) : index]
            if isinstance(a.row, Statement) and a.row.act in ("accuse", "assert", "announce") and not a.doubt
        ]
        claims = [a for a in claims if isinstance(a.row, Statement) and a.row.act == "accuse"] or claims[-1:]
        if claims:
            yield disagreement(
                "claim versus non-verification",
                f"Not verified: {_gloss(claims[-1])}",
                "",
                [*(told(a, "claim") for a in claims), told(doubt, "not verified")],
                local=True,
            )
