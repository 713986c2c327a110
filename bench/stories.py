"""What stories cost: headlines with a time, vectors included, and what a hundred more cost a ledger that has ten thousand.

    python bench/stories.py [--articles 10000] [--more 100]

Headlines are made by a seeded generator: seven of a story on average, in ten languages, about invented people in real places within four
weeks, so that every story has hundreds of neighbours in time. Printed are seconds on the clock and the largest resident set of all
processes of `dragoman read`, and of them what linking takes; then reading the hundred more into a fresh ledger and into the large one.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from speed import resident

from dragoman.link.names import transliterate

SYLLABLES = (
    "ba",
    "ke",
    "mar",
    "to",
    "lin",
    "dra",
    "sen",
    "vi",
    "ro",
    "na",
    "shi",
    "gal",
    "per",
    "mo",
    "ti",
    "zan",
    "ul",
    "fer",
    "hol",
    "ja",
)
TEMPLATES = {
    "en": (
        "{a} wins {k} final in {p}",
        "{a} beats {b} to {k} gold",
        "Minister {a} resigns over {k} affair in {p}",
        "{a} and {b} sign {k} deal in {p}",
        "Police question {a} after {k} clash in {p}",
    ),
    "es": (
        "{a} gana la final de {k} en {p}",
        "{a} vence a {b} y logra el oro en {k}",
        "Dimite {a} por el escándalo de {k} en {p}",
        "{a} y {b} firman un acuerdo de {k} en {p}",
        "La policía interroga a {a} por los choques de {k} en {p}",
    ),
    "fr": (
        "{a} remporte la finale de {k} à {p}",
        "{a} bat {b} et décroche l'or en {k}",
        "{a} démissionne après l'affaire {k} à {p}",
        "{a} et {b} signent un accord sur {k} à {p}",
        "{a} entendu par la police après les heurts de {k} à {p}",
    ),
    "de": (
        "{a} gewinnt {k}-Finale in {p}",
        "{a} schlägt {b} und holt Gold im {k}",
        "{a} tritt wegen {k}-Affäre in {p} zurück",
        "{a} und {b} schließen {k}-Abkommen in {p}",
        "Polizei befragt {a} nach {k}-Krawallen in {p}",
    ),
    "tr": (
        "{a} {p} {k} finalini kazandı",
        "{a}, {b} karşısında {k} altınını aldı",
        "{a} {k} skandalı nedeniyle istifa etti",
        "{a} ve {b} {p} kentinde {k} anlaşması imzaladı",
        "{p} {k} olayları sonrası {a} sorgulandı",
    ),
    "ru": (
        "{a} выиграл финал {k} в городе {p}",
        "{a} победил {b} и взял золото ({k})",
        "{a} ушёл в отставку из-за дела {k}",
        "{a} и {b} подписали соглашение {k} в {p}",
        "Полиция допросила {a} после стычек {k} в {p}",
    ),
    "ar": (
        "{a} يفوز بنهائي {k} في {p}",
        "{a} يهزم {b} ويحرز ذهبية {k}",
        "استقالة {a} بسبب قضية {k} في {p}",
        "{a} و{b} يوقعان اتفاق {k} في {p}",
        "الشرطة تستجوب {a} بعد اشتباكات {k} في {p}",
    ),
    "zh-Hans": (
        "{a}在{p}夺得{k}决赛冠军",
        "{a}击败{b}摘得{k}金牌",
        "{a}因{p}{k}事件辞职",
        "{a}与{b}在{p}签署{k}协议",
        "{p}{k}冲突后警方讯问{a}",
    ),
    "zh-Hant": (
        "{a}在{p}贏得{k}決賽",
        "{a}力克{b}奪{k}金牌",
        "{a}因{p}{k}風波請辭",
        "{a}與{b}於{p}簽{k}協議",
        "{p}{k}衝突後警方約談{a}",
    ),
    "ja": (
        "{a}、{p}の{k}決勝で優勝",
        "{a}が{b}を破り{k}で金",
        "{a}氏、{p}の{k}問題で辞任",
        "{a}氏と{b}氏、{p}で{k}協定に署名",
        "{p}の{k}衝突で{a}氏を聴取",
    ),
}
SCRIPTS = {"ru": "ru", "ar": "ar", "zh-Hans": "zh", "zh-Hant": "zh"}
MATTERS = (
    "judo",
    "dam",
    "tram",
    "rail",
    "grain",
    "opera",
    "harbour",
    "budget",
    "tennis",
    "chess",
    "bridge",
    "visa",
    "steel",
    "fish",
    "gas",
)
START = dt.datetime(2025, 7, 20)


def headlines(count: int, seed: int = 1) -> Iterator[dict[str, str]]:
    """`count` rows of JSONL, in order of time within a story."""
    rng = random.Random(seed)
    made = story = 0
    while made < count:
        story += 1
        words = [_name(rng) for _ in range(4)]
        names = {"a": f"{words[0]} {words[1]}", "b": words[2], "p": words[3]}
        matter, kind, begin = rng.choice(MATTERS), rng.randrange(5), rng.random() * 28
        for _ in range(min(1 + int(rng.expovariate(1 / 6)), count - made)):
            language = rng.choice(list(TEMPLATES))
            script = SCRIPTS.get(language)
            shown = {k: transliterate(v, script) if script else v for k, v in names.items()}
            title = TEMPLATES[language][kind].format(**shown, k=matter)
            when = START + dt.timedelta(days=begin + rng.expovariate(2))
            made += 1
            yield {"id": f"{seed}-{story}-{made}", "title": title, "language": language,
                   "published": when.isoformat(timespec="minutes") + "Z"}  # fmt: skip


def _name(rng: random.Random) -> str:
    return "".join(rng.choice(SYLLABLES) for _ in range(rng.randint(2, 4))).capitalize()


def read(path: Path, ledger: Path) -> tuple[float, float, float]:
    """Seconds that `dragoman read` takes on the clock and of processors, and megabytes of all its processes at most."""
    begin, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [
        sys.executable,
        "-c",
        "from dragoman.cli import main; main()",
        "read",
        str(path),
        "-o",
        str(ledger),
    ]
    process = subprocess.Popen(command)
    most = 0.0
    while process.poll() is None:
        most = max(most, resident(process.pid))
        time.sleep(0.2)
    if process.returncode != 0:
        raise SystemExit(f"dragoman read ended with exit code {process.returncode}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.perf_counter() - begin, used, most


def write(path: Path, rows: Iterator[dict[str, str]]) -> Path:
    """The rows as JSON Lines."""
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    return path


def main() -> None:
    """Generate, time, print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--more", type=int, default=100)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        many = write(folder / "many.jsonl", headlines(arguments.articles))
        more = write(folder / "more.jsonl", headlines(arguments.more, seed=2))
        for name, path, ledger in (
            (f"{arguments.articles:,} headlines, new ledger", many, folder / "many.duckdb"),
            (f"{arguments.more:,} headlines, new ledger", more, folder / "more.duckdb"),
            (f"{arguments.more:,} headlines more", more, folder / "many.duckdb"),
        ):
            seconds, used, megabytes = read(path, ledger)
            print(
                f"{name:40}{seconds:8.1f} s on the clock{used:8.1f} s of processors{megabytes:8.0f} MB",
                flush=True,
            )


if __name__ == "__main__":
    main()
