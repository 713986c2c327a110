"""How well stories are found, across languages, beside two rivals in the same run.

    python bench/quality/stories.py [--semeval SEMEVAL] [--ntrex NTREX] [--xquad XQUAD] [--own]

Our own stories by cross-validation: no rule has seen a story that it is measured on. The rivals are TF-IDF + DBSCAN and the plain
encoder with one threshold; each gets the best threshold for each set, ours has one for all. SEMEVAL is a checkout or git directory of
GeekDream-x/SemEval2022-Task8-TonyX: pairs of articles graded 1 (the same) to 4, whole or by their first sentence alone; printed are
Spearman's rho with the grades and F1 of "one story" (up to 2) at the rule's own threshold, a language and a pair of languages each. NTREX is
one of MicrosoftTranslator/NTREX: the first half of a document in one language looks for the second half in English among all 123.
Nothing was trained on either. XQUAD is one of google-deepmind/xquad, on whose paragraphs the likeness of halves was set (`halves.py`).
"""

from __future__ import annotations

import argparse
import csv
import io
import re
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from scipy.stats import spearmanr
from sklearn.cluster import DBSCAN
from sklearn.feature_extraction.text import TfidfVectorizer

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "training"))

from halves import ntrex, show, xquad  # noqa: E402
from stories import crossed, scores  # noqa: E402
from story_sets import Set, across, all_sets, bcubed  # noqa: E402

from dragoman.link.means import centred  # noqa: E402
from dragoman.link.stories.article import Seen  # noqa: E402
from dragoman.link.stories.basis import take  # noqa: E402
from dragoman.link.stories.candidates import USUAL  # noqa: E402
from dragoman.link.stories.features import NAMES  # noqa: E402
from dragoman.link.stories.marks import LEAD, word_marks  # noqa: E402
from dragoman.link.stories.rule import rules  # noqa: E402
from dragoman.model.vectors import load  # noqa: E402

SAME = 2.0
csv.field_size_limit(10**9)


def own() -> None:
    """Our own stories, ours and the rivals."""
    sets = all_sets()
    rule = rules()["vectors"]
    found = scores(sets, crossed(sets, range(len(NAMES))), rule.join)
    rivals: dict[str, dict[str, list[tuple[float, float]]]] = defaultdict(lambda: defaultdict(list))
    for of in sets:
        rivals["TF-IDF + DBSCAN"][of.name].append(tfidf(of))
        rivals["encoder, one threshold"][of.name].append(
            threshold(of, np.stack([i.vector for i in of.items]))
        )
        rivals["encoder less means, one threshold"][of.name].append(threshold(of, of.vectors))
    print(
        f"{'BCubed F1 / F1 of pairs in two languages':36}{'ours':>14}"
        + "".join(f"{name:>36}" for name in rivals)
    )
    for name, (_, _, f1, cross) in found.items():
        theirs = [np.mean(rivals[rival][name], axis=0) for rival in rivals]
        print(f"{name:36}{f1:8.3f}/{cross:.3f}" + "".join(f"{a:30.3f}/{b:.3f}" for a, b in theirs))


def tfidf(of: Set) -> tuple[float, float]:
    """TF-IDF over words and pairs of characters, DBSCAN, the best radius of ten."""
    texts = [" ".join(mark for mark in item.seen.marks if mark[:2] in ("w:", "g:")) for item in of.items]
    matrix = TfidfVectorizer(token_pattern=r"\S+").fit_transform(texts)
    return max(
        _both(of, DBSCAN(eps=radius, min_samples=1, metric="cosine").fit_predict(matrix).tolist())
        for radius in np.arange(0.4, 0.95, 0.05)
    )


def threshold(of: Set, vectors: np.ndarray) -> tuple[float, float]:
    """Everything that hangs together from a cosine up, the best of many."""
    near = np.clip(1 - vectors @ vectors.T, 0, 2)
    return max(
        _both(of, DBSCAN(eps=radius, min_samples=1, metric="precomputed").fit_predict(near).tolist())
        for radius in (*np.arange(0.04, 0.2, 0.01), *np.arange(0.2, 0.85, 0.05))
    )


def _both(of: Set, found: Sequence[int]) -> tuple[float, float]:
    return bcubed(found, of.gold)[2], across(found, of.gold, of.tongues)


