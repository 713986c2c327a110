"""Which side acts in Russian sentences, and whether it did: participles, peoples, what is answered, refused, agreed on or only near."""

from __future__ import annotations

import pytest

import dragoman

ARM, KUR = "gov/sdn/armed-forces", "group/kurds"


def events(text: str, language: str = "ru") -> list[tuple[str, tuple[str, ...], tuple[str, ...], str]]:
    found = dragoman.analyse(text, language=language, published="2023-09-20").events
    return [(e.type, e.actors, e.recipients, e.status) for e in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a participle before its noun
        ("Захватившие власть военные ушли из столицы.", ("COERCE", ("group/soldiers",), (), "happened")),
        ("Напавшие на Израиль боевики ХАМАС скрылись.", ("ASSAULT", ("group/org-hamas/fighters",), ("state/isr",), "happened")),
        ("Вторгшиеся в Ливан израильские войска отошли.", ("ASSAULT", ("group/isr/forces",), ("state/lbn",), "happened")),
        ("Атаковавшие Израиль люди скрылись.", ("ASSAULT", (), ("state/isr",), "happened")),
        # peoples in small letters, told apart by an adjective
        ("США поставили оружие сирийским курдам.", ("AID", ("state/usa",), (KUR,), "happened")),
        ("Власти Ирака и иракские курды договорились о бюджете.", ("AGREE", ("gov/irq/government", KUR), ("gov/irq/government", KUR), "happened")),
        ("Сегодня хуситы обстреляли порт Израиля.", ("ASSAULT", ("org/houthis",), ("state/isr",), "happened")),
        # what is answered, protested at, agreed on
        ("Макрон пообещал ответить на удары России.", ("ASSAULT", ("state/rus",), (), "claimed")),
        ("Израиль пообещал отреагировать на нападение ХАМАС на солдат.", ("ASSAULT", ("org/hamas",), (), "claimed")),
        ("Япония выразила протест КНДР в связи с запуском ракеты.", ("MOBILIZE", ("state/prk",), (), "claimed")),
        ("Эфиопия готова заключить с Суданом и Египтом соглашение о воде.", ("AGREE", ("state/eth", "state/sdn", "state/egy"), ("state/eth", "state/sdn", "state/egy"), "planned")),
        ("МИД Ирана не видит препятствий для подписания соглашения с США.", ("AGREE", ("gov/irn/foreign-ministry", "state/usa"), ("gov/irn/foreign-ministry", "state/usa"), "planned")),
        ("Канада объявила о новых санкциях против России.", ("SANCTION", ("state/can",), ("state/rus",), "happened")),
        ("Санкции введены в отношении девяти физических лиц США.", ("SANCTION", (), ("state/usa",), "happened")),
        # both sides
        ("Владимир Путин и его французский коллега Эмманюэль Макрон обсудили границы.", ("CONSULT", ("person/vladimir-putin", "person/emmanuel-macron"), ("person/vladimir-putin", "person/emmanuel-macron"), "happened")),
        ("Во время столкновения армии Судана и Сил быстрой поддержки погибли 56 человек.", ("ASSAULT", (ARM, "org/rsf-sudan"), (ARM, "org/rsf-sudan"), "happened")),
        ("Армия Судана нанесла удары по базам «Сил быстрой поддержки» в Омдурмане.", ("ASSAULT", (ARM,), ("org/rsf-sudan",), "happened")),
        ("Индия обвинила пакистанских военных в обстреле села.", ("ASSAULT", ("group/pak/soldiers",), (), "claimed")),
        # no party
        ("КНДР запустила ракету в сторону моря за неделю до саммита АТЭС в Южной Корее.", ("MOBILIZE", ("state/prk",), (), "happened")),
        ("Президент Сербии созвал заседание совбеза из-за угроз властей Косово.", ("CONSULT", ("person/aleksandar-vucic",), (), "happened")),
        # recognition and lists
        ("Хуан Гуайдо возглавил сенат. США признали Гуайдо.", ("SUPPORT", ("state/usa",), ("person/juan-guaido",), "happened")),
        ("Министерство финансов США дополнило санкционный список Ирана тремя компаниями.", ("SANCTION", ("gov/usa/finance-ministry",), ("state/irn",), "happened")),
    ],
)  # fmt: skip
def test_the_right_side_acts(text: str, expected: tuple[str, tuple[str, ...], tuple[str, ...], str]) -> None:
    assert expected in events(text)


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Токио осудил отказ ХАМАС вернуть тела.", "RETREAT"),
        ("На совещании обсуждались ответные меры Израиля на нарушения перемирия.", "SANCTION"),
        ("Тайваньские власти расценивают учения Китая как усиление военного давления.", "COERCE"),
        ("Оппозиция признала поражение и поздравила Якова Милатовича.", "SUPPORT"),
        ("Литва призывает признать Россию государством-террористом.", "SUPPORT"),
        ("Суданская компания заблокировала интернет в Хартуме.", "COERCE"),
    ],
)
def test_what_has_not_been_done(text: str, type_: str) -> None:
    assert type_ not in [found[0] for found in events(text)]


