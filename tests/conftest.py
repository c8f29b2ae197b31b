"""What all suites share."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from crosscheck.embedders.models import CACHE_VARIABLE
from crosscheck.parsers.spacy import SpacyParser
from crosscheck.reporters import json_document
from crosscheck.reporters.json_text import json_of
from tests.validating import validated

# How long an example takes depends on what else the machine is doing.
settings.register_profile("crosscheck", deadline=None)
settings.load_profile("crosscheck")


@pytest.fixture(scope="session", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The cache folder of all tests and of all processes that run them; one already named is used."""
    named = os.environ.get(CACHE_VARIABLE)
    if named:
        yield Path(named)
        return
    with pytest.MonkeyPatch.context() as patch:
        own = tmp_path_factory.getbasetemp()
        folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "crosscheck-cache"
        folder.mkdir(exist_ok=True)
        patch.setenv(CACHE_VARIABLE, str(folder))
        yield folder


@pytest.fixture(scope="session")
def parser() -> SpacyParser:
    """Its model is loaded with the first sentence and stays for the session."""
    return SpacyParser()


@pytest.fixture(scope="session", autouse=True)
def every_result_is_valid() -> Iterator[None]:
    """Whatever result or claim any test writes to JSON satisfies the schema."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(json_document, "json_of", validated(json_of))
        yield
