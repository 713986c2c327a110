"""The people of the knowledge base: enough of them, named in every language, in office when they were."""

import csv
import json
import re
import unicodedata
from collections import Counter, defaultdict
from datetime import date
from functools import cache
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import pytest

from dragoman.knowledge.base import KnowledgeBase, Tenure, WorldEntity, read_rows
from dragoman.text.fold import fold

EXTRACTS = Path(__file__).resolve().parents[2] / "tools" / "people"
SINGLE = ("head-of-state", "head-of-government", "foreign-minister", "defence-minister")
UNCONFIRMED = "general knowledge, unconfirmed"


@cache
def rows() -> list[WorldEntity]:
    folder = files("dragoman.knowledge").joinpath("data")
    names = sorted(item.name for item in folder.iterdir() if item.name.startswith("people"))
    return [row for name in names for row in read_rows(folder.joinpath(name))]


@cache
def base() -> KnowledgeBase:
    return KnowledgeBase(rows())


def day(value: str | None, last: bool) -> date:
    """The first (or last) day an EDTF date can mean."""
    if value is None:
        return date(2100, 1, 1)
    parts = [int(part) for part in value.split("-")]
    if len(parts) == 3:
        return date(*parts)
    if len(parts) == 2:
        return date(parts[0], parts[1], 28 if last else 1)
    return date(parts[0], 12 if last else 1, 28 if last else 1)


def test_there_are_at_least_600_people_with_a_kind_and_a_country() -> None:
    assert len(rows()) >= 600
    assert {row.kind for row in rows()} == {"person"}
    assert all(re.fullmatch(r"[A-Z]{3}", row.country or "") for row in rows())


def test_ids_are_slugs_of_the_english_name_and_nobody_stands_twice() -> None:
    assert all(re.fullmatch(r"person/[a-z0-9]+(-[a-z0-9]+)*", row.id) for row in rows())
    assert [who for who, count in Counter(row.id for row in rows()).items() if count > 1] == []
    assert [qid for qid, count in Counter(row.qid for row in rows() if row.qid).items() if count > 1] == []
    labels = Counter((row.country, fold(row.label["en"])) for row in rows())
    assert [label for label, count in labels.items() if count > 1] == []


@pytest.mark.parametrize(
    ("language", "letters"),
    [
        ("en", r"[A-Za-zÀ-ɏḀ-ỿ .,'’-]+"),
        ("ar", r"[\u0600-\u06ff ]+"),
        ("zh-Hant", r"[㐀-鿿·-]+|[A-Z]+·[㐀-鿿·-]+"),
        ("zh-Hans", r"[㐀-鿿·-]+|[A-Z]+·[㐀-鿿·-]+"),
        ("ru", r"[А-Яа-яЁё '’-]+( [IVX]+)?"),
    ],
)
def test_every_label_is_there_in_its_own_script(language: str, letters: str) -> None:
    assert [row.id for row in rows() if not re.fullmatch(letters, row.label.get(language, ""))] == []


def test_a_surname_is_part_of_some_name_of_its_language_or_a_spelling_of_its_own() -> None:
    for row in rows():
        for language, forms in row.surnames.items():
            assert len(set(forms)) == len(forms), row.id
            assert all(form.strip() == form and form for form in forms), row.id
            assert all(len(form) > 1 for form in forms if language == "zh"), (row.id, language)


def test_no_particle_stands_alone_as_a_surname() -> None:
    particles = {
        "الله",
        "الدين",
        "زاده",
        "زاد",
        "أوغلو",
        "عبد",
        "بن",
        "أبو",
        "Jr.",
        "Jr",
        "bin",
        "de",
        "von",
        "ас",
        "аль",
        "де",
        "фон",
    }
    found = [
        (row.id, form)
        for row in rows()
        for forms in row.surnames.values()
        for form in forms
        if form in particles
    ]
    assert found == []


