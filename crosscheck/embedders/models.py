"""Compiled models on disk: made once, found by what they depend on, used only whole."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from uuid import uuid4

from crosscheck.errors import ModelError

CACHE_VARIABLE = "CROSSCHECK_CACHE"
"""The environment variable that names the cache folder."""

_MANIFEST = "manifest.json"


def models_folder() -> Path:
    """Where compiled models are kept when nobody names a folder: `models` in the folder that CROSSCHECK_CACHE names,
    else in the user's cache folder."""
    named = os.environ.get(CACHE_VARIABLE)
    if named:
        return Path(named) / "models"
    from platformdirs import user_cache_path

    return user_cache_path("crosscheck", appauthor=False) / "models"


def embeddings_file() -> Path:
    """Where embeddings are kept from run to run: beside the compiled models."""
    return models_folder().parent / "embeddings.sqlite"


def stored_model(folder: Path, origin: Mapping[str, str], make: Callable[[], bytes]) -> bytes:
    """The model made from this origin: the one in the folder where it is whole, else what `make` gives, stored there.

    `origin` is everything the model depends on; models of different origins stand side by side. ModelError where the
    folder cannot be written to.
    """
    recipe = json.dumps(dict(sorted(origin.items())))
    place = folder / hashlib.sha256(recipe.encode()).hexdigest()[:16]
    model = _read(place)
    if model is None:
        model = make()
        _write(place, model, origin)
    return model


def _read(place: Path) -> bytes | None:
    """The model that the manifest names; None unless both are there and the content is what the manifest says."""
    try:
        sha256 = json.loads((place / _MANIFEST).read_bytes())["sha256"]
        model = (place / _file_name(sha256)).read_bytes()
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return model if hashlib.sha256(model).hexdigest() == sha256 else None


def _write(place: Path, model: bytes, origin: Mapping[str, str]) -> None:
    """The model is named by its content and the manifest comes last: whoever else writes at the same time, a reader
    finds a manifest whose model is whole."""
    sha256 = hashlib.sha256(model).hexdigest()
    manifest = {"sha256": sha256, "origin": dict(origin)}
    try:
        place.mkdir(parents=True, exist_ok=True)
        _replace(place / _file_name(sha256), model)
        _replace(place / _MANIFEST, json.dumps(manifest, indent=1).encode())
    except OSError as error:
        remedy = f"set {CACHE_VARIABLE} to a folder that can be written to"
        raise ModelError(place, f"the compiled model cannot be stored ({error.strerror})", remedy) from error


def _file_name(sha256: str) -> str:
    return f"model-{sha256[:16]}.onnx"


def _replace(path: Path, content: bytes) -> None:
    """The file holds all of the content or what it held before."""
    scratch = path.with_name(f".{path.name}.{uuid4().hex}.part")
    try:
        scratch.write_bytes(content)
        scratch.replace(path)
    finally:
        scratch.unlink(missing_ok=True)
