"""Who is let in, and with which headers every answer goes out."""

from __future__ import annotations

from functools import cache

import pytest
from litestar import Litestar
from litestar.datastructures import State
from litestar.testing import TestClient
from litestar.types import ASGIApp

from dragoman.web.access import HEADERS, Access, guarded
from dragoman.web.app import litestar
from dragoman.web.seat import local

TOKEN = "a-token-of-some-length"
HOST = {"host": "127.0.0.1:8000"}


@cache
def desk_of(access: Access) -> ASGIApp:
    return guarded(litestar(State({"access": access})), access)


def client(access: Access) -> TestClient[Litestar]:
    """A client of a desk without a ledger: what is let through ends as 404 or 500, what is not as 401, 403 or 421."""
    app = desk_of(access)
    return TestClient(app=app, base_url="http://127.0.0.1:8000", raise_server_exceptions=False)


@pytest.fixture
def access() -> Access:
    return Access("127.0.0.1", 8000, TOKEN)


def test_the_token_becomes_a_cookie_and_leaves_the_address(access: Access) -> None:
    with client(access) as desk:
        step = desk.get(f"/stories?token={TOKEN}&language=ar", follow_redirects=False)
        assert step.status_code == 303
        assert step.headers["location"] == "/stories?language=ar"
        cookie = step.headers["set-cookie"]
        assert "HttpOnly" in cookie
        assert "SameSite=Strict" in cookie
        assert desk.get("/static/desk.css").status_code == 200


@pytest.mark.parametrize(
    "path", ["/stories", "/static/desk.css", "/nothing", "/schema", "/stories?token=wrong", "/stories?token="]
)
def test_nobody_comes_in_without_the_token(access: Access, path: str) -> None:
    with client(access) as desk:
        answer = desk.get(path, follow_redirects=False)
        assert answer.status_code == 401
        assert TOKEN not in answer.text


@pytest.mark.parametrize("path", ["//evil.example/x", "/\\evil.example", "///evil.example"])
def test_the_step_to_the_cookie_stays_on_our_own_paths(access: Access, path: str) -> None:
    with client(access) as desk:
        step = desk.get(f"http://127.0.0.1:8000{path}?token={TOKEN}", follow_redirects=False)
        where = step.headers.get("location", "/")
        assert where.startswith("/")
        assert not where.startswith(("//", "/\\"))


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8000", "127.0.0.1:8001", "127.0.0.1.evil.example:8000", ""]
)
def test_another_host_name_is_refused(access: Access, host: str) -> None:
    with client(access) as desk:
        assert (
            desk.get(
                "/static/desk.css", headers={"host": host, "authorization": f"Bearer {TOKEN}"}
            ).status_code
            == 421
        )


@pytest.mark.parametrize("host", ["localhost:8000", "[::1]:8000", "127.0.0.1:8000"])
def test_every_name_of_loopback_is_ours(access: Access, host: str) -> None:
    with client(access) as desk:
        assert (
            desk.get(
                "/static/desk.css", headers={"host": host, "authorization": f"Bearer {TOKEN}"}
            ).status_code
            == 200
        )


def test_a_given_name_is_ours_too() -> None:
    access = Access("0.0.0.0", 8000, TOKEN, ("desk.example.org",))
    assert access.knows("desk.example.org")
    assert access.knows("10.1.2.3:8000")
    assert not access.knows("other.example.org")


def test_every_answer_has_the_same_strict_headers(access: Access) -> None:
    with client(access) as desk:
        for path, headers in (
            ("/static/desk.js", {"authorization": f"Bearer {TOKEN}"}),
            ("/stories", {}),
            ("/x", HOST),
        ):
            answer = desk.get(path, headers=headers)
            for name, value in HEADERS.items():
                assert answer.headers[name] == value
    policy = HEADERS["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1:9000"])
def test_a_form_of_another_page_changes_nothing(access: Access, origin: str) -> None:
    with client(access) as desk:
        answer = desk.post(
            "/settings",
            data={"secret": access.secret, "language": "ar"},
            headers={"origin": origin, "authorization": f"Bearer {TOKEN}"},
            follow_redirects=False,
        )
        assert answer.status_code == 403


def test_a_form_needs_the_secret_of_this_run(access: Access) -> None:
    with client(access) as desk:
        headers = {"origin": "http://127.0.0.1:8000", "authorization": f"Bearer {TOKEN}"}
        assert desk.post(
            "/settings", data={"language": "ar"}, headers=headers, follow_redirects=False
        ).status_code in (403, 500)
        ours = {"language": "ar", "secret": access.secret, "back": "//evil.example"}
        answer = desk.post("/settings", data=ours, headers=headers, follow_redirects=False)
        assert answer.status_code == 303
        assert answer.headers["location"] == "/stories"


def test_behind_a_proxy_the_header_lets_in() -> None:
    access = Access("127.0.0.1", 8000, TOKEN, proxy_header="X-Remote-User")
    with client(access) as desk:
        assert desk.get("/static/desk.css").status_code == 401
        assert desk.get("/static/desk.css", headers={"x-remote-user": "mona"}).status_code == 200


@pytest.mark.parametrize(
    ("path", "kept"),
    [
        ("/stories?x=1#c=1-2", "/stories?x=1#c=1-2"),
        ("//evil.example", "/stories"),
        ("https://evil.example", "/stories"),
        ("/\\evil.example", "/stories"),
        ("javascript:alert(1)", "/stories"),
        ("/\tevil", "/stories"),
        ("", "/stories"),
    ],
)
def test_the_way_back_is_one_of_our_paths(path: str, kept: str) -> None:
    assert local(path) == kept
