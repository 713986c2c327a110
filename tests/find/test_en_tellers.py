"""Who speaks in English without a name: callings and kin, offices behind a bare name, lines of transcripts and live pages."""

from __future__ import annotations

import pytest

import dragoman


def _rows(text: str) -> list[tuple[str, str, str]]:
    """Speaker, act and content of each statement."""
    found = dragoman.analyse(text, language="en", published="2025-07-25").statements
    return [(s.speaker, s.act, s.content.text.strip(' ".,') if s.content else "") for s in found]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("A beekeeper in Lima said the road was cut.", "group/farmers", "the road was cut"),
        ("Her brother Otis says the well is dry.", "group/families", "the well is dry"),
        ("Two senior hospital nurses told reporters the ward was full.", "group/doctors", "the ward was full"),
        ('"The well is dry," complained his aunt.', "group/families", "The well is dry"),
        ("His cousin, a former ferry pilot, said the well was dry.", "group/families", "the well was dry"),
        ("A broker named Silvio said the price was a joke.", "group/traders", "the price was a joke"),
        ("The lorry was full, according to a shopkeeper.", "group/traders", "The lorry was full"),
    ],
)  # fmt: skip
def test_people_of_a_calling_or_a_kin_speak(text: str, speaker: str, content: str) -> None:
    assert [(who, told) for who, _, told in _rows(text)] == [(speaker, content)]


@pytest.mark.parametrize(
    "text",
    [
        "A beekeeper was told to leave the valley.",
        "Police spoke to a beekeeper and left.",
        "The price that growers got fell again.",
        "Farmer-led groups left the valley.",
    ],
)
def test_people_who_tell_nothing_do_not_speak(text: str) -> None:
    assert _rows(text) == []


def test_people_who_tell_are_no_party_of_a_deed() -> None:
    found = dragoman.analyse("Two brothers accused of spying for Norway were arrested.", language="en").events
    assert [(e.type, e.recipients) for e in found] == [("COERCE", ())]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Emmanuel Macron left the hall. The president criticised the court.", "person/emmanuel-macron"),
        ("Prime minister Jane Roe left the hall. The prime minister criticised the court.", None),
    ],
)
def test_an_office_stands_for_who_was_named_and_holds_it(text: str, speaker: str | None) -> None:
    ((who, act, _),) = _rows(text)
    assert act == "criticise"
    assert speaker is None or who == speaker


def test_an_office_that_the_last_named_never_held_is_not_his() -> None:
    ((who, act, _),) = _rows("Sergey Lavrov left the hall. The king criticised the court.")
    assert act == "criticise"
    assert who != "person/sergey-lavrov"


def test_an_office_without_a_name_is_no_party_of_a_deed() -> None:
    found = dragoman.analyse("Masked men abducted the mayor of a village near Lima.", language="en").events
    assert [(e.type, e.recipients) for e in found] == [("ASSAULT", ())]


@pytest.mark.parametrize(
    ("text", "speaker", "act"),
    [
        ("QUESTION: Has the port been closed?", "group/journalists", "ask"),
        ("Is the port open? Ines Calvo: It has been open all week.", None, "assert"),
        ("Hezbollah: we will not give up our arms.", "org/hezbollah", "reject"),
        ("Emmanuel Macron on French television: the port stays open.", "person/emmanuel-macron", "assert"),
        ('Emmanuel Macron was defiant: "I will not resign over a port."', "person/emmanuel-macron", "reject"),
    ],
)  # fmt: skip
def test_a_colon_shows_who_speaks(text: str, speaker: str | None, act: str) -> None:
    ((who, told, _),) = _rows(text)
    assert told == act
    assert speaker is None or who == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Emmanuel Macron won three votes: one in May, two in June.",
        "Photo by Emmanuel Macron: the king of Spain in May.",
        "Hezbollah: a short history of the group and its arms.",
        "Among the guests of Emmanuel Macron: the king of Spain and two ministers.",
    ],
)
def test_a_colon_that_lists_or_explains_lets_nobody_speak(text: str) -> None:
    assert _rows(text) == []


@pytest.mark.parametrize(
    ("text", "act", "content"),
    [
        ('"The bridge is gone," sighed Jane Roe.', "assert", "The bridge is gone"),
        ("Emmanuel Macron grumbled that the bridge was late.", "criticise", "the bridge was late"),
        ("Emmanuel Macron pleaded for calm at the bridge.", "ask", "calm at the bridge"),
        ("Emmanuel Macron held Norway fully responsible.", "accuse", "Norway fully responsible"),
        ("Hezbollah gave its word that the bridge would stay.", "pledge", "the bridge would stay"),
        ("Norway dismissed the suit as “baseless”.", "deny", "the suit as “baseless”"),
        ("Emmanuel Macron spoke highly of the bridge.", "praise", "the bridge"),
    ],
)  # fmt: skip
def test_more_ways_of_speaking(text: str, act: str, content: str) -> None:
    assert [(told, words) for _, told, words in _rows(text)] == [(act, content)]


