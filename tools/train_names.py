"""Trains the letter tables of dragoman.link.names: which letters of one script stand for which of another.

    python tools/train_names.py PAIRS --hold-out POLITICIANS

PAIRS is a checkout or git directory of steveash/NETransliteration-COLING2018, whose `data/` holds person names of
Wikidata token by token (CC0): data/wd_{arabic,russian,chinese}_80 train, the `_20` files stay unseen. POLITICIANS
is the same of tijmenb/everypolitician-data: no pair is trained on whose English or foreign token stands in a
name the benchmark asks for (bench/quality/names.py). About four minutes on one core; the same input gives the same
bytes.

Method: a joint model of letter groups. Soft expectation-maximisation on 12,000 pairs finds which groups go
together (all segmentations, uniform start), then three Viterbi passes over all pairs sharpen the counts; after
each pass the pairs that align worst (misaligned tokens, other names of the same person) sit out the next.
"""

from __future__ import annotations

import argparse
import csv
import io
import math
import re
import subprocess
import sys
import unicodedata
import zlib
from collections import Counter, defaultdict
from pathlib import Path

from dragoman.link.names.parts import latin, parts
from dragoman.text.fold import fold

OUT = Path(__file__).parent.parent / "src/dragoman/link/data/names"
FILES = {"ar": "arabic", "ru": "russian", "zh": "chinese"}
NO_TYPE = 0.1  # weight of a letter that stands for nothing on the other side, against a pair
UNSEEN = 9.0  # cost in nats of a pair of groups not seen so far
SAMPLE = 12_000
SHAPES = {  # how many Latin letters may stand for how many others
    "ar": [(1, 1), (2, 1), (3, 1), (1, 2), (2, 2), (3, 2), (1, 0), (2, 0), (0, 1)],
    "ru": [(1, 1), (2, 1), (3, 1), (4, 1), (1, 2), (2, 2), (3, 2), (1, 0), (2, 0), (0, 1)],
    "zh": [(1, 1), (2, 1), (3, 1), (4, 1), (5, 1), (1, 2), (1, 0), (0, 1)],
    "latin": [(1, 1), (2, 1), (1, 2), (2, 2), (1, 0), (0, 1)],
}
DROPPED = {"ar": 0.03, "ru": 0.08, "zh": 0.10, "latin": 0.02}  # share of pairs set aside as misaligned
SAMPLE_OUT = Path(__file__).parent.parent / "tests/link/data/name_pairs.tsv"
KNOWN_FROM = {"ar": 10, "ru": 25, "zh": 8}  # a name seen this often has its usual forms listed as a whole

Pair = tuple[str, str, float]
Groups = dict[tuple[str, str], float]


def open_file(source: Path, path: str) -> str:
    """The text of `path` in a checkout or a git directory; "" where the file cannot be had."""
    if (source / path).is_file():
        return (source / path).read_text("utf-8")
    found = subprocess.run(
        ["git", f"--git-dir={source}", "show", f"HEAD:{path}"], capture_output=True, check=False
    )
    return found.stdout.decode("utf-8") if found.returncode == 0 else ""


def list_files(source: Path, under: str) -> list[str]:
    """The files under a folder of a checkout or git directory, sorted."""
    if (source / under).is_dir():
        return sorted(str(path.relative_to(source)) for path in (source / under).rglob("*") if path.is_file())
    command = ["git", f"--git-dir={source}", "ls-tree", "-r", "-z", "--name-only", "HEAD", under]
    listed = subprocess.run(command, capture_output=True, check=True).stdout
    return sorted(listed.decode("utf-8").strip("\0").split("\0"))


def read_pairs(source: Path, language: str, share: str) -> list[tuple[str, str, int]]:
    """Latin token, foreign token, how often, from `data/wd_<language>_<share>`, in plain letters."""
    text = open_file(source, f"data/wd_{FILES[language]}_{share}")
    if not text:
        sys.exit(
            f"{source}: data/wd_{FILES[language]}_{share} is absent; give a checkout or git directory of PAIRS"
        )
    pairs = []
    for line in text.splitlines():
        english, foreign, times = line.split("\t")
        letters = "".join(c for c in fold(unicodedata.normalize("NFC", foreign)) if c.isalpha())
        if 2 <= len(latin(english)) <= 16 and 1 <= len(letters) <= 16:
            pairs.append((latin(english), letters, int(times)))
    return pairs


