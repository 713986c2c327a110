"""Who said what where a sentence holds more than one voice: clauses of time, cited sources, sources without a name, words not said."""

from __future__ import annotations

import pytest

import dragoman

BESIDE = [
    ("en", "Norway said on Friday, as Sweden accused Estonia of jamming signals, that it would close the airport.",
     ("state/nor", "it would close the airport."), ("state/swe", "Estonia of jamming signals")),
    ("en", "The Norwegian minister said, two days after Peru announced a new round of talks, that Oslo would stay away.",
     (None, "Oslo would stay away."), ("state/per", "a new round of talks")),
    ("en", "Lithuania rejected the offer, a week after Poland said it would accept it.",
     ("state/ltu", "the offer"), ("state/pol", "it would accept it.")),
    ("ru", "Норвегия заявила, через два дня после того как Дания объявила о новых переговорах, что останется дома.",
     ("state/nor", "останется дома."), ("state/dnk", "о новых переговорах")),
    ("ru", "После того как Швеция обвинила Эстонию в создании помех, Норвегия заявила, что закроет аэропорт.",
     ("state/nor", "закроет аэропорт."), ("state/swe", "Эстонию в создании помех")),
    ("ar", "قالت النرويج، عندما طالبت السويد باعتذار، إن الميناء مغلق.", ("state/nor", "الميناء مغلق."), ("state/swe", "باعتذار")),
    ("ar", "رفضت بولندا العرض، بعد أن أكدت ليتوانيا أنها تقبله.", ("state/pol", "العرض"), ("state/ltu", "تقبله.")),
    ("zh-Hans", "在瑞典要求道歉之后,挪威外交部表示,港口已经关闭。", ("gov/nor/foreign-ministry", "港口已经关闭。"), None),
    ("zh-Hant", "在瑞典要求道歉之後,挪威外交部表示,港口已經關閉。", ("gov/nor/foreign-ministry", "港口已經關閉。"), None),
]  # fmt: skip
CITED = [
    ("en", "Interfax reported on Monday, citing the Kremlin, that the bridge was open.", "gov/rus/presidency", "outlet/interfax", "the bridge was open."),
    ("en", "The bridge is open, Interfax reported, citing the Kremlin.", "gov/rus/presidency", "outlet/interfax", "The bridge is open"),
    ("en", "The bridge is open, Reuters reported, citing Axios.", "outlet/axios", "outlet/reuters", "The bridge is open"),
    ("ru", "«Интерфакс» сообщил со ссылкой на Кремль, что мост открыт.", "gov/rus/presidency", "outlet/interfax", "мост открыт."),
    ("ru", "Мост открыт, сообщает «Интерфакс» со ссылкой на Кремль.", "gov/rus/presidency", "outlet/interfax", "Мост открыт"),
    ("ar", "ذكرت وكالة إنترفاكس نقلا عن الكرملين أن الجسر مفتوح.", "gov/rus/presidency", "outlet/interfax", "الجسر مفتوح."),
    ("ar", "الجسر مفتوح أمام الشاحنات، حسبما ذكرت وكالة إنترفاكس نقلا عن الكرملين.", "gov/rus/presidency", "outlet/interfax", "الجسر مفتوح أمام الشاحنات"),
    ("zh-Hans", "大桥已经开放,国际文传电讯社援引克里姆林宫的话报道。", "gov/rus/presidency", "outlet/interfax", "大桥已经开放"),
    ("zh-Hant", "路透社引述克里姆林宮的話報導,大橋已經開放。", "gov/rus/presidency", "outlet/reuters", "大橋已經開放。"),
]  # fmt: skip
UNNAMED = [
    ("en", "An official who requested anonymity said the bridge was open.", "group/officials"),
    ("en", "A diplomat, who asked not to be named, said the bridge was open.", "group/diplomats"),
    ("en", "Speaking on condition of anonymity, two sources told Reuters that the bridge was open.", "group/sources"),
    ("ru", "Источник, пожелавший остаться неназванным, сообщил, что мост открыт.", "group/sources"),
    ("ru", "Несколько чиновников сообщили, что мост открыт.", "group/officials"),
    ("ar", "قال مسؤول طلب عدم الكشف عن هويته إن الجسر مفتوح.", "group/officials"),
    ("zh-Hans", "一名要求匿名的官员说,大桥已经开放。", "group/officials"),
    ("zh-Hant", "兩名不願具名的官員表示,大橋已經開放。", "group/sources"),
]  # fmt: skip
NOT_SAID = [
    ("en", "The diplomat requested anonymity because he was not authorised to speak."),
    ("en", "The Kremlin did not confirm the strike."),
    ("en", "Norway has neither confirmed nor denied that the bridge was hit."),
    ("en", "The Pentagon declined to comment on the strike."),
    ("en", "The Norwegian government did not respond to requests for comment."),
    ("ru", "В Кремле не подтвердили удар по мосту."),
    ("ru", "Осло не подтвердил и не опроверг удар по мосту."),
    ("ru", "Пентагон отказался комментировать удар по мосту."),
    ("ru", "Собеседник агентства попросил не называть его имени."),
    ("ar", "لم يؤكد الكرملين الضربة."),
    ("ar", "لم تؤكد النرويج ولم تنف الضربة."),
    ("ar", "رفض البنتاغون التعليق على الضربة."),
    ("zh-Hans", "克里姆林宫未证实这次袭击。"),
    ("zh-Hans", "挪威没有说明原因。"),
    ("zh-Hant", "五角大廈拒絕就此次襲擊置評。"),
    ("zh-Hant", "挪威政府不願透露細節。"),
]  # fmt: skip
TOLD = [
    ("en", "Joe Biden told Benjamin Netanyahu that the bridge was open.", ("person/benjamin-netanyahu",)),
    ("en", "Norway called on Sweden and Denmark to open the bridge.", ("state/swe", "state/dnk")),
    ("ru", "Путин сказал Макрону, что мост открыт.", ("person/emmanuel-macron",)),
    ("ru", "Норвегия обвинила в затягивании переговоров Швецию.", ("state/swe",)),
    ("ar", "قال بوتين لماكرون إن الجسر مفتوح.", ("person/emmanuel-macron",)),
    ("zh-Hans", "王毅对布林肯说,大桥已经开放。", ("person/antony-blinken",)),
    ("zh-Hant", "習近平向拜登表示,大橋已經開放。", ("person/joe-biden",)),
]  # fmt: skip
TO_NOBODY = [
    ("en", "Norway demanded the release of Joe Biden."),
    ("en", "Norway threatened to freeze all payments to Sweden's partners."),
    ("en", "Norway warned that any attempt by Sweden to close the bridge would fail."),
    ("en", "Joe Biden told Reuters that the bridge was open."),
    ("ru", "Норвегия высоко оценила вклад Швеции в строительство моста."),
    ("ru", "Норвегия потребовала освободить Джо Байдена."),
    ("ru", "Норвегия поддержала территориальную целостность Швеции."),
    ("ar", "طالبت النرويج بالإفراج عن جو بايدن."),
    ("ar", "أشادت النرويج بجهود السويد."),
    ("ar", "رحبت النرويج والسويد بالاتفاق."),
    ("zh-Hans", "挪威要求释放拜登。"),
    ("zh-Hans", "王毅对路透社记者说,大桥已经开放。"),
    ("zh-Hant", "挪威承諾提供瑞典災民三百萬援助。"),
]  # fmt: skip
HOUSES = [
    ("Мост откроют в мае, отметили в норвежском правительстве.", "gov/nor/government"),
    ("В норвежском правительстве отметили, что мост откроют в мае.", "gov/nor/government"),
    ("Мост откроют в мае, подчеркнули в шведском МИД.", "gov/swe/foreign-ministry"),
]
DATELINES = [
    ("ru", "Бейрут. Норвегия закрыла мост, сообщила канцелярия."),
    ("ar", "بيروت – أعلنت الرئاسة أن الجسر مفتوح."),
]