@pytest.mark.parametrize(
    "text",
    [
        "Emmanuel Macron sighed and left the hall.",
        "Emmanuel Macron called a meeting of ministers.",
        "Emmanuel Macron called off the visit to Lima.",
        "Emmanuel Macron held a meeting in Lima.",
        "Emmanuel Macron saw the bridge on Monday.",
        "Norway dismissed the suit.",
    ],
)
def test_verbs_of_speaking_that_report_nothing_here(text: str) -> None:
    assert _rows(text) == []


def test_no_verb_stands_in_an_office() -> None:
    """ "A Norwegian envoy called for talks between …": the office ends before its verb."""
    text = "A Norwegian envoy on Monday called for talks between Peru and Chile, saying it was late."
    assert [(act, content.split(",")[0]) for _, act, content in _rows(text)] == [
        ("urge", "talks between Peru and Chile")
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("The ZKQ said the bridge was late.", None, "the bridge was late"),
        ("Georgia's ruling party said the bridge was late.", "group/geo/ruling-party", "the bridge was late"),
        ("The bridge is late, the office of Emmanuel Macron said in a note.", "person/emmanuel-macron", "The bridge is late"),
        ("The new bridge over the bay is late, Emmanuel Macron said without giving a reason.", "person/emmanuel-macron", "The new bridge over the bay is late"),
        ("The new bridge over the bay will stay shut, Emmanuel Macron said in parliament yesterday.", "person/emmanuel-macron", "The new bridge over the bay will stay shut"),
        ('Citing “old cracks”, Emmanuel Macron said the bridge over the bay was shut.', "person/emmanuel-macron", "the bridge over the bay was shut"),
        ("The bridge will stay shut for a year, reckon traders in Lima.", "group/traders", "The bridge will stay shut for a year"),
        ("The bridge is shut, according to Jane Roe of Reuters.", None, "The bridge is shut"),
    ],
)  # fmt: skip
def test_where_the_content_of_a_report_stands(text: str, speaker: str | None, content: str) -> None:
    ((who, _, told),) = _rows(text)
    assert told == content
    assert speaker is None or who == speaker
    assert not who.startswith("outlet/")


def test_whom_a_sentence_tells_of_last_does_not_speak_behind_an_and() -> None:
    text = "Kenya denied its jets hit the town of 100 villagers and insisted it had none."
    assert {who for who, _, _ in _rows(text)} == {"state/ken"}


def test_a_ministry_without_a_state_is_taken_up_again() -> None:
    text = "Talks on the bridge were held in Lima, the Defense Ministry said. The talks over the bridge were very short, the ministry noted."
    first, second = _rows(text)
    assert first[0] == second[0]


def test_a_semicolon_closes_what_stands_before_it() -> None:
    text = "Kenya asked the council to meet; farmers petitioned the court."
    assert "Kenya asked the council to meet" not in [told for _, _, told in _rows(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Asked about the bridge, the crew left.",
        "Antony Blinken discussed Turkey's backing for Sweden.",
        "Wagner has been asked for help.",
        "The CEO said nothing; Kenya hit back with a tariff.",
        "Kenya struck an alleged base in Peru.",
        "The strike threatened the truce with Kenya.",
    ],
)
def test_forms_that_report_nothing(text: str) -> None:
    assert _rows(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Emmanuel Macron warned Peru yesterday he would close the port.", "he would close the port"),
        ("Emmanuel Macron told teachers he would close the port.", "he would close the port"),
        ("Emmanuel Macron said the port he had closed was his.", "the port he had closed was his"),
        ("Emmanuel Macron said Peru knew it would be late.", "Peru knew it would be late"),
    ],
)
def test_the_day_and_the_hearers_are_no_content(text: str, content: str) -> None:
    assert [told for _, _, told in _rows(text)] == [content]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Police fired tear gas at protesters demanding a new election.", "group/protesters"),
        ("Police detained activists calling for sanctions on Russia.", "group/activists"),
        ("Protesters clashed with police, demanding the release of Navalny.", "group/protesters"),
    ],
)
def test_an_ing_right_behind_people_is_theirs(text: str, who: str) -> None:
    assert [s.speaker for s in dragoman.analyse(text, language="en").statements] == [who]
