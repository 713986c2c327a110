"""Nobody is put in whom the text does not name: anyone of a kind, another state's body or minister, a word that is a title."""

from __future__ import annotations

import pytest

import dragoman


def read(language: str, text: str) -> dragoman.Analysis:
    return dragoman.analyse(text, language=language, published="2024-12-16")


def speakers(language: str, text: str) -> list[str]:
    return [s.speaker for s in read(language, text).statements]


def named(language: str, text: str) -> set[str]:
    return {m.entity_id for m in read(language, text).mentions}


ANYONE = [
    ("zh-Hant", "法國總理巴尼耶抵達柏林。法新社援引一名外交官的話說,會談將繼續。"),
    ("zh-Hans", "法国总理巴尼耶抵达柏林。一名西方高级外交官表示,会谈将继续。"),
    ("zh-Hans", "法国总理巴尼耶抵达柏林。某外交官表示,会谈将继续。"),
    ("en", "Prime Minister Michel Barnier arrived in Berlin. A senior Western diplomat said talks would go on."),
    ("en", "Prime Minister Michel Barnier arrived in Berlin. The diplomat said talks would go on."),
    ("en", "Prime Minister Michel Barnier arrived in Berlin. Another official said talks would go on."),
    ("ru", "Премьер-министр Мишель Барнье прибыл в Берлин. Некий чиновник заявил, что переговоры продолжатся."),
    ("ru", "Премьер-министр Мишель Барнье прибыл в Берлин. Дипломат заявил, что переговоры продолжатся."),
    ("ar", "وصل رئيس الوزراء ميشال بارنييه إلى برلين. وقال دبلوماسي إن المحادثات ستستمر."),
    ("ar", "وصل رئيس الوزراء ميشال بارنييه إلى برلين. وقال الدبلوماسي إن المحادثات ستستمر."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), ANYONE)
def test_anyone_of_a_kind_is_nobody_named_before(language: str, text: str) -> None:
    assert "person/michel-barnier" not in speakers(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Sergei Lavrov landed in Minsk. The diplomat said talks would go on."),
        ("en", "Sergei Lavrov, the director of a department at the Russian Foreign Ministry, spoke. The Russian diplomat said talks would go on."),
        ("ru", "Сергей Лавров прибыл в Минск. Дипломат заявил, что переговоры продолжатся."),
        ("ar", "وصل سيرغي لافروف إلى مينسك. وقال الدبلوماسي إن المحادثات ستستمر."),
        ("zh-Hans", "拉夫罗夫抵达明斯克。这名外交官表示,会谈将继续。"),
        ("zh-Hant", "拉夫羅夫抵達明斯克。這名外交官表示,會談將繼續。"),
    ],
)  # fmt: skip
def test_the_diplomat_is_the_one_named_before(language: str, text: str) -> None:
    assert speakers(language, text) == ["person/sergey-lavrov"]


def test_a_diplomat_of_a_state_is_that_states() -> None:
    text = "Foreign Minister Jean-Noël Barrot arrived in Berlin. A French diplomat said talks would go on."
    (said,) = read("en", text).statements
    assert said.speaker.startswith("local-")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh-Hans", "（记者王小明）法院判处一名记者五年监禁。"),
        ("zh-Hans", "（法新社记者王小明）法院判处该记者五年监禁。"),
        ("zh-Hant", "（記者王小明）法院判處記者五年監禁。"),
    ],
)
def test_a_byline_is_no_party(language: str, text: str) -> None:
    parties = [who for e in read(language, text).events for who in (*e.actors, *e.recipients)]
    assert not [who for who in parties if who.startswith("local-")]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "Peru's Congress said it would vote.", "gov/per/parliament"),
        ("en", "The Congress of Chile condemned the attack.", "gov/chl/parliament"),
        ("en", "The Brazilian Congress condemned the attack.", "gov/bra/parliament"),
        ("en", "Japan's House of Representatives condemned the attack.", "gov/jpn/lower-house"),
        ("en", "Kenya's Supreme Court said the vote was void.", "gov/ken/supreme-court"),
        ("ru", "Конгресс Перу осудил нападение.", "gov/per/parliament"),
        ("ru", "Палата представителей Японии осудила нападение.", "gov/jpn/lower-house"),
        ("ar", "أدان الكونغرس البيروفي الهجوم.", "gov/per/parliament"),
        ("ar", "أدان كونغرس بيرو الهجوم.", "gov/per/parliament"),
        ("zh-Hans", "秘鲁国会谴责袭击。", "gov/per/parliament"),
        ("zh-Hant", "秘魯國會譴責襲擊。", "gov/per/parliament"),
        ("en", "The US Congress condemned the attack.", "gov/usa/parliament"),
        ("ru", "Конгресс США осудил нападение.", "gov/usa/parliament"),
        ("ar", "أدان الكونغرس الهجوم.", "gov/usa/parliament"),
    ],
)  # fmt: skip
def test_a_body_is_its_own_states(language: str, text: str, speaker: str) -> None:
    assert speakers(language, text)[-1:] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "The White House asked Congress for Ukraine aid.",
        "Aid to Ukraine Congress approved in April is late.",
        "A congress of surgeons was held in Ukraine.",
    ],
)
def test_congress_beside_a_state_is_not_always_its_own(text: str) -> None:
    assert "gov/ukr/parliament" not in named("en", text)


