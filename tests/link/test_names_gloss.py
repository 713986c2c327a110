"""Names are spelt readably in the reader's script."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.link.names import romanise, transliterate


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("Сергей Рябков", "Sergey Ryabkov"), ("Щербаков", "Shcherbakov"), ("Зеленский", "Zelensky"),
        ("Пашинян, Никол", "Nikol Pashinyan"), ("Елена Ющенко", "Yelena Yushchenko"), ("Юрий", "Yuri"),
        ("王毅", "Wang Yi"), ("習近平", "Xi Jinping"), ("米哈伊爾·加盧津", "Mikhail Galuzin"), ("约翰·克里", "John Kerry"),
        ("سيرجي لافروف", "Sergey Lavrov"), ("باشينيان", "Pashinian"), ("محمد السوداني", "Mohamed al-Sudani"),
        ("Nikol Pashinyan", "Nikol Pashinyan"), ("Μητσοτάκης", "Mitsotakis"), ("", ""),
    ],
)  # fmt: skip
def test_romanise(name: str, latin: str) -> None:
    assert romanise(name) == latin


@pytest.mark.parametrize(
    ("name", "language", "spelt"),
    [
        ("Mikhail Galuzin", "ar", "ميخائيل غالوزين"), ("Mikhail Galuzin", "ru", "Михаил Галузин"),
        ("Mikhail Galuzin", "zh", "米哈伊尔·加卢津"), ("John Kerry", "zh-Hans", "约翰·克里"), ("John Kerry", "ar", "جون كيري"),
        ("Галузин", "zh", "加卢津"), ("加卢津", "ru", "Галузин"), ("王毅", "en", "Wang Yi"), ("王毅", "zh", "王毅"),
        ("Лавров", "ru", "Лавров"), ("Лавров", "en", "Lavrov"),
    ],
)  # fmt: skip
def test_transliterate(name: str, language: str, spelt: str) -> None:
    assert transliterate(name, language) == spelt


@given(st.text(max_size=30), st.sampled_from(["ar", "en", "ru", "zh", "zh-Hant", "fr"]))
def test_any_text_can_be_spelt(text: str, language: str) -> None:
    assert isinstance(transliterate(text, language), str)
