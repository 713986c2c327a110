"""`dragoman serve`: the desk, a web application over a ledger."""

from __future__ import annotations

import secrets
import socket
from pathlib import Path

import click

from dragoman.cli import options
from dragoman.errors import UsageError


@click.command()
@options.ledger_path
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="Address to bind. Beyond this machine: with --token or --proxy-header.",
)
@click.option(
    "--port", default=0, show_default="any free one", type=click.IntRange(0, 65535), help="Port to bind."
)
@click.option("--token", help="The secret that lets a browser in; at random where none is given.")
@click.option(
    "--name", "names", multiple=True, help="Host name that the desk answers to, beside its address."
)
@click.option(
    "--proxy-header",
    help="Header in which a trusted proxy names the user; whoever comes without it is refused.",
)
def serve(
    ledger_path: Path,
    host: str,
    port: int,
    token: str | None,
    names: tuple[str, ...],
    proxy_header: str | None,
) -> None:
    """Read LEDGER in a browser. The first line on standard output is the address to open.

    The desk reads a copy of the ledger and never holds it, so `dragoman read` can add pages meanwhile.
    """
    try:
        import uvicorn

        from dragoman.web.access import Access, is_loopback
        from dragoman.web.app import application
        from dragoman.web.snapshot import Snapshots
    except ImportError as error:
        raise UsageError(
            f"the desk needs {error.name}, which is not installed: pip install 'dragoman[desk]'"
        ) from error
    if not is_loopback(host) and not (token or proxy_header):
        raise UsageError(
            f"--host {host} lets other machines in: give --token SECRET (at least 16 characters), or --proxy-header NAME "
            "where a proxy that signs users in stands in front"
        )
    if token is not None and len(token) < 16 and not is_loopback(host):
        raise UsageError("--token: at least 16 characters where other machines can reach the desk")
    bound = _bind(host, port)
    access = Access(host, bound.getsockname()[1], token or secrets.token_urlsafe(24), names, proxy_header)
    snapshots = Snapshots(ledger_path)
    app = application(snapshots, access)
    click.echo(access.address)
    config = uvicorn.Config(
        app, log_level="warning", server_header=False, date_header=True, proxy_headers=False, access_log=False
    )
    uvicorn.Server(config).run(sockets=[bound])


def _bind(host: str, port: int) -> socket.socket:
    try:
        family, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        bound = socket.socket(family)
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind(address)
    except OSError as error:
        raise UsageError(
            f"--host {host} --port {port}: cannot be bound: {error.strerror or error}"
        ) from error
    bound.listen(128)
    return bound
