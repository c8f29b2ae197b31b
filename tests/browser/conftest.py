"""A real Chromium, in which the pages of these tests are opened as a person would open the file."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from crosscheck.model import Result
from crosscheck.reporters.html import html_text

VARIABLE = "CROSSCHECK_CHROMIUM"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

Opener = Callable[..., Page]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One for all tests; without any the tests fail, for a check that is left out is no check."""
    found = os.environ.get(VARIABLE) or next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.fail(f"no Chromium: install it (apt-get install chromium) or name it in {VARIABLE}", pytrace=False)
    with (
        sync_playwright() as playwright,
        # Containers run as root, where Chromium has no sandbox; what is opened here is the tests' own pages.
        playwright.chromium.launch(executable_path=found, chromium_sandbox=False) as browser,
    ):
        yield browser


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Opener]:
    """Writes a result as a page and opens it; the keywords are those of a browser's context.

    Afterwards nothing may have gone wrong in the page's script, and the page may have asked for nothing but itself.
    """
    asked: list[str] = []
    wrong: list[str] = []
    contexts = []

    def open_page(result: Result, *, at: str = "", **context: Any) -> Page:
        path = tmp_path / "page.html"
        path.write_bytes(html_text(result).encode("utf-8", "replace"))
        contexts.append(browser.new_context(**context))
        page = contexts[-1].new_page()
        page.set_default_timeout(5_000)
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda error: wrong.append(error.message))
        page.on("console", lambda message: wrong.append(message.text))
        page.on("dialog", lambda dialog: wrong.append(dialog.message))
        page.goto(path.as_uri() + at)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not wrong
    assert {url.partition("#")[0] for url in asked} <= {(tmp_path / "page.html").as_uri()}
