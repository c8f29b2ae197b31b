"""Models given as folders."""

from __future__ import annotations

from pathlib import Path

import pytest

from crosscheck.embedders import minilm
from crosscheck.embedders.reference import ReferenceEmbedder, reference_embedder
from crosscheck.errors import ModelError
from tests.embedders.sentences import NEWS


def test_a_model_is_named_by_its_folder(reference: ReferenceEmbedder) -> None:
    """Any sentence-transformers folder serves; the same weights give the same vectors."""
    named = reference_embedder(minilm.folder())
    assert named.name == "model (torch fp32)"
    assert (named.embed(NEWS[:2]) == reference.embed(NEWS[:2])).all()


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    """The error says what such a folder holds."""
    with pytest.raises(ModelError, match=r"modules\.json"):
        reference_embedder(tmp_path)


def test_a_broken_model_is_refused(tmp_path: Path) -> None:
    """A folder that only looks like a model is an error with a remedy, not a traceback from inside a library."""
    (tmp_path / "modules.json").write_text("[", encoding="utf-8")
    with pytest.raises(ModelError, match="cannot be loaded"):
        reference_embedder(tmp_path)
