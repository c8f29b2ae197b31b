"""What is parted or joined whatever the model thinks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

import numpy as np
import pytest

from crosscheck.claims.context import Context
from crosscheck.claims.describing import Described
from crosscheck.matching.candidates import all_pairs, comparable
from crosscheck.matching.gates import apart, joined
from crosscheck.matching.story import Story, View
from crosscheck.model import Claim, DateValue, Granularity, QuantityValue, Scope, Whole, Window
from tests.verdicts.readings import said

ALIKE, UNLIKE = (1.0, 0.0), (0.0, 1.0)


def claim(words: str, *, report: str = "a", **frame: object) -> Claim:
    return said(words, report=report).model_copy(update=frame)


def surrounded(claim_: Claim, counted: str = "") -> Described:
    """The claim with nothing known of what stands around it but the noun that is counted."""
    none: frozenset[str] = frozenset()
    empty = Context(
        figure=(0, 0),
        clause=(0, 0),
        gist=(),
        counted=counted,
        predicate="",
        lemmas=none,
        near=none,
        names=none,
        beside=none,
        segment=(0, 0),
        part=none,
        around=none,
        before=(),
        after=(),
    )
    return Described(claim_, empty, None)


def ruled(*described: Described, nouns: Sequence[tuple[float, float]] = (ALIKE, ALIKE)) -> tuple[bool, bool]:
    """Whether the two claims are kept apart, and whether they are joined; `nouns` stand for what each counts.

    The answer is the same with the claims the other way round where they stand in two reports.
    """
    story = Story(described, {View.COUNTED: np.array(nouns, dtype=np.float32)})
    edges = comparable(story.claims, *all_pairs(2))
    assert len(edges) == 1
    answer = bool(apart(story, edges)[0]), bool(joined(story, edges)[0])
    if len({d.claim.report for d in described}) == 2:
        turned = Story(described[::-1], {View.COUNTED: np.array(nouns[::-1], dtype=np.float32)})
        assert (bool(apart(turned, edges)[0]), bool(joined(turned, edges)[0])) == answer
    return answer


def are_apart(left: Claim, right: Claim) -> bool:
    parted, together = ruled(surrounded(left), surrounded(right))
    assert not together
    return parted


def days(first: str, last: str | None = None) -> DateValue:
    return DateValue(
        start=dt.date.fromisoformat(first), end=dt.date.fromisoformat(last or first), granularity=Granularity.DAY
    )


@pytest.mark.parametrize(
    ("left", "right", "parted"),
    [
        ("dozens of people", "dozens of people", True),
        ("dozens of people", "hundreds of people", True),
        ("dozens of people", "46 people", False),
        ("46 people", "46 people", False),
    ],
)
def test_two_vague_words_are_no_pair(left: str, right: str, parted: bool) -> None:
    """ "Dozens" can be compared with a figure, and neither bears out nor contradicts another "dozens"."""
    assert are_apart(claim(left), claim(right, report="b")) is parted


@pytest.mark.parametrize(
    ("figures", "counted", "nouns", "parted"),
    [
        (("two villages", "two powers"), ("village", "power"), (ALIKE, UNLIKE), True),
        (("two villages", "two hamlets"), ("village", "hamlet"), (ALIKE, ALIKE), False),
        (("two villages", "two villages"), ("village", "village"), (ALIKE, UNLIKE), False),
        (("two villages", "three powers"), ("village", "power"), (ALIKE, UNLIKE), True),
        (("three villages", "three powers"), ("village", "power"), (ALIKE, UNLIKE), False),
        (("two villages", "two"), ("village", ""), (ALIKE, UNLIKE), False),
    ],
)
def test_one_or_two_of_different_things_are_no_pair(
    figures: tuple[str, str], counted: tuple[str, str], nouns: tuple[tuple[float, float], ...], parted: bool
) -> None:
    """Where both say what they count, in words that are not alike; larger counts are left to the model."""
    left, right = (
        surrounded(claim(words, report=report), noun)
        for words, report, noun in zip(figures, "ab", counted, strict=True)
    )
    assert ruled(left, right, nouns=nouns) == (parted, False)


@pytest.mark.parametrize(
    ("left", "right", "parted"),
    [
        ("80 tents", "120 tents", True),
        ("two thirds of the tents", "120 tents", True),
        ("80 tents", "80 tents", False),
        ("80 tents", "125 tents", False),
        ("120 tents", "120 tents", False),
    ],
)
def test_a_whole_and_its_part_are_no_pair(left: str, right: str, parted: bool) -> None:
    """Wherever the whole stands: where one report tells of 80 of 120 tents, the 120 of another are not those 80."""
    part = claim(left)
    assert isinstance(part.value, QuantityValue)
    whole = Whole(low=Decimal(120), high=Decimal(120), unit=None)
    part = part.model_copy(update={"value": part.value.model_copy(update={"whole": whole})})
    assert are_apart(part, claim(right, report="b")) is parted


@pytest.mark.parametrize(
    ("left", "right", "parted"),
    [
        ("57 percent voted No", "43 percent voted Yes", True),
        ("57 percent voted No", "43 percent voted No", False),
        ("57 percent voted No", "57 percent turned out", False),
    ],
)
def test_the_shares_of_two_answers_are_no_pair(left: str, right: str, parted: bool) -> None:
    """Yes and No do not contradict each other."""
    assert are_apart(claim(left), claim(right, report="b")) is parted


@pytest.mark.parametrize(
    ("left", "right", "parted"),
    [
        ("30 people dead or missing", "24 people dead", True),
        ("30 people dead or missing", "31 people missing or dead", False),
        ("30 people dead", "24 people killed", False),
    ],
)
def test_the_dead_or_missing_are_not_the_dead(left: str, right: str, parted: bool) -> None:
    """Who counts two states together counts something else than who counts one of them."""
    one, other = (claim(words, report=r, predicate_class="death") for words, r in zip((left, right), "ab", strict=True))
    assert are_apart(one, other) is parted


@pytest.mark.parametrize(
    ("left", "right", "parted"),
    [
        ("86bn euros ($94bn)", "86bn euros ($96bn)", True),
        ("86bn euros ($94bn)", "86bn euros (£70bn; $96bn)", True),
        ("86bn euros ($94bn)", "86bn euros ($94bn)", False),
        ("86bn euros ($94bn)", "86bn euros ($194bn)", False),
        ("86bn euros ($94bn)", "a loan of $96bn", False),
    ],
)
def test_sums_converted_at_two_rates_are_no_pair(left: str, right: str, parted: bool) -> None:
    """Two desks convert one sum by the rates of two days; sums far apart are no matter of rates."""

    def dollars(words: str, report: str) -> Claim:
        start = words.index("$")
        end = words.index("bn", start) + 2
        told = {"sentence": words, "sentence_span": (0, len(words)), "span": (start, end)}
        return claim(words[start:end], report=report, **told)

    assert are_apart(dollars(left, "a"), dollars(right, "b")) is parted


@pytest.mark.parametrize(
    ("words", "names", "parted"),
    [
        (("an 80-year-old man", "a 62-year-old man"), ("", ""), True),
        (("an 80-year-old man", "an 80-year-old man"), ("", ""), False),
        (("an 80-year-old man", "a 62-year-old man"), ("orlova", "lind"), True),
        (("an 80-year-old man", "a 62-year-old man"), ("orlova", "orlova"), False),
        (("for 80 years", "for 62 years"), ("", ""), False),
    ],
)
def test_ages_that_differ_are_those_of_two_people(words: tuple[str, str], names: tuple[str, str], parted: bool) -> None:
    """Unless one name stands beside both: then one report has it wrong."""
    left, right = (surrounded(claim(age, report=report)) for age, report in zip(words, "ab", strict=True))
    left, right = (
        d._replace(context=d.context._replace(names=frozenset(name.split())))
        for d, name in zip((left, right), names, strict=True)
    )
    assert ruled(left, right) == (parted, False)


@pytest.mark.parametrize(
    ("first", "second", "class_", "parted"),
    [
        (days("2019-03-04"), days("2019-08-01", "2019-08-31"), "death", True),
        (days("2019-03-04"), days("2019-04-10"), "death", False),
        (days("2019-03-04"), days("2019-08-01"), "price", False),
        (days("2018-01-01", "2018-12-31"), days("2019-08-01"), "death", False),
        (days("2019-03-04"), None, "death", False),
    ],
)
def test_happenings_on_named_days_months_apart_are_no_pair(
    first: DateValue, second: DateValue | None, class_: str, parted: bool
) -> None:
    """The dead of March and those of August; whole years, silence and what does not happen on a day part nothing."""
    left = claim("12 people", predicate_class=class_, event_time=first)
    right = claim("12 people", report="b", predicate_class=class_, event_time=second)
    assert are_apart(left, right) is parted


@pytest.mark.parametrize(
    ("left", "right", "parted"),
    [
        ("on 17 September 2018", "on 5 March 2020", True),
        ("in September 2018", "in March 2019", True),
        ("on 17 September 2018", "on 18 October 2018", False),
        ("on 17 September 2018", "on 17 September 2019", False),
        ("on 17 September 2018", "on 14 September 2017", False),
        ("on 17 September 2018", "on 1 September 2017", True),
        ("on 17 September 2018", "on 17 September 2016", True),
        ("on 17 September 2018", "in 2015", True),
        ("in September 2018", "in 2017", True),
        ("in September 2018", "in 2018", False),
        ("in 2018", "in 2017", False),
        ("in 2018", "in 2011", False),
    ],
)
def test_dates_months_apart_are_those_of_two_events(left: str, right: str, parted: bool) -> None:
    """Unless one may have slipped by a single year; two years may date one event, a year and another's day not."""
    assert are_apart(claim(left), claim(right, report="b")) is parted


