"""Export: the whole ledger, a story, an article, or what a list's filters leave, in every format."""

from __future__ import annotations

import re
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from litestar import Response
from litestar.exceptions import NotFoundException, ValidationException
from litestar.params import FromPath
from litestar.response import Stream

from dragoman.export import FORMATS, IN_LANGUAGES, write
from dragoman.web.lists import first
from dragoman.web.opened import opened, page
from dragoman.web.render import Shown, show
from dragoman.web.seat import Asked, asked, seat_of
from dragoman.web.views.scopes import scope_of
from dragoman.wording.words import LANGUAGES

COLUMNS = ("format", "language", "address")
CHUNK = 1 << 16


ASKS = "of id story article q text language since until flag outlet speaker actor to about place act type status kind roll least lang"
"""All that narrows a list, for the OpenAPI document."""


@page("/export", "/export.json", "/export.csv", asks=ASKS)
def formats(request: Asked) -> Response[bytes]:
    """The formats and their addresses. Of a part of the ledger: story, article, or `of` a list (statements, events, stories, articles, search,
    accusations, disagreements, review) with its filters, or of one actor or disagreement with its `id`."""
    with opened(request) as desk:
        seat = seat_of(request)
        scope, named = scope_of(request, desk)
        kept: dict[str, object] = {}
        for name, _ in seat.query:
            kept[name] = asked(request, name)
        kept.pop("lang", None)
        rows = [
            {"format": name, "language": code, "address": seat.link(f"/export/{name}", **kept, lang=code)}
            for name in FORMATS
            for code in (
                sorted(LANGUAGES, key=lambda code: code != seat.language) if name in IN_LANGUAGES else (None,)
            )
        ]
        return show(
            request,
            desk,
            Shown("export.html", seat.words("nav.export"), rows, COLUMNS, {"named": named, "scope": scope}),
        )


@page("/export/{name:str}", asks=ASKS)
def download(request: Asked, name: FromPath[str]) -> Stream:
    """One format: the file itself, or a ZIP of its files. `lang` (en ar zh ru): whose readers a report or timeline is for."""
    if name not in FORMATS:
        raise NotFoundException(f"There is no format {name}; there are {', '.join(FORMATS)}.")
    language = first(request, "lang") or seat_of(request).language
    if language not in LANGUAGES:
        raise ValidationException(f"lang={language}: there are {', '.join(LANGUAGES)}.")
    with opened(request) as desk:
        scope, part = scope_of(request, desk)
        folder = tempfile.TemporaryDirectory(prefix="dragoman-export-")
        try:
            place = Path(folder.name)
            files = write(desk.ledger, name, place / "out", scope, language)
            title = re.sub(r"[^\w-]+", "-", "-".join(filter(None, ("dragoman", name, part))))[:80]
            made, kind = _packed(place, files, title)
        except BaseException:
            folder.cleanup()
            raise

    def chunks() -> Iterator[bytes]:
        try:
            with made.open("rb") as file:
                while chunk := file.read(CHUNK):
                    yield chunk
        finally:
            folder.cleanup()

    headers = {
        "content-disposition": f'attachment; filename="{title}{made.suffix}"',
        "content-length": str(made.stat().st_size),
    }
    return Stream(chunks(), media_type=kind, headers=headers)


_KINDS = {
    ".csv": "text/csv; charset=utf-8",
    ".json": "application/json",
    ".jsonl": "application/jsonl",
    ".tsv": "text/tab-separated-values",
}


def _packed(place: Path, files: list[Path], title: str) -> tuple[Path, str]:
    """The only file there is (never as HTML that would run here), or a ZIP."""
    if len(files) == 1 and files[0].suffix in _KINDS:
        return files[0], _KINDS[files[0].suffix]
    packed = place / f"{title}.zip"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in files:
            archive.write(file, file.relative_to(place / "out").as_posix())
    return packed, "application/zip"


ROUTES = (formats, download)