def test_what_is_agreed_on_is_still_to_come() -> None:
    text = "Шарль Мишель и Си Цзиньпин договорились о проведении саммита ЕС и Китая."
    assert ("CONSULT", "planned") in [(e[0], e[3]) for e in events(text)]


def test_who_tells_of_the_blown_up_did_not_blow_it_up() -> None:
    assert not any(e[1] for e in events("Министр обороны Польши сообщил, что мост взорван."))
    held = events("МВД Таджикистана сообщило, что задержаны 18 человек.")
    assert [(e[0], e[3]) for e in held] == [("COERCE", "happened")]


@pytest.mark.parametrize(
    ("text", "type_", "actors"),
    [
        ("Первые французские военные начали покидать Нигер.", "RETREAT", ("group/fra/soldiers",)),
        ("Военные отключили в стране интернет.", "COERCE", ("group/soldiers",)),
        ("Власти Турции заблокировали доступ к соцсетям.", "COERCE", ("gov/tur/government",)),
        ("На улицы Франции вышли порядка 800 тысяч протестующих.", "PROTEST", ("group/protesters",)),
        ("Более десяти тысяч человек вышли 7 февраля на улицы Янгона.", "PROTEST", ()),
        ("Демонстранты бросали камни в полицию.", "PROTEST", ("group/protesters",)),
        (
            "При разгоне протестующих правоохранители применили слезоточивый газ.",
            "ASSAULT",
            ("group/police",),
        ),
        ("Анкара проводит операцию против курдских формирований.", "ASSAULT", ("state/tur",)),
        ("Китайские самолёты вошли в зону ПВО Тайваня.", "MOBILIZE", ("state/chn",)),
        ("Группа военных подняла мятеж в Нигере.", "COERCE", ()),
    ],
)
def test_a_newsroom_s_words(text: str, type_: str, actors: tuple[str, ...]) -> None:
    assert (type_, actors) in [(e[0], e[1]) for e in events(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Болельщики вышли на площадь отметить праздник.",
        "Туристы пересекли границу с Грузией.",
        "Жители начали покидать свои дома.",
        "Оператор отключил интернет за неуплату.",
    ],
)
def test_everyday_life_is_no_deed(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Лавров сообщил, что завтра в Вене проведет переговоры с Блинкеном.",
        "Лавров заявил, что в ближайшие дни встретится с Блинкеном.",
        "Послезавтра в Вене министр Лавров проведет переговоры с Блинкеном.",
    ],
)
def test_who_speaks_of_his_own_talks_is_one_of_two_behind_day_and_place(text: str) -> None:
    (event,) = dragoman.analyse(text, language="ru", published="2022-01-26").events
    assert set(event.actors) == {"person/sergey-lavrov", "person/antony-blinken"}
