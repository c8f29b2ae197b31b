"""The pictures of the tutorial, taken from real runs: `python -m docs.pictures` takes them anew.

The terminal is drawn by what draws it; the page is photographed by Chromium, which is found by its name or named in
CROSSCHECK_CHROMIUM.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from io import BytesIO, StringIO
from pathlib import Path

from rich.console import Console
from rich.text import Text

from crosscheck import api
from crosscheck.model import Result
from crosscheck.reporters.html import html_text
from crosscheck.reporters.terminal import check_report

HERE = Path(__file__).parent
STORY = HERE.parent / "seeds" / "portlease"
TERMINAL = HERE / "pictures" / "terminal.svg"
PAGE = HERE / "pictures" / "page.png"

WIDTH, LINES = 80, 36
_WINDOW, _COLOURS = "1000,860", 48

_TYPEFACES = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
"""What rich would have a browser fetch; without it the reader's own typeface is used."""


def terminal_picture(result: Result) -> str:
    """The first screen of a check, as SVG; the same result gives the same picture."""
    console = Console(width=WIDTH, record=True, file=StringIO(), force_terminal=True, color_system="truecolor")
    console.print(Text("$ crosscheck check seeds/portlease", style="bold"))
    shown = check_report(result, width=WIDTH, colour=True).splitlines()[: LINES - 1]
    console.print(Text.from_ansi("\n".join(shown)))
    return _TYPEFACES.sub("", console.export_svg(title="crosscheck", unique_id="terminal"))


def page_picture(result: Result) -> bytes:
    """The top of the page, as Chromium shows it."""
    names = (os.environ.get("CROSSCHECK_CHROMIUM"), "chromium", "chromium-browser", "google-chrome")
    browser = next(found for name in names if name and (found := shutil.which(name)))
    with tempfile.TemporaryDirectory() as folder:
        page, picture = Path(folder, "page.html"), Path(folder, "page.png")
        page.write_text(html_text(result), encoding="utf-8")
        subprocess.run(
            [browser, "--headless", "--no-sandbox", "--hide-scrollbars", f"--window-size={_WINDOW}",
             f"--screenshot={picture}", page.as_uri()],
            check=True, capture_output=True,
        )  # fmt: skip
        return _smaller(picture)


def _smaller(picture: Path) -> bytes:
    """The picture in few colours, which a page of text has anyhow."""
    from PIL import Image

    small = BytesIO()
    with Image.open(picture) as image:
        image.convert("RGB").quantize(_COLOURS).save(small, "PNG", optimize=True)
    return small.getvalue()


def main() -> None:
    result = api.check([STORY])
    TERMINAL.parent.mkdir(exist_ok=True)
    TERMINAL.write_text(terminal_picture(result), encoding="utf-8")
    PAGE.write_bytes(page_picture(result))


if __name__ == "__main__":
    main()
