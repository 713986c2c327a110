"""Outlets that a sentence credits: told, quoted, passing on what another said; unknown ones are found by how papers are named."""

from __future__ import annotations

import pytest

import dragoman

CASES = [
    ("en", "Ukrainian President Volodymyr Zelensky told the Maravel Gazette that winter would be hard.", "person/volodymyr-zelensky", "Maravel Gazette"),
    ("en", "Ukrainian President Volodymyr Zelensky told the BBC that winter would be hard.", "person/volodymyr-zelensky", "BBC"),
    ("en", "Dmitry Peskov said in an interview with broadcaster Zorin TV that the talks were open.", "person/dmitry-peskov", "Zorin TV"),
    ("en", "According to Reuters, citing the Kremlin, the talks were open.", "gov/rus/presidency", "Reuters"),
    ("en", "The fleet left, the Kremlin said, as quoted by the Ashwick Wire.", "gov/rus/presidency", "Ashwick Wire"),
    ("ru", "Президент Украины Владимир Зеленский заявил изданию «Заря Востока», что зима будет трудной.", "person/volodymyr-zelensky", "Заря Востока"),
    ("ru", "Как сообщает ТАСС со ссылкой на Минобороны России, сбиты 20 дронов.", "gov/rus/defence-ministry", "ТАСС"),
    ("ru", "Минобороны России сообщило о потерях, передает агентство Zorin.", "gov/rus/defence-ministry", "Zorin"),
    ("ar", "وقال الرئيس الأوكراني فولوديمير زيلينسكي لوكالة أشويك واير إن الشتاء سيكون صعبا.", "person/volodymyr-zelensky", "أشويك واير"),
    ("ar", "نقلت وكالة رويترز عن الكرملين أن المحادثات مستمرة.", "gov/rus/presidency", "وكالة رويترز"),
    ("zh-Hant", "據塔斯社引述俄羅斯外長拉夫羅夫的話,會談仍在繼續。", "person/sergey-lavrov", "塔斯社"),
    ("zh-Hans", "据路透社援引克里姆林宫消息,会谈仍在继续。", "gov/rus/presidency", "路透社"),
    ("zh-Hans", "乌克兰总统泽连斯基对晨星通讯社表示,冬天会很难。", "person/volodymyr-zelensky", "晨星通讯社"),
]  # fmt: skip
NO_OUTLET = [
    ("en", "Dmitry Peskov told the Haqqani Network that the talks were open."),
    ("en", "Dmitry Peskov told the press that the talks were open."),
    ("ar", "وقال الرئيس الأوكراني فولوديمير زيلينسكي لصحيفة محلية إن الشتاء سيكون صعبا."),
    ("ru", "Песков заявил агентству по туризму, что зима будет трудной."),
    ("zh-Hant", "俄羅斯外長拉夫羅夫向代表團表示,會談仍在繼續。"),
]


@pytest.mark.parametrize(("language", "text", "speaker", "outlet"), CASES)
def test_the_credited_outlet_is_the_way(language: str, text: str, speaker: str, outlet: str) -> None:
    found = dragoman.analyse(text, language=language)
    told = {m.text: m.entity_id for m in found.mentions}
    assert [(s.speaker, s.via) for s in found.statements] == [(speaker, (told[outlet],))]


@pytest.mark.parametrize(("language", "text"), NO_OUTLET)
def test_no_outlet_is_made_up(language: str, text: str) -> None:
    assert {s.via for s in dragoman.analyse(text, language=language).statements} <= {()}


def test_he_said_goes_on_through_the_same_outlet() -> None:
    text = 'Ukrainian President Volodymyr Zelensky told the Maravel Gazette that he was tired. "We will stay," he said.'
    first, second = dragoman.analyse(text, language="en").statements
    assert first.via == second.via != ()


def test_a_stranger_who_opens_the_sentence_is_no_earlier_speaker() -> None:
    text = "法国总统马克龙说,会谈顺利。梅利德尔对路透社表示,双方尚未达成协议。"
    first, second = dragoman.analyse(text, language="zh-Hans").statements
    assert (first.speaker, second.speaker.startswith("local-")) == ("person/emmanuel-macron", True)
