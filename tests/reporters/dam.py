"""A result such as a check yields: five invented reports on a dam that failed, with every verdict in them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from crosscheck.model import (
    Bound,
    Claim,
    DateBasis,
    DateClaim,
    DateValue,
    Decision,
    DurationClaim,
    DurationValue,
    Fact,
    Finding,
    FindingKind,
    Generator,
    Granularity,
    Implied,
    Modality,
    Origin,
    Pair,
    Polarity,
    Published,
    QuantityClaim,
    QuantityValue,
    Reason,
    Report,
    Result,
    Review,
    Scope,
    State,
    Summary,
    Unreadable,
    Verdict,
    keyed,
)
from crosscheck.reviews import reviewed, ruled, target

COURIER = """\
Dam gives way above Orlenka after days of rain

The Teshka dam burst shortly before dawn on Sunday, sending a wall of water through a dozen villages in the lower \
valley and cutting the only road to the district town of Orlenka. At least three people drowned, the fire brigade \
said. The civil protection office said about 4,000 people had been taken to schools and a sports hall by the \
evening, most of them from the four settlements nearest to the river, where the water stood up to the eaves.

The sixty-year-old dam had been due for repairs. A flood in 2011 killed 21 people in the same valley.
"""

WIRE = """\
ORLENKA, March 12 (Northern Wire) - Seven people are now known to have died when the Teshka dam burst on March 10, \
the interior ministry said on Tuesday. Twelve villages were flooded.

