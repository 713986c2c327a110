"""Who stands behind the dash that closes a headline has said it; a site, a pair of states and a quotation have not."""

from __future__ import annotations

import pytest

import dragoman


def said(line: str) -> list[tuple[str, str]]:
    return [(s.speaker, s.content.text) for s in dragoman.analyse(line).statements if s.content]


@pytest.mark.parametrize(
    ("line", "speaker", "content"),
    [
        ("Турция готовит новую операцию на границе – Эрдоган", "person/recep-tayyip-erdogan", "Турция готовит новую операцию на границе"),
        ("Иран не намерен обсуждать ракетную программу — Захарова", "person/maria-zakharova", "Иран не намерен обсуждать ракетную программу"),
        ("Порт откроют к осени — Песков", "person/dmitry-peskov", "Порт откроют к осени"),
        ("Талибы не приедут на встречу в Доху - источник", "group/sources", "Талибы не приедут на встречу в Доху"),
        ("Grain ships will sail next week - Kremlin", "gov/rus/presidency", "Grain ships will sail next week"),
        ("السفن ستبحر الأسبوع المقبل - الكرملين", "gov/rus/presidency", "السفن ستبحر الأسبوع المقبل"),
        ("Two killed near the port: Kremlin", "gov/rus/presidency", "Two killed near the port"),
    ],
)  # fmt: skip
def test_the_last_name_of_a_headline(line: str, speaker: str, content: str) -> None:
    assert said(line) == [(speaker, content)]


@pytest.mark.parametrize(
    "line",
    [
        "Новый мост через Ансу открыли для машин – РИА Новости",
        "Чемпионат мира по хоккею в этом году: Россия — Канада",
        "Прямой поезд будет ходить по маршруту Россия — Турция",
        "Bridge over the Ansa opens to traffic at last - Reuters",
        "В пустыне стало больше песков — и меньше воды",
    ],
)
def test_who_only_stands_there(line: str) -> None:
    assert said(line) == []


def test_what_a_state_would_like_is_still_its_ministers_word() -> None:
    text = "Россия приветствовала бы снятие пошлин. Об этом заявил глава МИД РФ Сергей Лавров в интервью телеканалу."
    assert ("person/sergey-lavrov", "Россия приветствовала бы снятие пошлин.") in said(text)


@pytest.mark.parametrize(
    ("line", "venue"),
    [
        ("قال الكرملين إن مفاوضات فيينا ستستأنف يوم الجمعة.", "state/aut"),
        ("قال الكرملين إن اجتماع برلين انتهى.", "state/deu"),
        ("قال الكرملين إن قمة باريس تأجلت.", "state/fra"),
    ],
)
def test_a_city_behind_its_talks_is_a_venue(line: str, venue: str) -> None:
    found = dragoman.analyse(line)
    rows = [*found.statements, *found.events]
    assert not any(
        venue in (*getattr(r, "about", ()), *getattr(r, "actors", ()), *getattr(r, "recipients", ()))
        for r in rows
    )
    assert rows


@pytest.mark.parametrize(
    ("line", "speaker", "content"),
    [
        ("以軍空襲加薩 聯合國:至少20人死亡", "org/un", "至少20人死亡"),
        ("美国要求提供停火详情 拉夫罗夫:这很奇怪", "person/sergey-lavrov", "这很奇怪"),
        ("中国外交部:各方应保持克制 切实维护和平", "gov/chn/foreign-ministry", "各方应保持克制 切实维护和平"),
    ],
)
def test_a_chinese_headline_of_two_clauses(line: str, speaker: str, content: str) -> None:
    body = "边境地区的居民星期二说，夜里没有再听到炮声，商店和学校都已经重新开门。"
    assert (speaker, content) in said(f"{line}\n\n{body}\n\n{body}")


@pytest.mark.parametrize("word", ["早些时候", "13日", "此前", "星期二"])
def test_a_time_before_a_verb_of_one_character(word: str) -> None:
    rows = dragoman.analyse(f"亚美尼亚{word}称,边境地区遭到炮击。", published="2022-09-14").statements
    assert [row.speaker for row in rows] == ["state/arm"]
