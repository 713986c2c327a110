"""Chinese clauses: who acts and who speaks where a comma, a preposition or somebody unnamed stands between."""

from __future__ import annotations

import pytest

import dragoman


def read(text: str) -> dragoman.Analysis:
    return dragoman.analyse(text, language="zh", published="2025-05-05")


@pytest.mark.parametrize(
    ("text", "type_", "actors", "recipients"),
    [
        ("印度继续制裁尼泊尔,并在山区部署军队。", "MOBILIZE", {"state/ind"}, set()),
        ("智利對港口發動空襲,秘魯表示關切。", "ASSAULT", {"state/chl"}, set()),
        ("肯尼亚政府发表声明,谴责乌干达的入侵。", "ASSAULT", {"state/uga"}, set()),
        ("加拿大将秘鲁驻多伦多的外交官列为“不受欢迎的人”。", "SANCTION", {"state/can"}, None),
        ("古巴与巴西互相驱逐外交官。", "SANCTION", {"state/cub", "state/bra"}, {"state/cub", "state/bra"}),
        ("挪威海警向丹麥漁船噴射水柱。", "ASSAULT", {"gov/nor/coast-guard"}, None),
        ("秘鲁对智利违反停火协议的指控毫无根据。", "REJECT", {"state/chl"}, set()),
    ],
)
def test_who_acts_on_whom(text: str, type_: str, actors: set[str], recipients: set[str] | None) -> None:
    events = [e for e in read(text).events if e.type == type_]
    assert [set(e.actors) for e in events] == [actors]
    assert recipients is None or set(events[0].recipients) == recipients


@pytest.mark.parametrize(
    "text",
    [
        "玻利维亚外长关于俄乌冲突的讲话很短。",
        "各方努力结束也门战争。",
        "動用被凍結的智利資產並不容易。",
        "他們都會面臨困難。",
        "會議在台灣時間下午三時開始。",
        "韩国总统弹劾案进入第二周。",
    ],
)
def test_longer_words_and_topics_tell_of_no_deed(text: str) -> None:
    assert not [
        e for e in read(text).events if e.type in ("ASSAULT", "SANCTION", "AGREE", "ACCUSE", "CONSULT")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("智利对秘鲁的军事行动表示遗憾。", [("state/chl", "regret")]),
        ("马克龙说,工厂关闭。当地航空公司表示,没有人受伤。", [("person/emmanuel-macron", "assert"), ("group/companies", "assert")]),
        ("智利全面入侵秘鲁,遭到联合国谴责。", [("org/un", "criticise")]),
        ("加拿大总理卡尼抵达。他在总理府网站上宣布,工厂将关闭。", [("person/mark-carney", "announce")]),
        ("马杜罗出庭。法官要求马杜罗六月再来。", [("group/judges", "demand")]),
        ("秘鲁不支持没收船只。", [("state/per", "reject")]),
        ("智利副总统指责秘鲁破坏停火。秘鲁总统府说,秘鲁没有违反停火。", [("*", "accuse"), ("gov/per/presidency", "deny")]),
        ("厄瓜多尔7000人抗议退休法。", []),
        ("巴西正确认识局势。", []),
        ("槍手自地道出現。", []),
    ],
)  # fmt: skip
def test_who_says_what(text: str, expected: list[tuple[str, str]]) -> None:
    rows = [(s.speaker, s.act) for s in read(text).statements]
    assert [
        (who if want != "*" else "*", act) for (who, act), (want, _) in zip(rows, expected, strict=True)
    ] == expected


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("智利呼籲盟友支持秘魯。", ()),
        ("巴西外交部提醒公民勿前往秘鲁。", ()),
        ("智利呼籲秘魯停火。", ("state/per",)),
    ],
)
def test_whom_it_is_said_to_stands_right_behind_the_verb(text: str, to: tuple[str, ...]) -> None:
    assert [s.to for s in read(text).statements][:1] == [to]


def test_a_verb_behind_but_goes_on_with_the_speaker() -> None:
    rows = read("俄羅斯總統普京承認有分歧,但否認會議失敗。").statements
    assert [(s.speaker, s.act) for s in rows] == [
        ("person/vladimir-putin", "assert"),
        ("person/vladimir-putin", "deny"),
    ]


def test_who_is_only_rung_does_not_speak_along() -> None:
    (said,) = read("拜登与普京通电话,就此致歉。").statements
    assert (said.speaker, said.co_speakers) == ("person/joe-biden", ())


def test_a_gloss_in_brackets_parts_no_list() -> None:
    text = "伊朗外交部长阿拉格齐(Abbas Araghchi)、阿曼外长巴德尔(Badr al-Busaidi)都表示,会谈很好。"
    (said,) = read(text).statements
    assert (said.speaker, said.co_speakers) == ("person/abbas-araghchi", ("person/badr-albusaidi",))