The Red Cross put the number of people driven from their homes at more than 9,000.
"""

COPY = WIRE.replace("ORLENKA, March 12 (Northern Wire) - ", "")

LETTER = """\
We counted 9,400 displaced people in the valley, the relief committee writes in its third bulletin. The dam, finished \
in 1964, is gone, and nine of our neighbours with it.
"""

REPORTS = (
    Report(
        id="courier",
        path="dam/courier.txt",
        source="Valley Courier",
        title="Dam gives way above Orlenka after days of rain",
        published=Published(
            day=dt.date(2024, 3, 11),
            basis=DateBasis.GIVEN,
            earliest=dt.date(2024, 3, 11),
            latest=dt.date(2024, 3, 11),
        ),
        text=COURIER,
        passages=(),
        origin="courier",
    ),
    Report(
        id="wire",
        path="dam/wire.txt",
        source="Northern Wire",
        title=None,
        published=Published(
            day=dt.date(2024, 3, 12),
            basis=DateBasis.DATELINE,
            earliest=dt.date(2024, 3, 12),
            latest=dt.date(2024, 3, 12),
        ),
        text=WIRE,
        passages=(),
        origin="wire",
        copies_of=("evening",),
    ),
    Report(
        id="evening",
        path="dam/evening.txt",
        source="The Evening Post",
        title=None,
        published=Published(
            day=dt.date(2024, 3, 12), basis=DateBasis.TEXT, earliest=dt.date(2024, 3, 12), latest=dt.date(2024, 3, 12)
        ),
        text=COPY,
        passages=(),
        origin="wire",
        copies_of=("wire",),
    ),
    Report(
        id="letter",
        path="dam/letter.txt",
        source=None,
        title=None,
        published=Published(
            day=None, basis=DateBasis.INFERRED, earliest=dt.date(2024, 3, 1), latest=dt.date(2024, 3, 31)
        ),
        text=LETTER,
        passages=(),
        origin="letter",
        problems=("no publication date; March 2024 is inferred from the events it names",),
    ),
)
_BY_ID = {report.id: report for report in REPORTS}


def _located(claim: str, report: str, sentence: str, text: str) -> dict[str, Any]:
    """Where a claim stands: in the sentence that opens and ends with these words ("The Red ... 9,000.")."""
    whole = _BY_ID[report].text
    first, _, last = sentence.partition(" ... ")
    start = whole.index(first)
    end = whole.index(last, start) + len(last)
    at = whole.index(text, start)
    return {
        "id": claim,
        "report": report,
        "text": text,
        "span": (at, at + len(text)),
        "sentence": whole[start:end],
        "sentence_span": (start, end),
    }


def _count(low: str | None, high: str | None, bound: Bound, counted: str, stated: str | None = None) -> QuantityValue:
    figure = Decimal(stated or low or high or "0")
    return QuantityValue(
        stated=(figure,),
        written_unit=None,
        bound=bound,
        low=None if low is None else Decimal(low),
        high=None if high is None else Decimal(high),
        unit=None,
        counted=counted,
    )


def _day(start: dt.date, end: dt.date, granularity: Granularity, timex: str) -> DateValue:
    return DateValue(start=start, end=end, granularity=granularity, timex=timex)


MARCH_10 = _day(dt.date(2024, 3, 10), dt.date(2024, 3, 10), Granularity.DAY, "2024-03-10")
YEAR_1964 = _day(dt.date(1964, 1, 1), dt.date(1964, 12, 31), Granularity.YEAR, "1964")
SIXTY_YEARS_AGO = _day(dt.date(1963, 3, 11), dt.date(1964, 3, 11), Granularity.FUZZY, "1963/1964")

FLED_COURIER = QuantityClaim(
    **_located("c1", "courier", "The civil ... eaves.", "about 4,000"),
    value=_count("3600", "4400", Bound.ABOUT, "people", stated="4000"),
    predicate="take",
    population="people",
    place="lower valley",
    attribution="civil protection office",
    modality=Modality.HAPPENED,
    polarity=Polarity.AFFIRMED,
)
FLED_WIRE = QuantityClaim(
    **_located("w1", "wire", "The Red ... 9,000.", "more than 9,000"),
    value=_count("9000", None, Bound.MORE_THAN, "people"),
    population="people driven from their homes",
    attribution="Red Cross",
)
FLED_EVENING = FLED_WIRE.model_copy(update=_located("e1", "evening", "The Red ... 9,000.", "more than 9,000"))
FLED_LETTER = QuantityClaim(
    **_located("l1", "letter", "We counted ... bulletin.", "9,400"),
    value=_count("9400", "9400", Bound.EXACT, "people"),
    population="displaced people",
    attribution="relief committee",
    as_of=dt.date(2024, 3, 14),
)
DEAD_COURIER = QuantityClaim(
    **_located("c2", "courier", "At least ... said.", "At least three"),
    value=_count("3", None, Bound.AT_LEAST, "people"),
    predicate="drown",
    scope=Scope.TOTAL,
    attribution="fire brigade",
)
DEAD_WIRE = QuantityClaim(
    **_located("w2", "wire", "Seven ... Tuesday.", "Seven"),
    value=_count("7", "7", Bound.EXACT, "people"),
    predicate="die",
    scope=Scope.CUMULATIVE,
    attribution="interior ministry",
)
DEAD_EVENING = DEAD_WIRE.model_copy(update=_located("e2", "evening", "Seven ... Tuesday.", "Seven"))
DEAD_LETTER = QuantityClaim(
    **_located("l2", "letter", "The dam ... with it.", "nine"),
    value=_count("9", "9", Bound.EXACT, "neighbours"),
)
DEAD_2011 = QuantityClaim(
    **_located("c3", "courier", "A flood ... valley.", "21"),
    value=_count("21", "21", Bound.EXACT, "people"),
    predicate="kill",
    event_time=_day(dt.date(2011, 1, 1), dt.date(2011, 12, 31), Granularity.YEAR, "2011"),
)
VILLAGES_COURIER = QuantityClaim(
    **_located("c4", "courier", "The Teshka ... Orlenka.", "a dozen"),
    value=_count("12", "12", Bound.EXACT, "villages"),
)
VILLAGES_WIRE = QuantityClaim(
    **_located("w3", "wire", "Twelve ... flooded.", "Twelve"),
    value=_count("12", "12", Bound.EXACT, "villages"),
)
VILLAGES_EVENING = VILLAGES_WIRE.model_copy(update=_located("e3", "evening", "Twelve ... flooded.", "Twelve"))
BURST_COURIER = DateClaim(**_located("c5", "courier", "The Teshka ... Orlenka.", "Sunday"), value=MARCH_10)
BURST_WIRE = DateClaim(**_located("w4", "wire", "Seven ... Tuesday.", "March 10"), value=MARCH_10)
BUILT_COURIER = DurationClaim(
    **_located("c6", "courier", "The sixty ... repairs.", "sixty-year-old"),
    value=DurationValue(
        stated=(Decimal(60),),
        written_unit="year",
        bound=Bound.EXACT,
        low=Decimal(21900),
        high=Decimal(22280),
        unit="day",
        counted="dam",
        implies=Implied(start=SIXTY_YEARS_AGO),
    ),
)
BUILT_LETTER = DateClaim(**_located("l3", "letter", "The dam ... with it.", "1964"), value=YEAR_1964)

_CLAIMS: tuple[Claim, ...] = (
    BURST_COURIER,
    VILLAGES_COURIER,
    DEAD_COURIER,
    FLED_COURIER,
    BUILT_COURIER,
    DEAD_2011,
    DEAD_WIRE,
    BURST_WIRE,
    VILLAGES_WIRE,
    FLED_WIRE,
    DEAD_EVENING,
    VILLAGES_EVENING,
    FLED_EVENING,
    FLED_LETTER,
    BUILT_LETTER,
    DEAD_LETTER,
)
CLAIMS = tuple(claim for one in _CLAIMS for claim in keyed([one], _BY_ID[one.report], _BY_ID[one.report].published))


def _pair(left: Claim, right: Claim, verdict: Verdict, code: str, detail: str) -> Pair:
    return Pair(
        left=left.id,
        right=right.id,
        verdict=verdict,
        score=0.912345678,
        similarity=-0.00001,
        reasons=(Reason(code=code, detail=detail), Reason(code="same_place", detail="both speak of the valley")),
    )


WHICH_DAYS = "ask the Red Cross: which days does “more than 9,000” cover?"
TOO_FEW = "no more than 4,400 cannot be more than 9,000"
TOO_FEW_COUNTED = "no more than 4,400 cannot be 9,400"
LATER = "the toll of a later day is higher"
FLOOD_OF_2011 = _pair(
    DEAD_2011, DEAD_WIRE, Verdict.INCOMPARABLE, "other_event", "another event: the flood of 2011, the flood of 2024"
)
PAIRS = (
    _pair(FLED_COURIER, FLED_WIRE, Verdict.CONFLICT, "ranges_disjoint", TOO_FEW),
    _pair(FLED_COURIER, FLED_EVENING, Verdict.CONFLICT, "ranges_disjoint", TOO_FEW),
    _pair(FLED_COURIER, FLED_LETTER, Verdict.CONFLICT, "ranges_disjoint", TOO_FEW_COUNTED),
    _pair(FLED_WIRE, FLED_LETTER, Verdict.AGREE, "bound_met", "9,400 is more than 9,000"),
    _pair(DEAD_COURIER, DEAD_WIRE, Verdict.UPDATE, "later_total", LATER),
    _pair(DEAD_WIRE, DEAD_LETTER, Verdict.UPDATE, "later_total", LATER),
    _pair(VILLAGES_COURIER, VILLAGES_WIRE, Verdict.AGREE, "equal", "12 on both sides"),
    _pair(BURST_COURIER, BURST_WIRE, Verdict.AGREE, "equal", "2024-03-10 on both sides"),
    _pair(BUILT_COURIER, BUILT_LETTER, Verdict.AGREE, "within_range", "1964 meets 1963-03-11 to 1964-03-11"),
    FLOOD_OF_2011,
)


def _fact(
    fact: str,
    label: str,
    verdict: Verdict,
    claims: tuple[Claim, ...],
    ends: tuple[str | None, ...],
    sources: int,
    reason: Reason,
    **more: Any,
) -> Fact:
    low, best, high = ends
    return Fact(
        id=fact,
        label=label,
        verdict=verdict,
        claims=tuple(claim.id for claim in claims),
        low=low,
        best=best,
        high=high,
        unit=None,
        independent_sources=sources,
        reasons=(reason,),
        **more,
    )


def _origin(name: str | None, *claims: Claim) -> Origin:
    return Origin(
        name=name, reports=tuple(claim.report for claim in claims), claims=tuple(claim.id for claim in claims)
    )


def _state(day: int, low: str, high: str | None, *claims: Claim) -> State:
    return State(day=dt.date(2024, 3, day), low=low, high=high, claims=tuple(claim.id for claim in claims))


FACTS = (
    _fact(
        "f1",
        "villages flooded",
        Verdict.AGREE,
        (VILLAGES_COURIER, VILLAGES_WIRE, VILLAGES_EVENING),
        ("12", "12", "12"),
        2,
        Reason(code="equal", detail="12 on both sides"),
        origins=(_origin(None, VILLAGES_COURIER), _origin(None, VILLAGES_WIRE, VILLAGES_EVENING)),
    ),
    _fact(
        "f2",
        "people driven from their homes in the lower valley",
        Verdict.CONFLICT,
        (FLED_COURIER, FLED_WIRE, FLED_EVENING, FLED_LETTER),
        ("3600", "9400", None),
        3,
        Reason(code="ranges_disjoint", detail=TOO_FEW),
        origins=(
            _origin("civil protection office", FLED_COURIER),
            _origin("Red Cross", FLED_WIRE, FLED_EVENING),
            _origin("relief committee", FLED_LETTER),
        ),
        ask_next=WHICH_DAYS,
    ),
    _fact(
        "f3",
        "people killed when the dam burst",
        Verdict.UPDATE,
        (DEAD_COURIER, DEAD_WIRE, DEAD_EVENING, DEAD_LETTER),
        ("3", "9", "9"),
        3,
        Reason(code="later_total", detail=LATER),
        origins=(
            _origin("fire brigade", DEAD_COURIER),
            _origin("interior ministry", DEAD_WIRE, DEAD_EVENING),
            _origin(None, DEAD_LETTER),
        ),
        timeline=(
            _state(11, "3", None, DEAD_COURIER),
            _state(12, "7", "7", DEAD_WIRE, DEAD_EVENING),
            _state(14, "9", "9", DEAD_LETTER),
        ),
    ),
    _fact(
        "f4",
        "day on which the dam burst",
        Verdict.AGREE,
        (BURST_COURIER, BURST_WIRE),
        ("2024-03-10", "2024-03-10", "2024-03-10"),
        2,
        Reason(code="equal", detail="2024-03-10 on both sides"),
        origins=(_origin(None, BURST_COURIER), _origin(None, BURST_WIRE)),
    ),
    _fact(
        "f5",
        "dam built",
        Verdict.AGREE,
        (BUILT_COURIER, BUILT_LETTER),
        ("1964-01-01", "1964-01-01", "1964-03-11"),
        2,
        Reason(code="within_range", detail="1964 meets 1963-03-11 to 1964-03-11"),
        origins=(_origin(None, BUILT_COURIER), _origin(None, BUILT_LETTER)),
    ),
)

FINDINGS = (
    Finding(
        kind=FindingKind.ARITHMETIC,
        report="courier",
        claims=(VILLAGES_COURIER.id, FLED_COURIER.id),
        reason=Reason(code="part_and_whole", detail="a part is larger than its whole: “about 4,000” of “a dozen”"),
    ),
)

SCAN = Unreadable(path="dam/scan.txt", cause="no text in it", remedy="give the text that the page shows")

ALL = Result(
    generator=Generator(name="crosscheck", version="0.1.0", embedder="none", settings={"neighbours": 64}),
    reports=REPORTS,
    unreadable=(SCAN,),
    claims=CLAIMS,
    pairs=PAIRS,
    facts=FACTS,
    findings=FINDINGS,
    summary=Summary(reports=4, claims=16, facts=5, conflicts=1, updates=1, agreements=3, incomparable=1, unreadable=1),
)
"""With the pairs that are not comparable, and an input that could not be read."""

USUAL = ALL.model_copy(
    update={
        "pairs": tuple(pair for pair in PAIRS if pair.verdict is not Verdict.INCOMPARABLE),
        "unreadable": (),
        "findings": (),
        "summary": ALL.summary.model_copy(update={"unreadable": 0}),
    }
)

AGREED = USUAL.model_copy(
    update={
        "pairs": tuple(pair for pair in PAIRS if pair.verdict is Verdict.AGREE),
        "facts": tuple(fact for fact in FACTS if fact.verdict is Verdict.AGREE),
        "summary": USUAL.summary.model_copy(update={"facts": 3, "conflicts": 0, "updates": 0}),
    }
)

EXTRACTED = USUAL.model_copy(
    update={
        "pairs": (),
        "facts": (),
        "summary": Summary(
            reports=4, claims=16, facts=0, conflicts=0, updates=0, agreements=0, incomparable=0, unreadable=0
        ),
    }
)

_ADDRESSES = {"courier": "https://courier.example/2024/dam?page=1", "wire": "https://wire.example/teshka"}
ONLINE = ALL.model_copy(
    update={"reports": tuple(report.model_copy(update={"url": _ADDRESSES.get(report.id)}) for report in REPORTS)}
)
"""With the addresses of two reports."""

_UNSURE = Review(decision=Decision.CONFIRMED, note="both offices stand by their figure", by="N. Orr")
_RULINGS = ruled((), target("c1:w1", ONLINE, "result.json"), _UNSURE, ONLINE)
_GONE = _RULINGS[0].model_copy(update={"label": "boats lost", "verdict": Verdict.AGREE})
REVIEWED = reviewed(ONLINE, (*_RULINGS, _GONE))
"""With a decision on one of its pairs, and one that fits none."""
