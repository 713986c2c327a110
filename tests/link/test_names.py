"""One name in several scripts is one; two people are two."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.link.names import SAME, likeness
from dragoman.link.names.parts import parts

SAMPLE = Path(__file__).parent / "data" / "name_pairs.tsv"

ONE = [
    "باشينيان = 帕希尼揚 = 帕希尼扬 = 帕什尼揚 = Пашинян = Pashinyan = Pashinian",
    "نيكول باشينيان = Nikol Pashinyan = Никол Пашинян",
    "Лавров = لافروف = 拉夫羅夫 = Lavrov",
    "Sergey Lavrov = Sergei Lavrov = سيرجي لافروف = Лавров, Сергей Викторович = 谢尔盖·拉夫罗夫",
    "Песков = بيسكوف = 佩斯科夫 = Peskov",
    "غالوزين = 加盧津 = Galuzin = Галузин",
    "ريابكوف = Рябков = 里亚布科夫 = Ryabkov",
    "Захарова = 扎哈羅娃 = Zakharova = زاخاروفا",
    "عبد الفتاح السيسي = عبدالفتاح السيسي = Abdel Fattah el-Sisi = Абдель Фаттах ас-Сиси",
    "السوداني = al-Sudani = Sudani",
    "محمد السوداني = Mohammed Shia' al-Sudani = محمد شياع السوداني",
    "إلهام علييف = 伊利哈姆·阿利耶夫 = Ilham Aliyev = Ильхам Алиев",
    "Zelensky = Zelenskyy = زيلينسكي = 澤倫斯基 = Зеленский",
    "أردوغان = Erdoğan = 埃爾多安 = Эрдоган",
    "习近平 = 習近平 = Xi Jinping = شي جين بينغ",
    "王毅 = Wang Yi",
    "王岐山 = Wang Qishan",
    "约翰·史密斯 = John Smith = Джон Смит = جون سميث",
    "J. Smith = John Smith",
    "Muhammad = Mohammed = محمد",
    "Рид, Гарри = Harry Reid",
    "Данилович = Danilovic = 达尼洛维奇",
]
TWO = [
    ("Galuzin", "Gallagher"), ("加盧津", "Gallagher"), ("غالوزين", "Gallagher"), ("Галузин", "Галлахер"),
    ("Ryabkov", "Rybakov"), ("Рябков", "Рыбаков"), ("里亚布科夫", "Rybakov"), ("ريابكوف", "Рыбаков"),
    ("Lavrov", "Lavrik"), ("Лавров", "Лаврик"), ("拉夫罗夫", "Лаврик"), ("لافروف", "Lavrik"),
    ("王毅", "王岐山"), ("王毅", "Wang Qishan"), ("王岐山", "Wang Yi"), ("Wang Yi", "Wang Yang"),
    ("Sergey Lavrov", "Sergey Ryabkov"), ("سيرجي لافروف", "Sergey Ryabkov"), ("谢尔盖·拉夫罗夫", "Сергей Рябков"),
    ("Ilham Aliyev", "Heydar Aliyev"), ("إلهام علييف", "Heydar Aliyev"), ("Dmitry Peskov", "Dmitri Medvedev"),
    ("Ivanov", "Иванова"), ("Putin", "Pashinyan"), ("Kim", "Kin"), ("محمد", "محمود"), ("Hussein", "Hassan"),
    ("Anna-Maria Renger", "Anna Maria Carloni"), ("爱德华·希思", "Eduard Wahl"),
]  # fmt: skip


@pytest.mark.parametrize("line", ONE)
def test_spellings_of_one_name_meet(line: str) -> None:
    forms = line.split(" = ")
    apart = [
        (a, b, likeness(a, b)) for k, a in enumerate(forms) for b in forms[k + 1 :] if likeness(a, b) < SAME
    ]
    assert not apart


@pytest.mark.parametrize(("a", "b"), TWO)
def test_two_people_are_two(a: str, b: str) -> None:
    assert likeness(a, b) < SAME


def test_a_surname_alone_is_not_the_same_name() -> None:
    assert likeness("Lavrov", "Sergey Lavrov") < SAME


def test_the_order_of_the_parts_means_nothing() -> None:
    assert likeness("Reid, Harry", "Harry Reid") == 1.0
    assert likeness("Лавров Сергей", "Sergey Lavrov") == pytest.approx(
        likeness("Сергей Лавров", "Sergey Lavrov")
    )


def test_a_name_without_letters_is_like_nothing() -> None:
    assert likeness("", "Lavrov") == likeness("…", "—") == 0.0


@pytest.mark.parametrize(
    ("name", "taken"),
    [
        ("Salisbury, Robert Gascoyne-Cecil", ["salisbury", "robert", "gascoyne", "cecil"]),
        ("尼科爾·帕希尼揚（總理）", ["尼科尔", "帕希尼扬"]),
        ("О'Коннор", ["о'коннор".replace("'", "")]),
        ("Šefčovič", ["sefcovic"]),
        ("Μητσοτάκης", ["mitsotakis"]),
    ],
)
def test_parts(name: str, taken: list[str]) -> None:
    assert [part.text for part in parts(name)] == taken


NAMES = st.one_of(
    st.text(max_size=24),
    st.text(alphabet="abdegiklmnoprstuvyz -'.", max_size=20),
    st.text(alphabet="ابتثجحخدرزسشعغفقكلمنهوي ", max_size=16),
    st.text(alphabet="абвгдежзийклмнопрстуфхцчшщыьэюя -", max_size=18),
    st.text(alphabet="帕希尼扬什加卢津拉夫罗王毅岐山斯克特尔·", max_size=8),
)


@given(NAMES, NAMES)
def test_likeness_of_any_two_texts(a: str, b: str) -> None:
    alike = likeness(a, b)
    assert 0.0 <= alike <= 1.0
    assert likeness(b, a) == pytest.approx(alike, abs=1e-6)


@given(NAMES)
def test_a_text_is_like_itself(text: str) -> None:
    assert likeness(text, text) == (1.0 if parts(text) else 0.0)


@pytest.mark.parametrize(("language", "floor"), [("ar", 0.85), ("ru", 0.85), ("zh", 0.6)])
def test_held_out_pairs_meet(language: str, floor: float) -> None:
    rows = [line.split("\t") for line in SAMPLE.read_text("utf-8").splitlines()[1:]]
    pairs = [(latin, form) for code, latin, form in rows if code == language]
    assert len(pairs) == 300
    met = sum(likeness(latin, form) >= SAME for latin, form in pairs)
    crossed = [(latin, form) for (latin, _), (_, form) in pairwise(pairs)]
    assert met / len(pairs) >= floor
    assert sum(likeness(latin, form) >= SAME for latin, form in crossed) <= 1
