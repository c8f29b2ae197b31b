"""The default embedder: all-MiniLM-L6-v2 as an ONNX graph with 8-bit weights, run by ONNX Runtime without torch."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from crosscheck.embedders import minilm
from crosscheck.embedders.encodable import encodable
from crosscheck.embedders.models import models_folder, stored_model
from crosscheck.embedders.pooling import places_by_text, pooled
from crosscheck.model import Excerpt

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from onnxruntime import InferenceSession
    from tokenizers import Encoding, Tokenizer

RECIPE = 2
"""Counts the changes of `export` that change what it yields; a model of another recipe is not used."""


class CompiledEmbedder:
    """A compiled model and its tokenizer.

    Each text is run by itself on one thread, several texts at a time, and once for all of its excerpts. 8-bit
    activations are scaled by the largest value in the tensor, so in a batch the vectors of a text would depend on its
    batch mates, and with more threads within a run the order of summation would depend on the machine. Alone, a text
    always has the same vectors, which is also what makes them fit to be cached. A text of 29 tokens takes 4.5 ms of one
    core this way, against 3 ms in a batch of 32; in return nothing is padded and no thread waits for another, so that
    two cores give 550 sentences/s, and where other programs share the cores four times what batches give.
    """

    name = f"{minilm.MODEL} (onnx int8)"
    dimension = minilm.DIMENSION

    def __init__(self, model: bytes, tokenizer: Tokenizer) -> None:
        self.fingerprint = hashlib.sha256(model).hexdigest()
        self._model = model
        self._tokenizer = tokenizer

    @cached_property
    def _session(self) -> InferenceSession:
        """Made with the first text: whoever only asks which model it is need not wait for it."""
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        return onnxruntime.InferenceSession(self._model, options, providers=["CPUExecutionProvider"])

    def embed(self, excerpts: Sequence[Excerpt]) -> NDArray[np.float32]:
        vectors = np.empty((len(excerpts), self.dimension), dtype=np.float32)
        rows = places_by_text([excerpt.text for excerpt in excerpts])
        if not rows:
            return vectors
        read = self._tokenizer.encode_batch([encodable(text) for text in rows])

        session = self._session

        def run(some: list[tuple[Encoding, list[int]]]) -> None:
            for tokens, of_text in some:
                words = session.run(None, {"ids": np.array([tokens.ids], dtype=np.int64)})[0][0]
                whole = words.mean(axis=0)
                for row in of_text:
                    vectors[row] = pooled(words, whole, tokens.offsets, excerpts[row].spans)

        # Dealt out by length, so that the threads have equally much to do.
        texts = sorted(zip(read, rows.values(), strict=True), key=lambda text: len(text[0].ids))
        lanes = min(_processors(), len(texts))
        with ThreadPoolExecutor(lanes) as threads:
            for _ in threads.map(run, [texts[lane::lanes] for lane in range(lanes)]):
                pass
        return vectors


def compiled_embedder(cache_dir: Path | None = None, on_export: Callable[[], None] | None = None) -> CompiledEmbedder:
    """The default embedder, compiled first where the cache does not hold it whole.

    The model is kept in `cache_dir`, else where `models_folder` says. `on_export` is called before an export, which
    takes some seconds and needs torch and sentence-transformers. ModelError where it fails or cannot be stored.
    """
    tokenizer = minilm.tokenizer()

    def make() -> bytes:
        from crosscheck.embedders.export import export

        if on_export is not None:
            on_export()
        return export(embed=lambda model, excerpts: CompiledEmbedder(model, tokenizer).embed(excerpts))

    origin = {
        "model": minilm.MODEL,
        "weights": minilm.WEIGHTS_SHA256,
        "recipe": str(RECIPE),
        "onnxruntime": version("onnxruntime"),  # the quantiser and the operators it names come with the runtime
    }
    return CompiledEmbedder(stored_model(cache_dir or models_folder(), origin, make), tokenizer)


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
