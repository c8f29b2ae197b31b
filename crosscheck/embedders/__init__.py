"""Adapters of the embedder port.

`reference` runs any sentence-transformers model with torch; `compiled` is the default, all-MiniLM-L6-v2 exported once
to ONNX with 8-bit weights; `cache` keeps what was embedded before.
"""
