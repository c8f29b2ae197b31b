"""How Sphinx makes the site; the pages of commands, JSON and Python are made anew from the code each time."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from sphinx.application import Sphinx

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from crosscheck import __version__  # noqa: E402
from docs.commands import command_pages  # noqa: E402
from docs.python_api import python_page  # noqa: E402
from docs.schemas import schema_pages  # noqa: E402

project = "crosscheck"
author = "the crosscheck authors"
copyright = "the crosscheck authors, MIT licence"  # noqa: A001
version = release = __version__
extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = "crosscheck"
html_show_sourcelink = False
myst_heading_anchors = 3
# Docstrings mark code by single backquotes, as Markdown does.
default_role = "code"
add_module_names = False
autodoc_typehints = "description"
autodoc_member_order = "bysource"
suppress_warnings = ["myst.xref_missing"]

GENERATED = {"commands.md": command_pages, "json.md": schema_pages, "python.md": python_page}
_LINK = re.compile(r"\[([^\]]+)\]\((\.\.?/[^)#\s]+)\)")


def generate(_: Sphinx) -> None:
    """Writes the pages that are made from the code."""
    folder = HERE / "reference"
    folder.mkdir(exist_ok=True)
    for name, made in GENERATED.items():
        (folder / name).write_text(made(), encoding="utf-8")


def unlinked(app: Sphinx, name: str, source: list[str]) -> None:
    """A link to a file of the repository that is no page becomes plain words: the site holds pages alone."""
    folder = Path(app.srcdir, name).parent

    def shown(link: re.Match[str]) -> str:
        inside = (folder / link[2]).resolve().is_relative_to(HERE)
        return link[0] if inside else link[1]

    source[0] = _LINK.sub(shown, source[0])


def setup(app: Sphinx) -> None:
    app.connect("builder-inited", generate)
    app.connect("source-read", unlinked)
