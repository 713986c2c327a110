"""One speaker's words given in two ways: the same quotation rendered differently, another tone about the same party."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
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
AGAIN, FAR = 0.6, 300
"""What two quotations in one article share that are one, and how many code points lie between them. (Of 576 pairs in news documents of four
languages two quotations that are two share less than .5.)"""
SHARED, COMMON = 0.15, 40
"""The share of the runs of letters of the shorter of two quotations that both must have; runs that more have tell nothing."""
_QUOTED = re.compile(r"[«“\"「『„]([^«»“”\"「」『』„]+)[»”\"」』]")
_LETTERS = re.compile(r"[^\w\s]|_")


def rendered(matter: str, accounts: Sequence[Account], world: World) -> Iterator[Disagreement]:
    """Quotations of one speaker in one language that are plainly the same words, and are not the same words.

    Two in one article are two quotations, unless they stand far apart and are nearly the same: then it comes back to the words.
    """
    speaker, code = matter.split("|")[1:3]
    told_by: dict[str, list[Account]] = defaultdict(list)
    for account in in_order(accounts):
        if len(words := _quotation(account)) >= LEAST.get(code, 24):
            told_by[words].append(account)
    wordings = list(told_by)
    articles = [{a.place.article_id for a in rows} for rows in told_by.values()]
    used: set[int] = set()
    for at, near in enumerate(_near(wordings, 2 if code == "zh" else 5)):
        others = [
            k
            for k in near
            if not {at, k} & used
            and _two_renderings(wordings[at], wordings[k])
            and (
                not articles[at] & articles[k]
                or _comes_back(told_by[wordings[at]], told_by[wordings[k]], wordings[at], wordings[k])
            )
        ]
        if others:
            used.update(others)
            group = [wordings[k] for k in (at, *others)]
            yield disagreement(
                "two renderings",
                f"Wording of what {world.name(speaker)} said",
                matter,
                [
                    told(a, f"rendering {n}", words)
                    for n, words in enumerate(group, 1)
                    for a in told_by[words]
                ],
            )


def _comes_back(one: Sequence[Account], other: Sequence[Account], words: str, again: str) -> bool:
    """Whether an article gives words a second time, far behind the first, neither time in a headline."""
    if any(a.title for a in (*one, *other)) or _shared(words, again) < AGAIN:
        return False
    return all(abs(a.row.start - b.row.start) >= FAR for a in one for b in other)


def _near(quotations: Sequence[str], length: int) -> list[list[int]]:
    """For each quotation the later ones that share enough runs of `length` letters to be worth a closer look.

    A speaker of hundreds of quotations is not compared pair by pair.
    """
    by_run: dict[str, list[int]] = defaultdict(list)
    sizes = []
    for index, words in enumerate(quotations):
        found = {words[k : k + length] for k in range(len(words) - length + 1)}
        sizes.append(len(found))
        for each in found:
            by_run[each].append(index)
    shared: list[Counter[int]] = [Counter() for _ in quotations]
    for indices in by_run.values():
        if len(indices) <= COMMON:
            for at, index in enumerate(indices):
                shared[index].update(indices[at + 1 :])
    return [
        sorted(other for other, often in counts.items() if often >= SHARED * min(sizes[index], sizes[other]))
        for index, counts in enumerate(shared)
    ]


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
    share = _shared(one, other)
    return ALIKE <= share < SAME and share * (len(one) + len(other)) / 2 < SAME * min(len(one), len(other))


def _shared(one: str, other: str) -> float:
    """The share of letters of both that stand in common stretches; 0 where it is plainly less than ALIKE."""
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < ALIKE or matcher.quick_ratio() < ALIKE:
        return 0.0
    shared = sum(block.size for block in matcher.get_matching_blocks() if block.size > 1)
    return 2 * shared / (len(one) + len(other))


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
