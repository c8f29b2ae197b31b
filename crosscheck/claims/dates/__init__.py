"""Date expressions of news English, each the interval of days that its words cover."""

from crosscheck.claims.dates.reader import absolute_days, find_dates

__all__ = ["absolute_days", "find_dates"]
