"""One speaker's words given in two ways: the same quotation rendered differently, another tone about the same party."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from dragoman.link.disagreements.account import Account, Said, World, disagreement, in_order, told
from dragoman.link.disagreements.matters import HOSTILE, WARM
from dragoman.text.fold import fold
from dragoman.types import Disagreement

LEAST = {"zh": 8}
"""Letters of a quotation that can be told from another one; 24 where nothing is said here."""
ALIKE, SAME = 0.55, 0.92
"""Quotations that share less are two, those that share more are one (measured on made-up renderings, tests/link)."""
_QUOTED = re.compile(r"[«“\"「『„]([^«»“”\"「」『』„]+)[»”\"」』]")
_LETTERS = re.compile(r"[^\w\s]|_")


def rendered(matter: str, accounts: Sequence[Account], world: World) -> Iterator[Disagreement]:
    """Quotations of one speaker in one language that are plainly the same words, and are not the same words."""
    speaker, code = matter.split("|")[1:3]
    rows = [(a, words) for a in in_order(accounts) if len(words := _quotation(a)) >= LEAST.get(code, 24)]
    used: set[int] = set()
    for at, (one, words) in enumerate(rows):
        if at in used:
            continue
        mine = one.place.article_id
        others = [
            k
            for k in range(at + 1, len(rows))
            if k not in used and rows[k][0].place.article_id != mine and _two_renderings(words, rows[k][1])
        ]
        if others:
            used.update(others)
            group = [one, *(rows[k][0] for k in others)]
            says = [words, *(rows[k][1] for k in others)]
            yield disagreement(
                "two renderings",
                f"Wording of what {world.name(speaker)} said",
                matter,
                [told(a, f"rendering {n}", s) for n, (a, s) in enumerate(zip(group, says, strict=True), 1)],
            )


def _quotation(account: Account) -> str:
    """The quoted words, folded, without marks."""
    row = account.row
    if not isinstance(row, Said):
        return ""
    quoted = _QUOTED.findall(row.content) or ([row.content] if row.quote == "direct" else [])
    words = _LETTERS.sub(" ", fold(max(quoted, key=len, default="")))
    return " ".join(words.split())


def _two_renderings(one: str, other: str) -> bool:
    """Whether two quotations are one said in other words: much in common, neither a piece of the other."""
    if one in other or other in one:
        return False
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < ALIKE or matcher.quick_ratio() < ALIKE:
        return False
    shared = sum(block.size for block in matcher.get_matching_blocks() if block.size > 1)
    return ALIKE <= 2 * shared / (len(one) + len(other)) < SAME and shared < SAME * min(len(one), len(other))


def toned(matter: str, accounts: Sequence[Account], world: World) -> Iterator[Disagreement]:
    """One speaker who accuses or threatens a party on one page and praises or supports it on another, at the same time.

    A page that tells of both is no witness that accounts part: the speaker has two things to say.
    """
    rows = [a for a in in_order(accounts) if isinstance(a.row, Said)]
    harsh = [a for a in rows if isinstance(a.row, Said) and a.row.act in HOSTILE]
    warm = [a for a in rows if isinstance(a.row, Said) and a.row.act in WARM]
    both = {a.place.article_id for a in harsh} & {a.place.article_id for a in warm}
    harsh, warm = ([a for a in some if a.place.article_id not in both] for some in (harsh, warm))
    if harsh and warm:
        speaker, about = matter.split("|")[1:3]
        topic = f"{world.name(speaker)} on {world.name(about)}"
        yield disagreement(
            "same speaker, different tone",
            topic,
            matter,
            [*(told(a, "against") for a in harsh), *(told(a, "for") for a in warm)],
        )
