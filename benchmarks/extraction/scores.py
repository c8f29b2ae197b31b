"""How right the readings of a data set are. Each measure is defined in benchmarks/README.md."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple, Protocol, TypeVar

from benchmarks.extraction.datasets import DataSet
from benchmarks.extraction.readings import Date, Quantity, Reading
from benchmarks.extraction.samples import DateLabel, QuantityLabel, Span
from crosscheck.model import Days

_TOLERANCE = Decimal("0.001")


class Measure(NamedTuple):
    """`right` of `labels`, with `extra` readings that lie on no label; `extra` is None where not all is labelled."""

    name: str
    right: int
    labels: int
    found: int
    extra: int | None = None

    @property
    def figure(self) -> float:
        """F1 where extra readings are known, else the share of the labels."""
        if self.extra is None:
            return self.right / self.labels
        return 2 * self.right / (self.labels + self.found + self.extra)


class _Placed(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_Found = TypeVar("_Found", bound=_Placed)


def quantity_measures(data: DataSet, readings: Sequence[Reading], *, reads_dates: bool) -> list[Measure]:
    """The measures that the data set labels; a library without dates is not charged for figures in labelled dates."""
    over: list[tuple[QuantityLabel, list[Quantity]]] = []
    extra = 0
    for sample, reading in zip(data.samples, readings, strict=True):
        dates = () if reads_dates else tuple((label.start, label.end) for label in sample.dates)
        over += [(label, _at(reading.quantities, label)) for label in sample.quantities]
        extra += _extra(reading.quantities, sample.quantities, (*sample.ignored_quantities, *dates))
    if not over:
        return []
    found = sum(bool(at) for _, at in over)
    charged = extra if data.all_quantities else None
    measures = [Measure("span", found, len(over), found, charged)]
    valued = [(label, at) for label, at in over if label.figures]
    if valued:
        right = sum(_value_right(label, at) for label, at in valued)
        measures.append(Measure("value", right, len(valued), found, charged))
    bounded = [(label, at) for label, at in valued if label.bounds]
    if bounded:
        right = sum(_value_right(label, [q for q in at if q.bound in label.bounds]) for label, at in bounded)
        measures.append(Measure("value + bound", right, len(bounded), found))
    united = [(label, at) for label, at in valued if label.unit]
    if united:
        right = sum(_value_right(label, [q for q in at if q.unit == label.unit]) for label, at in united)
        measures.append(Measure("value + unit", right, len(united), found))
    counting = [(label, at) for label, at in valued if label.nouns]
    if counting:
        right = sum(_value_right(label, [q for q in at if _noun_right(label, q)]) for label, at in counting)
        measures.append(Measure("value + noun", right, len(counting), found))
    return measures


def date_measures(data: DataSet, readings: Sequence[Reading]) -> list[Measure]:
    """Spans; days that are exactly right; days that meet the labelled ones."""
    over: list[tuple[DateLabel, list[Date]]] = []
    extra = 0
    for sample, reading in zip(data.samples, readings, strict=True):
        over += [(label, _at(reading.dates, label)) for label in sample.dates]
        extra += _extra(reading.dates, sample.dates, sample.ignored_dates)
    if not over:
        return []
    found = sum(bool(at) for _, at in over)
    resolved = [(label, at) for label, at in over if label.days or label.timex]
    strict = sum(_days_right(label, at) for label, at in resolved)
    lenient = sum(_days_right(label, at) or _days_meet(label, at) for label, at in resolved)
    return [
        Measure("span", found, len(over), found, extra if data.all_dates else None),
        Measure("days strictly", strict, len(resolved), found),
        Measure("days leniently", lenient, len(resolved), found),
    ]


def _overlap(left: _Placed, right: _Placed) -> bool:
    return left.start < right.end and right.start < left.end


def _at(found: Iterable[_Found], label: _Placed) -> list[_Found]:
    return [reading for reading in found if _overlap(reading, label)]


def _extra(found: Iterable[_Placed], labels: Sequence[_Placed], ignored: Sequence[Span]) -> int:
    return sum(
        not any(_overlap(reading, label) for label in labels)
        and not any(reading.start < end and start < reading.end for start, end in ignored)
        for reading in found
    )


def _value_right(label: QuantityLabel, at: Sequence[Quantity]) -> bool:
    """Whether one reading has the figures, or the readings have the ends of a range between them."""
    candidates = [quantity.figures for quantity in at]
    if len(at) == 2 and all(len(figures) == 1 for figures in candidates):
        candidates.append((candidates[0][0], candidates[1][0]))
    return any(_same(figures, accepted) for figures in candidates for accepted in label.figures)


def _same(figures: Sequence[Decimal], accepted: Sequence[Decimal]) -> bool:
    return len(figures) == len(accepted) and all(
        abs(figure - expected) <= _TOLERANCE * max(abs(figure), abs(expected))
        for figure, expected in zip(sorted(figures), sorted(accepted), strict=True)
    )


def _noun_right(label: QuantityLabel, quantity: Quantity) -> bool:
    words = (quantity.noun or "").lower().split()
    return any(noun in words for noun in label.nouns)


def _days_right(label: DateLabel, at: Sequence[Date]) -> bool:
    """Whether one reading has the days or the TIMEX3 value, or the readings reach from the first day to the last."""
    days = [date.days for date in at if date.days is not None]
    if days:
        days.append(Days(days[0].start, days[-1].end))
    return any(span in label.days for span in days) or any(label.timex and date.timex == label.timex for date in at)


def _days_meet(label: DateLabel, at: Sequence[Date]) -> bool:
    found = (date.days for date in at if date.days is not None)
    return any(span.start <= days.end and days.start <= span.end for span in found for days in label.days)
