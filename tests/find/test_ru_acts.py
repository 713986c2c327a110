"""What a Russian statement does, told by its content: own plans, denials, refusals, threats, views of what will come, judgements."""

from __future__ import annotations

import pytest

import dragoman
from dragoman.lang import foretold


def acts(text: str, language: str = "ru") -> list[str]:
    return [row.act for row in dragoman.analyse(text, language=language).statements]


@pytest.mark.parametrize(
    "verb", ["закроет", "вернутся", "подпишут", "начнётся", "рухнет", "обсудит", "будут"]
)
def test_a_perfective_present_is_the_future(verb: str) -> None:
    assert foretold("ru", verb.replace("ё", "е"))


@pytest.mark.parametrize(
    "word",
    ["приходит", "подписывает", "ответ", "визит", "обещают", "состоит", "саммит", "строит", "восемьдесят"],
)
def test_an_imperfective_present_or_a_noun_is_not(word: str) -> None:
    assert not foretold("ru", word)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("МИД Чили сообщил, что Сантьяго откроет консульство в Куско.", "announce"),
        ("Министр обороны Перу заявил, что страна разместит батальон на юге.", "announce"),
        ("Президент Сербии Александр Вучич сообщил, что в пятницу подпишет закон о выборах.", "announce"),
        ("МИД Чили сообщил, что при участии Сантьяго подписано соглашение о перемирии.", "announce"),
        ("МВД Перу сообщило, что на юге задержаны двое взломщиков.", "announce"),
        ("МВД Перу сообщило, что на юге убиты двое взломщиков.", "assert"),
        ("МИД Чили подтвердил, что Сантьяго откроет консульство в Куско.", "assert"),
        ("МИД Чили сообщил, что Перу откроет консульство в Арике.", "assert"),
        ("МИД Чили сообщил, что цены на медь в четверг выросли.", "assert"),
        ("Минобороны Перу заявило, что Лима этих ракет не выпускала.", "deny"),
        ("Лима уверяет, что никакой блокады порта не было.", "deny"),
        ("МИД Перу заявил, что Лима не вернёт захваченные суда.", "reject"),
        ("МВД Перу предупредило, что Лима закроет границу.", "threaten"),
        ("МВД Перу предупредило, что река выйдет из берегов.", "warn"),
        ("Президент Сербии Александр Вучич пообещал ответный удар.", "threaten"),
        ("Президент Сербии Александр Вучич пообещал новые дороги.", "pledge"),
        ("Аналитики полагают, что спор продлится до весны.", "predict"),
        ("Аналитики полагают, что спор длится с весны.", "assert"),
        ("Президент Сербии Александр Вучич заверил, что пенсии в безопасности.", "pledge"),
        ("Президент Сербии Александр Вучич заверил, что арестов не было.", "deny"),
    ],
)
def test_the_first_verb_tells_the_act(text: str, act: str) -> None:
    assert acts(text) == [act]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Президент Сербии Александр Вучич назвал договор победой.", "praise"),
        ("Президент Сербии Александр Вучич назвал арест расправой.", "criticise"),
        ("Президент Сербии Александр Вучич назвал упреки выдумкой.", "deny"),
        ("Президент Сербии Александр Вучич назвал такие условия неприемлемыми.", "reject"),
        ("Президент Сербии Александр Вучич назвал эту новость прискорбной.", "regret"),
        ("Президент Сербии Александр Вучич назвал дату встречи.", "assert"),
        ("Президент Сербии Александр Вучич рассказал о победе сборной.", "assert"),
    ],
)
def test_what_a_thing_is_called_judges_it(text: str, act: str) -> None:
    assert acts(text) == [act]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Sergey Lavrov said that Russia does not reject talks.", "en"),
        ("Chile's foreign ministry said that Peru will open a consulate.", "en"),
    ],
)
def test_other_languages_are_read_as_before(text: str, language: str) -> None:
    assert acts(text, language) == ["assert"]


@pytest.mark.parametrize(
    "text",
    [
        "Макрон заявил, что Франция не будет отправлять войска.",
        "Макрон заявил, что Франция не отправит войска.",
    ],
)
def test_what_ones_own_side_will_not_do_is_refused(text: str) -> None:
    assert [s.act for s in dragoman.analyse(text, language="ru").statements] == ["reject"]