@pytest.mark.parametrize(("second_day", "parted"), [(dt.date(2019, 9, 20), True), (dt.date(2020, 6, 1), False)])
def test_news_of_the_weeks_before_the_report_has_no_wrong_year(second_day: dt.date, parted: bool) -> None:
    """Where both tell of what has just happened, the same day of two years is two events."""
    left = surrounded(claim("on 17 September 2018"))._replace(day=dt.date(2018, 9, 20))
    right = surrounded(claim("on 17 September 2019", report="b"))._replace(day=second_day)
    assert ruled(left, right) == (parted, False)


def voices(
    first: str = "80,000 people",
    second: str = "100,000 people",
    *,
    gap: int = 1,
    of: str | None = "displacement",
    mine: Mapping[str, object] = MappingProxyType({}),
    other: Mapping[str, object] = MappingProxyType({}),
) -> bool:
    """Whether two voices on facts of the class `of` are joined whose sentences stand `gap` characters apart; `mine`
    changes the first, `other` the second."""
    left = claim(first).model_copy(update={"predicate_class": of, "attribution": "the UN"})
    right = left.model_copy(
        update={
            "value": said(second).value,
            "attribution": "local groups",
            "sentence_span": (len(first) + gap, len(first) + gap + len(second)),
            **other,
        }
    )
    left = left.model_copy(update=mine)
    parted, together = ruled(surrounded(left), surrounded(right))
    assert not parted
    return together


