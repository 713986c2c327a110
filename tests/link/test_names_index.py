"""A name in any script finds its person among many."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.link.names import SAME, NameIndex, likeness

SAMPLE = Path(__file__).parent / "data" / "name_pairs.tsv"
PEOPLE = [
    ("Nikol Pashinyan", "pashinyan"), ("Sergey Lavrov", "lavrov"), ("Sergei Ryabkov", "ryabkov"),
    ("Dmitry Peskov", "peskov"), ("Mikhail Galuzin", "galuzin"), ("Samantha Power", "power"), ("王毅", "wang-yi"),
    ("王岐山", "wang-qishan"), ("Ilham Aliyev", "aliyev"), ("Heydar Aliyev", "heydar-aliyev"), ("أحمد أبو الغيط", "aboul-gheit"),
    ("Наталья Поклонская", "poklonskaya"), ("Abdel Fattah el-Sisi", "sisi"), ("Recep Tayyip Erdoğan", "erdogan"),
]  # fmt: skip


@pytest.fixture(scope="module")
def people() -> NameIndex:
    return NameIndex.build(PEOPLE)


@pytest.mark.parametrize(
    ("query", "key"),
    [
        ("نيكول باشينيان", "pashinyan"), ("尼科爾·帕什尼揚", "pashinyan"), ("Пашинян, Никол Воваевич", "pashinyan"),
        ("米哈伊爾·加盧津", "galuzin"), ("سيرغي ريابكوف", "ryabkov"), ("Сергей Лавров", "lavrov"), ("Wang Yi", "wang-yi"),
        ("وانغ يي", "wang-yi"), ("Wang Qishan", "wang-qishan"), ("الهام علييف", "aliyev"), ("Гейдар Алиев", "heydar-aliyev"),
        ("Ahmed Aboul Gheit", "aboul-gheit"), ("Natalya Poklonskaya", "poklonskaya"), ("عبدالفتاح السيسي", "sisi"),
        ("薩曼莎·鮑爾", "power"), ("رجب طيب أردوغان", "erdogan"), ("Erdogan, Recep Tayyip", "erdogan"),
    ],
)  # fmt: skip
def test_found_first(people: NameIndex, query: str, key: str) -> None:
    assert people.lookup(query, 1)[0][0] == key


@pytest.mark.parametrize("surname", ["باشينيان", "帕希尼扬", "Пашинян", "Pashinian"])
def test_a_surname_leads_to_its_person_but_is_not_the_name(people: NameIndex, surname: str) -> None:
    key, alike = people.lookup(surname, 1)[0]
    assert key == "pashinyan"
    assert alike < SAME


def test_best_first_and_no_more_than_asked(people: NameIndex) -> None:
    found = people.lookup("Aliyev", 3)
    assert len(found) <= 3
    assert [alike for _, alike in found] == sorted((alike for _, alike in found), reverse=True)
    assert {key for key, _ in found[:2]} == {"aliyev", "heydar-aliyev"}


def test_what_is_said_of_a_match_is_its_likeness(people: NameIndex) -> None:
    assert people.lookup("Пашинян Никол")[0][1] == likeness("Пашинян Никол", "Nikol Pashinyan")


def test_several_names_of_one_key() -> None:
    index = NameIndex.build([("Vladimir Putin", "putin"), ("普京", "putin"), ("بوتين", "putin")])
    assert index.lookup("普丁", 5)[0][0] == "putin"
    assert len(index.lookup("Putin", 5)) == 1


def test_an_empty_index_and_an_empty_query(people: NameIndex) -> None:
    assert NameIndex.build([]).lookup("Lavrov") == []
    assert people.lookup("") == people.lookup("123 …") == []


@settings(max_examples=40)
@given(st.text(max_size=30))
def test_any_text_may_be_asked(text: str) -> None:
    index = NameIndex.build([*PEOPLE[:8], (text, "text")])
    assert all(0.0 <= alike <= 1.0 for _, alike in index.lookup(text))


@pytest.mark.parametrize(("language", "floor"), [("ar", 0.93), ("ru", 0.93), ("zh", 0.8)])
def test_held_out_names_are_found_among_900(language: str, floor: float) -> None:
    rows = [line.split("\t") for line in SAMPLE.read_text("utf-8").splitlines()[1:]]
    index = NameIndex.build((latin, latin) for _, latin, _ in rows)
    asked = [(latin, form) for code, latin, form in rows if code == language]
    right = sum(bool(found := index.lookup(form, 1)) and found[0][0] == latin for latin, form in asked)
    assert right / len(asked) >= floor
