"""The real models, each made once a session."""

from __future__ import annotations

from pathlib import Path

import pytest

from crosscheck.embedders.compiled import CompiledEmbedder, compiled_embedder
from crosscheck.embedders.reference import ReferenceEmbedder, reference_embedder


@pytest.fixture(scope="session")
def models(cache: Path) -> Path:
    """A cache folder that holds the compiled model."""
    compiled_embedder(cache / "models")
    return cache


@pytest.fixture(scope="session")
def compiled(models: Path) -> CompiledEmbedder:
    return compiled_embedder(models / "models")


@pytest.fixture(scope="session")
def reference() -> ReferenceEmbedder:
    return reference_embedder()
