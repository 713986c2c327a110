"""No way in: planted pages, forged requests, odd addresses. The ledger is `hostile_ledger`; nothing of it may run."""

from __future__ import annotations

import csv
import io
import zipfile
from html.parser import HTMLParser

import httpx
import pytest
from playwright.sync_api import Browser

from conftest import addresses, enter
from hostile_ledger import HOSTILE
from served import Served

ELEMENTS = frozenset({"script", "iframe", "object", "embed", "base", "img", "style"})
FORMULAS = tuple("=+@\t\r＝＋－＠")


class Seen(HTMLParser):
    """What elements and attributes a page has."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))


@pytest.fixture(scope="module")
def everywhere(hostile: Served) -> list[str]:
    with hostile.client() as client:
        found = addresses(client)
    planted = [f"/search?q={httpx.QueryParams({'q': word})['q']}" for word in HOSTILE[:3]]
    return [*found, *planted, "/actors/person/x", "/articles/ar-2"]


def test_no_markup_of_a_page_reaches_the_browser(hostile: Served, everywhere: list[str]) -> None:
    with hostile.client() as client:
        for address in everywhere:
            answer = client.get(address, follow_redirects=True)
            assert answer.status_code == 200, address
            for element, attributes in Seen(answer.text).elements:
                if element == "script":
                    assert (attributes.get("src") or "").startswith("/static/"), address
                else:
                    assert element not in ELEMENTS, (address, element)
                for name, value in attributes.items():
                    assert not name.startswith("on"), (address, name)
                    assert name != "style", address
                    if name in ("href", "src", "action", "formaction"):
                        where = (value or "").strip().lower()
                        assert where.startswith(("/", "#", "?", "https://example.org")), (address, where)
                        assert not where.startswith("//"), (address, where)
            for control in "\u202e\u202c\u2067\u2069\x0b\x1b":
                assert control not in answer.text, (address, hex(ord(control)))


def test_nothing_runs_in_a_browser(browser: Browser, hostile: Served, everywhere: list[str]) -> None:
    context = browser.new_context(base_url=hostile.base)
    enter(context, hostile)
    page = context.new_page()
    ran: list[str] = []
    page.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
    page.on("pageerror", lambda error: ran.append(str(error)))
    page.on("console", lambda message: ran.append(message.text) if message.type == "error" else None)
    for address in everywhere:
        page.goto(address)
        page.wait_for_load_state("load")
    assert not ran
    context.close()


def test_every_answer_has_the_strict_headers(hostile: Served, everywhere: list[str]) -> None:
    with hostile.client() as client:
        for address in [
            *everywhere,
            "/static/desk.css",
            "/nowhere",
            "/articles/none",
            "/schema/openapi.json",
        ]:
            answer = client.get(address)
            policy = answer.headers["content-security-policy"]
            assert "default-src 'none'" in policy
            assert "'unsafe-inline'" not in policy
            assert "'unsafe-eval'" not in policy
            assert "frame-ancestors 'none'" in policy
            assert answer.headers["x-content-type-options"] == "nosniff"
            assert answer.headers["referrer-policy"] in ("no-referrer", "same-origin")
            assert "access-control-allow-origin" not in answer.headers


@pytest.mark.parametrize("cookie", [None, "dragoman=x", "dragoman=", 'dragoman="', "\x7f=;;;"])
def test_without_the_token_nothing_is_told(
    hostile: Served, everywhere: list[str], cookie: str | None
) -> None:
    port = hostile.base.rpartition(":")[2]
    sent = {"cookie": cookie.replace("dragoman", f"dragoman-{port}")} if cookie else {}
    with httpx.Client(base_url=hostile.base) as stranger:
        for address in [
            *everywhere,
            "/stories.json",
            "/articles.csv",
            "/export/csv",
            "/schema/openapi.json",
            "/static/desk.js",
        ]:
            answer = stranger.get(address, headers=sent)
            assert answer.status_code in (401, 403), address
            assert "Truce" not in answer.text
            assert hostile.token not in answer.text
        for token in ("", "x", hostile.token[:-1], hostile.token + "x", "é"):
            assert stranger.get("/stories", params={"token": token}).status_code == 401


def test_the_token_leaves_the_address(hostile: Served) -> None:
    with httpx.Client() as visitor:
        answer = visitor.get(hostile.address)
        assert answer.status_code == 303
        assert hostile.token not in answer.headers["location"]
        cookie = answer.headers["set-cookie"].lower()
        assert "httponly" in cookie
        assert "samesite=strict" in cookie


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "127.0.0.1.evil.example",
        "localhost:1",
        "",
        "[::1",
        "127.0.0.1:99999",
        "a b",
        "evil@127.0.0.1",
    ],
)
def test_another_host_name_is_refused(hostile: Served, host: str) -> None:
    """DNS rebinding: a page of another name that resolves to this machine gets nothing, token or not."""
    with hostile.client() as client:
        assert client.get("/stories", headers={"host": host}).status_code in (400, 421)


@pytest.mark.parametrize("back", ["https://evil.example", "//evil.example", "/\\evil.example", "\\\\evil.example", "javascript:alert(1)", "/\t/evil.example", "/\r\nx: y", "", "///evil.example", "/%5cevil.example"])  # fmt: skip
def test_no_redirect_leads_away(hostile: Served, back: str) -> None:
    with hostile.client() as client:
        secret = secret_of(client)
        answer = client.post(
            "/settings",
            data={"secret": secret, "theme": "dark", "back": back},
            headers={"origin": hostile.base},
        )
        assert answer.status_code == 303
        where = answer.headers["location"]
        assert where.startswith("/")
        assert not where.startswith(("//", "/\\"))
        assert "\n" not in where
    with httpx.Client(base_url=hostile.base) as visitor:
        for path in ("//evil.example/", "/\\evil.example/", "/%0d%0aset-cookie:x=y", "///evil.example"):
            answer = visitor.get(f"{hostile.base}{path}?token={hostile.token}")
            where = answer.headers.get("location", "/")
            assert where.startswith("/")
            assert not where.startswith(("//", "/\\"))
            assert "x=y" not in answer.headers.get("set-cookie", "")


def secret_of(client: httpx.Client) -> str:
    for element, attributes in Seen(client.get("/stories").text).elements:
        if element == "input" and attributes.get("name") == "secret":
            return attributes["value"] or ""
    raise AssertionError("no form has the secret")


@pytest.mark.parametrize("path", ["/settings", "/review", "/review/undo"])
def test_a_forged_form_changes_nothing(hostile: Served, path: str) -> None:
    with hostile.client() as client:
        secret = secret_of(client)
        form = {"verdict": "wrong", "one": "st-0", "name": "Eve", "theme": "dark", "back": "/stories"}
        sent = [
            ({**form}, {"origin": hostile.base}),
            ({**form, "secret": "x"}, {"origin": hostile.base}),
            ({**form, "secret": secret}, {"origin": "https://evil.example"}),
            ({**form, "secret": secret}, {"origin": "null"}),
            ({**form, "secret": secret}, {"sec-fetch-site": "cross-site"}),
            ({**form, "secret": secret}, {"sec-fetch-site": "same-site"}),
        ]
        for data, headers in sent:
            answer = client.post(path, data=data, headers=headers)
            assert answer.status_code == 403, (data, headers)
            assert "set-cookie" not in answer.headers
        for kind in ("text/plain", "application/json", "multipart/form-data; boundary=x"):
            content = f"secret={secret}&theme=dark"
            answer = client.post(
                path, content=content, headers={"origin": hostile.base, "content-type": kind}
            )
            assert answer.status_code in (400, 403, 415), kind
        assert client.get(path if path != "/review/undo" else "/review").status_code in (200, 405)


@pytest.mark.parametrize("path", ["/static/../desk.py", "/static/%2e%2e/desk.py", "/static/..%2fdesk.py", "/static/....//desk.py", "/static/%2e%2e%2f%2e%2e%2f%2e%2e%2fetc/passwd", "/static//etc/passwd", "/static/fonts/../../desk.py", "/articles/../../etc/passwd", "/articles/%2e%2e%2f%2e%2e%2fetc%2fpasswd", "/export/..%2f..%2fetc%2fpasswd", "/export/%00", "/static/%00", "/static/desk.css%00.js"])  # fmt: skip
def test_no_path_leads_outside(hostile: Served, path: str) -> None:
    with hostile.client() as client:
        answer = client.get(httpx.URL(hostile.base).copy_with(raw_path=path.encode()))
        assert answer.status_code in (301, 303, 307, 400, 404), path
        assert "root:" not in answer.text
        assert "from __future__" not in answer.text


def test_cells_of_every_csv_run_nothing(hostile: Served, everywhere: list[str]) -> None:
    with hostile.client() as client:
        for address in everywhere:
            path, _, query = address.partition("?")
            answer = client.get(f"{path}.csv" + (f"?{query}" if query else ""), follow_redirects=True)
            assert answer.status_code == 200, address
            assert answer.headers["content-type"].startswith("text/csv")
            harmless(answer.text, address)
        archive = client.get("/export/csv")
        assert archive.status_code == 200
        with zipfile.ZipFile(io.BytesIO(archive.content)) as files:
            for name in files.namelist():
                assert not name.startswith(("/", "..")), name
                harmless(files.read(name).decode("utf-8"), name)


def harmless(text: str, where: str) -> None:
    for row in csv.reader(io.StringIO(text, newline="")):
        for cell in row:
            assert not cell.startswith(FORMULAS), (where, cell)
            assert not cell.startswith("-") or cell.lstrip("-").replace(".", "").isdigit(), (where, cell)


def test_json_is_never_read_as_a_page(hostile: Served, everywhere: list[str]) -> None:
    with hostile.client() as client:
        for address in everywhere:
            path, _, query = address.partition("?")
            answer = client.get(f"{path}.json" + (f"?{query}" if query else ""), follow_redirects=True)
            assert answer.headers["content-type"].startswith("application/json"), address
            answer.json()


ODD = ("\x00", "\ud800".encode("utf-8", "surrogatepass").decode("latin-1"), "%", "'", '"', "\\", "a" * 500, "-1", "9" * 40, "../", "{{7*7}}", "\u202e", "<b>", "'; DROP TABLE pages; --", "2023-99-99", "NaN", "*", "(", "[")  # fmt: skip


LISTS = (
    "/stories",
    "/articles",
    "/statements",
    "/events",
    "/actors",
    "/accusations",
    "/disagreements",
    "/search",
    "/review",
    "/export",
)
WORDS = ("q", "speaker", "to", "about", "act", "type", "status", "language", "text", "outlet", "story", "flag", "kind", "actor", "place", "of", "article")  # fmt: skip
CHECKED = ("since", "until", "offset", "limit")


@pytest.mark.parametrize("path", LISTS)
def test_no_value_of_a_filter_makes_it_fail(hostile: Served, path: str) -> None:
    with hostile.client() as client:
        for value in ODD:
            answer = client.get(path, params=dict.fromkeys(WORDS, value))
            assert answer.status_code < 500, (path, value)
            assert "<b>" not in answer.text
        for name in CHECKED:
            for value in ODD[:12]:
                assert client.get(path, params={name: value}).status_code < 500, (path, name, value)
        for raw in (b"%ED%A0%80", b"%FF%FE", b"%00", b"%", b"%zz"):
            url = httpx.URL(hostile.base).copy_with(
                raw_path=path.encode() + b"?q=" + raw + b"&text=" + raw + b"&since=" + raw
            )
            assert client.get(url).status_code < 500, (path, raw)


def test_a_long_request_is_refused_or_answered(hostile: Served) -> None:
    with hostile.client() as client:
        secret = secret_of(client)
        answer = client.post(
            "/review", data={"secret": secret, "why": "x" * 3_000_000}, headers={"origin": hostile.base}
        )
        assert 400 <= answer.status_code < 500
        assert client.get("/stories").status_code == 200


def test_beyond_this_machine_a_secret_is_demanded(hostile: Served) -> None:
    from click.testing import CliRunner

    from dragoman.cli import cli
    from dragoman.errors import UsageError

    for options in (["--host", "0.0.0.0"], ["--host", "::"], ["--host", "0.0.0.0", "--token", "short"]):
        result = CliRunner().invoke(cli, ["serve", "a.duckdb", *options])
        assert isinstance(result.exception, UsageError)
        assert "--token" in str(result.exception)
