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
            "تتبادل باريس وروما الاتهام بعرقلة الاتفاق، وفق ما ذكرت قناة الجزيرة نقلا عن رويترز.",
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
        "تشمل الخطة مد خط جديد للسكة الحديدية في الشمال، كما ذكر وزير النقل المصري مساء الخميس.",
        published="2023-09-23",
    ).statements
    assert one.content.text == "تشمل الخطة مد خط جديد للسكة الحديدية في الشمال"
    [other] = dragoman.analyse(
        "وصل الوفد إلى القاهرة، كما أعلن وزير الخارجية المصري عن قروض جديدة للسودان.", published="2023-09-23"
    ).statements
    assert other.content.text == "عن قروض جديدة للسودان."


@pytest.mark.parametrize(
    ("recent", "dated"),
    [
        (
            "On Tuesday Spain told parliament that Chile and Peru had recently signed a fishing agreement.",
            "Spain told parliament that Chile and Peru had signed a fishing agreement on Tuesday.",
        ),
        (
            "Испания сообщила во вторник, что Чили и Перу недавно подписали соглашение о рыболовстве.",
            "Испания сообщила, что Чили и Перу подписали во вторник соглашение о рыболовстве.",
        ),
        (
            "西班牙外交部星期二說,智利與秘魯日前簽署了漁業協議。",
            "西班牙外交部说,智利与秘鲁星期二签署了渔业协议。",
        ),
        (
            "ذكرت إسبانيا يوم الثلاثاء أن تشيلي وبيرو وقعتا مؤخرا اتفاقا بشأن الصيد.",
            "ذكرت إسبانيا أن تشيلي وبيرو وقعتا يوم الثلاثاء اتفاقا بشأن الصيد.",
        ),
    ],
)
def test_what_happened_recently_did_not_happen_on_the_day_it_was_told(recent: str, dated: str) -> None:
    [undated] = dragoman.analyse(recent, published="2023-09-20").events
    [on] = dragoman.analyse(dated, published="2023-09-20").events
    assert (undated.type, undated.date) == ("AGREE", None)
    assert (on.type, on.date) == ("AGREE", "2023-09-19")


def test_a_deed_beside_another_recent_one_keeps_its_day() -> None:
    text = "Spain said on Tuesday it had signed a fishing agreement with Peru; prices of fish recently rose."
    assert [e.date for e in dragoman.analyse(text, published="2023-09-20").events if e.type == "AGREE"] == [
        "2023-09-19"
    ]
