"""States that a rewriter put into a text by misreading a short form.

Chinese news shortens 亞美尼亞 to 亞 and 阿塞拜疆 to 阿. Software that writes such short forms out may choose another
name with the same first character: 亞方 becomes 亞洲方面, 亞阿衝突 a conflict of Armenia and Afghanistan. Such an
expansion names a state or continent that the page is not about, beside one with that character that it is about.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise

from dragoman.extract.repairs.patterns import cues
from dragoman.extract.repairs.scene import PROSE_ROLES, Paragraph, Scene
from dragoman.extract.repairs.world import Naming, forms_of, initials, states_named
from dragoman.knowledge.base import knowledge_base
from dragoman.types import Repair

_CONTINENT = re.compile("(亚洲|非洲|美洲|欧洲|澳洲)方面")
_CONTINENT_NAME = re.compile("亚洲|非洲|美洲|欧洲|澳洲")
_SIDE = re.compile("方面")
_JOINTS = re.compile("[-–—与和、]| and | и | و")
_JOINT = re.compile("^(?:\\w{0,4} ?[-–—/] ?|[与和、]|\\w{0,3} and |\\w{0,4} (?:и|с) |\\w{0,3} و(?:ال)?)$")
_JOINT_SIZE = 9  # code points of the longest joint
_NEAR = 36  # code points between a pair of states and the word for their conflict
_LEAST = 2  # times that a page names a state it is about


class _Cast:
    """Which states a page names and how often, where, and in which words."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.namings: list[tuple[Naming, Paragraph]] = [
            (naming, paragraph)
            for paragraph in scene.paragraphs
            if paragraph.role in PROSE_ROLES
            for naming in states_named(scene, paragraph.start, paragraph.end, paragraph.code)
        ]
        self.counts = Counter(naming.state for naming, _ in self.namings)
        self.local: dict[int, Counter[str]] = defaultdict(Counter)
        self.forms: dict[str, str] = {}
        for naming, paragraph in self.namings:
            self.local[paragraph.start][naming.state] += 1
            if naming.by_name:
                self.forms.setdefault(naming.state, scene.text[naming.start : naming.end])
        self.joined = {
            frozenset((left.state, right.state))
            for (left, place), (right, _) in pairwise(self.namings)
            if right.start - left.end <= _JOINT_SIZE
            and _JOINT.match(scene.folded[left.end : right.start])
            and (place.code == "zh" or _in_strife(scene, left, place) or _in_strife(scene, right, place))
        }

    def nearest(self, candidates: list[str], at: int) -> str:
        """Of some states, the one named most often in the paragraph of `at`, then on the page."""
        place = self.scene.at(at)
        here = self.local[place.start] if place else Counter[str]()
        return max(candidates, key=lambda state: (here[state], self.counts[state], state))


def find_wrong_expansions(scene: Scene) -> Iterator[Repair]:
    """Short forms of states written out as another state or a continent."""
    sided = "zh" in scene.codes and "方面" in scene.folded
    if not sided and not _JOINTS.search(scene.folded):
        return
    cast = _Cast(scene)
    if sided:
        yield from _continents(scene, cast)
    yield from _strangers(scene, cast)


def _continents(scene: Scene, cast: _Cast) -> Iterator[Repair]:
    named = Counter(_CONTINENT_NAME.findall(scene.folded))
    sides = Counter(match[1] for match, _ in scene.find(_CONTINENT, "zh"))
    for match, _ in scene.find(_CONTINENT, "zh"):
        name = match[1]
        rivals = [s for s, n in cast.counts.items() if n >= _LEAST and name[0] in initials(s)]
        if not rivals or named[name] > sides[name]:
            continue
        form = cast.forms.get(cast.nearest(rivals, match.start()))
        short = scene.text[match.start()] + "方"
        reason = (
            f"the page is not about {scene.text[match.start() : match.end() - 2]}; "
            f"{short} is short for the side of a state it names"
        )
        mended = f"{form}方面" if form else short
        yield scene.repair(*match.span(), "wrong_expansion", mended, 0.8, reason, matching=form is not None)


def _strangers(scene: Scene, cast: _Cast) -> Iterator[Repair]:
    """States named once, in a pair or as a "side", on a page about another whose name begins alike.

    A pair counts only where the page joins its other half with that other state elsewhere: in Chinese on a page
    that software rewrote, in other languages in words of conflict ("the war between A and B").
    """
    around = zip([None, *cast.namings], cast.namings, [*cast.namings[1:], None], strict=False)
    for before, (found, place), after in around:
        if not found.by_name or cast.counts[found.state] != 1 or place.role == "title":
            continue
        partner = _partner(scene, found, before, after)
        chinese = place.code == "zh"
        if chinese and not scene.rewritten:
            continue
        sided = chinese and _SIDE.match(scene.folded, found.end) is not None
        if not sided and (partner is None or not _in_strife(scene, found, place)):
            continue
        first = scene.folded[found.start]
        rivals = [
            state
            for state, count in cast.counts.items()
            if state not in (found.state, partner)
            and first in _first_letters(state, place.code)
            and (count >= _LEAST if sided else frozenset((partner, state)) in cast.joined)
        ]
        if rivals:
            yield _stranger(scene, cast, found, cast.nearest(rivals, found.start), chinese and not sided)


def _stranger(scene: Scene, cast: _Cast, found: Naming, state: str, sure: bool) -> Repair:
    form = cast.forms.get(state, state)
    reason = f"named nowhere else on the page; a short form of {form} may have been written out wrongly"
    confidence = 0.8 if sure else 0.6
    mended = form if sure else None
    return scene.repair(
        found.start,
        found.end,
        "wrong_expansion",
        mended,
        confidence,
        reason,
        matching=sure and state in cast.forms,
    )


def _in_strife(scene: Scene, found: Naming, place: Paragraph) -> bool:
    """Whether a word for war, border or truce stands right before or after a pair of states."""
    strife = cues(place.code, "strife")
    left, right = max(place.start, found.start - _NEAR), min(place.end, found.end + _NEAR)
    return strife is not None and (
        strife.search(scene.folded, found.end, min(right, found.end + 12)) is not None
        or (place.code != "zh" and strife.search(scene.folded, left, found.start) is not None)
    )


def _first_letters(state: str, code: str) -> frozenset[str]:
    """The letters that names of a state begin with; in Chinese its one-character short forms too."""
    if code == "zh":
        return initials(state)
    return frozenset(form[0] for form in forms_of(knowledge_base().by_id[state], code)[:1])


def _partner(
    scene: Scene,
    found: Naming,
    before: tuple[Naming, Paragraph] | None,
    after: tuple[Naming, Paragraph] | None,
) -> str | None:
    """The state that is joined to `found` by a dash or "and", right before or after it."""
    if before and _JOINT.match(scene.folded[before[0].end : found.start]):
        return before[0].state
    if after and _JOINT.match(scene.folded[found.end : after[0].start]):
        return after[0].state
    return None
