"""The folder of compiled models, with a fake in place of the export."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from crosscheck.embedders.models import stored_model
from crosscheck.errors import ModelError

ORIGIN = {"model": "a", "recipe": "1"}


class Exporter:
    """Gives another content each time, as an export does whose libraries were updated."""

    def __init__(self) -> None:
        self.made: list[bytes] = []

    def __call__(self) -> bytes:
        self.made.append(f"model {len(self.made)}".encode())
        return self.made[-1]


def test_a_model_is_made_once(tmp_path: Path) -> None:
    """What was stored is read back."""
    export = Exporter()
    assert stored_model(tmp_path, ORIGIN, export) == b"model 0"
    assert stored_model(tmp_path, dict(reversed(ORIGIN.items())), export) == b"model 0"
    assert len(export.made) == 1


def test_another_origin_is_another_model(tmp_path: Path) -> None:
    """Recipes stand side by side; neither replaces the other."""
    export = Exporter()
    stored_model(tmp_path, ORIGIN, export)
    assert stored_model(tmp_path, {**ORIGIN, "recipe": "2"}, export) == b"model 1"
    assert stored_model(tmp_path, ORIGIN, export) == b"model 0"


@pytest.mark.parametrize("damage", [b"", b"model", b"model X"])
@pytest.mark.parametrize("pattern", ["*/model-*.onnx", "*/manifest.json"])
def test_a_damaged_file_is_replaced(tmp_path: Path, pattern: str, damage: bytes) -> None:
    """A model or manifest that is cut short or altered is made again."""
    export = Exporter()
    stored_model(tmp_path, ORIGIN, export)
    (file,) = tmp_path.glob(pattern)
    file.write_bytes(damage)
    assert stored_model(tmp_path, ORIGIN, export) == b"model 1"
    assert stored_model(tmp_path, ORIGIN, export) == b"model 1"


@pytest.mark.parametrize("manifest", ["[]", "{}", '{"sha256": 1}', "null"])
def test_a_manifest_of_another_shape_counts_as_damaged(tmp_path: Path, manifest: str) -> None:
    """Whatever JSON is there, the model is made again."""
    export = Exporter()
    stored_model(tmp_path, ORIGIN, export)
    next(tmp_path.glob("*/manifest.json")).write_text(manifest, encoding="utf-8")
    assert stored_model(tmp_path, ORIGIN, export) == b"model 1"


def test_exports_at_the_same_time_leave_one_whole_model(tmp_path: Path) -> None:
    """Every caller gets a whole model, the folder ends with one that reads back, and no scratch file is left."""
    export = Exporter()
    with ThreadPoolExecutor(8) as threads:
        models = list(threads.map(lambda _: stored_model(tmp_path, ORIGIN, export), range(32)))
    assert set(models) <= set(export.made)
    assert stored_model(tmp_path, ORIGIN, Exporter()) in export.made
    assert not list(tmp_path.rglob("*.part"))


def test_a_folder_that_cannot_be_written_names_the_remedy(tmp_path: Path) -> None:
    """The error names the environment variable that moves the cache."""
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(ModelError, match="set CROSSCHECK_CACHE to a folder"):
        stored_model(tmp_path / "file", ORIGIN, Exporter())
