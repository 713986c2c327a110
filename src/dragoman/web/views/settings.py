"""Interface language, light or dark, and the reader's name: kept in cookies."""

from __future__ import annotations

from urllib.parse import quote

from litestar import Response, post
from litestar.datastructures import Cookie
from litestar.response import Redirect

from dragoman.web.form import form_of
from dragoman.web.seat import THEMES, Asked, local
from dragoman.wording.words import LANGUAGES

YEAR = 365 * 24 * 3600


@post("/settings", include_in_schema=False)
async def settings(request: Asked) -> Response[None]:
    """Keep what was chosen, and go back to the page it was chosen on."""
    form = await form_of(request)
    kept = {
        "language": form.get("language", "") if form.get("language") in LANGUAGES else None,
        "theme": form.get("theme", "") if form.get("theme") in THEMES else None,
        "name": quote(form["name"].strip()[:80]) if form.get("name", "").strip() else None,
    }
    cookies = [
        Cookie(key=key, value=value, path="/", max_age=YEAR, httponly=True, samesite="strict")
        for key, value in kept.items()
        if value
    ]
    return Redirect(local(form.get("back", "/stories")), status_code=303, cookies=cookies)


ROUTES = (settings,)
