"""An article without a title is called by its first words, in its own script, and marked as without one."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from litestar import Litestar
from litestar.datastructures import State
from litestar.testing import TestClient

import dragoman
from dragoman.web.access import Access
from dragoman.web.app import litestar
from dragoman.web.snapshot import Snapshots
from dragoman.web.views import warm
from dragoman.wording.titles import Beginning, first_of
from dragoman.wording.words import words

TEXTS = {
    "ar": "اتهمت أرمينيا أذربيجان يوم الاثنين بقصف القرية الحدودية، وقالت إن ثلاثة من سكانها أصيبوا بجروح.",
    "zh-Hant": "亞美尼亞週一指責阿塞拜疆砲擊邊境村莊，並稱三名村民在砲擊中受傷，已送往醫院救治。",
    "zh-Hans": "亚美尼亚周一指责阿塞拜疆炮击边境村庄，并称三名村民在炮击中受伤，已送往医院救治。",
    "ru": "Армения в понедельник обвинила Азербайджан в обстреле приграничного села и сообщила о трёх раненых жителях.",
    "en": "Armenia on Monday accused Azerbaijan of shelling a village at the border and said that three people were hurt.",
}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient[Litestar]]:
    folder = tmp_path_factory.mktemp("untitled")
    rows = [
        {"id": tag, "text": text, "language": tag, "published": "2023-09-05"} for tag, text in TEXTS.items()
    ]
    lines = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    (folder / "pages.jsonl").write_text(lines, encoding="utf-8")
    dragoman.read([folder / "pages.jsonl"], folder / "untitled.duckdb", workers=1)
    snapshots = Snapshots(folder / "untitled.duckdb", folder)
    snapshots.on_new(warm)
    access = Access("127.0.0.1", 8000, "a-token-of-some-length")
    with TestClient(litestar(State({"snapshots": snapshots, "access": access}))) as client:
        yield client


@pytest.mark.parametrize("language", ["en", "ar", "zh", "ru"])
def test_first_words_stand_for_a_title(desk: TestClient[Litestar], language: str) -> None:
    told = words(language)("ui.untitled")
    articles = desk.get("/articles", headers={"accept-language": language}).text
    front = desk.get("/stories", headers={"accept-language": language}).text
    rows = {row["language"]: row for row in desk.get("/articles.json").json()["rows"]}
    for tag, text in TEXTS.items():
        assert not rows[tag]["title"]
        assert f'lang="{tag}"' in articles
        assert text[:16] in articles
        assert text[:50] not in articles or tag in ("ar", "ru", "en")
        own = desk.get(f"/articles/{rows[tag]['article_id']}", headers={"accept-language": language}).text
        assert f"<title>{text[:16]}" in own
        assert own.count(f'<small class="untitled">{told}</small>') >= 1
    assert articles.count(f'<small class="untitled">{told}</small>') == len(TEXTS)
    assert "untitled" in front


def test_words_are_cut_between_two_of_them() -> None:
    short = {tag: Beginning("a", tag, None, None, text).short or "" for tag, text in TEXTS.items()}
    for tag, text in TEXTS.items():
        assert short[tag].endswith("…")
        assert text.startswith(short[tag][:-1])
        assert len(short[tag]) <= 65
    assert short["zh-Hans"] == "亚美尼亚周一指责阿塞拜疆炮击边境村庄…"
    assert text[len(short["en"]) - 1] == " "
    assert Beginning("a", "en", None, None, " \n ").short is None
    assert Beginning("a", "en", None, None, "Short.").short == "Short."


def test_a_story_is_called_by_its_first_article_that_has_words() -> None:
    def one(name: str, day: str, text: str | None) -> Beginning:
        return Beginning(name, "en", day, "outlet/x", text)

    without = {
        "a": one("a", "2023-01-01", None),
        "b": one("b", "2023-01-03", "B."),
        "c": one("c", "2023-01-02", "C."),
    }
    found = first_of(without, ["a", "b", "c", "d"])
    assert found is not None
    assert found.article_id == "c"
    assert first_of(without, ["d"]) is None
