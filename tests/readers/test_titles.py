"""Titles in the metadata of a document."""

from __future__ import annotations

import pytest

from crosscheck.readers.titles import given_title


@pytest.mark.parametrize(
    "title", ["", None, "Word Document", "Microsoft Word - final2.doc", "story_v3.indd", "Untitled-1"]
)
def test_what_programs_fill_in_is_no_title(title: str | None) -> None:
    """File names and the names of programs."""
    assert given_title(title) is None


@pytest.mark.parametrize("title", ["Ferry sinks", "Document shows 12 died", "Printed in May"])
def test_other_titles_are_kept(title: str) -> None:
    """On one line."""
    assert given_title(f" {title}\n") == title
