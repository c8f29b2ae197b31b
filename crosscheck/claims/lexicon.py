"""Word lists that frames are read with, from the data files beside this module."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def classes(name: str) -> dict[str, str]:
    """Lemma to class, from `data/<name>.toml`, where each key is a class and its value the lemmas in it."""
    table = tomllib.loads(files("crosscheck.claims").joinpath("data", f"{name}.toml").read_text(encoding="utf-8"))
    return {lemma: group for group, lemmas in table.items() for lemma in lemmas.split()}


@cache
def facts() -> dict[str, str]:
    """Lemma to class of facts, the common classes and the rarer ones."""
    return classes("rarer") | classes("predicates")


@cache
def aliases(name: str) -> dict[str, str]:
    """Other name to full name, from `data/<name>.toml`, where each key is a full name and "|" parts its other names.

    The full name stands for itself.
    """
    table = tomllib.loads(files("crosscheck.claims").joinpath("data", f"{name}.toml").read_text(encoding="utf-8"))
    others = {other.replace(".", ""): full for full, names in table.items() for other in names.split("|")}
    return others | {full: full for full in table}


@cache
def senses(*of: str) -> dict[str, str]:
    """Lemma or phrase to class of facts where the figure is `of` `money`, `people`, `shares`, people who may take
    `flight`, or a date (`dates`), whose own senses go first."""
    return facts() | {word: named for name in of for word, named in classes(name).items()}
