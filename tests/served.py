"""A desk that is served for tests: a process of its own, as a user starts it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx
import msgspec

ROOT = Path(__file__).parents[1]


class Served(msgspec.Struct, frozen=True):
    """A desk that runs: `address` with its token as printed, `base` without, its process."""

    address: str
    base: str
    token: str
    process: int

    @contextmanager
    def client(self) -> Iterator[httpx.Client]:
        """A client that has come in by the token."""
        with httpx.Client(base_url=self.base, follow_redirects=True, timeout=60) as client:
            client.get(self.address).raise_for_status()
            client.follow_redirects = False
            yield client


@contextmanager
def served(ledger: Path, cache: Path, *options: str) -> Iterator[Served]:
    """`dragoman serve LEDGER`; its first line on stdout is the address."""
    environment = {
        **os.environ,
        "XDG_CACHE_HOME": str(cache),
        "PYTHONPATH": str(ROOT / "src"),
        "PYTHONUNBUFFERED": "",
    }
    command = [sys.executable, "-c", "from dragoman.cli import main; main()", "serve", str(ledger), *options]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True)
    try:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        parts = urlsplit(address)
        token = parse_qs(parts.query)["token"][0]
        yield Served(address, f"{parts.scheme}://{parts.netloc}", token, process.pid)
    finally:
        process.terminate()
        process.wait(20)
