"""When: the event, and the window over which a figure was counted."""

from __future__ import annotations

import pytest

from crosscheck.parsers.spacy import SpacyParser
from tests.claims.framed import claim


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("Since April, 40 people have been killed.", ("2021-04-01", None)),
        ("Between 1 May and 16 May, 40 people were killed.", ("2021-05-01", "2021-05-16")),
        ("From 1 to 16 May 2021, floods displaced 40 people.", ("2021-05-01", "2021-05-16")),
        ("Since the siege began on 3 May, 40 people have died.", ("2021-05-03", None)),
        ("The storm was the largest since 2019, when 40 people died.", None),
        ("On 3 May, 40 people died.", None),
    ],
)
def test_window(parser: SpacyParser, text: str, window: tuple[str, str | None] | None) -> None:
    """What "since" opens and two joined dates enclose; not how long nothing equalled it."""
    found = claim(parser, text, "40").window
    assert (found and (str(found.start), found.end and str(found.end))) == window


@pytest.mark.parametrize(
    "text",
    [
        "The cuts will cost 40 jobs in Lenk, where the firm was founded in 1921.",
        "The mill, built in 1921, lost 40 workers.",
        "The inn opened in 1921 and has 40 rooms.",
        "There were 40 armed clashes, among them an initial 30 attacks on 3 May.",
        "Since the siege began on 3 May, 40 people have died.",
        "The blaze killed 40 people, weeks after the mill was bought in May 2019.",
        "The mill hired 40 workers, having sacked others on Tuesday.",
        "They sold 40 lots of tin for July delivery.",
        "Output was cut to 40 lorries from a May output of 55 lorries.",
    ],
)
def test_a_date_of_something_else_is_no_event_time(parser: SpacyParser, text: str) -> None:
    """In a clause or of a thing that does not hold the figure, or at the opening of a window."""
    assert claim(parser, text, "40").event_time is None
