"""Chinese names that look as if they held another: a person's, a body's, an island's; and states by words of the page."""

from __future__ import annotations

import pytest

import dragoman


def speakers(text: str, language: str = "zh") -> list[str]:
    found = dragoman.analyse(text, language=language, published="2025-06-18")
    return [s.speaker for s in found.statements]


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("中国海警局发言人刘德军表示,菲方船只离开。", "gov/deu/armed-forces"),
        ("瑞典外長漢斯·菲德爾週三表示,門仍開著。", "state/phl"),
        ("穆罕默德·萨拉马与约瑟夫·班达在开罗会面。", "person/edi-rama"),
        ("菲律賓飛機飛越中沙群島。", "state/sau"),
        ("反對派候選人龔薩雷茲(Pedro Gonzalez)表示,選舉無效。龔薩雷茲隨後離開。", "person/yahya-saree"),
        ("總統衛隊宣布推翻政府。", "person/mohamed-bazoum"),
        ("資訊部長穆斯塔法（Hamza al-Mustafa）表示,談判繼續。", "person/mohammad-mustafa"),
    ],
)
def test_nobody_is_read_inside_a_longer_name(text: str, never: str) -> None:
    found = dragoman.analyse(text, language="zh", published="2025-06-18")
    rows = {s.speaker for s in found.statements} | {
        a for e in found.events for a in (*e.actors, *e.recipients)
    }
    assert never not in rows


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("中國駐美大使館發文指出,主權不容置疑。", "gov/chn/embassy"),
        ("俄罗斯驻日大使馆说,会谈推迟。", "gov/rus/embassy"),
        ("菲國海警周一表示,兩艘船被撞。", "gov/phl/coast-guard"),
        ("总统卫队表示,首都平静。", "group/presidential-guard"),
        ("俄羅斯總統蒲亭（Vladimir Putin）表示,會談成功。", "person/vladimir-putin"),
    ],
)
def test_who_speaks(text: str, who: str) -> None:
    assert speakers(text) == [who]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "伊朗总统表示,谈判仍有可能。"),
        ("en", "The Iranian president said talks were possible."),
        ("ru", "Президент Ирана заявил, что переговоры возможны."),
        ("ar", "قال الرئيس الإيراني إن المفاوضات ممكنة."),
    ],
)
def test_the_president_of_iran_is_not_its_head_of_state(language: str, text: str) -> None:
    assert speakers(text, language) == ["person/masoud-pezeshkian"]


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("總統府表示,我國將終止與宏都拉斯的外交關係。", {"state/twn"}, {"state/hnd"}),
        ("總統府:我與宏國斷交是遺憾的決定", {"state/twn"}, {"state/hnd"}),
        ("挪威與秘魯斷交。", {"state/nor"}, {"state/per"}),
        ("挪威與秘魯互相斷交。", {"state/nor", "state/per"}, {"state/nor", "state/per"}),
        ("(新华社北京6月18日电)我国与挪威断交。", {"state/chn"}, {"state/nor"}),
    ],
)
def test_the_state_of_the_paper_and_who_parts_from_whom(
    text: str, actors: set[str], recipients: set[str]
) -> None:
    (deed,) = dragoman.analyse(text, published="2025-06-18").events
    assert (set(deed.actors), set(deed.recipients)) == (actors, recipients)


def test_a_speakers_own_our_country_is_not_the_papers() -> None:
    found = dragoman.analyse("挪威首相說:“我國將與秘魯斷交。”", language="zh-Hant", published="2025-06-18")
    assert all("state/twn" not in e.actors for e in found.events)


def test_a_first_character_names_a_state_that_the_page_names() -> None:
    text = "智利總統抵達柏林。智國週一轟炸秘魯。他們參加國際會議。"
    (strike,) = (e for e in dragoman.analyse(text, published="2025-06-18").events if e.type == "ASSAULT")
    assert strike.actors == ("state/chl",)


def test_what_somebody_disregards_goes_on_with_nothing() -> None:
    text = "挪威漠视瑞典提供援助,与秘鲁举行会谈。"
    (talks,) = (e for e in dragoman.analyse(text, published="2025-06-18").events if e.type == "CONSULT")
    assert set(talks.actors) == {"state/nor", "state/per"}
