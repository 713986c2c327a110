"""Who only tells of a thing of two sides is none of them; who says "we" is one."""

from __future__ import annotations

import pytest

import dragoman


def sides(text: str, type_: str) -> list[frozenset[str]]:
    found = dragoman.analyse(text, published="2023-09-20").events
    return [frozenset((*e.actors, *e.recipients)) for e in found if e.type == type_]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("الكرملين: نعمل مع مصر وقطر على فتح الطريق", "state/rus"),
        ("土耳其外长说,我们与埃及和卡塔尔合作。", "person/hakan-fidan"),
        ("土耳其外長說,我們與埃及和卡達合作。", "person/hakan-fidan"),
    ],
)
def test_who_says_we_is_a_side(text: str, who: str) -> None:
    assert sides(text, "COOPERATE") == [frozenset({who, "state/egy", "state/qat"})]


def test_sources_and_who_warns_are_no_sides() -> None:
    warned = "The United Nations warned on Friday of “preparations for renewed hostilities” in Chad."
    assert all("org/un" not in both for both in sides(warned, "ASSAULT"))
    told = "The Chadian army shot down a drone, a military source said, a week after rebels said they agreed to a truce."
    assert all("group/sources" not in both for both in sides(told, "RETREAT"))