def read_politicians(source: Path) -> dict[str, dict[str, str]]:
    """QID -> language -> label, from every `sources/morph/wikidata*.csv` of the politicians' table."""
    people: dict[str, dict[str, str]] = {}
    for path in list_files(source, "data"):
        if not re.search(r"/sources/morph/wikidata[^/]*\.csv$", path):
            continue
        for row in csv.DictReader(io.StringIO(open_file(source, path), newline="")):
            labels = people.setdefault(row.get("id") or "", {})
            for column, value in row.items():
                if column and column.startswith("name__") and value:
                    labels.setdefault(column[6:], value)
    people.pop("", None)
    return people


def held_out(people: dict[str, dict[str, str]]) -> set[str]:
    """Every token, English and foreign, of the politicians who have an Arabic, Chinese or Russian label."""
    names = [
        labels[code] for labels in people.values() if any(c in labels for c in FILES) for code in ("en", *FILES)
        if code in labels
    ]  # fmt: skip
    return {part.text for name in names for part in parts(name)}


def soft_pass(pairs: list[Pair], shapes: list[tuple[int, int]], chance: Groups | None) -> Groups:
    """Expected counts of letter groups over all ways to align each pair (forward-backward)."""
    counts: Groups = defaultdict(float)
    for left, right, weight in pairs:
        n, m = len(left), len(right)
        ahead = [[0.0] * (m + 1) for _ in range(n + 1)]
        ahead[0][0] = 1.0
        arcs = []
        for i in range(n + 1):
            for j in range(m + 1):
                here = ahead[i][j]
                if here == 0.0:
                    continue
                for di, dj in shapes:
                    if i + di > n or j + dj > m:
                        continue
                    group = (left[i : i + di], right[j : j + dj])
                    p = 1.0 if chance is None else chance.get(group, 0.0)
                    if p:
                        p = p if di and dj else p * NO_TYPE
                        arcs.append((i, j, i + di, j + dj, group, p))
                        ahead[i + di][j + dj] += here * p
        if ahead[n][m] <= 0.0:
            continue
        behind = [[0.0] * (m + 1) for _ in range(n + 1)]
        behind[n][m] = 1.0
        for i, j, i2, j2, group, p in reversed(arcs):
            if rest := behind[i2][j2] * p:
                behind[i][j] += rest
                counts[group] += weight * ahead[i][j] * rest / ahead[n][m]
    return counts


def best_pass(
    pairs: list[Pair], shapes: list[tuple[int, int]], counts: Groups, worst: float
) -> tuple[Groups, list[float]]:
    """Counts of letter groups over the best alignment of each pair, and each pair's cost per letter.

    A pair that costs more than `worst` per letter is not counted.
    """
    total = math.log(sum(counts.values()))
    cost = {group: total - math.log(count) for group, count in counts.items() if count >= 0.5}
    empty = -math.log(NO_TYPE)
    new: Groups = defaultdict(float)
    costs = []
    for left, right, weight in pairs:
        n, m = len(left), len(right)
        best = [[math.inf] * (m + 1) for _ in range(n + 1)]
        best[0][0] = 0.0
        back: dict[tuple[int, int], tuple[int, int, tuple[str, str]]] = {}
        for i in range(n + 1):
            for j in range(m + 1):
                here = best[i][j]
                if here == math.inf:
                    continue
                for di, dj in shapes:
                    if i + di > n or j + dj > m:
                        continue
                    group = (left[i : i + di], right[j : j + dj])
                    c = cost.get(group)
                    if c is None:
                        if di > 1 and dj > 1:
                            continue
                        c = UNSEEN + di + dj
                    c += here if di and dj else here + empty
                    if c < best[i + di][j + dj]:
                        best[i + di][j + dj] = c
                        back[i + di, j + dj] = (i, j, group)
        per_letter = best[n][m] / (n + m)
        costs.append(per_letter)
        if per_letter <= worst:
            i, j = n, m
            while i or j:
                i, j, group = back[i, j]
                new[group] += weight
    return new, sorted(costs)


def train(pairs: list[tuple[str, str, int]], kind: str) -> Groups:
    """Counts of letter groups of `pairs`; a pair seen n times weighs 1 + ln n."""
    shapes = SHAPES[kind]
    some = sorted(pairs, key=lambda pair: (zlib.crc32(pair[0].encode()), pair))[:SAMPLE]
    sample = [(left, right, 1.0) for left, right, _ in some]
    every = [(left, right, 1.0 + math.log(times)) for left, right, times in pairs]
    chance: Groups | None = None
    counts: Groups = {}
    for turn in range(6):
        counts = soft_pass(sample, shapes, chance)
        total = sum(counts.values())
        chance = {
            group: count / total for group, count in counts.items() if count > (0.01 if turn < 2 else 0.05)
        }
    worst = math.inf
    for _ in range(3):
        counts, costs = best_pass(every, shapes, counts, worst)
        worst = costs[int(len(costs) * (1 - DROPPED[kind]))]
    return counts


