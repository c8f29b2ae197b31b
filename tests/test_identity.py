"""Claims are known again in another run."""

from __future__ import annotations

import datetime as dt

from crosscheck.model import Claim, DateBasis, Published, Report, keyed
from tests.fakes import MONDAY, TUESDAY, described, report

FERRY = "The ferry was late. In the harbour 12 people died and 12 houses burned."


def claims(of: Report) -> list[Claim]:
    return keyed([d.claim for d in described(of)], of, of.published)


def keys(of: Report) -> list[str]:
    return [claim.key for claim in claims(of)]


def ferry(text: str = FERRY, **update: object) -> Report:
    return report("r1", text).model_copy(update={"source": "Harbour Gazette", **update})


def test_equal_figures_of_a_sentence_are_told_apart() -> None:
    """By their place in it."""
    assert len(set(keys(ferry()))) == 2


def test_a_claim_is_known_again_wherever_its_report_lies_and_whatever_else_it_says() -> None:
    """Another id, path, spacing, and another text around the sentence change nothing."""
    moved = ferry(id="r7", path="elsewhere/ferry.txt", url="https://gazette.example/ferry", origin="r7")
    edited = ferry(FERRY.replace("late", "early").replace(" In", "\n\nThere were 3 boats.\n\nIn"))
    wrapped = ferry(FERRY.replace("12 people", "12  people"))
    assert keys(moved) == keys(wrapped) == keys(ferry())
    assert set(keys(ferry())) < set(keys(edited))


def test_what_nobody_sees_changes_nothing() -> None:
    """Soft hyphens, no-break spaces, letters composed in another way; nor do round quotes and long dashes."""
    sentence = 'In Orléans 12 people of Ana\'s died - "all".'
    odd = "In Orle\u0301ans 12\u00a0peo\u00adple of Ana’s died – “all”."
    plain, other = claims(ferry(sentence)), claims(ferry(sentence))
    twisted = [
        claim.model_copy(update={"sentence": odd, "span": (12, 14), "sentence_span": (0, 27)}) for claim in other
    ]
    again = keyed(twisted, ferry(), ferry().published)
    assert [claim.key for claim in again] == [claim.key for claim in plain]


def test_another_source_day_sentence_or_figure_is_another_claim() -> None:
    """Each by itself."""
    given = Published(day=TUESDAY, basis=DateBasis.GIVEN)
    others = [
        ferry(source="Harbour Post"),
        ferry(published=given),
        ferry(FERRY.replace("burned", "sank")),
        ferry(FERRY.replace("12", "13")),
    ]
    for other in others:
        assert not set(keys(other)) & set(keys(ferry()))


def test_a_day_that_rests_on_other_words_of_the_text_has_no_part_in_it() -> None:
    """They may be edited; a day that somebody gave may not."""
    guessed = [Published(day=day, basis=DateBasis.TEXT) for day in (MONDAY, TUESDAY)]
    assert keys(ferry(published=guessed[0])) == keys(ferry(published=guessed[1])) != keys(ferry())


def test_without_a_source_the_host_of_its_address_stands_for_it() -> None:
    """However it is written; a page that moves within a site stays that of the site."""
    one, two, other = (
        ferry(source=None, url=url)
        for url in ("https://www.gazette.example/a", "https://gazette.example/b?c", "https://post.example/a")
    )
    assert keys(one) == keys(two) != keys(other)


def test_a_key_is_the_same_on_every_machine() -> None:
    """It is kept in files."""
    (claim, _) = claims(ferry(published=Published(day=dt.date(2024, 3, 4), basis=DateBasis.METADATA)))
    assert claim.key == "e2f14624869b447f5744dca359393ba1"
