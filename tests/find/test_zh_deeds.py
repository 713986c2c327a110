"""Chinese deeds whose doer nobody names or whom the clause leaves out, deeds called for, and what is only told of."""

from __future__ import annotations

import pytest

import dragoman
from dragoman.types import Event


def deeds(text: str, language: str = "zh-Hans") -> list[Event]:
    return dragoman.analyse(text, language=language, published="2024-05-05").events


@pytest.mark.parametrize(
    ("language", "text", "type_"),
    [
        ("zh-Hans", "两名记者在边境小城被捕。", "COERCE"),
        ("zh-Hant", "三艘漁船遭扣押。", "COERCE"),
        ("zh-Hans", "码头工人周一罢工四小时。", "PROTEST"),
        ("zh-Hant", "數千人聚集在國會外抗議加稅。", "PROTEST"),
        ("zh-Hans", "宪兵驱散了人群。", "COERCE"),
        ("zh-Hant", "一名法官在家門口遭槍殺。", "ASSAULT"),
        ("zh-Hans", "叛军释放了四名矿工。", "RETREAT"),
    ],
)
def test_a_deed_stands_without_a_known_doer(language: str, text: str, type_: str) -> None:
    (deed,) = deeds(text, language)
    assert (deed.type, deed.status) == (type_, "happened")
    assert not [a for a in deed.actors if not a.startswith("group/")]


@pytest.mark.parametrize(
    "text",
    [
        "被捕者的家属在等消息。",
        "小说里的船长在港口遇害。",
        "罢工章程须经表决。",
        "他为被捕的朋友写了一首歌。",
        "每次击落靶机都要重新校准。",
        "球迷涌上街头庆祝。",
    ],
)
def test_nouns_attributes_and_stories_are_no_deeds(text: str) -> None:
    assert not deeds(text)


@pytest.mark.parametrize(
    ("text", "type_", "actor"),
    [
        ("秘鲁警方驱散示威者,随后逮捕一名议员。", "COERCE", "gov/per/police"),
        ("挪威宣布召回驻秘鲁大使。", "SANCTION", "state/nor"),
        ("挪威總統下令向邊境派遣兩千名士兵。", "MOBILIZE", "state/nor"),
        ("联合国敦促秘鲁立即释放渔民。", "RETREAT", "state/per"),
    ],
)
def test_the_doer_whom_a_clause_leaves_out(text: str, type_: str, actor: str) -> None:
    last = deeds(text)[-1]
    assert (last.type, last.actors) == (type_, (actor,))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("联合国要求秘鲁释放被扣押的渔民。", "hypothetical"),
        ("挪威與秘魯外長將於下週在日內瓦舉行會談。", "planned"),
        ("挪威内政部宣布,警方已逮捕四人。", "happened"),
        ("挪威国防部证实,秘鲁已向边境部署坦克。", "happened"),
        ("挪威國防部稱,秘魯砲擊了邊境村莊。", "claimed"),
    ],
)
def test_whether_it_happened(text: str, status: str) -> None:
    assert deeds(text)[-1].status == status


@pytest.mark.parametrize(
    "text",
    [
        "挪威將依據停火協議行事。",
        "政府把集會定性為暴動。",
        "他形容此舉等於向人民開戰。",
        "挪威首相接受電台訪問。",
        "一名曾参与绑架的司机出庭。",
        "挪威运油船抵达秘鲁。",
        "七国集团广岛峰会的合影很有名。",
        "挪威首相签署行政命令。",
    ],
)
def test_what_is_only_told_of_is_no_event(text: str) -> None:
    assert not deeds(text)


def test_a_blank_parts_the_clauses_of_a_title() -> None:
    title = "挪威制裁秘鲁 瑞典表示遗憾"
    found = dragoman.analyse(f"{title}\n\n挪威周一制裁秘鲁。", language="zh-Hans", published="2024-05-05")
    assert all("state/swe" not in (*e.actors, *e.recipients) for e in found.events)


def test_a_drill_of_one_is_its_own_and_of_two_a_joint_one() -> None:
    (own,) = deeds("挪威海军周一举行演习。")
    (both,) = deeds("挪威与瑞典周一举行演习。")
    assert (own.type, both.type) == ("MOBILIZE", "COOPERATE")


def test_whoever_protests_is_no_state() -> None:
    (march,) = deeds("秘鲁爆发大规模示威。")
    assert (march.type, march.actors) == ("PROTEST", ())


@pytest.mark.parametrize(
    "text", ["美国希望挪威增加军费。", "挪威期待與秘魯簽署協議。", "挪威正等待秘鲁答复。"]
)
def test_a_state_that_hopes_or_waits_says_nothing(text: str) -> None:
    assert not dragoman.analyse(text, language="zh", published="2024-05-05").statements


def test_who_is_struck_by_an_offer_is_not_addressed() -> None:
    (said,) = dragoman.analyse("欧盟提议制裁秘鲁。", language="zh-Hans", published="2024-05-05").statements
    assert (said.act, said.to) == ("offer", ())


def test_whose_diplomats_are_unwelcome_is_struck() -> None:
    (deed,) = deeds("挪威外交部宣布秘鲁驻挪威一名外交官为“不受欢迎的人”。")
    assert (deed.type, deed.actors, deed.recipients) == ("SANCTION", ("state/nor",), ("state/per",))


def test_two_who_do_it_to_each_other_are_both_sides() -> None:
    (deed,) = deeds("挪威与秘鲁互相驱逐一名外交官。")
    assert set(deed.actors) == set(deed.recipients) == {"state/nor", "state/per"}


def test_a_plan_goes_on_over_clauses() -> None:
    rows = deeds("习近平将前往挪威,出席北极峰会,并与普京举行会晤。")
    assert {e.status for e in rows} == {"planned"}
    assert set(rows[-1].actors) == {"person/xi-jinping", "person/vladimir-putin"}


@pytest.mark.parametrize(
    ("text", "type_"),
    [("挪威向秘鲁发射三枚导弹。", "ASSAULT"), ("挪威周一发射一枚弹道导弹。", "MOBILIZE")],
)
def test_a_missile_at_nobody_is_a_test(text: str, type_: str) -> None:
    assert [e.type for e in deeds(text)] == [type_]


@pytest.mark.parametrize(
    "text", ["政府设法平息骚乱。", "两国庆祝建交三十周年。", "双方就停火举行谈判的消息属实。"]
)
def test_what_is_ended_remembered_or_talked_of_is_not_done(text: str) -> None:
    assert not [e for e in deeds(text) if e.type != "CONSULT"]


def test_dhaka_is_no_dakar() -> None:
    found = dragoman.analyse("达卡局势紧张。", language="zh-Hans")
    assert [m.entity_id for m in found.mentions] == ["state/bgd"]


def test_a_judge_goes_on_with_a_deed_of_his_own() -> None:
    (deed,) = deeds("挪威军方推翻选举结果,指控对手舞弊,并拘禁了反对派领袖。")
    assert (deed.type, deed.actors, deed.status) == ("COERCE", ("group/nor/forces",), "happened")


def test_a_capital_is_where_it_is_done() -> None:
    (deed,) = deeds("秘鲁政府周一宣布在包括首都利马在内的六座城市实施宵禁。")
    assert (deed.type, deed.actors) == ("COERCE", ("gov/per/government",))
