"""The desk's own description of itself, tried by schemathesis: whatever is asked, it never fails (no 5xx)."""

from __future__ import annotations

import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error

from served import Served


def test_nothing_that_is_asked_makes_it_fail(hostile: Served) -> None:
    """Every operation of the description, with parameters that fit it and parameters that do not."""
    head = {"authorization": f"Bearer {hostile.token}"}
    schema = schemathesis.openapi.from_url(f"{hostile.base}/schema/openapi.json", headers=head)
    tried = 0
    for operation in (found.ok() for found in schema.get_all_operations()):

        @given(operation.as_strategy())
        @settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
        def ask(case: schemathesis.Case) -> None:
            answer = case.call(headers=head)
            case.validate_response(answer, checks=[not_a_server_error])

        ask()
        tried += 1
    assert tried >= 20


def test_every_page_is_described(hostile: Served) -> None:
    with hostile.client() as client:
        paths = client.get("/schema/openapi.json").json()["paths"]
    for kind in ("stories", "articles", "statements", "events", "actors", "disagreements"):
        assert f"/{kind}.json" in paths or f"/{kind}" in paths
