"""quantulum3: figures with units, no dates, no bounds."""

from __future__ import annotations

import datetime as dt
import warnings
from decimal import Decimal
from typing import Any

from benchmarks.extraction.readings import Quantity, Read, Reading
from benchmarks.extraction.units import canonical, in_years
from crosscheck.model import Bound


def load_quantulum() -> Read:
    """A range comes as a middle and an uncertainty; it is given back its ends."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it recommends its classifier at every import
        from quantulum3 import classifier, parser
    # The model that it ships fits none but its own scikit-learn, and raises with others where one is installed.
    classifier.USE_CLF = False

    def read(text: str, published: dt.date | None) -> Reading:  # noqa: ARG001 - the form of all readers
        return Reading(tuple(_quantity(text, found) for found in parser.parse(text)))

    return read


def _quantity(text: str, found: Any) -> Quantity:
    start, end = max(found.span[0], 0), min(found.span[1], len(text))
    middle, spread = Decimal(str(found.value)), Decimal(str(found.uncertainty or 0))
    currency = getattr(found.unit, "currency_code", None)
    name = None if found.unit.name == "dimensionless" else canonical(currency or found.unit.name)
    if not spread:
        figures, unit = in_years((middle,), name)
        return Quantity(start, end, figures, unit=unit)
    figures, unit = in_years((middle - spread, middle + spread), name)
    return Quantity(start, end, figures, Bound.RANGE, unit)
