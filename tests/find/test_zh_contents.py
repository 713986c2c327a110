"""Where Chinese contents begin and end, and who goes on speaking behind them."""

from __future__ import annotations

import pytest

import dragoman


def contents(text: str) -> list[tuple[str, str]]:
    found = dragoman.analyse(text, language="zh", published="2025-06-18")
    return [(s.speaker, s.content.text if s.content else "") for s in found.statements]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("德国外长告诉路透社,会谈将在周五举行。", "会谈将在周五举行。"),
        ("普京告诉记者,俄罗斯准备谈判。", "俄罗斯准备谈判。"),
        ("卡斯蒂約告訴警方,“這些說法全是編造的”。", "“這些說法全是編造的”。"),
        ("安理会谴责了最近在苏丹发动的袭击,并呼吁停火。", "最近在苏丹发动的袭击"),
        ("德国总理默茨表示伊朗应缓和局势,这激怒了德黑兰。", "伊朗应缓和局势"),
        ("挪威外长宣布退出协议,此后一直向秘鲁施加压力。", "退出协议"),
        ("默茨支持以色列的袭击,并在本周访问了巴黎。", "以色列的袭击"),
        ("特朗普呼吁停火,泰国总理阿努廷却表示,边境没有平静。", "停火"),
        ("示威者聲援被捕的市長,內政部指拘捕300多人。", "被捕的市長"),
        ("普京说,会谈很好,但停火要有保证。", "会谈很好,但停火要有保证。"),
    ],
)
def test_the_first_content(text: str, content: str) -> None:
    assert contents(text)[0][1] == content


def test_the_word_of_another_is_only_what_he_is_quoted_with() -> None:
    rows = dict(contents("哈马斯发表声明说,以方称“袭击对象是领导人”是虚假说法。"))
    assert rows["state/isr"] == "“袭击对象是领导人”"


def test_both_halves_of_a_quotation_are_said() -> None:
    assert [who for who, _ in contents("“我今天非常愤怒,”特朗普表示,“我不喜欢这样。”")] == [
        "person/donald-trump"
    ] * 2


@pytest.mark.parametrize(
    "text", ["普京说,乌克兰必须撤军,并警告北约不要介入。", "普京说,乌克兰未获得答复,并指控北约军队开火。"]
)
def test_who_goes_on_is_the_speaker(text: str) -> None:
    assert [who for who, _ in contents(text)] == ["person/vladimir-putin"] * 2


def test_another_who_is_set_against_the_first_speaks_himself() -> None:
    rows = contents("美国表示考虑制裁,而中国和俄罗斯则祝贺马杜罗。")
    assert [who for who, _ in rows] == ["state/usa", "state/chn"]
