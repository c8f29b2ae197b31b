"""Adapters of the search port: an exact one that serves as oracle, and FAISS."""
