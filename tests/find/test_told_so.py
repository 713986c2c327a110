"""What is said and how: the act by the content, where the content begins and ends, words that look like reports."""

from __future__ import annotations

import pytest

import dragoman


def rows(text: str) -> list[tuple[str, str, str]]:
    found = dragoman.analyse(text, language="en").statements
    return [(s.speaker, s.act, s.content.text if s.content else "") for s in found]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Ghana's president described the revolt as “a direct violation of our laws”.", "criticise"),
        ("“This is a kangaroo court,” Joe Biden told reporters.", "criticise"),
        ("“Indian troops are now targeting civilians,” Pakistan's army said.", "accuse"),
        ("Joe Biden said that his country will take every step to keep ships safe.", "pledge"),
        ("Norway said it destroyed a drone over the sea.", "announce"),
        ("Norway said it was struck by a drone.", "assert"),
        ("Norway said it could strike the port.", "threaten"),
        ("Norway declared victory over the rebels.", "announce"),
        ("“We reserve the right to respond,” Norway's army said.", "threaten"),
        ("Norway's foreign ministry said Norway did not recognise the vote in Peru.", "reject"),
        ("“Norway firmly opposes the illegal trade of Peru,” the Norwegian foreign ministry said.", "reject"),
        ("“There is a probability that Peru will take provocative steps,” Joe Biden said.", "predict"),
        ("Norwegian media reported that rebels sabotaged a station in Peru.", "assert"),
        ("A court ordered Pedro Castillo to leave the illegal camp.", "demand"),
    ],
)  # fmt: skip
def test_the_act_by_the_content(text: str, act: str) -> None:
    assert [row[1] for row in rows(text)] == [act]


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("Joe Biden told reporters in the afternoon, “Norway and Peru are of one mind on this.”", ["“Norway and Peru are of one mind on this.”"]),
        ("Norway said on Wednesday it closed the port.", ["it closed the port."]),
        ("Norway condemned the raid on Peru, and Chile last month vowed to help.", ["the raid on Peru", "help."]),
        ("Norway said three ships were late and threatened Peru with war.", ["three ships were late", "Peru with war."]),
        ("After accusing Peru of “lending itself to a raid on ships”, Joe Biden said diplomats had been told to go.", ["Peru of “lending itself to a raid on ships”", "diplomats had been told to go."]),
        ("“Which talks?” Joe Biden said when asked by Reuters about the plan.", ["“Which talks?”"]),
        ("However, the king returned from what Joe Biden had described as a two-day trip.", ["a two-day trip."]),
        ("Joe Biden said the storm that has killed six was over.", ["the storm that has killed six was over."]),
        ("Joe Biden said in Lima that the storm was over.", ["the storm was over."]),
        ("The talks were “very good”, Joe Biden said in Lima.", ["The talks were “very good”"]),
    ],
)  # fmt: skip
def test_where_the_content_begins_and_ends(text: str, contents: list[str]) -> None:
    assert [row[2] for row in rows(text)] == contents


@pytest.mark.parametrize(
    "text",
    [
        "Seven Norwegian soldiers were confirmed dead in the port.",
        "Juan Guaido, who is backed by the United States, left Caracas.",
        "Norway claims almost the entire sea.",
        "Juan Guaido stood still when the verdict was read out.",
    ],
)
def test_words_that_report_nothing(text: str) -> None:
    assert rows(text) == []


def test_officials_claim_that() -> None:
    assert [row[0] for row in rows("US officials claim that the ships were empty.")] == [
        "group/usa/officials"
    ]


def test_the_second_verb_speaks_of_itself() -> None:
    text = "Keir Starmer welcomed Micheal Martin, and later tweeted that the talks were good."
    assert [row[1:] for row in rows(text)][-1] == ("assert", "the talks were good.")
