"""crosscheck: which figures and dates differ between news reports."""

__version__ = "0.1.0"
