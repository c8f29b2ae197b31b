"""The verbs by which somebody gives a figure, and the nouns for those who do."""

from __future__ import annotations

from crosscheck.claims.vocabulary import words

SAY = words(
    """say tell report estimate announce confirm claim state warn add declare argue note write believe count record
    verify show reveal find acknowledge admit insist put document log tweet explain stress suggest
    indicate predict forecast calculate reckon concede allege assert maintain inform testify disclose"""
)
SAY_OF_FIGURES = words(
    "report estimate confirm announce count record verify document log say state tally calculate show"
)
"""What these verbs take as an object is said: "police confirm two deaths", but not "hospitals admitted 24 people"."""

SOURCES = words(
    """police official officials authority authorities ministry minister government monitor observatory agency report
    study survey poll source sources witness witnesses army military hospital medic medics doctor doctors media
    lawmaker mayor governor prosecutor prosecutors court union company spokesman spokeswoman spokesperson
    rescuers rescuer aid group charity watchdog expert experts analyst analysts activist activists coroner
    commission council un president pm firefighters service coastguard organisers organizers data figures"""
)
"""Nouns that name whoever may have given a figure, in lower case."""

TALLIES = frozenset(("number", "total", "tally", "count"))
"""Nouns that say only that something is counted."""
FIGURES = TALLIES | {"figure"}
"""As well as the one that a report has for what it counts by itself."""
TOLLS = FIGURES | {"toll", "death"}
"""Nouns whose number is how many there are."""
