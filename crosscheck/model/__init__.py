"""The frozen types that cross a stage of the pipeline."""

from crosscheck.model.claims import (
    Claim,
    DateClaim,
    DurationClaim,
    Frame,
    Kind,
    Modality,
    Polarity,
    QuantityClaim,
    Scope,
)
from crosscheck.model.matches import Match, Matches
from crosscheck.model.ports import Embedder, Progress, Search
from crosscheck.model.reports import (
    DateBasis,
    Passage,
    Published,
    Report,
    Role,
    Sentence,
    Unreadable,
)
from crosscheck.model.results import Fact, Generator, Pair, Reason, Result, Summary, Verdict
from crosscheck.model.syntax import Parse, Parser, Token
from crosscheck.model.values import (
    Bound,
    DateModifier,
    DateValue,
    DurationValue,
    Granularity,
    Implied,
    QuantityValue,
)

__all__ = [
    "Bound",
    "Claim",
    "DateBasis",
    "DateClaim",
    "DateModifier",
    "DateValue",
    "DurationClaim",
    "DurationValue",
    "Embedder",
    "Fact",
    "Frame",
    "Generator",
    "Granularity",
    "Implied",
    "Kind",
    "Match",
    "Matches",
    "Modality",
    "Pair",
    "Parse",
    "Parser",
    "Passage",
    "Polarity",
    "Progress",
    "Published",
    "QuantityClaim",
    "QuantityValue",
    "Reason",
    "Report",
    "Result",
    "Role",
    "Scope",
    "Search",
    "Sentence",
    "Summary",
    "Token",
    "Unreadable",
    "Verdict",
]
