"""A folder of small pages in four languages, all different."""

from __future__ import annotations

from pathlib import Path

LINES = (
    "وقالت وزارة الخارجية الروسية يوم الثلاثاء إن المحادثات رقم {n} ستعقد في موسكو.",
    "外交部發言人週二表示,第{n}輪會談將在莫斯科舉行。",
    "外交部发言人周二表示,第{n}轮会谈将在莫斯科举行。",
    "Представитель МИД России заявила во вторник, что раунд номер {n} пройдет в Москве.",
    "Russia's foreign ministry said on Tuesday that round {n} of the talks would be held in Moscow.",
)


def make_pages(folder: Path, count: int) -> Path:
    """Write `count` pages, every fifth as HTML, and a file that is no page."""
    folder.mkdir()
    for n in range(count):
        line = LINES[n % len(LINES)].format(n=n)
        title = f"No. {n}"
        if n % 5 == 4:
            body = (
                f"<html><head><title>{title}</title></head><body><h1>{title}</h1><p>{line}</p></body></html>"
            )
            (folder / f"{n:03}.html").write_text(body, encoding="utf-8")
        else:
            (folder / f"{n:03}.txt").write_text(f"{title}\n\n2023-09-07\n\n{line}\n", encoding="utf-8")
    (folder / "zzz.txt").write_bytes(b"")
    return folder
