"""Who reports in English: passives, participles that only describe, appositions, offices, groups without a state."""

from __future__ import annotations

import pytest

import dragoman


def _reports(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Speaker, act and addressees of each statement."""
    found = dragoman.analyse(text, language="en", published="2025-07-25").statements
    return [(s.speaker, s.act, tuple(s.to)) for s in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway was accused by Peru of jamming its radios.", [("state/per", "accuse", ("state/nor",))]),
        ("The raid was condemned by Ghana.", [("state/gha", "criticise", ())]),
        ("The charge rests on old papers, but was denied by Oslo.", [("state/nor", "deny", ())]),
        ("Norway was on Friday also accused by Peru of jamming its radios.", [("state/per", "accuse", ("state/nor",))]),
        ("Residents were urged to leave the valley.", []),
        ("Peru was accused of jamming radios.", []),
    ],
)  # fmt: skip
def test_whose_word_a_passive_report_is(text: str, expected: list[tuple[str, str, tuple[str, ...]]]) -> None:
    """ "Accused by Peru": who stands behind "by" speaks, of the subject; without one nobody does."""
    assert _reports(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Rebels backed by Norway hold the port.",
        "The Norway-backed militia left the port.",
        "Norway was hit by sanctions over its alleged part in the raid.",
        "Norway arrested two men accused of spying for Peru.",
        "Norway has continued to supply the port.",
        "Peru took the matter up when asked to do so.",
        "Norway shares a border and shared intelligence with Finland.",
        "The force of Norway remains below its anticipated strength.",
    ],
)
def test_words_that_only_describe_report_nothing(text: str) -> None:
    assert _reports(text) == []


def test_a_party_that_is_told_of_in_a_compound_does_not_speak() -> None:
    assert _reports("Leaders of the Norway-backed group said they would stay.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe, the mayor of Oslo, said the port was open.",
        "Jane Roe, the spokeswoman for the Norwegian coast guard, said the port was open.",
        "In a statement, Jane Roe, the mayor of Oslo, said police would stay.",
    ],
)
def test_an_apposition_is_nobody_else(text: str) -> None:
    """ "Jane Roe, the mayor of Oslo": one speaker, who speaks alone."""
    (statement,) = dragoman.analyse(text, language="en").statements
    assert statement.text.startswith("Jane Roe")
    assert not statement.co_speakers
    assert statement.act == "assert"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The UN chief warned of famine.", "person/antonio-guterres"),
        ("Aid groups said the wells were dry.", "group/aid-groups"),
        ("Human rights groups accused Norway of torture.", "group/rights-groups"),
        ("Jonas Gahr Store met the king. His office said in a statement that he had a cold.", "person/jonas-gahr-store"),
    ],
)  # fmt: skip
def test_who_is_meant_by_a_chief_an_office_a_crowd(text: str, speaker: str) -> None:
    assert [s.speaker for s in dragoman.analyse(text, language="en", published="2025-07-25").statements] == [
        speaker
    ]


def test_a_declaration_further_back_speaks_for_nobody() -> None:
    """The "declaration" whose breach a sentence tells is no paper that speaks."""
    text = "Peru's ships broke the declaration on fishing, and that endangers the peace, Norway said."
    assert _reports(text)[0][0] == "state/nor"


def test_what_goes_on_in_one_sentence_has_its_own_way() -> None:
    """An agency that the sentence before credits is not credited where the next names its speaker again."""
    text = "Reuters reported that Wang Yi said China would wait. “It is late,” Wang Yi said, adding that China would stop."
    assert [list(s.via) for s in dragoman.analyse(text, language="en").statements][1:] == [[], []]


@pytest.mark.parametrize(
    ("text", "speaker", "act", "content"),
    [
        (
            "The plea, backed by US President Donald Trump, who warned Oslo would halt the trade, came late.",
            "person/donald-trump", "warn", "Oslo would halt",
        ),
        (
            "After Amos Hochstein left Beirut, Hezbollah chief Hassan Nasrallah threatened war with Norway, adding that it was late.",
            "person/hassan-nasrallah", "threaten", "war with Norway",
        ),
        (
            "Ten people were hurt in the port, Jane Roe, the mayor of Oslo, told a press conference late on Saturday.",
            None, "assert", "Ten people were hurt",
        ),
    ],
)  # fmt: skip
def test_whose_clause_a_report_stands_in(text: str, speaker: str | None, act: str, content: str) -> None:
    statement = next(s for s in dragoman.analyse(text, language="en").statements if s.act == act)
    assert speaker is None or statement.speaker == speaker
    assert statement.content is not None
    assert statement.content.text.startswith(content)


def test_a_quotation_in_the_report_names_no_speaker() -> None:
    """Statements that an agency quotes are not issued by whom they are by."""
    text = "The ministry “rejected all such statements” by Norwegian officials, IRNA said."
    assert _reports(text)[0][0] == "outlet/irna"


def test_two_office_holders_speak_together() -> None:
    text = (
        "Rwandan President Paul Kagame and his Congolese counterpart Felix Tshisekedi said the road was open."
    )
    (statement,) = dragoman.analyse(text, language="en", published="2025-07-25").statements
    assert {statement.speaker, *statement.co_speakers} == {"person/paul-kagame", "person/felix-tshisekedi"}


def test_the_subject_of_what_is_told_is_nobody_spoken_to() -> None:
    """ "Warned Peru would close the port" is said to nobody; "warned Peru it would" is said to Peru."""
    assert _reports("Norway warned Peru would close the port.") == [("state/nor", "warn", ())]
    assert _reports("Norway warned Peru it would close the port.") == [
        ("state/nor", "threaten", ("state/per",))
    ]


def test_what_a_participle_adds_is_not_the_quotation_again() -> None:
    rows = dragoman.analyse(
        "“It is late,” Wang Yi said, adding that China would wait.", language="en"
    ).statements
    assert [row.content.text for row in rows if row.content][1:] == ["China would wait."]


@pytest.mark.parametrize(
    ("title", "speaker"),
    [
        ("Ships must leave the strait at once: Malaysian PM", "person/anwar-ibrahim"),
        ("Two miners found alive in Khyber: ISPR", "gov/pak/media-wing"),
        ("A long talk on the port: what we know", None),
        ("The port war: Peru", None),
    ],
)
def test_a_headline_names_who_says_it_behind_a_colon(title: str, speaker: str | None) -> None:
    text = f"{title}\n\nJuly 24, 2025\n\nMalaysian Prime Minister Anwar Ibrahim has been to the port twice in this week of rain."
    found = [s.speaker for s in dragoman.analyse(text, language="en").statements]
    assert found == ([speaker] if speaker else [])


def test_a_body_that_is_spelled_out_speaks_by_its_abbreviation() -> None:
    text = "The Office of Harbour Safety (OHS) closed the port. The OHS said the pier was unsafe."
    (statement,) = dragoman.analyse(text, language="en").statements
    assert statement.speaker.startswith("local-")
    treaty = "The Declaration on Quiet Piers (DQP) holds. The DQP said so."
    assert dragoman.analyse(treaty, language="en").statements == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rejecting the plan, Norway closed the port.", [("state/nor", "reject", ())]),
        ("Rejecting the plan, crowds closed the port.", []),
        ("Sergey Lavrov said that Russia does not reject talks.", [("person/sergey-lavrov", "assert", ())]),
    ],
)
def test_an_opening_participle_and_a_denied_act(
    text: str, expected: list[tuple[str, str, tuple[str, ...]]]
) -> None:
    """A participle hangs on the sentence's subject or on nobody; who does not reject rejects nothing."""
    assert _reports(text) == expected


def test_a_second_report_keeps_its_object() -> None:
    """What stands behind "rejected" is what is rejected, not the clause before."""
    text = "Norway's king spoke, but Norwegian officials have rejected the offer."
    row = dragoman.analyse(text, language="en").statements[-1]
    assert row.content is not None
    assert (row.act, row.content.text) == ("reject", "the offer.")


def test_a_noun_that_nobody_knows_speaks_for_nobody_named_before() -> None:
    assert _reports("Two militants died in the raid, the army's press wing said on Thursday.") == []


def test_who_was_quoted_speaks() -> None:
    text = "Dismissing the verdict, Sheikh Hasina was quoted by Reuters as saying that the court was late."
    rows = dragoman.analyse(text, language="en").statements
    assert [(row.speaker, row.act, list(row.via)) for row in rows] == [
        ("person/sheikh-hasina", "reject", []),
        ("person/sheikh-hasina", "assert", ["outlet/reuters"]),
    ]


def test_an_adverb_of_time_parts_no_speaker_from_his_verb() -> None:
    text = "Pope Francis, in his first words on the war, today called for talks and urged both sides to wait."
    assert [s[1] for s in _reports(text)] == ["urge", "urge"]
