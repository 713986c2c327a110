"""Who may come in: an ASGI application around the desk's own.

Every answer carries the same strict headers. A request must name a host that is ours (DNS rebinding), and carry the token (once in
the address, from then on in a cookie) or, behind a trusted proxy, the header that the proxy sets. What changes something must come
from our own pages: its Origin is ours and its form holds the secret of this run.
"""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
import socket
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

import msgspec
from litestar.enums import ScopeType
from litestar.types import ASGIApp, HTTPScope, Message, Receive, Scope, Send

HEADERS = {
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
"""`same-origin` and not `no-referrer`: with the latter browsers hide the Origin of our own forms."""
KEPT = (("/static/fonts/", "private, max-age=604800, immutable"), ("/static/", "no-cache"))
"""What a browser may keep: faces a week, so that no page waits for them twice; what else is static it asks for anew."""
SAFE = ("GET", "HEAD")
COOKIE = "dragoman"


class Access(msgspec.Struct, frozen=True):
    """How the desk is reached: the address it binds, the token, further names, and the header a proxy tells the user in."""

    host: str
    port: int
    token: str
    names: tuple[str, ...] = ()
    proxy_header: str | None = None

    @property
    def loopback(self) -> bool:
        """Whether only this machine can reach it."""
        return is_loopback(self.host)

    @property
    def secret(self) -> str:
        """What our own forms carry."""
        return hmac.new(self.token.encode(), b"form", hashlib.sha256).hexdigest()

    @property
    def cookie(self) -> str:
        """The cookie's name: cookies know no ports, and two desks may run side by side."""
        return f"{COOKIE}-{self.port}"

    @property
    def address(self) -> str:
        """The address to open."""
        host = "127.0.0.1" if self.host in ("0.0.0.0", "::", "") else self.host
        host = f"[{host}]" if ":" in host else host
        return f"http://{host}:{self.port}/?token={quote(self.token, safe='')}"

    def knows(self, host: str) -> bool:
        """Whether a Host header names us."""
        try:
            parts = urlsplit(f"//{host}")
            name, port = (parts.hostname or "").lower(), parts.port
        except ValueError:
            return False
        if name in {known.lower() for known in self.names}:
            return True
        if self.loopback:
            return (is_loopback(name) or name == self.host.lower()) and (port or 80) == self.port
        return _is_address(name) or name in {self.host.lower(), "localhost", socket.gethostname().lower()}


def is_loopback(host: str) -> bool:
    """Whether an address reaches this machine only."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def same(one: str, other: str) -> bool:
    """Whether two secrets are equal, in constant time."""
    return hmac.compare_digest(one.encode("utf-8", "replace"), other.encode("utf-8", "replace"))


def guarded(app: ASGIApp, access: Access) -> ASGIApp:
    """The desk's application behind its checks."""

    async def guard(scope: Scope, receive: Receive, send: Send) -> None:
        if str(scope["type"]) == "lifespan":
            await app(scope, receive, send)
        if scope["type"] != ScopeType.HTTP:
            return

        async def dressed(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = _dressed(list(message.get("headers", ())), scope["path"])
            await send(message)

        refusal = _refusal(scope, access)
        if refusal is None:
            await app(scope, receive, dressed)
        else:
            await _answer(dressed, *refusal)

    return guard


def _dressed(headers: list[tuple[bytes, bytes]], path: str) -> list[tuple[bytes, bytes]]:
    given = {name.lower() for name, _ in headers}
    headers += [
        (name.encode(), value.encode()) for name, value in HEADERS.items() if name.encode() not in given
    ]
    if b"cache-control" not in given:
        kept = next((kept for start, kept in KEPT if path.startswith(start)), "no-store")
        headers.append((b"cache-control", kept.encode()))
    return headers


Refusal = tuple[int, str, list[tuple[bytes, bytes]]]


def _refusal(scope: HTTPScope, access: Access) -> Refusal | None:
    headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}
    if "\0" in scope["path"]:
        return 400, "No page of the desk has such an address.", []
    if not access.knows(headers.get("host", "")):
        return 421, "This desk does not answer to that host name; start it with --name to give it one.", []
    if access.proxy_header:
        if not headers.get(access.proxy_header.lower(), "").strip():
            return 401, f"The proxy in front of this desk must set {access.proxy_header}.", []
    else:
        wanted = _token(scope, headers, access)
        if wanted is not None:
            return wanted
    if scope["method"] not in SAFE and not _ours(headers):
        return 403, "This request does not come from one of the desk's own pages.", []
    return None


def _token(scope: HTTPScope, headers: dict[str, str], access: Access) -> Refusal | None:
    """A refusal, or the step from a token in the address to a cookie; None where the cookie is right."""
    asked = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
    given = [value for name, value in asked if name == "token"]
    if given and scope["method"] in SAFE and same(given[-1], access.token):
        left = urlencode([(name, value) for name, value in asked if name != "token"])
        path = "/" + quote(scope["path"].lstrip("/\\"), safe="/:~")
        cookie = f"{access.cookie}={quote(access.token, safe='')}; Path=/; HttpOnly; SameSite=Strict"
        where = path + (f"?{left}" if left else "")
        return 303, "", [(b"location", where.encode()), (b"set-cookie", cookie.encode())]
    bearer = headers.get("authorization", "")
    if bearer[:7].lower() == "bearer " and same(bearer[7:].strip(), access.token):
        return None
    cookies: SimpleCookie = SimpleCookie()
    try:
        cookies.load(headers.get("cookie", ""))
    except CookieError:
        cookies = SimpleCookie()
    held = cookies.get(access.cookie)
    if held is not None and same(held.value, quote(access.token, safe="")):
        return None
    return 401, "Open the address that `dragoman serve` printed: its token lets you in.", []


def _ours(headers: dict[str, str]) -> bool:
    """Whether a request that changes something comes from a page of ours; a program that sends no Origin needs the form's secret."""
    origin = headers.get("origin")
    if origin is None:
        return headers.get("sec-fetch-site", "same-origin") in ("same-origin", "none")
    return origin != "null" and urlsplit(origin).netloc.lower() == headers.get("host", "").lower()


async def _answer(send: Send, status: int, text: str, headers: list[tuple[bytes, bytes]]) -> None:
    body = f"{text}\n".encode() if text else b""
    kind = (b"content-type", b"text/plain; charset=utf-8")
    length = (b"content-length", str(len(body)).encode())
    await send({"type": "http.response.start", "status": status, "headers": [kind, length, *headers]})
    await send({"type": "http.response.body", "body": body, "more_body": False})
