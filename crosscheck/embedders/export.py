"""The one-time export: all-MiniLM-L6-v2 as an ONNX graph with 8-bit weights.

Only this module and `reference` import torch.
"""

from __future__ import annotations

import tempfile
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import cast

import numpy as np
from numpy.typing import NDArray

from crosscheck.embedders import minilm
from crosscheck.embedders.reference import ReferenceEmbedder, reference_embedder
from crosscheck.errors import ModelError
from crosscheck.model import Excerpt

LEAST_MEAN_COSINE = 0.98
"""8-bit weights keep .992 of the reference on news; a graph that is wired wrongly falls far below."""

Run = Callable[[bytes, Sequence[Excerpt]], NDArray[np.float32]]

PROBES = (
    "At least 12 people were killed when a shell hit the market on Tuesday, a doctor said.",
    "The agency counts 2.4 million displaced, a third of them children.",
    "Floods closed the bridge.",
    "The deal signed in September 2018 set up a buffer zone between 15 and 20 kilometres wide.",
    "Rebels said they had shot down a jet; the ministry denied it.",
    "Shares of the company fell from $2,415 to $2,315 after the announcement, wiping out nearly half of the gains that "
    "investors had seen since the beginning of the year, according to two people familiar with the matter.",
    "He was 67.",
    "More than 80,000 homes are still without power, down from 310,000 on Sunday morning.",
    "The minister will visit Lima on 4 March.",
    "Doctors treated 140 of the injured in field hospitals, while the rest were taken across the border.",
    "Turkey's 12 observation posts",
    "Nobody has claimed responsibility for the attack, the eighth in the capital this year.",
)
EXCERPTS = (
    *map(Excerpt, PROBES),
    Excerpt(PROBES[0], ((0, 27),)),
    Excerpt(PROBES[1], ((18, 29), (33, 40))),
    Excerpt(PROBES[5], ((0, 21),)),
)
"""What a compiled model must embed as the reference does."""


def export(*, embed: Run) -> bytes:
    """The compiled model, checked: `embed` runs it on texts, and must agree with the reference.

    ModelError where the source's weights are not the pinned ones, a library is missing, or the result strays.
    """
    reference = reference_embedder()
    with tempfile.TemporaryDirectory(prefix="crosscheck-export-") as scratch:
        content = _compiled(reference, Path(scratch))
    require_agreement(reference.embed(EXCERPTS), embed(content, EXCERPTS))
    return content


def require_agreement(reference: NDArray[np.float32], compiled: NDArray[np.float32]) -> None:
    """ModelError unless the rows, all of unit length, point the same way: mean cosine of at least LEAST_MEAN_COSINE."""
    cosine = float(np.mean(np.sum(reference * compiled, axis=1)))
    if not cosine >= LEAST_MEAN_COSINE:  # NaN fails too
        raise ModelError(
            minilm.MODEL,
            f"its compiled form does not give what the model gives (mean cosine {cosine:.3f})",
            "install the versions of torch and onnxruntime that crosscheck is tested with",
        )


def _compiled(reference: ReferenceEmbedder, scratch: Path) -> bytes:
    with _quiet_export():
        graph = _graph(reference, scratch)
        try:
            from onnxruntime.quantization import quantize_dynamic
            from onnxruntime.quantization.shape_inference import quant_pre_process
        except ImportError as error:
            raise ModelError("onnx", str(error), "pip install onnx onnxruntime") from error
        prepared, small = scratch / "prepared.onnx", scratch / "model.onnx"
        quant_pre_process(graph, prepared, skip_symbolic_shape=True)
        # 7 of the 8 bits: on processors without VNNI the products of 8-bit weights overflow and are cut off, so with
        # all 8 the vectors would depend on the machine. It costs .001 of the mean cosine.
        quantize_dynamic(prepared, small, per_channel=True, reduce_range=True)
    return small.read_bytes()


def _graph(reference: ReferenceEmbedder, scratch: Path) -> Path:
    """Token ids (1, length) to a vector for each token, (1, length, dimension), in single precision.

    There is no attention mask: texts are run one at a time, so nothing is ever padded.
    """
    try:
        import torch
    except ImportError as error:
        raise ModelError("torch", str(error), "pip install torch") from error

    class Words(torch.nn.Module):
        def __init__(self, encoder: torch.nn.Module) -> None:
            super().__init__()
            self.encoder = encoder

        def forward(self, ids: torch.Tensor) -> torch.Tensor:
            read = self.encoder(input_ids=ids, attention_mask=torch.ones_like(ids))
            return cast("torch.Tensor", read.last_hidden_state)

    path = scratch / "graph.onnx"
    try:
        torch.onnx.export(
            Words(reference.encoder).eval(),
            (torch.ones((1, 7), dtype=torch.long),),
            str(path),
            input_names=["ids"],
            output_names=["words"],
            dynamic_axes={"ids": {1: "length"}, "words": {1: "length"}},
            opset_version=17,
            dynamo=False,
        )
    except (TypeError, RuntimeError) as error:
        cause = f"torch {torch.__version__} cannot export it ({error})"
        raise ModelError(minilm.MODEL, cause, "install the version of torch that crosscheck is tested with") from error
    return path


@contextmanager
def _quiet_export() -> Iterator[None]:
    """Within, what the exporter always remarks on this graph is not shown; the check against the reference is the test.

    The tracer warns of branches on values (the mask is all ones, so they are constant) and of negative indices (there
    are none); torch deprecates the exporter that yields the graph the quantiser understands.
    """
    with warnings.catch_warnings():
        warnings.filterwarnings(
            "ignore", message="(?s).*legacy TorchScript-based ONNX export", category=DeprecationWarning
        )
        warnings.filterwarnings("ignore", message="The feature will be removed", category=DeprecationWarning)
        warnings.filterwarnings("ignore", message="Converting a tensor to a Python", category=Warning)
        warnings.filterwarnings("ignore", message="Exporting aten::index operator", category=UserWarning)
        yield