def test_ministers_of_several_states_are_the_states() -> None:
    (said,) = read("英国、法国和德国的外交部长发表声明说,会谈将继续。").statements
    assert {said.speaker, *said.co_speakers} == {"state/gbr", "state/fra", "state/deu"}


def test_sides_of_talks_inside_a_topic() -> None:
    events = read("巴西外长抵达,双方就秘鲁与智利即将举行的第二轮谈判沟通。").events
    talks = [e for e in events if set(e.actors) == {"state/per", "state/chl"}]
    assert [(e.type, e.status) for e in talks] == [("CONSULT", "planned")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("奥尔班在布鲁塞尔表示,匈牙利拒绝签署协议。", None),
        ("欧盟冻结俄罗斯在挪威的资产。", None),
        ("以色列军队在贝鲁特发动空袭。", "place/beirut"),
    ],
)
def test_the_place_is_where_the_deed_is_done(text: str, place: str | None) -> None:
    assert [e.place for e in read(text).events] == [place]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("以色列今天展開近幾周以來最猛烈的空襲行動。", "2025-05-05"),
        ("印度四月三十日以来多次空袭。", "2025-04-30/.."),
    ],
)
def test_a_comparison_dates_nothing(text: str, date: str) -> None:
    assert [e.date for e in read(text).events] == [date]


def test_that_day_may_stand_paragraphs_behind_the_day() -> None:
    found = read("会谈3日在日内瓦举行。\n\n各方没有发言。记者等了很久。\n\n同一天,拜登与普京通电话。")
    assert [e.date for e in found.events if e.mode == "phone"] == ["2025-05-03"]


def test_that_day_is_not_one_long_past() -> None:
    found = read("工厂2019年3月2日开业。\n\n没有人发言。记者等了很久。\n\n同一天,拜登与普京通电话。")
    assert [e.date for e in found.events if e.mode == "phone"] == [None]


@pytest.mark.parametrize(
    "text",
    ["兩國軍事代表見面。", "他以發言人名義寫信。", "港澳居民来到广场。"],
)
def test_longer_words_name_no_taiwan_israel_or_australia(text: str) -> None:
    named = {m.entity_id for m in read(text).mentions}
    assert not named & {"gov/twn/armed-forces", "state/isr", "state/aus"}


def test_a_short_name_is_read_by_the_one_beside_it() -> None:
    assert {"state/aus", "state/phl"} <= {m.entity_id for m in read("澳菲关系良好。").mentions}


def test_a_gloss_of_three_parts_is_not_who_bears_two_of_them() -> None:
    (said,) = read("议员尼古拉斯·马杜罗·格拉(Nicolas Maduro Guerra)说,会谈顺利。").statements
    assert said.speaker != "person/nicolas-maduro"


def test_he_who_opens_a_later_clause_is_the_one_named_before_it() -> None:
    (said,) = read("秘鲁外长缺席会议。智利总统博里奇没有到场,他在讲话中承诺,工厂会重开。").statements
    assert (said.speaker, said.act) == ("person/gabriel-boric", "pledge")


def test_what_brackets_call_an_island_is_no_report() -> None:
    assert not read("船停在仁愛暗沙(中國稱仁愛礁,菲稱愛尤銀礁)。").statements


def test_a_name_may_begin_as_a_place_is_called() -> None:
    (said,) = read("菲律賓外交部長拉薩洛(Maria Theresa Lazaro)表示,會談順利。").statements
    assert said.speaker == "person/maria-theresa-lazaro"
    assert [m.entity_id for m in read("在拉薩下雪了。").mentions] == ["place/lhasa"]


def test_expelled_diplomats_stand_for_their_state() -> None:
    (deed,) = read("波蘭驅逐俄羅斯外交官。").events
    assert (deed.actors, deed.recipients) == (("state/pol",), ("state/rus",))


def test_a_one_character_verb_may_stand_behind_a_gloss() -> None:
    (said,) = read("俄國外交部發言人沙卡洛娃(Maria Zakharova)說,談判失敗。").statements
    assert said.speaker == "person/maria-zakharova"


def test_a_state_before_its_group_is_no_party_to_the_truce() -> None:
    (truce,) = read("以色列與巴勒斯坦激進組織哈瑪斯(Hamas)之間達成停火協議。").events
    assert set(truce.actors) == {"state/isr", "org/hamas"}


@pytest.mark.parametrize("text", ["民众走上街头,要求释放总统马杜罗。", "外交部呼籲制裁俄羅斯。"])
def test_what_a_demanded_deed_is_done_to_is_not_asked(text: str) -> None:
    found = dragoman.analyse(text, published="2026-01-30").statements
    assert not {to for s in found for to in s.to} & {"person/nicolas-maduro", "state/rus"}


def test_whom_a_demand_names_before_the_deed_is_asked() -> None:
    found = dragoman.analyse("德國要求美國釋放馬杜羅。", published="2026-01-30").statements
    assert [s.to for s in found] == [("state/usa",)]
