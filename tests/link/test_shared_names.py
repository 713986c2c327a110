"""A name that many bear is a leader's only where the page tells of his state or his full name; an army without a state is nobody's but the only one's."""

from __future__ import annotations

import pytest

import dragoman

SHARED = [
    ("zh-Hans", "卡西姆表示,学校已经复课。", "naim-qassem"),
    ("zh-Hant", "艾哈邁德說,洪水沖毀了他的房屋。", "abiy-ahmed"),
    ("zh-Hans", "艾哈迈德说,洪水冲毁了他的房屋。", "abiy-ahmed"),
    ("en", "Ahmed said the flood destroyed his home.", "abiy-ahmed"),
    ("en", "Qassem said the school had reopened.", "naim-qassem"),
    ("ru", "Ахмед сказал, что наводнение разрушило дом.", "abiy-ahmed"),
    ("ar", "وقال قاسم إن المدرسة فتحت أبوابها.", "naim-qassem"),
]
TOLD = [
    ("zh-Hans", "真主党星期一发表声明。卡西姆表示,学校已经复课。", "naim-qassem"),
    ("zh-Hans", "埃塞俄比亚总理阿比·艾哈迈德发表讲话。艾哈迈德说,大坝已经完工。", "abiy-ahmed"),
    ("en", "Ethiopia opened the dam on Monday. Ahmed said it was finished.", "abiy-ahmed"),
    ("en", "Hezbollah gave a statement. Qassem said the school had reopened.", "naim-qassem"),
    ("ru", "Эфиопия открыла плотину. Ахмед сказал, что она готова.", "abiy-ahmed"),
]
ARMIES = [
    (
        "en",
        "The Brazilian army denied it. In Peru, the armed forces arrested ten men.",
        "gov/per/armed-forces",
    ),
    ("ru", "Бразильская армия отрицает это. В Перу армия задержала десять человек.", "gov/per/armed-forces"),
    ("ar", "نفى الجيش البرازيلي ذلك. وفي بيرو اعتقل الجيش عشرة رجال.", "gov/per/armed-forces"),
    ("en", "Peru voted on Sunday. The army seized the port on Monday.", "gov/per/armed-forces"),
    ("en", "France and Germany held talks. The army seized the port on Tuesday.", "group/armed-forces"),
    ("ru", "Франция и Германия провели переговоры. Армия захватила порт во вторник.", "group/armed-forces"),
    ("ar", "أجرت فرنسا وألمانيا محادثات. واستولى الجيش على الميناء يوم الثلاثاء.", "group/armed-forces"),
]
POSTS = [
    ("ar", "قال سفير روسيا في ليما إن المحادثات مفيدة. وقال السفير الروسي بوريس كرايكين إنه متفائل."),
    ("en", "The Russian ambassador in Lima said talks were useful. Russian ambassador Boris Kraykin said he was hopeful."),
    ("ru", "Посол России в Лиме заявил, что переговоры полезны. Российский посол Борис Крайкин сказал, что надеется."),
    ("zh-Hant", "俄羅斯駐秘魯大使表示,會談有益。俄羅斯大使鮑里斯·克拉伊金說,他有信心。"),
    ("zh-Hans", "俄罗斯驻利马大使表示,会谈有益。俄罗斯大使鲍里斯·克拉伊金说,他有信心。"),
]  # fmt: skip


def _found(language: str, text: str) -> dragoman.Analysis:
    return dragoman.analyse(text, language=language, published="2023-09-20")


@pytest.mark.parametrize(("language", "text", "leader"), SHARED)
def test_a_name_that_many_bear_is_no_leader_s(language: str, text: str, leader: str) -> None:
    assert f"person/{leader}" not in {m.entity_id for m in _found(language, text).mentions}


@pytest.mark.parametrize(("language", "text", "leader"), TOLD)
def test_where_the_page_tells_of_him_it_is_his(language: str, text: str, leader: str) -> None:
    assert _found(language, text).statements[-1].speaker == f"person/{leader}"


@pytest.mark.parametrize(("language", "text", "army"), ARMIES)
def test_whose_army_it_is(language: str, text: str, army: str) -> None:
    assert _found(language, text).events[-1].actors == (army,)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh-Hant", "法國總統訪問馬利首都,武裝部隊表示已擊斃十名武裝分子。"),
        ("zh-Hans", "土耳其总统访问乌干达。武装部队周二表示,已在边境部署坦克。"),
    ],
)
def test_an_army_of_two_states_named_is_neither_s(language: str, text: str) -> None:
    assert "group/armed-forces" in {s.speaker for s in _found(language, text).statements}


@pytest.mark.parametrize(
    "text", ["Peru asked Chile for military help.", "The army chief of nobody resigned in an army barracks."]
)
def test_an_attribute_is_no_army(text: str) -> None:
    assert "armed-forces" not in " ".join(m.entity_id for m in _found("en", text).mentions)


@pytest.mark.parametrize(("language", "text"), POSTS)
def test_an_ambassador_abroad_is_not_the_next_one_named(language: str, text: str) -> None:
    one, other = (s.speaker for s in _found(language, text).statements)
    assert one != other
