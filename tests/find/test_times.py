"""Time expressions: what is found, where it stands, and what day it means."""

from __future__ import annotations

import pytest

from dragoman.find.times import find_times
from dragoman.text.fold import fold_view
from dragoman.text.views import View
from dragoman.types import TimeExpression


def times(text: str, language: str, anchor: str | None = "2023-09-07") -> list[TimeExpression]:
    view = fold_view(View.of(text))
    return find_times(
        text, view, [(0, len(view.text))], language=language, anchor=anchor, page_id="page-1", article_id="article-1"
    )


@pytest.mark.parametrize(
    ("language", "text", "span", "value"),
    [
        ("ar", "زار الوزير العاصمة أمس الأربعاء", "أمس الأربعاء", "2023-09-06"),
        ("zh-Hant", "議會去年9月通過了這項法律", "去年9月", "2022-09"),
        ("zh-Hans", "议会去年9月通过了这项法律", "去年9月", "2022-09"),
        ("ru", "Закон приняли в минувшую пятницу", "минувшую пятницу", "2023-09-01"),
        ("en", "The bill passed last Friday", "last Friday", "2023-09-01"),
    ],
)
def test_the_same_kind_of_date_is_read_in_each_language(language: str, text: str, span: str, value: str) -> None:
    assert [(t.text, t.value) for t in times(text, language)] == [(span, value)]
