"""How fast the desk answers on a large ledger, whether it holds many readers, and whether a judgement is ever lost.

    python bench/desk.py LEDGER [--asks 15] [--readers 50] [--seconds 20]      LEDGER made by bench/large_ledger.py

Pages: every kind of page is asked `--asks` times, at different rows where there are several, after one warming ask; the
median and the slowest are told, HTML, in milliseconds on the client's clock, one after another, and the median of the server's
processor time an answer (counted in steps of 10 ms), which depends less on what else the machine does. Readers: `--readers`
clients ask for all kinds of pages at once for `--seconds`. Judgements: four reviewers judge while `dragoman read` adds
pages to a (small) ledger in runs one after another; afterwards every judgement that was answered with a redirect must be in
the ledger or in what waits beside it.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import httpx
from generate import pages as made_pages

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))
from served import Served, served  # noqa: E402

LISTS = (
    "/stories",
    "/articles",
    "/statements",
    "/events",
    "/actors",
    "/accusations",
    "/disagreements",
    "/review",
    "/export",
    "/problems",
)
PAGES = 12
"""Pages that each run adds while judgements are made."""
PAUSE = 0.2
"""Seconds that a reviewer thinks before a judgement."""
QUERIES = (
    "corridor",
    "министр обороны",
    "الممر",
    "停火",
    "Interfax",
    "prisoners of war",
    "Armenia Baku",
    "нефть",
)
DETAILS = (
    ("stories", "story_id"), ("articles", "article_id"), ("statements", "statement_id"), ("events", "event_id"),
    ("actors", "entity_id"), ("disagreements", "disagreement_id"),
)  # fmt: skip


def kinds(client: httpx.Client, asks: int) -> dict[str, list[str]]:
    """Kind of page -> addresses."""
    found = {path: [path] for path in LISTS}
    found["/search"] = [f"/search?q={query}" for query in QUERIES]
    found["/statements filtered"] = [
        "/statements?speaker=Armenia&act=accuse",
        "/statements?language=ar&since=2023-05",
    ]
    found["/events filtered"] = ["/events?actor=Armenia&type=SANCTION", "/events?language=ru&until=2023-05"]
    found["/accusations filtered"] = ["/accusations?language=en", "/accusations?act=urge"]
    for name, key in DETAILS:
        rows = client.get(f"/{name}.json", params={"limit": 500}).raise_for_status().json()["rows"]
        picked = random.Random(1).sample(rows, min(asks, len(rows)))
        found[f"/{name}/ID"] = [f"/{name}/{row[key]}" for row in picked]
    return found


def time_pages(desk: Served, asks: int) -> None:
    """Print the median of every page."""
    print(f"{'page':26}{'median ms':>10}{'slowest':>10}{'CPU ms':>10}{'most':>10}{'kB':>8}")
    medians = []
    with desk.client() as client:
        for kind, addresses in kinds(client, asks).items():
            client.get(addresses[0], follow_redirects=True).raise_for_status()
            took, spent, size = [], [], 0
            for number in range(asks):
                begin, before = time.perf_counter(), processor(desk.process)
                answer = client.get(addresses[number % len(addresses)], follow_redirects=True)
                took.append(1000 * (time.perf_counter() - begin))
                spent.append(1000 * (processor(desk.process) - before))
                answer.raise_for_status()
                size = len(answer.content)
            medians.append(statistics.median(took))
            print(
                f"{kind:26}{medians[-1]:10.0f}{max(took):10.0f}{statistics.median(spent):10.0f}{max(spent):10.0f}{size / 1000:8.0f}",
                flush=True,
            )
    print(f"{'median of the kinds':26}{statistics.median(medians):10.0f}\n")


def processor(process: int) -> float:
    """Seconds of processor time that a process has taken (Linux)."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def readers(desk: Served, count: int, seconds: float, addresses: list[str]) -> None:
    """Many clients at once; print answers, errors and how long they took."""
    took: list[float] = []
    wrong: list[str] = []

    async def reader(number: int) -> None:
        chosen = random.Random(number)
        async with httpx.AsyncClient(base_url=desk.base, timeout=120, follow_redirects=True) as client:
            await client.get(desk.address)
            while time.perf_counter() < end:
                begin = time.perf_counter()
                address = chosen.choice(addresses)
                try:
                    answer = await client.get(address)
                    if answer.status_code != 200:
                        wrong.append(f"{address} {answer.status_code}")
                except httpx.HTTPError as error:
                    wrong.append(f"{address} {error!r}")
                took.append(1000 * (time.perf_counter() - begin))

    end = time.perf_counter() + seconds
    await asyncio.gather(*(reader(number) for number in range(count)))
    print(
        f"{count} readers at once for {seconds:.0f} s: {len(took)} answers, {len(wrong)} errors, {len(took) / seconds:.0f} a second,"
    )
    print(
        f"  median {statistics.median(took):.0f} ms, 95th percentile {sorted(took)[int(len(took) * 0.95)]:.0f} ms"
    )
    for line in wrong[:5]:
        print("  ", line)
    print()