def spellings(pairs: list[tuple[str, str, int]]) -> list[tuple[str, str, int]]:
    """Latin spellings of one name: tokens that share a Russian form and most of their letters."""
    by_form: dict[str, list[str]] = defaultdict(list)
    for left, right, _ in pairs:
        if len(right) > 3:
            by_form[right].append(left)
    found = []
    for forms in by_form.values():
        forms = sorted(set(forms))[:8]
        found += [
            (a, b, 1) for a in forms for b in forms if a != b and len(common(a, b)) * 2 >= 0.7 * (len(a) + len(b))
        ]  # fmt: skip
    return found


def common(a: str, b: str) -> str:
    """The longest common subsequence of two tokens."""
    row = [""] * (len(b) + 1)
    for x in a:
        last = ""
        for k, y in enumerate(b, 1):
            last, row[k] = row[k], last + x if x == y else max(row[k - 1], row[k], key=len)
    return row[-1]


def trigrams(tokens: set[str]) -> Counter[str]:
    """How often three letters follow each other in Latin names, `^` and `$` at the ends."""
    counts: Counter[str] = Counter()
    for token in tokens:
        word = f"^{token}$"
        counts.update(word[i : i + 3] for i in range(len(word) - 2))
    return counts


def write(name: str, about: str, rows: list[tuple[str, ...]]) -> None:
    """One table: a line that says what it is, then tab-separated rows."""
    OUT.mkdir(parents=True, exist_ok=True)
    lines = [f"# {about}", *("\t".join(row) for row in rows)]
    (OUT / f"{name}.tsv").write_text("\n".join(lines) + "\n", "utf-8")


def main() -> None:
    """Read, train, write the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "pairs", type=Path, help="checkout or git directory of steveash/NETransliteration-COLING2018"
    )
    parser.add_argument("--hold-out", type=Path, help="the same of tijmenb/everypolitician-data")
    options = parser.parse_args()
    unseen = held_out(read_politicians(options.hold_out)) if options.hold_out else set()
    tokens: set[str] = set()
    for language in FILES:
        pairs = read_pairs(options.pairs, language, "80")
        kept = [pair for pair in pairs if pair[0] not in unseen and pair[1] not in unseen]
        tokens.update(left for left, _, _ in kept)
        save(language, train(kept, language), f"Latin letters, {language} letters, count")
        if language == "ru":
            save("latin", train(spellings(kept), "latin"), "Latin letters, other Latin letters, count")
        known = [p for p in pairs + read_pairs(options.pairs, language, "20") if p[2] >= KNOWN_FROM[language]]
        rows = sorted((-times, left, right) for left, right, times in known)
        write(f"known-{language}", f"frequent names as a whole: Latin, {language}, count",
              [(left, right, str(-times)) for times, left, right in rows])  # fmt: skip
        print(f"{language}: {len(kept):,} pairs trained on, {len(pairs) - len(kept):,} held out", flush=True)
    write_sample(options.pairs)
    write("trigrams", "three letters of Latin names, ^ and $ the ends, count",
          [(three, str(n)) for three, n in sorted(trigrams(tokens).items()) if n > 2])  # fmt: skip


def write_sample(source: Path) -> None:
    """300 pairs a language that nothing was trained on, for the tests: seen more than once, too rare to be listed."""
    lines = [
        "# Wikidata person names (CC0) by way of steveash/NETransliteration-COLING2018, data/wd_*_20: held out"
    ]
    for language in sorted(FILES):
        unseen = [
            p for p in read_pairs(source, language, "20") if 1 < p[2] < KNOWN_FROM[language] and len(p[0]) > 3
        ]
        picked = sorted(unseen, key=lambda pair: (zlib.crc32(pair[0].encode()), pair))[:300]
        lines += [f"{language}\t{left}\t{right}" for left, right, _ in picked]
    SAMPLE_OUT.parent.mkdir(parents=True, exist_ok=True)
    SAMPLE_OUT.write_text("\n".join(lines) + "\n", "utf-8")


def save(name: str, counts: Groups, about: str) -> None:
    """A table of letter groups, the frequent first; groups counted less than once are left out."""
    rows = sorted((-round(count), left, right) for (left, right), count in counts.items() if count >= 1)
    write(name, about, [(left, right, str(-count)) for count, left, right in rows])


if __name__ == "__main__":
    main()
