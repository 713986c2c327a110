"""What the program talks about: frozen records without behaviour.

Offsets are Unicode code points, half-open, into `Page.text`; wherever a record has `start`, `end` and
`text`, `page.text[start:end] == text`. Dates are EDTF strings (ISO 8601-2). Languages are BCP 47 tags.
"""

from dragoman.types.entity import Entity, Mention, Name
from dragoman.types.event import Event
from dragoman.types.happening import Happening, Utterance
from dragoman.types.judgement import Judgement
from dragoman.types.page import Article, Block, Line, Page, PageDate, PageMeta, Repair, SourceCredit
from dragoman.types.problem import Problem
from dragoman.types.span import Span
from dragoman.types.statement import Gloss, Statement
from dragoman.types.story import Disagreement, DisagreementAccount, Doubt, Figure
from dragoman.types.time import TimeExpression

__all__ = [
    "Article",
    "Block",
    "Disagreement",
    "DisagreementAccount",
    "Doubt",
    "Entity",
    "Event",
    "Figure",
    "Gloss",
    "Happening",
    "Judgement",
    "Line",
    "Mention",
    "Name",
    "Page",
    "PageDate",
    "PageMeta",
    "Problem",
    "Repair",
    "SourceCredit",
    "Span",
    "Statement",
    "TimeExpression",
    "Utterance",
]
