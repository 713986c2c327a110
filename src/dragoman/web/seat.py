"""Who sits at the desk: interface language, theme, name; and what every page needs to know of the request."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import quote, unquote, urlencode

import msgspec
from litestar import Request
from litestar.datastructures import State

from dragoman.web.access import Access
from dragoman.wording.words import LANGUAGES, Words, preferred, words

THEMES = ("auto", "light", "dark")
ONE = {
    "stories": ("story", ()),
    "articles": ("article", ()),
    "actors": ("id", (("of", "actor"),)),
    "disagreements": ("id", (("of", "disagreement"),)),
}
"""Pages of one thing: the parameter that names it in the address of its export, and what stands before it."""
ALWAYS = ("statements", "events", "accusations", "disagreements", "review", "search")
FILTERED = ("stories", "articles")
"""Lists that are a part of the ledger, and those that are one when they are filtered."""
Asked = Request[None, None, State]
_TWIN = re.compile(r"\.(json|csv)$")


class Seat(msgspec.Struct, frozen=True):
    """One request's reader. `path` is without the twin's suffix, `form` is `html`, `json` or `csv`."""

    language: str
    theme: str
    user: str
    path: str
    form: str
    query: tuple[tuple[str, str], ...]
    secret: str
    behind: str | None

    @property
    def words(self) -> Words:
        """The interface's words."""
        return words(self.language)

    def link(self, path: str | None = None, /, **changed: object) -> str:
        """This address with other parameters: None drops one; another page starts anew."""
        kept = [(k, v) for k, v in self.query if k not in changed] if path is None else []
        kept += [(k, str(v)) for k, value in changed.items() for v in _many(value)]
        return (path or self.path) + (f"?{urlencode(kept)}" if kept else "")

    def asked(self, name: str) -> str:
        """The first value of a parameter; empty where there is none."""
        return next((value for key, value in self.query if key == name and value), "")

    def twin(self, form: str) -> str:
        """The address of this page's JSON or CSV."""
        left = urlencode(self.query)
        return f"{self.path}.{form}" + (f"?{left}" if left else "")

    @property
    def export(self) -> str:
        """The address of the exports of what this page shows; of the whole ledger where it is no part."""
        section, _, row_id = self.path.strip("/").partition("/")
        if row_id and section in ONE:
            name, of = ONE[section]
            return f"/export?{urlencode([*of, (name, unquote(row_id))])}"
        kept = [(name, value) for name, value in self.query if name not in ("offset", "limit")]
        if section in ALWAYS or (section in FILTERED and kept):
            return f"/export?{urlencode([('of', section), *kept])}"
        return "/export"

    @property
    def here(self) -> str:
        """This address."""
        return self.link()


def _many(value: object) -> list[object]:
    if value is None or value == "":
        return []
    return list(value) if isinstance(value, list | tuple) else [value]


def seat_of(request: Asked) -> Seat:
    """The reader behind a request."""
    access: Access = request.app.state.access
    cookies = request.cookies
    language = cookies.get("language", "")
    theme = cookies.get("theme", "")
    user = unquote(cookies.get("name", ""))[:80]
    if access.proxy_header:
        user = request.headers.get(access.proxy_header, user)[:80]
    path = request.url.path
    twin = _TWIN.search(path)
    return Seat(
        language if language in LANGUAGES else preferred(request.headers.get("accept-language", "")),
        theme if theme in THEMES else "auto",
        user,
        quote(path[: twin.start()] if twin else path, safe="/:~"),
        twin[1] if twin else "html",
        tuple((k, v) for k, v in request.query_params.items() if k != "token"),
        access.secret,
        request.app.state.snapshots.behind,
    )


def local(path: str) -> str:
    """A path of our own to go back to; the front where `path` leads anywhere else."""
    if not path.startswith("/") or path.startswith("//") or re.search(r"[\\\x00-\x1f\x7f]", path):
        return "/stories"
    return path


def asked(request: Asked, name: str) -> list[str]:
    """The values of a parameter that are not empty."""
    return [value for value in request.query_params.getall(name, []) if value.strip()]


def without_twin(row_id: str) -> str:
    """An id from the address without the suffix of a twin."""
    return _TWIN.sub("", row_id)


Values = Mapping[str, object]