def test_two_voices_in_neighbouring_sentences_speak_of_one_fact() -> None:
    """ "80,000, the UN said. Local groups count 100,000", in one paragraph or two."""
    assert voices()
    assert voices(gap=2)


@pytest.mark.parametrize("scope", [Scope.SUBSET, Scope.NEW, Scope.DAILY])
def test_a_part_of_the_whole_is_not_joined_to_it(scope: Scope) -> None:
    """ "60,000 of them children" is no other voice on the whole."""
    assert not voices(other={"scope": scope})


@pytest.mark.parametrize(
    "other",
    [{"attribution": "the UN"}, {"attribution": None}, {"predicate_class": "death"}, {"report": "b"}],
)
def test_voices_are_joined_only_where_all_else_is_the_same(other: dict[str, object]) -> None:
    """Two named sources, one class of fact, one report."""
    assert not voices(other=other)


@pytest.mark.parametrize(
    ("first", "second", "together"),
    [
        ({"event_time": days("2021-06-07")}, {"event_time": days("2021-06-07")}, True),
        ({"event_time": days("2021-06-07")}, {"event_time": days("2021-06-08")}, False),
        ({"window": Window(start=dt.date(2021, 6, 1))}, {"event_time": days("2021-06-07")}, False),
        ({"window": Window(start=dt.date(2021, 6, 1))}, {}, True),
    ],
)
def test_voices_are_joined_only_where_they_count_over_the_same_days(
    first: dict[str, object], second: dict[str, object], together: bool
) -> None:
    """ "We moved 15,000 on Monday alone" is no other voice on the 25,000 since last week."""
    assert voices(mine=first, other=second) is together
    assert voices("80,000 people", "some 80,000 people", mine=first, other=second)


