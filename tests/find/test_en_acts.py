"""What the content makes of an English statement: judgements, one's own course, refusals, charges that are turned down."""

from __future__ import annotations

import pytest

import dragoman


def _acts(text: str) -> list[str]:
    return [s.act for s in dragoman.analyse(text, language="en", published="2025-07-25").statements]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Emmanuel Macron called the ferry plan “a shambles”.", "criticise"),
        ("Emmanuel Macron described the vote as a sham.", "criticise"),
        ("Emmanuel Macron called it “a historic day”.", "praise"),
        ("Emmanuel Macron called the story a lie.", "deny"),
        ("Emmanuel Macron called the loss “heartbreaking”.", "regret"),
        ("Emmanuel Macron described the ferry as “white”.", "assert"),
        ("Emmanuel Macron said he was disappointed.", "regret"),
        ("“I apologise for the delay,” Emmanuel Macron said.", "regret"),
        ("“Thank you all,” Emmanuel Macron said.", "praise"),
        ("Emmanuel Macron said the delay was not deliberate.", "deny"),
        ("Emmanuel Macron said the ferry was not late.", "assert"),
    ],
)  # fmt: skip
def test_what_a_thing_is_called_is_the_judgement(text: str, act: str) -> None:
    assert _acts(text) == [act]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Sergey Lavrov said Russia would leave the treaty.", "announce"),
        ("Emmanuel Macron said his government has suspended the treaty.", "announce"),
        ("Kenya says it will send doctors to Peru.", "pledge"),
        ("Kenya said it would sue Peru.", "threaten"),
        ("Kenya said it would close the border if Peru did not pay.", "threaten"),
        ("Kenya warned Peru it would close the border.", "threaten"),
        ("Kenya said it will not sign the paper.", "reject"),
        ("Kenya said it was ready to talk.", "offer"),
        ("Kenya vowed its army would crush the rebels.", "threaten"),
        ("Kenya said Peru would leave the treaty.", "assert"),
        ("Kenya said it had heard of the treaty.", "assert"),
        ("Kenya said it had begun to rain.", "assert"),
        ("Kenya warned Peru would close the border.", "warn"),
    ],
)  # fmt: skip
def test_what_ones_own_side_will_do_or_has_done_is_the_act(text: str, act: str) -> None:
    assert _acts(text) == [act]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Kenya rejected the allegations.", "deny"),
        ("Kenya dismissed the report as fiction.", "deny"),
        ("Kenya rejected the offer.", "reject"),
        ("Kenya rejected the plan as too costly.", "reject"),
        ("Kenya promised to help Peru.", "pledge"),
        ("Kenya promised that Peru would pay a heavy price.", "threaten"),
    ],
)
def test_what_is_refused_or_promised_tells_denials_and_threats_apart(text: str, act: str) -> None:
    assert _acts(text) == [act]
