"""What the model adds to a page, and that it is the same in any company."""

from __future__ import annotations

from pathlib import Path

import pytest

import dragoman
from dragoman.model import loaded

EXAMPLES = Path(__file__).parents[2] / "examples" / "caucasus"

SAID = {
    "en": "Opposition leader Amara Diallo accused the junta of jailing reporters.",
    "ru": "Лидер оппозиции Амара Диалло обвинил хунту в арестах журналистов.",
    "ar": "اتهم زعيم المعارضة أمارا ديالو المجلس العسكري بسجن الصحفيين.",
    "zh-Hans": "反对派领导人阿马拉·迪亚洛指责军政府监禁记者。",
    "zh-Hant": "反對派領袖阿馬拉·迪亞洛指責軍政府監禁記者。",
}

CUES = {"en": "accused", "ru": "обвинил", "ar": "اتهم", "zh-Hans": "指责", "zh-Hant": "指責"}
SPEAKERS = {
    "en": "Opposition leader Amara Diallo",
    "ru": "Лидер оппозиции Амара Диалло",
    "ar": "زعيم المعارضة أمارا ديالو",
    "zh-Hans": "反对派领导人阿马拉·迪亚洛",
    "zh-Hant": "反對派領袖阿馬拉·迪亞洛",
}


@pytest.mark.parametrize("language", sorted(SAID))
def test_a_report_is_seen_in_every_language(language: str) -> None:
    model = loaded()
    assert model is not None
    text = SAID[language]
    (anchor,) = [a for a in model.read(text).anchors if a.row == "s"]
    assert anchor.kind == "accuse"
    assert text.startswith(CUES[language], anchor.start)
    speaking = [p for p in anchor.parts if p.kind == "S"]
    said_by = text[min(p.start for p in speaking) : max(p.end for p in speaking)]
    assert SPEAKERS[language].startswith(said_by)
    assert len(said_by) > len(SPEAKERS[language]) / 2


def test_a_text_reads_the_same_in_any_company() -> None:
    model = loaded()
    assert model is not None
    alone = {language: model.read(text) for language, text in SAID.items()}
    for language in sorted(SAID, reverse=True):
        model.read("0" * 300)
        assert model.read(SAID[language]) == alone[language]


def test_rows_do_not_depend_on_the_number_of_workers(tmp_path: Path) -> None:
    pages = sorted(str(path) for path in EXAMPLES.iterdir() if path.suffix == ".txt")[:3]
    rows = []
    for workers, order in ((1, 1), (2, -1)):
        path = tmp_path / f"{workers}.duckdb"
        dragoman.read(pages[::order], path, workers=workers, model=True)
        with dragoman.open(path) as ledger:
            rows.append(
                [
                    sorted(map(str, ledger.rows(f"SELECT * FROM {table}")))
                    for table in ("mentions", "statements", "events")
                ]
            )
    assert rows[0] == rows[1]


def test_the_model_reads_only_where_it_is_asked_to() -> None:
    alone, beside = (dragoman.analyse(SAID["en"], model=model) for model in (False, True))
    assert not any("model/" in row.rule for row in (*alone.statements, *alone.events, *alone.mentions))
    assert any("model/" in row.rule for row in (*beside.statements, *beside.events, *beside.mentions))
