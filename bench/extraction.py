"""How well the article's words are told from the rest of the page, beside trafilatura, in one run.

    python bench/extraction.py ARTICLE_EXTRACTION_BENCHMARK [--segments TRAFILATURA] [--golden FUNDUS]

The first argument is scrapinghub's article-extraction-benchmark: a checkout, or its bare git directory. Its own
scorer (`evaluate.py`) compares four-word shingles with the article's text, which has no title and no captions; so
what counts here are the main article's body lines and the posts embedded in it, after the final labeller.
`--segments` is trafilatura's repository, a checkout or bare: the 990 pages of its tests in many
languages with segments that must and must not be found. `--golden` is fundus's repository: the newest page of each
of some 180 publishers with its summary, crossheads and paragraphs, scored like the first (fundus leaves out lists
and embedded posts, so that nobody reaches 1). No rule was written for a page or a site of any of the three.
"""

from __future__ import annotations

import argparse
import gzip
import importlib.util
import io
import json
import re
import subprocess
import tarfile
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

from dragoman.errors import InputError
from dragoman.extract.anatomy import dissect
from dragoman.read.page import page_from_document
from dragoman.read.sources import Document

Extractor = Callable[[bytes], str]
_BODY = ("body", "social")


def by_dragoman(data: bytes) -> str:
    """The lines of the main article's body."""
    try:
        page = page_from_document(Document("page.html", data))
    except InputError:
        return ""
    blocks = dissect(page).blocks
    return "\n".join(page.text[b.start : b.end] for b in blocks if b.role in _BODY and b.part == 0)


def by_content(data: bytes) -> str:
    """The lines that the markup alone makes content, before any labeller."""
    try:
        page = page_from_document(Document("page.html", data))
    except InputError:
        return ""
    return "\n".join(page.text[line.start : line.end] for line in page.lines if line.content >= 0.5)


def by_trafilatura(data: bytes) -> str:
    """What trafilatura extracts, comments left out, with its default settings."""
    from trafilatura import extract

    return extract(data, include_comments=False) or ""


EXTRACTORS: dict[str, Extractor] = {
    "dragoman": by_dragoman,
    "dragoman, markup only": by_content,
    "trafilatura": by_trafilatura,
}


def unpacked(path: Path, names: list[str], scratch: Path) -> Path:
    """A folder with `names` in it: `path` itself, or what a bare git directory holds of them."""
    if all((path / name).exists() for name in names):
        return path
    command = ["git", f"--git-dir={path}", "archive", "HEAD", *names]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode:
        raise SystemExit(
            f"{path} is neither a checkout nor a bare git directory that holds {', '.join(names)}."
        )
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        archive.extractall(scratch, filter="data")
    return scratch


def load_scorer(path: Path) -> ModuleType:
    """The benchmark's own `evaluate.py` as a module."""
    spec = importlib.util.spec_from_file_location("scorer", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} cannot be loaded; is the benchmark complete?")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def articles(folder: Path, scorer: ModuleType) -> None:
    """Print F1, precision and recall of every extractor by the benchmark's scorer."""
    truth = json.loads((folder / "ground-truth.json").read_text("utf-8"))
    pages = {key: gzip.decompress((folder / "html" / f"{key}.html.gz").read_bytes()) for key in truth}
    print(f"{len(pages)} articles (scrapinghub)")
    compare(scorer, truth, pages)


def segments(folder: Path) -> None:
    """Print how many wanted and unwanted segments every extractor keeps of trafilatura's test pages."""
    rows = [
        (data, row["with"], row["without"])
        for row in json.loads((folder / "evaldata.json").read_text("utf-8")).values()
        if (data := _page(folder, row["file"])) is not None
    ]
    print(f"{len(rows)} pages (trafilatura's tests)\n{'':<24}F1     precision  recall")
    for name, extract in EXTRACTORS.items():
        kept = wanted = unwanted = 0
        for data, wants, shuns in rows:
            text = _spaced(extract(data))
            kept += sum(_spaced(segment) in text for segment in wants)
            wanted += len(wants)
            unwanted += sum(_spaced(segment) in text for segment in shuns)
        precision, recall = kept / max(1, kept + unwanted), kept / max(1, wanted)
        print(
            f"{name:<24}{2 * precision * recall / (precision + recall):.3f}  {precision:.3f}      {recall:.3f}"
        )


def golden(folder: Path, scorer: ModuleType) -> None:
    """Print how well every extractor meets the newest expected page of each publisher that fundus reads."""
    truth: dict[str, dict[str, str]] = {}
    pages: dict[str, bytes] = {}
    for expected in sorted(folder.glob("*/*.json")):
        saved = sorted(expected.parent.glob(f"{expected.stem}_[0-9]*.html.gz"))
        versions = json.loads(expected.read_text("utf-8"))
        body = versions[max(versions)].get("body") if saved else None
        if body:
            parts = list(body.get("summary") or [])
            for section in body.get("sections", []):
                parts += section["headline"] + section["paragraphs"]
            key = f"{expected.parent.name}/{expected.stem}"
            truth[key] = {"articleBody": "\n".join(parts)}
            pages[key] = gzip.decompress(saved[-1].read_bytes())
    print(f"{len(pages)} publishers (fundus)")
    compare(scorer, truth, pages)


def compare(scorer: ModuleType, truth: dict[str, dict[str, str]], pages: dict[str, bytes]) -> None:
    """Run and score every extractor over `pages`, and print a line for each."""
    print(f"{'':<24}F1     precision  recall  ms a page")
    for name, extract in EXTRACTORS.items():
        began = time.perf_counter()
        found = {key: {"articleBody": extract(data)} for key, data in pages.items()}
        spent = 1000 * (time.perf_counter() - began) / len(pages)
        result = scorer.evaluate(truth, found, n_bootstrap=2)
        print(
            f"{name:<24}{result['f1']:.3f}  {result['precision']:.3f}      {result['recall']:.3f}   {spent:.1f}"
        )


def _page(folder: Path, name: str) -> bytes | None:
    found = [folder / part / name for part in ("cache", "eval") if (folder / part / name).is_file()]
    return found[0].read_bytes() if found else None


def _spaced(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def main() -> None:
    """Run what was asked for; say plainly what is missing."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("benchmark", type=Path, help="scrapinghub/article-extraction-benchmark")
    parser.add_argument("--segments", type=Path, help="adbar/trafilatura")
    parser.add_argument("--golden", type=Path, help="flairNLP/fundus")
    options = parser.parse_args()
    for path in filter(None, (options.benchmark, options.segments, options.golden)):
        if not path.exists():
            raise SystemExit(f"{path} is not there; clone the benchmark from GitHub and give its folder.")
    with tempfile.TemporaryDirectory() as scratch:
        folder = unpacked(options.benchmark, ["html", "ground-truth.json", "evaluate.py"], Path(scratch))
        scorer = load_scorer(folder / "evaluate.py")
        articles(folder, scorer)
    if options.segments is not None:
        with tempfile.TemporaryDirectory() as scratch:
            segments(unpacked(options.segments, ["tests"], Path(scratch)) / "tests")
    if options.golden is not None:
        with tempfile.TemporaryDirectory() as scratch:
            data = "tests/resources/parser/test_data"
            golden(unpacked(options.golden, [data], Path(scratch)) / data, scorer)


if __name__ == "__main__":
    main()