def test_surnames_that_are_everyday_words_are_marked() -> None:
    assert "السوداني" in base().by_id["person/mohammed-shia-al-sudani"].ambiguous["ar"]
    assert "May" in base().by_id["person/theresa-may"].ambiguous["en"]
    assert "Ли" in base().by_id["person/li-qiang"].ambiguous["ru"]
    assert "李强" in base().by_id["person/li-qiang"].ambiguous["zh"]
    assert "باشينيان" not in base().by_id["person/nikol-pashinyan"].ambiguous.get("ar", [])


def test_traditional_labels_hold_no_simplified_letters() -> None:
    only_simplified = set(
        "习泽连时东义图罗马乌兰维亚尔费达纳萨里鲁卢与苏约宁叶贝赛钦钱陈张刘赵吴郑韩见门"
    ) - set("里")
    assert [row.id for row in rows() if set(row.label["zh-Hant"]) & only_simplified] == []


def test_offices_are_known_codes_of_known_entities() -> None:
    folder = files("dragoman.knowledge").joinpath("data")
    offices = [json.loads(line) for line in folder.joinpath("offices.jsonl").read_text("utf-8").splitlines()]
    codes = {office["code"] for office in offices}
    known = {
        row.id
        for name in ("states", "places", "organisations")
        for row in read_rows(folder.joinpath(f"{name}.jsonl"))
    }
    for row in rows():
        for tenure in row.offices:
            assert tenure.office in codes, (row.id, tenure.office)
            for entity in filter(None, (tenure.of, tenure.to)):
                assert entity in known or re.fullmatch(r"gov/[a-z]{3}/[a-z-]+", entity), (row.id, entity)


def test_dates_are_edtf_in_order_and_say_where_they_come_from() -> None:
    for row in rows():
        for tenure in row.offices:
            for value in filter(None, (tenure.since, tenure.until, tenure.checked)):
                assert re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", value), (row.id, value)
            assert day(tenure.since, False) <= day(tenure.until, True), row.id
            assert tenure.source, row.id
            assert tenure.checked is None or tenure.until is None, row.id


def test_sixty_states_have_dated_heads_and_foreign_ministers_from_sources() -> None:
    held: dict[str, set[str]] = defaultdict(set)
    confirmed: dict[str, set[str]] = defaultdict(set)
    for row in rows():
        for tenure in row.offices:
            if tenure.office in SINGLE[:3] and tenure.of.startswith("state/") and tenure.since:
                held[tenure.of].add(tenure.office)
                if tenure.source != UNCONFIRMED:
                    confirmed[tenure.of].add(tenure.office)
    assert sum(len(offices) == 3 for offices in held.values()) >= 60
    assert sum(len(offices) == 3 for offices in confirmed.values()) >= 60


def test_an_office_has_one_holder_at_a_time() -> None:
    """A month's overlap is let pass: sources differ over election, oath and first day."""
    tenures: dict[tuple[str, str], list[tuple[Tenure, str]]] = defaultdict(list)
    for row in rows():
        for tenure in row.offices:
            if tenure.office in SINGLE and tenure.since:
                tenures[tenure.office, tenure.of].append((tenure, row.id))
    clashes = []
    for office, held in tenures.items():
        held.sort(key=lambda pair: pair[0].since or "")
        for (before, one), (after, other) in pairwise(held):
            if one != other and (day(before.until, False) - day(after.since, True)).days > 31:
                clashes.append((*office, one, other, before.until, after.since))
    assert clashes == []


def letters(name: str) -> str:
    """A Latin name reduced to its plain letters."""
    plain = unicodedata.normalize("NFKD", name.translate(str.maketrans("ıłŁđĐøØ", "ilLdDoO"))).lower()
    return re.sub(r"[^a-z]", "", re.sub(r"\(.*?\)", "", plain))


