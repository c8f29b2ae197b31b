"""Date expressions of news English, each the interval of days that its words cover."""

from crosscheck.claims.dates.history import tells_history
from crosscheck.claims.dates.lines import line_of
from crosscheck.claims.dates.reader import absolute_days, dates_of, days_gone, find_dates

__all__ = ["absolute_days", "dates_of", "days_gone", "find_dates", "line_of", "tells_history"]
