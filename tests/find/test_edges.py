"""Sentences at the edges of rules: what a rule of one kind must leave to another."""

from __future__ import annotations

import pytest

import dragoman

EVENTS = [
    ("en", "Russia blamed for attack on Kyiv hospital", ("ASSAULT", ("state/rus",), "hypothetical")),
    ("en", "Turkey was urged to sign an agreement with Syria.", ("AGREE", ("state/tur", "state/syr"), "hypothetical")),
    ("en", "Iran retaliated in a missile attack on Israel.", ("ASSAULT", ("state/irn",), "happened")),
    ("en", "Pakistan's army neutralised 12 militants.", ("ASSAULT", ("gov/pak/armed-forces",), "happened")),
    ("ru", "Россия обвинила Украину в обстреле Белгорода.", ("ASSAULT", ("state/ukr",), "claimed")),
    ("ru", "Россия начала на Украине войну.", ("ASSAULT", ("state/rus",), "happened")),
    ("ru", "США ввели на нефть Ирана санкции.", ("SANCTION", ("state/usa",), "happened")),
    ("ru", "МИД Чили обвинил Перу в нарушении перемирия и объявил о соглашении с Мексикой.", ("AGREE", ("state/chl", "state/mex"), "happened")),
    ("zh-Hans", "韩国军队向朝鲜开火。", ("ASSAULT", ("group/kor/forces",), "happened")),
    ("zh-Hans", "美国将把部队部署到波兰。", ("MOBILIZE", ("state/usa",), "planned")),
    ("zh-Hans", "若干国家宣布对伊朗实施制裁。", ("SANCTION", (), "happened")),
    ("zh-Hant", "以色列發動空襲,目標是敘利亞首都大馬士革。", ("ASSAULT", ("state/isr",), "happened")),
    ("ar", "حذر بوتين لاحقا إيران من مهاجمة السفن.", ("ASSAULT", ("state/irn",), "hypothetical")),
    ("en", "Norway warned Iran against attacking ships.", ("ASSAULT", ("state/irn",), "hypothetical")),
    ("en", "Norway warned Peru that Iran had attacked its ships.", ("ASSAULT", ("state/irn",), "claimed")),
]  # fmt: skip
STATEMENTS = [
    ("en", "Norway announced by email that talks would go on.", ("state/nor", "announce")),
    ("ar", "نفت إيران اتهامات الولايات المتحدة بالتدخل.", ("state/usa", "accuse")),
    ("zh-Hans", "欧盟各国支持乌克兰。", ("group/eu-states", "support")),
    ("zh-Hant", "以媒體稱,哈馬斯同意停火。", ("group/isr/media", "assert")),
    ("zh-Hans", "泰国军方称,柬埔寨军队开火。", ("group/tha/forces", "accuse")),
]


@pytest.mark.parametrize(("language", "text", "expected"), EVENTS)
def test_what_is_done(language: str, text: str, expected: tuple[str, tuple[str, ...], str]) -> None:
    found = dragoman.analyse(text, language=language, published="2024-05-01").events
    assert expected in [(e.type, e.actors, e.status) for e in found]


@pytest.mark.parametrize(("language", "text", "expected"), STATEMENTS)
def test_what_is_said(language: str, text: str, expected: tuple[str, str]) -> None:
    found = dragoman.analyse(text, language=language, published="2024-05-01").statements
    assert expected in [(s.speaker, s.act) for s in found]


def test_talks_are_where_their_own_words_say() -> None:
    found = dragoman.analyse(
        "中国与美国在日内瓦的会谈周三结束。", language="zh-Hans", published="2024-05-01"
    ).events
    assert [e.place for e in found] == ["place/geneva"]


def test_a_decimal_point_groups_no_thousands() -> None:
    found = dragoman.analyse(
        "The storm displaced 1.125 million people.", language="en", published="2024-05-01"
    ).figures
    assert [(f.low, f.high) for f in found] == [(1_012_500, 1_237_500)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Журналистам удалось независимо подтвердить эти данные."),
        ("en", "The claims from the northern front could be independently verified."),
    ],
)
def test_what_could_be_checked_is_no_doubt(language: str, text: str) -> None:
    assert not dragoman.analyse(text, language=language, published="2024-05-01").doubts
