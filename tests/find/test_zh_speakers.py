"""Who speaks in Chinese: no state for its experts and sources, nobody who is only named beside the subject, and the act of his words."""

from __future__ import annotations

import pytest

import dragoman
from dragoman.types import Statement


def said(text: str) -> list[Statement]:
    return dragoman.analyse(text, language="zh", published="2025-06-18").statements


@pytest.mark.parametrize(
    "text",
    [
        "俄罗斯政治分析人士伊万·博诺夫认为,谈判不会成功。",
        "美国智库专家史密斯表示,谈判将失败。",
        "一位法国外交消息人士告诉路透社,会谈将在周五举行。",
        "法国安全部门消息人士对法新社说,袭击者已被捕。",
        "土耳其外交人士透露,会谈在伊斯坦布尔举行。",
    ],
)
def test_an_unnamed_expert_or_source_is_no_state_and_no_body(text: str) -> None:
    (row,) = said(text)
    assert not row.speaker.startswith(("state/", "gov/"))
    assert not row.co_speakers


def test_a_state_and_its_officials_still_speak() -> None:
    assert [s.speaker for s in said("挪威官員表示,會談將延期。挪威表示,邊境已開放。")][-1] == "state/nor"


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("安理会反对叛军宣布成立政府,警告此举威胁国家统一。", ["org/un-security-council"] * 2),
        ("挪威首相说会谈失败。分析指出,战争将继续。", ["person/jonas-gahr-store"]),
        ("挪威首相发表讲话。有人指警员开枪。", []),
        ("始終拒絕西非國家經濟共同體的調停,軍政府上月宣布驅逐法國大使。", []),
        ("马杜罗批评美国,称制裁违法。", ["person/nicolas-maduro"] * 2),
        (
            "安理会拒绝了快速支援部队(RSF)宣布成立政府的声明,警告此举威胁统一。",
            ["org/un-security-council"] * 2,
        ),
        ("挪威首相说,秘鲁必须率先宣布停火。", ["person/jonas-gahr-store"]),
        ("秘鲁渔船不顾智利海警一再警告,执意进入海域。", []),
        ("尼日爾軍政府拒絕聯合國(UN)的調停,上月31日宣布驅逐法國大使。", ["gov/ner/government"] * 2),
    ],
)
def test_who_is_only_named_nearby_does_not_speak(text: str, speakers: list[str]) -> None:
    assert [s.speaker for s in said(text)] == speakers


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("挪威首相說,挪威永遠不會與秘魯單獨對話。", "reject"),
        ("挪威外长表示,挪威拒绝与秘鲁会谈。", "reject"),
        ("魯哈尼說,伊朗可以重新加入核協議會談。", "offer"),
        ("特朗普表示,他準備好與伊朗對話。", "offer"),
        ("挪威外长说,挪威愿意与秘鲁谈判。", "offer"),
        ("挪威总统表示,挪威决定终止与秘鲁的协议。", "announce"),
        ("挪威外交部说,秘鲁必须率先停火。", "demand"),
        ("北约秘书长说,我们必须加快供应弹药。", "urge"),
        ("哈马斯发表声明说,以方的说法是虚假说法。", "deny"),
        ("俄罗斯大使馆表示,相关指控毫无根据。", "deny"),
        ("以色列国防军说,以军当天对哈马斯藏身地实施了袭击。", "announce"),
        ("挪威外交部表示,秘鲁军队袭击了挪威村庄。", "accuse"),
        ("挪威宣布驅逐法國大使。", "announce"),
        ("法国总统马克龙表示,法国不会放弃乌克兰。", "assert"),
    ],
)
def test_the_act_of_what_is_said(text: str, act: str) -> None:
    assert [s.act for s in said(text)] == [act]


def test_who_is_charged_is_the_party_and_not_the_one_it_is_of() -> None:
    (row,) = said("埃尔多安指责伊马姆奥卢所在的共和人民党试图扰乱和平。")
    assert row.to == ("org/chp",)


@pytest.mark.parametrize("text", ["特朗普拒絕說明美國是否會加入。", "他因涉嫌贪污等指控被羁押。"])
def test_what_says_nothing_is_no_statement(text: str) -> None:
    assert not said(text)
