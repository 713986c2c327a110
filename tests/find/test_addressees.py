"""Whom a statement is directed at, and what it says of the speaker, where no name stands right behind its verb."""

from __future__ import annotations

import pytest

import dragoman

DIRECTED = [
    ("en", "Antony Blinken rang Olaf Scholz at noon and urged him to wait.", "person/antony-blinken", "urge", "person/olaf-scholz"),
    ("en", "Denmark apologised to Oslo for the delay.", "state/dnk", "regret", "state/nor"),
    ("en", "Russia threatened to break off relations with the United States.", "state/rus", "threaten", "state/usa"),
    ("en", "Kyiv demanded that Berlin send more shells.", "state/ukr", "demand", "state/deu"),
    ("ru", "Мария Захарова раскритиковала его: Ереван ведет себя недружественно.", "person/maria-zakharova", "criticise", "state/arm"),
    ("ar", "أكدت اليونان أن الحدود هادئة. واتهمت أنقرة بتضليل البحارة.", "state/grc", "accuse", "state/tur"),
    ("ar", "قال أنتوني بلينكن إن السد جاهز. وحث مصر التي تملك المضخات على تشغيلها.", "person/antony-blinken", "urge", "state/egy"),
    ("ar", "اتهم الرئيس الأوكراني روسيا بقصف المدينة.", "person/volodymyr-zelensky", "accuse", "state/rus"),
    ("zh-Hant", "俄羅斯外交部發言人扎哈羅娃批評,柏林今年的預算毫無誠意。", "person/maria-zakharova", "criticise", "state/deu"),
    ("zh-Hant", "日本外務省5日就誤扣一艘韓國漁船向首爾道歉。", "gov/jpn/foreign-ministry", "regret", "state/kor"),
    ("zh-Hans", "俄罗斯威胁说,不排除与美国断绝外交关系。", "state/rus", "threaten", "state/usa"),
]  # fmt: skip
NOBODY = [
    ("en", "Russia threatened to leave."),
    ("en", "The Kremlin regretted Russia's loss in Syria."),
    ("ar", "دعت روسيا إلى الحوار."),
    ("zh-Hans", "俄罗斯批评,制裁没有用。"),
]
HIMSELF = [
    ("en", "Azerbaijan denied that it had closed the road.", "state/aze"),
    ("en", "Turkey said it had stopped the search.", "state/tur"),
    ("ar", "نفت أذربيجان ذلك.", "state/aze"),
    ("ar", "أعلنت تركيا أنها أوقفت البحث.", "state/tur"),
    ("ru", "Азербайджан опроверг это.", "state/aze"),
]


@pytest.mark.parametrize(("language", "text", "speaker", "act", "whom"), DIRECTED)
def test_whom_it_is_directed_at(language: str, text: str, speaker: str, act: str, whom: str) -> None:
    last = dragoman.analyse(text, language=language, published="2023-05-05").statements[-1]
    assert (last.speaker, last.act, last.to) == (speaker, act, (whom,))


@pytest.mark.parametrize(("language", "text"), NOBODY)
def test_nobody_is_addressed(language: str, text: str) -> None:
    own = {"state/rus", "gov/rus/presidency"}
    for said in dragoman.analyse(text, language=language).statements:
        assert said.to == ()
        assert said.speaker in own


@pytest.mark.parametrize(("language", "text", "who"), HIMSELF)
def test_a_speaker_who_speaks_of_himself_is_what_it_is_about(language: str, text: str, who: str) -> None:
    assert who in dragoman.analyse(text, language=language).statements[0].about


@pytest.mark.parametrize(
    "text",
    [
        'وقال وزير خارجية تشيلي: "نحث النرويج على فتح الجسر".',
        "وحمل رئيس وزراء تشيلي، غابرييل بوريك، النرويج مسؤولية إغلاق الجسر.",
    ],
)
def test_whom_the_words_themselves_urge_or_charge(text: str) -> None:
    assert [row.to for row in dragoman.analyse(text).statements] == [("state/nor",)]
