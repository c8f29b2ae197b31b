"""Any sentence-transformers model, run by torch: slow to start, and what the compiled form is checked against."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import numpy as np

from crosscheck.embedders import minilm
from crosscheck.embedders.encodable import encodable
from crosscheck.embedders.pooling import places_by_text, pooled
from crosscheck.errors import ModelError
from crosscheck.model import Excerpt
from crosscheck.model.frozen import Span

if TYPE_CHECKING:
    import torch
    from numpy.typing import NDArray
    from sentence_transformers import SentenceTransformer


class ReferenceEmbedder:
    """A sentence-transformers model in single precision on the CPU.

    Texts are run one at a time: in a batch the last bits of a vector depend on the shape of the batch, and the port
    promises that they do not. A whole text is pooled as the model says, and other excerpts are the mean of their words.
    """

    def __init__(self, model: SentenceTransformer, name: str) -> None:
        self._model = model
        self.name = f"{name} (torch fp32)"
        self.dimension = int(model.encode("", show_progress_bar=False).shape[0])

    @property
    def encoder(self) -> torch.nn.Module:
        """The transformer without pooling and normalisation."""
        return cast("torch.nn.Module", self._model[0].auto_model)

    def embed(self, excerpts: Sequence[Excerpt]) -> NDArray[np.float32]:
        vectors = np.empty((len(excerpts), self.dimension), dtype=np.float32)
        rows = places_by_text([excerpt.text for excerpt in excerpts])
        if not rows:
            return vectors
        texts = [encodable(text) for text in rows]
        # Without a value named, encode gives all that it has of each text, which its annotation leaves out.
        encoded: Any = self._model.encode(texts, batch_size=1, output_value=None, show_progress_bar=False)
        for text, of_text, read in zip(texts, rows.values(), encoded, strict=True):
            words, whole = read["token_embeddings"].numpy(), read["sentence_embedding"].numpy()
            places = self._places(text)
            for row in of_text:
                vectors[row] = pooled(words, whole, places, excerpts[row].spans)
        return vectors

    def _places(self, text: str) -> list[Span]:
        """Where the words of the text stand, as its tokenizer parts it."""
        longest = self._model.max_seq_length
        read = self._model.tokenizer(text, return_offsets_mapping=True, truncation=True, max_length=longest)
        return [(start, end) for start, end in read["offset_mapping"]]


def reference_embedder(model: Path | None = None) -> ReferenceEmbedder:
    """The model in a folder, or all-MiniLM-L6-v2. ModelError where the model or the library is missing or unusable."""
    if model is None:
        minilm.verify_weights()
    path = minilm.folder() if model is None else model
    if not (path / "modules.json").is_file():
        raise ModelError(path, "no sentence-transformers model is there", "name a folder that holds modules.json")
    return ReferenceEmbedder(_loaded(path), minilm.MODEL if model is None else path.resolve().name)


def _loaded(path: Path) -> SentenceTransformer:
    with _quiet_transformers():
        try:
            from sentence_transformers import SentenceTransformer
        except ImportError as error:
            raise ModelError("sentence-transformers", str(error), "pip install sentence-transformers") from error
        try:
            # Eager attention is plain matrix algebra, which exports to ONNX without data-dependent branches.
            return SentenceTransformer(
                str(path), device="cpu", local_files_only=True, model_kwargs={"attn_implementation": "eager"}
            )
        except (OSError, ValueError, KeyError) as error:
            raise ModelError(path, f"the model cannot be loaded ({error})", "reinstall or re-save it") from error


@contextmanager
def _quiet_transformers() -> Iterator[None]:
    """Within, transformers draws no progress bar and deprecations inside the libraries stay theirs."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        warnings.simplefilter("ignore", FutureWarning)
        try:
            from transformers.utils import logging
        except ImportError as error:
            raise ModelError("transformers", str(error), "pip install sentence-transformers") from error
        shown = logging.is_progress_bar_enabled()
        logging.disable_progress_bar()
        try:
            yield
        finally:
            if shown:
                logging.enable_progress_bar()
