"""Titles put together with the person who bears them: "the minister X", "X, the mayor of Leeds"."""

from __future__ import annotations

import re
from bisect import bisect_left

import msgspec

from dragoman.find.naming import Naming
from dragoman.find.roles import RoleWords
from dragoman.find.standing import standing
from dragoman.knowledge import knowledge_base

_ASIDE = re.compile(r" \([^()]{2,30}\)(?=[ ,،])")
"""An abbreviation or another name in brackets between a title and its bearer: "of the Defence Department (Pentagon), X"."""


def held(items: list[Naming], text: str, words: RoleWords) -> list[Naming]:
    """Titles linked with the person's name that stands beside them."""
    outer = [n for n in items if not n.inside]
    starts = [n.start for n in outer]
    out: list[Naming] = []
    owners: set[int] = set()
    for item in items:
        if item.start in owners:
            item = msgspec.structs.replace(item, inside=True)
        if item.how == "title" and not item.inside:
            aside = _ASIDE.match(text, item.end)
            end = aside.end() if aside is not None else item.end
            at, index = bisect_left(starts, end), bisect_left(starts, item.start)
            after, before = outer[at : at + 1], outer[max(0, index - 1) : index]
            if len(outer) > at + 1 and after and _of_another(item, after[0], outer[at + 1], text):
                owners.add(after[0].start)
                after, end = outer[at + 1 : at + 2], after[0].end
            behind = [n for n in after if bears(n) and text[end : n.start] in words.holder_right]
            ahead = [
                n
                for n in before
                if bears(n)
                and (
                    text[n.end : item.start] in words.holder_left
                    or (words.joined and text[n.end : item.start] == " " and _held_it(n, item))
                )
            ]
            if behind or ahead:
                item = msgspec.structs.replace(item, holder=(behind or ahead)[0].start)
            else:
                stands = standing(text, item.start, item.end, item.prefix, item.office or "", words)
                item = msgspec.structs.replace(item, standing=stands)
        out.append(item)
    return out


def apposed(items: list[Naming], text: str, words: RoleWords) -> list[Naming]:
    """Titles that describe an unknown person named right before them: "Jane Roe, the mayor of Leeds, said"."""
    ends = {n.end: n.start for n in items if n.how == "stranger" and n.kind == "person"}
    if not ends or not words.spaces:
        return items
    starts = set(ends.values())
    gaps = [(len(gap), gap) for gap in words.holder_left]
    out = []
    for item in items:
        if (
            item.how == "title"
            and item.holder is None
            and not item.inside
            and not starts & {item.end + 1, item.end + 2}
        ):
            holder = next(
                (
                    ends[item.start - n]
                    for n, gap in gaps
                    if item.start - n in ends and text[item.start - n : item.start] == gap
                ),
                None,
            )
            item = msgspec.structs.replace(item, holder=holder) if holder is not None else item
        out.append(item)
    return out


def _of_another(title: Naming, after: Naming, following: Naming, text: str) -> bool:
    """Whether the person right behind a title is whose it is, the next its bearer: "представитель Гутерриша Стефан Дюжаррик"."""
    return (
        after.bent
        and not title.bent
        and after.kind == following.kind == "person"
        and not text[title.end : after.start].strip()
        and not text[after.end : following.start].strip()
    )


def _held_it(person: Naming, title: Naming) -> bool:
    """Whether somebody known held the office of a title: "الأمير فلان وزير الخارجية"."""
    row = knowledge_base().get(person.entity_id) if person.entity_id else None
    return row is not None and any(tenure.office == title.office for tenure in row.offices)


def bears(person: Naming) -> bool:
    """Whether a naming is a person's known name, who may bear the title beside it."""
    return person.kind == "person" and person.how in ("name", "surname")
