"""Through whom a sentence has what it tells: the chain of outlets of a statement, in every language."""

from __future__ import annotations

import pytest

import dragoman

BOTH = ("outlet/reuters", "outlet/al-jazeera")


@pytest.mark.parametrize(
    ("text", "speakers", "via"),
    [
        (
            "Paris and Rome accuse each other of blocking the deal, Al Jazeera reported, citing Reuters.",
            2,
            BOTH,
        ),
        ("Paris accused Rome of blocking the deal, according to Reuters.", 1, BOTH[:1]),
        ("Al Jazeera, citing Reuters, reported that Paris accused Rome of blocking the deal.", 1, BOTH),
        (
            "Paris will not sign the deal, the French foreign minister said, Al Jazeera reported, citing Reuters.",
            1,
            BOTH,
        ),
        (
            "تتبادل باريس وروما الاتهام بعرقلة الاتفاق، حسب ما أفادت قناة الجزيرة نقلا عن وكالة رويترز.",
            2,
            BOTH,
        ),
        ("اتهمت باريس روما بعرقلة الاتفاق، وفق ما نقلت قناة الجزيرة عن وكالة رويترز.", 1, BOTH),
        (
            "Париж и Рим обвиняют друг друга в срыве соглашения, сообщает «Аль-Джазира» со ссылкой на Reuters.",
            2,
            BOTH,
        ),
        ("Париж обвинил Рим в срыве соглашения, передает в среду Reuters.", 1, BOTH[:1]),
        ("據半島電視台援引路透社報導,巴黎和羅馬相互指責對方破壞協議。", 2, BOTH),
        ("巴黎指责罗马破坏协议,路透社11日报道。", 1, BOTH[:1]),
    ],
)
def test_the_outlets_at_the_edge_of_a_sentence_are_the_way_nearest_to_the_speaker_first(
    text: str, speakers: int, via: tuple[str, ...]
) -> None:
    said = dragoman.analyse(text, published="2023-09-20").statements
    assert [s.via for s in said] == [via] * speakers
    assert not any(
        word in s.content.text for s in said for word in ("Reuters", "رويترز", "路透", "報導", "报道")
    )


@pytest.mark.parametrize(
    "text",
    [
        "Paris accused Reuters of lying about the deal.",
        "The French foreign minister told Reuters that Rome had blocked the deal, and Rome denied it.",
        "بعد أن نشرت رويترز الخبر، اتهمت باريس روما بعرقلة الاتفاق.",
        "После публикации Reuters Париж обвинил Рим в срыве соглашения.",
        "在路透社記者面前,巴黎指責羅馬破壞協議。",
    ],
)
def test_an_outlet_that_passes_nothing_on_is_no_way_of_what_states_say(text: str) -> None:
    said = dragoman.analyse(text, published="2023-09-20").statements
    assert said
    assert not any(s.via for s in said if s.speaker.startswith("state/"))


def test_as_somebody_announced_gives_what_stands_before() -> None:
    [one] = dragoman.analyse(
        "ويشمل ذلك زيادة التعاون العسكري بين البلدين، كما أعلن وزير الخارجية الفرنسي يوم الأربعاء.",
        published="2023-09-20",
    ).statements
    assert one.content.text == "ويشمل ذلك زيادة التعاون العسكري بين البلدين"
    [other] = dragoman.analyse(
        "وصل الوفد إلى روما، كما أعلن وزير الخارجية الفرنسي عن مساعدات جديدة لأوكرانيا.",
        published="2023-09-20",
    ).statements
    assert other.content.text == "عن مساعدات جديدة لأوكرانيا."


@pytest.mark.parametrize(
    ("recent", "dated"),
    [
        (
            "The German foreign minister announced on Wednesday that President Emmanuel Macron had recently met the Italian prime minister.",
            "The German foreign minister announced that President Emmanuel Macron had met the Italian prime minister on Wednesday.",
        ),
        (
            "Глава МИД Германии сообщила в среду, что президент Франции Эмманюэль Макрон недавно встретился с премьер-министром Италии.",
            "Глава МИД Германии сообщила, что президент Франции Эмманюэль Макрон встретился в среду с премьер-министром Италии.",
        ),
        (
            "德国外交部长星期三宣布,法国总统马克龙近日与意大利总理通话。",
            "德國外交部長宣布,法國總統馬克宏星期三與義大利總理通話。",
        ),
        (
            "أعلن وزير الخارجية الألماني يوم الأربعاء أن الرئيس الفرنسي إيمانويل ماكرون تحدث مؤخرا إلى رئيس الوزراء الإيطالي.",
            "أعلن وزير الخارجية الألماني أن الرئيس الفرنسي إيمانويل ماكرون تحدث يوم الأربعاء إلى رئيس الوزراء الإيطالي.",
        ),
    ],
)
def test_what_happened_recently_did_not_happen_on_the_day_it_was_told(recent: str, dated: str) -> None:
    [undated] = dragoman.analyse(recent, published="2023-09-21").events
    [on] = dragoman.analyse(dated, published="2023-09-21").events
    assert (undated.date, on.date) == (None, "2023-09-20")