@pytest.mark.parametrize(
    ("language", "text", "outlet"),
    [
        ("zh-Hant", "反對黨表示,總統尹錫悅出賣國家利益。", "outlet/national-interest"),
        ("zh-Hans", "中国总理李强与外交学者座谈。", "outlet/the-diplomat"),
        ("zh-Hans", "今日印度外长访问伊朗。", "outlet/india-today"),
        ("ru", "Лавров пришёл. Известия о победе привёз Шойгу.", "outlet/izvestia"),
    ],
)
def test_a_papers_title_is_an_everyday_word_too(language: str, text: str, outlet: str) -> None:
    assert outlet not in named(language, text)


@pytest.mark.parametrize(
    ("language", "text", "outlet"),
    [
        ("zh-Hant", "據《國家利益》報導,橋樑已經開放。", "outlet/national-interest"),
        ("zh-Hans", "国家利益网站报道,桥梁已经开放。", "outlet/national-interest"),
        ("zh-Hans", "据今日俄罗斯报道,桥梁已经开放。", "outlet/rt"),
        ("ru", "Мост открыт, пишет газета «Известия».", "outlet/izvestia"),
    ],
)
def test_a_papers_title_in_a_frame_is_the_paper(language: str, text: str, outlet: str) -> None:
    assert outlet in named(language, text)


SUDAN = [
    ("ru", "Министр обороны Судана Яссин Ибрагим заявил, что армия готова. Ибрагим добавил, что дата не назначена."),
    ("en", "Sudan's Defence Minister Yassin Ibrahim said the army was ready. Ibrahim added that no date was set."),
    ("zh-Hans", "苏丹国防部长亚辛·易卜拉欣表示,军队已准备好。易卜拉欣说,没有日期。"),
    ("zh-Hant", "蘇丹國防部長亞辛·易卜拉欣表示,軍隊已準備好。易卜拉欣說,沒有日期。"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), SUDAN)
def test_a_minister_of_another_state_is_no_namesake(language: str, text: str) -> None:
    first, second = speakers(language, text)
    assert first == second
    assert first.startswith("local-")


def test_an_arabic_adjective_of_a_state_is_nobodys_surname() -> None:
    text = "قال وزير الدفاع السوداني ياسين إبراهيم إن الجيش جاهز."
    (said,) = speakers("ar", text)
    assert said.startswith("local-")
    assert "person/mohammed-shia-al-sudani" not in named("ar", text)


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("en", "Russian Foreign Minister Lavrov said talks would go on.", "person/sergey-lavrov"),
        ("en", "France's Prime Minister Barnier Monday said talks would go on.", "person/michel-barnier"),
        ("ru", "Глава МИД России Лавров заявил, что переговоры продолжатся.", "person/sergey-lavrov"),
        ("zh-Hans", "法国总理巴尼耶表示,会谈将继续。", "person/michel-barnier"),
        ("en", "Malaysia's Prime Minister Anwar Ibrahim spoke. Ibrahim said talks would go on.", "person/anwar-ibrahim"),
    ],
)  # fmt: skip
def test_a_surname_with_its_states_office_is_its_bearer(language: str, text: str, who: str) -> None:
    assert speakers(language, text) == [who]


@pytest.mark.parametrize(
    ("language", "text", "state"),
    [
        ("zh-Hans", "刚果（金）政府发言人穆亚亚2日指责卢旺达军队。", "state/arm"),
        ("zh-Hant", "剛果（金）政府發言人穆亞亞2日指責盧旺達軍隊。", "state/arm"),
        ("zh-Hans", "卢旺达对亚援助没有改变。", "state/arm"),
    ],
)
def test_a_character_of_a_name_is_no_state(language: str, text: str, state: str) -> None:
    assert state not in named(language, text)


@pytest.mark.parametrize(
    ("language", "text", "states"),
    [
        ("zh-Hans", "亚美尼亚总理抵达莫斯科。俄亚会谈开始。", {"state/rus", "state/arm"}),
        ("zh-Hans", "俄亚两国将举行会谈。", {"state/rus", "state/arm"}),
        ("zh-Hant", "美國商務部表示,中美談判順利。", {"state/usa", "state/chn"}),
        ("zh-Hans", "美军撤出基地,伊方表示欢迎。", {"state/irn"}),
    ],
)
def test_a_short_name_with_its_state_or_its_office_is_the_state(
    language: str, text: str, states: set[str]
) -> None:
    assert states <= named(language, text)
