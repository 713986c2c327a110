"""Chinese reports by the word that brings them, by whom no list knows, and by a colon; and words that bring none."""

from __future__ import annotations

import pytest

import dragoman
from dragoman.types import Statement


def said(text: str) -> list[Statement]:
    return dragoman.analyse(text, language="zh", published="2025-06-18").statements


def cues(text: str) -> list[tuple[str, str]]:
    return [(s.act, s.cue.text if s.cue else "") for s in said(text)]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("據挪威國防部通報，兩艘漁船在港外相撞。", "通報"),
        ("据秘鲁卫生部统计，已有三百人染病。", "统计"),
        ("根据秘鲁内政部公布的数字，投票率为六成。", "公布"),
        ("法新社引述秘魯外長的話說，會談將延期。", "說"),
        ("据路透社报道，挪威首相将于周五访问秘鲁。", "报道"),
    ],
)
def test_what_a_source_gave_is_the_cue(text: str, cue: str) -> None:
    assert [s.cue.text for s in said(text) if s.cue] == [cue]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("挪威外长发文呼吁各方克制。", [("urge", "呼吁")]),
        ("挪威外長在聲明中稱，邊境已經開放。", [("assert", "稱")]),
        ("挪威首相致函警告秘鲁政府不要增兵。", [("warn", "警告")]),
        ("挪威首相哽咽着说，这是最黑暗的一天。", [("assert", "说")]),
        ("挪威首相對農民說，港口週五恢復通航。", [("assert", "說")]),
    ],
)
def test_the_word_that_says_it_is_the_cue(text: str, rows: list[tuple[str, str]]) -> None:
    assert cues(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("挪威首相表示遗憾，并呼吁秘鲁重新考虑。", [("regret", "表示遗憾"), ("urge", "呼吁")]),
        ("挪威首相指出，條件尚未成熟，承諾繼續提供援助。", [("assert", "指出"), ("pledge", "承諾")]),
        ("挪威外長否認，反稱是秘魯先開火。", [("deny", "否認"), ("accuse", "反稱")]),
    ],
)
def test_an_act_that_needs_no_words_and_the_next_one_are_two(text: str, rows: list[tuple[str, str]]) -> None:
    assert [a for a, _ in cues(text)][:1] == [rows[0][0]]
    assert [c for _, c in cues(text)] == [c for _, c in rows]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("海岸測繪中心強調，航道依然安全。", "海岸測繪中心"),
        ("周一，北湾港务局宣布，航道将关闭两天。", "北湾港务局"),
        ("東海電信表示，備援線路已經啟動。", "東海電信"),
        ("邻居马冬梅说，火是从厨房烧起来的。", "马冬梅"),
        ("站長趙明說，全站靠風力供電。", "趙明"),
        ("首席经济学家庞大海说，通胀正在回落。", "庞大海"),
        ("會長施美珠在會上說，助學金明年照發。", "施美珠"),
    ],
)
def test_who_is_on_no_list_speaks(text: str, name: str) -> None:
    found = dragoman.analyse(text, language="zh")
    (row,) = found.statements
    assert any(text[m.start : m.end] == name and m.entity_id == row.speaker for m in found.mentions)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("一名网民写道，房租又涨了。", "group/citizens"),
        ("民間組織呼籲政府暫緩執行死刑。", "group/rights-groups"),
        ("工會威脅下週罷工。", "group/workers"),
        ("监管部门表示，该厂早已停产。", "group/officials"),
    ],
)
def test_people_and_bodies_without_a_name_speak(text: str, speaker: str) -> None:
    assert [s.speaker for s in said(text)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "一家航空公司表示，航班照常。",
        "有关部门负责接待，随后表示一切正常。",
        "外长向记者表示，会谈将举行。",
        "该委员会强调，程序合法。",
    ],
)
def test_a_noun_that_names_nobody_is_no_body(text: str) -> None:
    found = dragoman.analyse(text, language="zh")
    assert not [m for m in found.mentions if m.kind == "organisation"]
    assert not [m for m in found.mentions if text[m.start : m.end] == "向记者"]


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("🔴 挪威首相斯特勒：港口已經關閉", ["港口已經關閉"]),
        ("14:35　挪威外交部发言人：我们已召见秘鲁大使", ["我们已召见秘鲁大使"]),
        ("【11:20】挪威首相斯特勒：三艘渔船获救", ["三艘渔船获救"]),
        ("比分 2:1", []),
        ("行程:周五抵达利马", []),
    ],
)
def test_a_line_of_a_ticker_opens_with_who_says_it(text: str, contents: list[str]) -> None:
    assert [s.content.text for s in said("今天的直播。\n" + text) if s.content] == contents


def test_an_answer_goes_on_while_it_speaks_for_the_speaker() -> None:
    text = "问：挪方有何评论？斯特勒：港口早已关闭。我们没有别的选择。会场外下着雨。"
    assert [s.content.text for s in said("挪威首相斯特勒周五会见记者。\n" + text) if s.content][-2:] == [
        "港口早已关闭。",
        "我们没有别的选择。",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "安理会以十二票赞成、两票反对通过决议。",
        "挪威首相发布了一段视频。挪威外交部公布新规。",
        "秘鲁总统被指控贪污公款。",
        "北约扩张威胁地区安全。",
        "挪威议会将要求政府公开账目。",
        "数据显示，港口吞吐量下降一成。",
        "挪威大学生周五在市政厅外抗议。",
        "挪威背弃承诺。",
        "欧洲人有什么资格说三道四？",
    ],
)
def test_votes_papers_dangers_and_passives_say_nothing(text: str) -> None:
    assert not said(text)


def test_a_judgement_behind_a_report_does_not_take_it_for_its_content() -> None:
    rows = said("挪威首相周五说，秘方已就此提出严正抗议。")
    assert next(s.cue.text for s in rows if s.cue) == "说"
    assert not [s for s in rows if s.content and "首相" in s.content.text]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("挪威首相斯特勒到访利马。他在谈到两国局势时表示，两国没有受到压力。", "person/jonas-gahr-store"),
        ("民進黨宣傳部強調，談判將繼續。", "org/dpp"),
    ],
)
def test_an_occasion_speaks_for_nobody_and_a_part_of_a_body_is_that_body(text: str, speaker: str) -> None:
    assert [s.speaker for s in said(text)] == [speaker]


def test_a_paper_given_out_with_a_demand_is_the_demand() -> None:
    assert [s.act for s in said("挪威内政部发布公告，要求商户停业。")] == ["demand"]


def test_a_war_of_words_threatens_nobody() -> None:
    assert not said("挪威人天天喊打喊杀。")
