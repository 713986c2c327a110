"""Accounts that part are linked, accounts of different things are not: in each language, with what must be left alone."""

from __future__ import annotations

import pytest

import dragoman

Case = tuple[str, str, list[str]]

PARTED: list[Case] = [
    ("en", "Border talks\n\nKenya accused Somalia on Monday of shelling a village near the border.\n\nReuters could not independently verify the claim.\n", ["claim versus non-verification"]),
    ("en", "Dam\n\nEgypt accused Ethiopia of filling the dam in secret. Ethiopia denied it.\n", ["speakers disagree"]),
    ("ru", "Граница\n\nКения обвинила Сомали в обстреле деревни. Сомали отвергло эти обвинения.\n", ["speakers disagree"]),
    ("ar", "سد\n\nاتهمت مصر إثيوبيا بملء السد سرا. ونفت إثيوبيا ذلك.\n", ["speakers disagree"]),
    ("zh-Hans", "边境\n\n埃及外交部指责埃塞俄比亚违反协议。埃塞俄比亚否认这一指控。\n", ["speakers disagree"]),
    ("ru", "Граница\n\nКения и Сомали обвинили друг друга в обстреле.\n", ["who is to blame"]),
    ("zh-Hant", "邊境\n\n肯亞與索馬利亞互相指責對方先開火。\n", ["who is to blame"]),
    ("en", "Storm kills 20 in Kenya\n\nTwelve people were killed when the storm hit Kenya, officials said.\n", ["headline versus body"]),
    ("ar", "زلزال يقتل 20 في كينيا\n\nقتل اثنا عشر شخصا في زلزال ضرب كينيا، بحسب السلطات.\n", ["headline versus body"]),
]  # fmt: skip

AGREED: list[tuple[str, str]] = [
    ("en", "Storm kills at least 20 in Kenya\n\nTwenty-five people were killed when the storm hit Kenya, officials said.\n"),
    ("en", "Dam\n\nEgypt accused Ethiopia of filling the dam in secret. Sudan denied that it had troops in Chad.\n"),
    ("ru", "Граница\n\nКения обвинила Сомали в обстреле деревни. Уганда опровергла слухи о выборах.\n"),
    ("ar", "سد\n\nاتهمت مصر إثيوبيا بملء السد سرا. ونفت كينيا وجود قوات لها في تشاد.\n"),
    ("zh-Hans", "边境\n\n埃及指责埃塞俄比亚秘密蓄水。肯尼亚否认在乍得驻军。\n"),
    ("en", "Talks\n\nKenya and Somalia signed a trade agreement on 9 May 2023 and another one on 12 May 2023.\n"),
    ("zh-Hans", "风暴致20人死亡\n\n肯尼亚官方说，风暴造成20人死亡、12人受伤。\n"),
]  # fmt: skip


def kinds(language: str, text: str) -> list[str]:
    return sorted(
        d.kind for d in dragoman.analyse(text, language=language, published="2023-05-20").disagreements
    )


@pytest.mark.parametrize(("language", "text", "wanted"), PARTED)
def test_where_accounts_part(language: str, text: str, wanted: list[str]) -> None:
    assert kinds(language, text) == wanted


@pytest.mark.parametrize(("language", "text"), AGREED)
def test_where_they_do_not(language: str, text: str) -> None:
    assert kinds(language, text) == []


def test_an_account_is_told_in_the_words_of_its_page() -> None:
    text = "Dam\n\nEgypt accused Ethiopia of filling the dam in secret. Ethiopia denied it.\n"
    found = dragoman.analyse(text, published="2023-05-20")
    (only,) = found.disagreements
    for account in only.accounts:
        assert found.page.text[account.start : account.end] == account.text
        assert (account.language, account.day) == ("en", "2023-05-20")
    assert {a.position for a in only.accounts} == {"state/egy", "state/eth"} == set(only.voices)