def judge_while_reading(scratch: Path, runs: int = 3, reviewers: int = 4) -> None:
    """Reviewers judge while pages are read; count what is there afterwards."""
    from dragoman.ledger.ledger import Ledger

    folder, ledger = scratch / "pages", scratch / "small.duckdb"
    folder.mkdir()
    pages = list(made_pages(PAGES * (runs + 1)))
    command = [
        sys.executable,
        "-c",
        "from dragoman.cli import main; main()",
        "read",
        str(folder),
        "-o",
        str(ledger),
    ]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "XDG_CACHE_HOME": str(scratch / "cache")}

    def read(part: int) -> int:
        for name, html in pages[PAGES * part : PAGES * (part + 1)]:
            (folder / name).write_text(html, encoding="utf-8")
        return subprocess.run(command, env=environment, stderr=subprocess.PIPE).returncode

    read(0)
    kept: list[tuple[str, str]] = []
    refused: list[str] = []
    done = threading.Event()
    with served(ledger, scratch / "cache") as desk:
        with desk.client() as client:
            rows = client.get("/statements.json", params={"limit": 1000}).json()["rows"]
            ids = [row["statement_id"] for row in rows]

        def review(number: int) -> None:
            with desk.client() as client:
                found = re.search(r'name="secret" value="([^"]+)"', client.get("/review").text)
                for count, one in enumerate(itertools.cycle(ids[number::reviewers])):
                    if found is None or done.wait(PAUSE):
                        return
                    why = f"{number}/{count}"
                    form = {
                        "secret": found[1],
                        "verdict": "wrong",
                        "one": one,
                        "name": f"reviewer {number}",
                        "why": why,
                    }
                    answer = client.post("/review", data=form, headers={"origin": desk.base})
                    if answer.status_code == 303:
                        kept.append((one, why))
                    else:
                        refused.append(f"{answer.status_code} {answer.text[-300:]}")

        threads = [threading.Thread(target=review, args=(number,)) for number in range(reviewers)]
        for thread in threads:
            thread.start()
        codes = [read(part) for part in range(1, runs + 1)]
        done.set()
        for thread in threads:
            thread.join()
    read(runs)
    with Ledger(ledger) as opened:
        held = set(opened.rows("SELECT one, why FROM judgements WHERE withdrawn_at IS NULL"))
        read_pages = opened.count("pages")
    lost = [judgement for judgement in kept if judgement not in held]
    print(
        f"{len(kept)} judgements by {reviewers} reviewers while {runs} runs of dragoman read (exit codes {codes}) added pages:"
    )
    print(f"  {len(lost)} lost, {len(refused)} refused; {read_pages} pages in the ledger")
    for line in refused[:3]:
        print("  ", line)


def main() -> None:
    """Serve, ask, print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("ledger", type=Path, nargs="?")
    parser.add_argument("--asks", type=int, default=15)
    parser.add_argument("--readers", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=20)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        place = Path(scratch)
        if arguments.ledger:
            begin = time.perf_counter()
            with served(arguments.ledger, place / "cache") as desk:
                print(
                    f"served after {time.perf_counter() - begin:.1f} s, {arguments.ledger.stat().st_size / 1e6:.0f} MB",
                    flush=True,
                )
                wait_for_index(desk)
                print(f"search index made after {time.perf_counter() - begin:.1f} s\n", flush=True)
                time_pages(desk, arguments.asks)
                with desk.client() as client:
                    addresses = [address for found in kinds(client, 5).values() for address in found]
                asyncio.run(readers(desk, arguments.readers, arguments.seconds, addresses))
        judge_while_reading(place)


def wait_for_index(desk: Served, most: float = 1800) -> None:
    """Wait until the search index is made, so that its thread does not count with the pages."""
    end = time.perf_counter() + most
    with desk.client() as client:
        while client.get("/search.json", params={"q": "", "limit": 1}).json()["indexing"]:
            if time.perf_counter() > end:
                raise TimeoutError("the search index is not made")
            time.sleep(2)


if __name__ == "__main__":
    main()
