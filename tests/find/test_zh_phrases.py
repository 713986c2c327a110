"""Chinese phrases between a subject and its verb: nobody named in one acts, and who is struck by the verb may be."""

from __future__ import annotations

import pytest

import dragoman
from dragoman.types import Event


def events(text: str) -> list[Event]:
    return dragoman.analyse(text, language="zh", published="2025-06-18").events


@pytest.mark.parametrize(
    ("text", "type_", "actors", "recipients"),
    [
        ("印度上月对宿敌巴基斯坦发动大规模空袭。", "ASSAULT", {"state/ind"}, {"state/pak"}),
        ("中日两国就解决朝鲜核问题进行密集磋商。", "CONSULT", {"state/chn", "state/jpn"}, {"state/chn", "state/jpn"}),
        ("挪威周三向靠近瑞典的北部山区增派部队。", "MOBILIZE", {"state/nor"}, set()),
        ("苏丹周一用土耳其制无人机空袭乍得。", "ASSAULT", {"state/sdn"}, {"state/tcd"}),
        ("军事法庭在前总统卡比拉缺席下判处他死刑。", "SANCTION", {"group/court"}, {"person/joseph-kabila"}),
        ("烏軍從俄軍手中奪回兩座村莊。", "COERCE", {"gov/ukr/armed-forces"}, {"gov/rus/armed-forces"}),
        ("苏丹军队从快速支援部队手中夺取喀土穆机场。", "COERCE", {"group/sdn/forces"}, {"org/rsf-sudan"}),
        ("馬利軍政府對法國召回大使表示歡迎。", "SANCTION", {"state/fra"}, set()),
        ("挪威對瑞典承認巴勒斯坦表示讚賞。", "SUPPORT", {"state/swe"}, {"state/pse"}),
        ("秘魯與智利今天再度對彼此發動無人機攻擊。", "ASSAULT", {"state/per", "state/chl"}, {"state/per", "state/chl"}),
        ("肯尼亚总统讲话后,反政府示威持续到深夜。", "PROTEST", set(), set()),
        ("以色列军方根据线报对真主党(Hezbollah)两名头目的藏身地实施了打击。", "ASSAULT", {"gov/isr/armed-forces"}, {"org/hezbollah"}),
        ("政府軍從庫德族主導的“敘利亞民主力量”(Syrian Democratic Forces, SDF)手中奪取油田。", "COERCE", set(), {"org/sdf"}),
        ("軍事法庭在前總理哈西娜(Sheikh Hasina)缺席下判處其死刑。", "SANCTION", {"group/court"}, {"person/sheikh-hasina"}),
        ("美国制裁伊朗。", "SANCTION", {"state/usa"}, {"state/irn"}),
        ("以色列对加沙发动空袭,埃及召回大使。", "SANCTION", {"state/egy"}, set()),
    ],
)  # fmt: skip
def test_who_acts_on_whom(text: str, type_: str, actors: set[str], recipients: set[str]) -> None:
    (found,) = (e for e in events(text) if e.type == type_)
    assert (set(found.actors), set(found.recipients)) == (actors, recipients)


def test_a_war_that_talks_are_to_end_is_not_waged_by_those_who_talk() -> None:
    assert [e.type for e in events("挪威与瑞典就结束长达四年的苏丹战争举行会谈。")] == ["CONSULT"]


def test_what_somebody_feels_about_anothers_word_is_his_own_statement() -> None:
    (said,) = dragoman.analyse("挪威對瑞典承認巴勒斯坦表示讚賞。", language="zh").statements
    assert (said.speaker, said.act, said.to) == ("state/nor", "praise", ("state/swe",))
