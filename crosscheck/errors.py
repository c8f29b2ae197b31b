"""Every error that crosscheck raises on purpose.

CrosscheckError
├── InputError      a file or folder cannot be used; names the file, the cause and the remedy
├── FrontMatterError  the metadata block of a report is malformed
├── ArchiveError    an archive cannot be opened, read or written
├── ModelError      a model is missing, damaged or does not give what its reference gives
└── OutputError     a result cannot be written
"""

from __future__ import annotations


class CrosscheckError(Exception):
    """One line for the user: what is wrong with what, and what to do about it."""

    def __init__(self, subject: object, cause: str, remedy: str) -> None:
        self.subject = str(subject)
        self.cause = cause
        self.remedy = remedy
        super().__init__(f"{self.subject}: {cause}; {remedy}")

    def __reduce__(self) -> tuple[type[CrosscheckError], tuple[str, str, str]]:
        """So that one process can hand it to another."""
        return type(self), (self.subject, self.cause, self.remedy)


class InputError(CrosscheckError):
    """An input cannot be read as a report."""


class FrontMatterError(InputError):
    """The metadata block that opens a report is malformed."""


class ArchiveError(CrosscheckError):
    """An archive cannot be opened, read or written."""


class ModelError(CrosscheckError):
    """A model's files are missing or not what they should be."""


class OutputError(CrosscheckError):
    """A result cannot be written where it was asked for."""
