"""Pictures of the desk for the docs: `docs/images/desk-*.png`, from a ledger of the examples.

    python tools/screenshots.py LEDGER

Each is a page of the running desk in Debian's Chromium, at the width that a reader has, reduced to 64 colours where
Pillow is installed (it is no dependency).
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))
from served import Served, served  # noqa: E402

OUT = ROOT / "docs" / "images"
CHROMIUM = "/usr/bin/chromium"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--hide-scrollbars"]
WIDE, PHONE = {"width": 1200, "height": 760}, {"width": 360, "height": 740}


def pictures(desk: Served) -> list[tuple[str, str, dict[str, int], str, str]]:
    """Name, address, size, interface language, light or dark."""
    with desk.client() as client:

        def rows(kind: str, **wanted: str) -> list[dict[str, object]]:
            found: list[dict[str, object]] = client.get(
                f"/{kind}.json", params={"limit": "500", **wanted}
            ).json()["rows"]
            return found

        def article(language: str) -> str:
            listed = [row for row in rows("articles") if row["language"] == language]
            best = max(listed, key=lambda row: int(str(row.get("statements") or 0)), default=listed[0])
            return f"/articles/{best['article_id']}"

        stories = rows("stories")
        story = max(
            stories, key=lambda row: (int(str(row["disagreements"])), int(str(row["articles"]))), default=None
        )
        disagreements = rows("disagreements")
        return [
            ("front", "/stories", WIDE, "en", "light"),
            *([("story", f"/stories/{story['story_id']}", WIDE, "en", "light")] if story else []),
            *([("accounts", f"/stories/{story['story_id']}#h-parted", WIDE, "en", "light")] if story else []),
            *([("story-ar", f"/stories/{story['story_id']}", WIDE, "ar", "dark")] if story else []),
            ("article-ar", article("ar"), WIDE, "en", "light"),
            ("article-zh", article("zh-Hant"), WIDE, "zh", "dark"),
            ("article-phone", article("ru"), PHONE, "ru", "light"),
            ("actor", "/actors/state/arm", WIDE, "en", "light"),
            ("accusations", "/accusations?roll=officials", WIDE, "en", "light"),
            *([("disagreement", f"/disagreements/{disagreements[0]['disagreement_id']}", WIDE, "en", "light")] if disagreements else []),
            ("search", "/search?q=帕希尼揚", WIDE, "en", "light"),
            ("review", "/review", WIDE, "en", "light"),
            ("events", "/events", WIDE, "en", "light"),
            ("export", "/export?of=actor&id=state/arm", WIDE, "en", "light"),
            ("arabic", "/statements", WIDE, "ar", "light"),
        ]  # fmt: skip


def take(
    browser: Browser, desk: Served, name: str, address: str, size: dict[str, int], language: str, scheme: str
) -> Path:
    """One picture."""
    context = browser.new_context(viewport=size, locale=language, color_scheme=scheme, base_url=desk.base)
    page = context.new_page()
    page.goto(desk.address)
    page.goto(address)
    page.wait_for_load_state("networkidle")
    if name.startswith("article"):
        page.keyboard.press("j")
        page.keyboard.press("j")
    page.wait_for_timeout(300)
    path = OUT / f"desk-{name}.png"
    page.screenshot(path=path)
    context.close()
    return reduced(path)


def reduced(path: Path) -> Path:
    """Fewer colours, smaller file."""
    try:
        from PIL import Image
    except ImportError:
        return path
    with Image.open(path) as image:
        image.convert("RGB").quantize(64, dither=Image.Dither.NONE).save(path, optimize=True)
    return path


def main() -> None:
    """Serve the ledger and take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("ledger", type=Path)
    arguments = parser.parse_args()
    OUT.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as scratch,
        served(arguments.ledger, Path(scratch)) as desk,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for picture in pictures(desk):
            path = take(browser, desk, *picture)
            print(f"{path.relative_to(ROOT)} {path.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
