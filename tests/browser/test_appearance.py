"""The page in light, dark, on paper and on a telephone, for eyes and for screen readers."""

from __future__ import annotations

import io

import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opener
from tests.browser.large import LARGE
from tests.reporters.dam import ALL
from tests.reporters.test_pages_and_sheets import poisoned

pytestmark = pytest.mark.browser

DESK = {"width": 1280, "height": 900}
TELEPHONE = {"width": 390, "height": 844}

UNFOLD = """() => {
  for (const folded of document.querySelectorAll("details")) folded.open = true;
  for (const late of document.querySelectorAll("article")) late.style.contentVisibility = "visible";
}"""
"""Everything is drawn at once, as it is where a person scrolls through all of it."""


def styled(page: Page, selector: str, name: str) -> str:
    value: str = page.locator(selector).first.evaluate("(element, name) => getComputedStyle(element)[name]", name)
    return value


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [DESK, TELEPHONE], ids=["desk", "telephone"])
def test_axe_finds_nothing_serious(opened: Opener, scheme: str, viewport: dict[str, int]) -> None:
    """With everything unfolded and two reports open side by side."""
    page = opened(ALL, viewport=viewport, color_scheme=scheme)
    page.evaluate(UNFOLD)
    page.locator("#f2 a.figure").first.click()
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response
    assert len(found["passes"]) > 20
    assert [rule["id"] for rule in found["violations"] if rule["impact"] in ("serious", "critical")] == []


def test_charts_take_the_colours_of_the_page(opened: Opener) -> None:
    """Their lines and words are those of the text beside them, in light as in dark."""
    inks = []
    for scheme in ("light", "dark"):
        page = opened(ALL, color_scheme=scheme)
        ink = styled(page, "body", "color")
        assert styled(page, ".chart .span", "stroke") == ink
        assert styled(page, ".chart .words", "fill") == ink
        inks.append(ink)
    assert inks[0] != inks[1]


def test_a_telephone_shows_all_without_scrolling_sideways(opened: Opener) -> None:
    """Tables, charts and the two reports, of which neither hides the other."""
    page = opened(ALL, viewport=TELEPHONE)
    page.evaluate(UNFOLD)
    page.locator("#f2 a.figure").first.click()
    assert page.evaluate("document.documentElement.scrollWidth") == TELEPHONE["width"]
    heights = [box["height"] for pane in page.locator(".page").all() if (box := pane.bounding_box())]
    assert len(heights) == 2
    assert min(heights) > 100


def test_the_printed_page_holds_every_fact_and_no_control(opened: Opener) -> None:
    """Charts and tables, with the reports as a list; in dark ink also where the screen is dark."""
    page = opened(ALL, color_scheme="dark")
    document = pypdfium2.PdfDocument(io.BytesIO(page.pdf(format="A4")))
    words = " ".join(
        "\n".join(sheet.get_textpage().get_text_bounded() for sheet in document).replace("\n", " ").split()
    )
    for fact in ALL.facts:
        assert fact.label in words
    assert "What was said of each day" in words
    assert "The Evening Post" in words
    assert "press / to search" not in words
    page.emulate_media(media="print")
    # Left as on the screen, facts would be printed in the room that they are thought to take, some twice as long.
    assert styled(page, "article", "contentVisibility") == "visible"
    assert styled(page, "body", "color") == "rgb(0, 0, 0)"
    expect(page.get_by_role("search")).to_be_hidden()


def test_what_reports_say_does_nothing(opened: Opener) -> None:
    """No script, no request and no dialog comes of it, and it is shown as the words that it is."""
    page = opened(poisoned(ALL))
    page.locator("a.figure").first.click()
    expect(page.locator("#f2 h3")).to_have_text(
        "<script>alert(1)</script> **12** | =1+1 \ufffd[31m \ufffd21 </template>"
    )
    assert page.locator("script").count() == 1
    assert page.locator("b, img, iframe").count() == 0


def test_many_reports_open_and_filter_without_a_pause(opened: Opener) -> None:
    """Bounds are several times what is measured on a busy machine of two processors."""
    assert len(LARGE.reports) == 60
    assert len(LARGE.pairs) > 500
    page = opened(LARGE, viewport=DESK)
    opening = page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd")
    assert opening < 3_000
    taken = page.evaluate(
        """() => ["d", "di", "district", "district 7", "nothing", ""].map((typed) => {
          const started = performance.now();
          const words = document.getElementById("words");
          words.value = typed;
          words.dispatchEvent(new Event("input"));
          document.body.getBoundingClientRect();
          return performance.now() - started;
        })"""
    )
    assert sorted(taken)[len(taken) // 2] < 200
    started = page.evaluate("performance.now()")
    page.locator("a.figure").nth(40).click()
    expect(page.locator("#reader")).to_be_visible()
    assert page.evaluate("performance.now()") - started < 1_000
    for mark in page.locator(".pane .chosen").all():
        expect(mark).to_be_in_viewport()