def test_a_qid_names_its_source_and_agrees_with_the_extract() -> None:
    known: dict[str, set[str]] = defaultdict(set)
    for table, column in (("officeholders.tsv", 1), ("politicians.tsv", 2)):
        with (EXTRACTS / table).open(encoding="utf-8", newline="") as source:
            for cells in csv.reader(source, delimiter="\t", quoting=csv.QUOTE_NONE):
                known[cells[0]].add(letters(cells[column]))
    for row in rows():
        if row.qid:
            own = {letters(name) for name in [row.label["en"], *row.names.get("en", [])]}
            assert own & known[row.qid], (row.id, row.qid)
            assert any(source.startswith("QID: ") and "CC0" in source for source in row.sources), row.id


@pytest.mark.parametrize(
    ("office", "of", "on", "who"),
    [
        ("prime-minister", "arm", "2017-03", "karen-karapetyan"),
        ("prime-minister", "arm", "2022-09-13", "nikol-pashinyan"),
        ("president", "arm", "2021-11", "armen-sarkissian"),
        ("foreign-minister", "arm", "2020-10-09", "zohrab-mnatsakanyan"),
        ("foreign-minister", "aze", "2019-01", "elmar-mammadyarov"),
        ("president", "ukr", "2018-05", "petro-poroshenko"),
        ("foreign-minister", "rus", "2016-07", "sergey-lavrov"),
        ("defence-minister", "rus", "2024-09", "andrey-belousov"),
        ("president", "usa", "2022-02-24", "joe-biden"),
        ("foreign-minister", "usa", "2018-09", "mike-pompeo"),
        ("foreign-minister", "chn", "2023-04", "qin-gang"),
        ("president", "twn", "2024-06", "lai-ching-te"),
        ("president", "syr", "2020-01", "bashar-al-assad"),
        ("supreme-leader", "irn", "2026-04", "mojtaba-khamenei"),
        ("prime-minister", "irq", "2021-05", "mustafa-al-kadhimi"),
        ("prime-minister", "isr", "2022-08", "yair-lapid"),
        ("president", "fra", "2016-06", "francois-hollande"),
        ("prime-minister", "gbr", "2022-10-01", "liz-truss"),
        ("prime-minister", "deu", "2023-03", "olaf-scholz"),
        ("president", "bra", "2020-05", "jair-bolsonaro"),
        ("foreign-minister", "egy", "2023-05", "sameh-shoukry"),
        ("president-of-nowhere", "arm", "2020", ""),
    ],
)
def test_who_held_the_office_then(office: str, of: str, on: str, who: str) -> None:
    assert base().holders(office, f"state/{of}", on) == ([f"person/{who}"] if who else [])


def test_spokespeople_and_envoys_are_found_by_their_body_and_where_they_are_sent() -> None:
    assert base().holders("spokesperson", "gov/rus/presidency", "2023-09-07") == ["person/dmitry-peskov"]
    assert base().holders("foreign-ministry-spokesperson", "state/usa", "2023-09") == [
        "person/matthew-miller"
    ]
    antonov = base().by_id["person/anatoly-antonov"]
    assert [(tenure.of, tenure.to) for tenure in antonov.offices] == [("state/rus", "state/usa")]


@pytest.mark.parametrize(
    ("who", "language", "form"),
    [
        ("nikol-pashinyan", "ar", "باشينيان"),
        ("nikol-pashinyan", "zh", "帕什尼揚"),
        ("vladimir-putin", "zh", "普丁"),
        ("donald-trump", "zh", "川普"),
        ("mohammed-shia-al-sudani", "ar", "السوداني"),
        ("volodymyr-zelensky", "zh", "澤倫斯基"),
        ("sergey-ryabkov", "ru", "Рябков"),
        ("recep-tayyip-erdogan", "en", "Erdogan"),
    ],
)
def test_spellings_of_the_news_are_there(who: str, language: str, form: str) -> None:
    assert form in base().by_id[f"person/{who}"].surnames[language]