@pytest.mark.parametrize(("language", "text", "outer", "inner"), BESIDE)
def test_a_clause_of_time_keeps_its_own_words(
    language: str, text: str, outer: tuple[str | None, str], inner: tuple[str, str] | None
) -> None:
    rows = [
        (s.speaker, s.content.text) for s in dragoman.analyse(text, language=language).statements if s.content
    ]
    assert any(said == outer[1] and outer[0] in (None, who) for who, said in rows)
    assert inner is None or inner in rows
    assert all(said == outer[1] for who, said in rows if inner is None or who != inner[0])


@pytest.mark.parametrize(("language", "text", "speaker", "way", "content"), CITED)
def test_whom_an_outlet_cites_speaks(language: str, text: str, speaker: str, way: str, content: str) -> None:
    (said,) = dragoman.analyse(text, language=language).statements
    assert (said.speaker, list(said.via), said.content and said.content.text) == (speaker, [way], content)


@pytest.mark.parametrize(("language", "text", "speaker"), UNNAMED)
def test_who_will_not_be_named_speaks(language: str, text: str, speaker: str) -> None:
    (said,) = dragoman.analyse(text, language=language).statements
    assert (said.speaker, said.act) == (speaker, "assert")


@pytest.mark.parametrize(("language", "text"), NOT_SAID)
def test_what_is_not_said_is_no_statement(language: str, text: str) -> None:
    assert dragoman.analyse(text, language=language).statements == []


@pytest.mark.parametrize(("language", "text", "whom"), TOLD)
def test_who_is_told(language: str, text: str, whom: tuple[str, ...]) -> None:
    assert tuple(dragoman.analyse(text, language=language).statements[0].to) == whom


@pytest.mark.parametrize(("language", "text"), TO_NOBODY)
def test_who_only_stands_in_what_is_said_is_not_told(language: str, text: str) -> None:
    found = dragoman.analyse(text, language=language).statements
    assert found
    assert all(not said.to for said in found)


@pytest.mark.parametrize(("text", "speaker"), HOUSES)
def test_a_house_that_an_adjective_places_speaks(text: str, speaker: str) -> None:
    (said,) = dragoman.analyse(text, language="ru").statements
    assert (said.speaker, said.content and said.content.text.startswith(("Мост", "мост"))) == (speaker, True)


@pytest.mark.parametrize(("language", "text"), DATELINES)
def test_a_dateline_does_not_speak(language: str, text: str) -> None:
    assert dragoman.analyse(text, language=language).statements == []