_LOST = {"1⁄4": "¼", "1⁄2": "½", "3⁄4": "¾"}
_LEAD_BYTE = re.compile("([\u00c2-\u00df\u00d0\u00d1\u00d8-\u00db\u00e0-\u00ef][\u0080-\u00ff]?)([ao123])")
_BACK = {"a": "ª", "o": "º", "1": "¹", "2": "²", "3": "³"}


def mended(text: str) -> str:
    """UTF-8 that was read as Latin-1 and then put into compatibility form, as far as it can be told."""
    for lost, char in _LOST.items():
        text = text.replace(lost, char)
    text = _LEAD_BYTE.sub(lambda m: m[1] + _BACK[m[2]], text)
    raw = bytearray()
    for char in text:
        raw += bytes([ord(char)]) if ord(char) < 256 else _windows(char)
    return raw.decode("utf-8", "ignore")


def _windows(char: str) -> bytes:
    try:
        return char.encode("cp1252")
    except UnicodeEncodeError:
        return b"" if ord(char) > 0x2FF else char.encode("utf-8")


def semeval(checkout: Path) -> None:
    """Both halves of the graded pairs."""
    rows = []
    for name in ("training", "testing"):
        rows += list(csv.DictReader(io.StringIO(show(checkout, f"data/{name}_set.csv"))))
    for told, cut in (("articles", LEAD), ("first sentences", 0)):
        kept = []
        for row in rows:
            texts = [mended(row[side]).strip() for side in ("text1", "text2")]
            if not cut:
                texts = [re.split(r"(?<=[.!?؟。！？…])\s*", text, maxsplit=1)[0][:160] for text in texts]
            if all(len(text) > 12 for text in texts):
                kept.append((row["lang1"], row["lang2"], texts, float(row["Overall"])))
        _graded(told, kept, cut or 160)


def _graded(told: str, rows: Sequence[tuple[str, str, list[str], float]], cut: int) -> None:
    encoder = load()
    assert encoder is not None
    articles = [
        Seen(f"{n}-{side}", (one, other)[side], None, tuple(sorted(set(word_marks(texts[side][:cut])))))
        for n, (one, other, texts, _) in enumerate(rows)
        for side in (0, 1)
    ]
    vectors = encoder.vectors([texts[side][:400] for _, _, texts, _ in rows for side in (0, 1)])
    basis = take(articles, vectors)
    moved = centred(vectors, [a.tongue for a in articles], basis.means)
    rule = rules()["vectors"]
    found: dict[str, list[tuple[float, float, float, float]]] = defaultdict(list)
    for n, (one, other, _, grade) in enumerate(rows):
        a, b = 2 * n, 2 * n + 1
        likeness = float(moved[a] @ moved[b])
        chance = rule.weigh(basis, articles[a], articles[b], likeness, USUAL)
        row = (chance, likeness, float(vectors[a] @ vectors[b]), grade)
        for key in ("all", "-".join(sorted({one, other})), "across" if one != other else "within"):
            found[key].append(row)
    print(f"\nSemEval, {told}: pairs, rho of the rule / cosine less means / plain cosine, F1 of one story")
    for key, scored in sorted(found.items(), key=lambda item: -len(item[1])):
        chances, near, plain, grades = (np.array(column) for column in zip(*scored, strict=True))
        rho = [abs(spearmanr(values, grades).statistic) for values in (chances, near, plain)]
        same, said = grades <= SAME, chances >= rule.join
        f1 = 2 * (same & said).sum() / max(same.sum() + said.sum(), 1)
        print(f"{key:10}{len(scored):6}  " + "  ".join(f"{value:.3f}" for value in rho) + f"  {f1:.3f}")


def main() -> None:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--semeval", type=Path)
    parser.add_argument("--ntrex", type=Path)
    parser.add_argument("--xquad", type=Path)
    parser.add_argument(
        "--own", action="store_true", help="our own stories (the default where nothing else is named)"
    )
    arguments = parser.parse_args()
    if arguments.own or not (arguments.semeval or arguments.ntrex or arguments.xquad):
        own()
    if arguments.semeval is not None:
        semeval(arguments.semeval)
    if arguments.ntrex is not None:
        ntrex(arguments.ntrex)
    if arguments.xquad is not None:
        xquad(arguments.xquad)


if __name__ == "__main__":
    main()
