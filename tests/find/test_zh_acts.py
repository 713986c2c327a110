"""Chinese acts by what is said: one's own plan with its subject left out, a judgement, a threat, a charge refused; and whose turn it is to answer."""

from __future__ import annotations

import pytest

import dragoman
from dragoman.types import Statement


def said(text: str) -> list[Statement]:
    return dragoman.analyse(text, language="zh", published="2025-06-18").statements


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("挪威外长表示，已召见秘鲁大使。", "announce"),
        ("挪威首相稱，將從七月起減產。", "announce"),
        ("挪威首相说，因资金不足，本届政府将关闭两座机场。", "announce"),
        ("挪威軍方表示，其部隊將進入戒備狀態。", "announce"),
        ("挪威卫生部表示，已有三百人染病。", "assert"),
        ("挪威首相说，秘鲁将关闭两座机场。", "assert"),
        ("挪威首相表示，随时愿意与秘鲁会谈。", "offer"),
        ("挪威首相说，这是一次历史性的胜利。", "praise"),
        ("挪威首相稱，秘魯的裁決是一場鬧劇。", "criticise"),
        ("挪威首相说，秘方的提案很公平。", "praise"),
        ("挪威首相说，他们在看一场闹剧电影。", "assert"),
        ("挪威外长警告，秘鲁若增兵将付出沉重代价。", "threaten"),
        ("挪威外長警告，秘魯的風暴將在週五登陸。", "warn"),
        ("挪威外长拒绝接受秘鲁的这一指控。", "deny"),
        ("挪威外长拒绝接受秘鲁的这一方案。", "reject"),
        ("挪威首相宣布，秘魯違反停火。", "announce"),
        ("挪威外长建议各方推迟会谈。", "urge"),
        ("挪威外長辯稱，船隻當時停在公海。", "deny"),
    ],
)
def test_the_act_is_told_by_what_is_said(text: str, act: str) -> None:
    assert [s.act for s in said(text)][:1] == [act]


def test_an_answer_is_the_hosts_and_never_of_one_whom_the_question_names() -> None:
    text = (
        "挪威首相斯特勒周五主持例行记者会。\n问:秘鲁军方承认击落客机。挪方有何评论?\n"
        "答:我们对遇难者表示哀悼。我们注意到有关报道。\n问:秘鲁总统说会谈取消了,是吗?\n答:我建议你保持关注。"
    )
    rows = [s for s in said(text) if s.content]
    mine = [s.speaker for s in rows if s.content and ("遇难者" in s.content.text or "报道" in s.content.text)]
    assert set(mine) == {"person/jonas-gahr-store"}


def test_an_answer_without_a_host_is_nobodys() -> None:
    text = "问:秘鲁军方承认击落客机。挪方有何评论?\n答:我们对遇难者表示哀悼。"
    assert not [s for s in said(text) if s.content and "遇难者" in s.content.text]