def test_voices_are_joined_only_in_neighbouring_sentences() -> None:
    """With a sentence between them they may speak of something else."""
    assert voices(gap=4)
    assert not voices(gap=5)


def test_voices_are_joined_only_where_their_figures_are_of_one_size() -> None:
    """Neither is three times the other, and both are counts."""
    assert voices(second="239,000 people")
    assert not voices(second="240,000 people")
    assert not voices("40 km", "50 km")


def test_two_voices_on_a_crowd_may_share_a_sentence_and_lie_far_apart() -> None:
    """ "Organisers said 500,000 people marched, the police 90,000": one of the two may leave out what they did."""
    beside = {"sentence_span": claim("500,000 people").sentence_span}
    assert voices("500,000 people", "90,000 people", of="attendance", other=beside)
    assert voices("500,000 people", "90,000 people", of=None, other=beside | {"predicate_class": "attendance"})
    assert not voices("500,000 people", "90,000 people", of="death", other=beside)
    assert not voices("500,000 people", "90,000 people", of=None, other=beside)
    assert not voices("500,000 people", "50,000 people", of="attendance", other=beside)


@pytest.mark.parametrize(
    ("left", "right", "report", "parted"),
    [
        ("since 2015", "in September 2015", "a", True),
        ("since 2015", "in September 2015", "b", False),
        ("in September 2015", "in September 2015", "a", False),
        ("in September 2015", "in October 2015", "a", False),
    ],
)
def test_a_time_and_a_part_of_it_in_one_report_date_two_events(
    left: str, right: str, report: str, parted: bool
) -> None:
    """In two reports they may date one event, and so may equal or neighbouring dates in one."""
    assert are_apart(claim(left), claim(right, report=report)) is parted


@pytest.mark.parametrize(
    ("one", "other", "parted"),
    [
        (("magnitude", "aftershock"), ("magnitude", "quake"), True),
        (("magnitude", "aftershock"), ("magnitude", "aftershock"), False),
        (("magnitude", "aftershock"), ("in", "magnitude"), False),
        (("magnitude", "earthquake"), ("magnitude", "quake"), False),
    ],
)
def test_an_aftershock_has_a_magnitude_of_its_own(one: tuple[str, ...], other: tuple[str, ...], parted: bool) -> None:
    """Where the words next to one figure name it, and those next to the other the shock itself."""
    weak, strong = surrounded(claim("a magnitude of 4.8")), surrounded(claim("a magnitude of 6.2", report="b"))
    weak, strong = (d._replace(context=d.context._replace(after=words)) for d, words in ((weak, one), (strong, other)))
    assert ruled(weak, strong) == (parted, False)
