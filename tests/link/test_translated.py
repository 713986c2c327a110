"""Translations: numbers as values, sentences in order, figures that contradict. Vectors are made up; the encoder has floors in quality/."""

from __future__ import annotations

import numpy as np
import pytest

from dragoman.find.numbers import numbers
from dragoman.link.copies.sentences import Told, split, told
from dragoman.link.copies.translated import Floats, aligned, same_figures, translation

EN = "On Friday 14 ships left.\nThe port counted 480,000 tonnes of grain.\nThe minister thanked three crews.\nRain is expected until Sunday."
RU = "В пятницу вышли 14 судов.\nПорт насчитал 480 тысяч тонн зерна.\nМинистр поблагодарил три экипажа.\nДо воскресенья ожидается дождь."


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("480,000 doses, 1.2 billion kWh", {480_000, 1.2e9}),
        ("480 000 доз, 1,2 миллиарда, 2,7 млн", {480_000, 1.2e9, 2.7e6}),
        ("480 ألف جرعة و١٢٣٠٠ إصابة", {480_000, 12_300}),
        ("5 m deep, 3 km on, 2m people, two hundred", {5, 3, 2e6}),
        ("48萬劑、12億度、12300例、1.4亿", {480_000, 1.2e9, 12_300, 1.4e8}),
    ],
)
def test_figures_are_values(text: str, figures: set[float]) -> None:
    assert numbers(text).figures == figures


def test_numbers_written_out_are_kept_apart() -> None:
    assert numbers("fourteen ships and a crew").words == {14}
    assert numbers("вышли три судна").words == {3}
    assert numbers("三十八輛卡車").words == {38}


def test_sentences_of_any_script() -> None:
    assert split("Mr. Ames left for the coast. He came back on Monday.") == [
        "Mr. Ames left for the coast.",
        "He came back on Monday.",
    ]
    assert len(split("兩國總統當晚通電話，同意展開聯合調查。雙方呼籲克制，並將再次會面。")) == 2
    assert split("") == []


def _told(article_id: str, language: str, text: str) -> Told:
    return told(article_id, language, text, [(0, len(text))])


def _vectors(count: int, order: list[int], shade: float = 0.1) -> Floats:
    """Rows that point to the axes in `order`, with a little of all others."""
    rows = np.full((len(order), count), shade, np.float32)
    rows[np.arange(len(order)), order] = 1
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def _found(one: Told, other: Told, order: list[int]) -> bool:
    vectors = {one.article_id: _vectors(4, [0, 1, 2, 3]), other.article_id: _vectors(4, order)}
    first, second = translation(one, other, vectors), translation(other, one, vectors)
    assert first == second
    return first is not None


def test_sentence_for_sentence_in_order_is_a_translation() -> None:
    en, ru = _told("a-1", "en", EN), _told("a-2", "ru", RU)
    assert len(en.sentences) == len(ru.sentences) == 4
    assert _found(en, ru, [0, 1, 2, 3])
    assert not _found(en, ru, [3, 2, 1, 0])


def test_another_days_figures_are_no_translation() -> None:
    other = RU.replace("14", "9").replace("480", "312")
    en, ru = _told("a-1", "en", EN), _told("a-2", "ru", other)
    assert not _found(en, ru, [0, 1, 2, 3])


def test_a_number_written_out_contradicts_nothing() -> None:
    ru = _told("a-2", "ru", RU.replace("14 судов", "четырнадцать судов"))
    assert _found(_told("a-1", "en", EN), ru, [0, 1, 2, 3])


def test_two_texts_in_one_language_are_none() -> None:
    assert not _found(_told("a-1", "zh-Hans", RU), _told("a-2", "zh-Hant", RU), [0, 1, 2, 3])


def test_figures_tell_before_vectors_do() -> None:
    many = "14, 25, 36, 47 and 58 of them came here."
    assert same_figures(_told("a", "en", many), _told("b", "ru", "Пришли 14, 25, 36, 47 и 58 из них."))
    assert not same_figures(_told("a", "en", many), _told("b", "ru", "Пришли 13, 24, 35, 46 и 58 из них."))


def test_aligned_sentences_follow_each_other() -> None:
    likeness = np.array([[0.9, 0.1, 0.1], [0.1, 0.1, 0.8]], np.float32)
    assert aligned(likeness, np.array([0.5, 0.5]), np.array([0.3, 0.3, 0.4])) == [(0, 0), (1, 2)]
