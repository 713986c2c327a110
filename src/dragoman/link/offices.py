"""What offices mean: which many people hold, which words take a person up again, which are two wordings of one."""

from __future__ import annotations

from dragoman.find.naming import Naming

LOOSE = frozenset(
    {
        "official",
        "diplomat",
        "minister",
        "spokesperson",
        "director",
        "adviser",
        "deputy-minister",
        "representative",
    }
)
"""Offices whose bare word leads back to the person last named with an office ("the diplomat", "the minister")."""


CROWDS = frozenset({
    "sources", "experts", "analysts", "protesters", "rebels", "fighters", "militants", "settlers", "opposition", "activists",
    "witnesses", "separatists", "residents", "medics", "rescuers", "students", "aid-groups", "rights-groups",
    "police-officers", "terrorists", "militias", "officials", "diplomats", "lawyers",
})  # fmt: skip
"""People who speak and act without a state: what they are is who they are."""
KEEPERS = frozenset({"police", "special-forces", "security-forces", "court", "task-force"})
"""Bodies that speak and act without a state being named: the police, a court."""
ARMS = frozenset(
    {
        "armed-forces",
        "navy",
        "air-force",
        "coast-guard",
        "border-guard",
        "national-guard",
        "presidential-guard",
        "general-staff",
        "air-defence",
        "junta",
    }
)
"""Armed bodies of a state, its junta among them, that a bare word may name; one of no known state is nobody's."""
FORCES = frozenset({"forces", "troops"})
"""Groups that are a state's army."""
LEAST_SURNAME = {"ar": 5, "zh": 2, "ru": 4, "en": 4}
"""Letters that a surname needs to stand for its bearer where the page never gives the full name or an office."""


RULERS = frozenset({"leader", "head-of-state", "head-of-government", "monarch"})
"""Offices that "the Turkish leader" may mean."""
ENVOYS = frozenset({"ambassador", "special-envoy", "permanent-representative"})
"""Offices that "the envoy" may mean."""
ANYONE = frozenset({"official", "diplomat"})
"""Offices that any official has."""
ONE_OF = {
    "official": "officials", "diplomat": "diplomats", "lawyer": "lawyers", "judge": "judges", "analyst": "analysts",
    "activist": "activists", "commander": "commanders", "member-of-parliament": "lawmakers",
}  # fmt: skip
"""Offices and callings of which one without a name is one of the many: "an official said", "a judge said"."""
CALLINGS = frozenset({"lawyer", "judge"})
"""Those of them that "his" or "the" leaves one of the many, where the page names none: "his lawyer said"."""
OF_KIND = {
    "diplomat": frozenset({
        "diplomat", "ambassador", "special-envoy", "permanent-representative", "foreign-minister", "deputy-foreign-minister",
        "assistant-foreign-minister", "foreign-ministry-spokesperson",
        "high-representative", "consul", "chief-negotiator",
    }),
    "journalist": frozenset({"journalist"}),
}  # fmt: skip
"""Words for people of a kind, who are many: whom they take up again holds one of these offices."""
OWN = frozenset({"constitutional-court", "supreme-court", "election-commission", "prosecutor-office"})
"""Organs of which a country has one: at home the press names them without it, and they speak for nobody else."""
DIPLOMACY = ("/foreign-ministry", "/embassy", "/mission", "/consulate")
"""Ends of the ids of bodies whose people are diplomats."""
RANKS = frozenset({"general"})
"""Titles that are ranks: they stand beside an office, and one person has both."""
RANK_GAP = 2
"""Code points between an office and the rank behind it."""
MANY = LOOSE | {
    "ambassador",
    "deputy-foreign-minister",
    "deputy-defence-minister",
    "special-envoy",
    "member-of-parliament",
    "commander",
    "leader",
    "governor",
    "permanent-representative",
}
"""Offices that several people of one state hold at a time: named on one article, not meant on the next."""


def office_of(naming: Naming) -> str:
    """The code of an office; one of a foreign ministry or an embassy is a diplomat's."""
    return "diplomat" if (naming.owner or "").endswith(DIPLOMACY) else naming.office or ""


def same_office(one: str, other: str) -> bool:
    """Whether two office codes may be two wordings of one office: deputy minister, deputy foreign minister."""
    if {one, other} <= RULERS:
        return "leader" in (one, other)
    if {one, other} <= ENVOYS:
        return True
    return one == other or (
        "deputy" in one and "deputy" in other and (one == "deputy-minister" or other == "deputy-minister")
    )
