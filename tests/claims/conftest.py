from __future__ import annotations

import pytest

from crosscheck.parsers.spacy import SpacyParser


@pytest.fixture(scope="session")
def parser() -> SpacyParser:
    """Its model is loaded with the first sentence and stays for the session."""
    return SpacyParser()
