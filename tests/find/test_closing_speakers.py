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
