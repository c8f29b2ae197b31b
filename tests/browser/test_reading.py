"""The page as a person uses it: filters, keys, and two reports side by side."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from crosscheck.model import Decision, Review
from tests.browser.conftest import Opener
from tests.browser.large import LARGE
from tests.reporters.dam import ALL

pytestmark = pytest.mark.browser


def shown(page: Page) -> list[str]:
    return [fact.get_attribute("id") or "" for fact in page.locator("article.fact:visible").all()]


def chosen(page: Page, side: str) -> list[str]:
    """What is marked as the claim that is read, in the left or right report."""
    return page.get_by_role("region", name=f"{side} report").locator(".chosen").all_text_contents()


def search(page: Page) -> Locator:
    return page.get_by_role("searchbox", name="Text")


def test_conflicts_stand_first(opened: Opener) -> None:
    """Then updates, then agreements, which are folded to a line."""
    page = opened(ALL)
    assert shown(page) == ["f2", "f3", "f1", "f4", "f5"]
    assert [box.is_visible() for box in page.locator("article.fact table").all()] == [True, True, False, False, False]


def test_verdicts_are_filtered(opened: Opener) -> None:
    """Their headings go with them, and the count is told."""
    page = opened(ALL)
    page.get_by_role("checkbox", name="agree").uncheck()
    assert shown(page) == ["f2", "f3"]
    expect(page.get_by_role("heading", name="Agreements")).to_be_hidden()
    expect(page.get_by_role("status")).to_have_text("2 of 5 facts")
    page.get_by_role("checkbox", name="conflict").uncheck()
    page.get_by_role("checkbox", name="update").uncheck()
    assert shown(page) == []
    expect(page.get_by_text("No fact fits this filter.")).to_be_visible()
    page.get_by_role("checkbox", name="agree").check()
    assert shown(page) == ["f1", "f4", "f5"]


def test_sources_and_words_are_filtered_together(opened: Opener) -> None:
    """Words in any order and case, folded facts included."""
    page = opened(ALL)
    page.get_by_role("combobox", name="Source").select_option("letter")
    assert shown(page) == ["f2", "f3", "f5"]
    search(page).fill("DAM burst")
    assert shown(page) == ["f3"]
    page.get_by_role("combobox", name="Source").select_option("all")
    assert shown(page) == ["f3", "f1", "f4"]


def test_a_claim_is_read_beside_the_one_that_it_conflicts_with(opened: Opener) -> None:
    """Both are marked where they stand, and can be seen without scrolling."""
    page = opened(ALL)
    page.locator("#f2").get_by_role("link", name="about 4,000").click()
    assert chosen(page, "Left") == ["about 4,000"]
    assert chosen(page, "Right") == ["more than 9,000"]
    for mark in page.locator(".pane .chosen").all():
        expect(mark).to_be_in_viewport()
    expect(page.locator("#f2").get_by_role("link", name="about 4,000")).to_be_in_viewport()


def test_another_claim_of_the_fact_is_chosen_beside(opened: Opener) -> None:
    """From the list above the report, copies of a story included."""
    page = opened(ALL)
    page.locator("#f2").get_by_role("link", name="about 4,000").click()
    right = page.get_by_role("combobox", name="Right")
    assert right.locator("option").all_text_contents() == [
        "Valley Courier: about 4,000",
        "Northern Wire: more than 9,000",
        "The Evening Post: more than 9,000",
        "letter: 9,400",
    ]
    right.select_option("letter: 9,400")
    assert chosen(page, "Right") == ["9,400"]
    assert chosen(page, "Left") == ["about 4,000"]


def test_a_copy_of_a_story_is_read_too(opened: Opener) -> None:
    """From the row of the story that it carries."""
    page = opened(ALL)
    page.locator("#f2").get_by_role("link", name="The Evening Post").click()
    expect(page.get_by_role("combobox", name="Left")).to_have_value("e1")
    assert chosen(page, "Left") == ["more than 9,000"]


def test_a_marked_figure_in_a_report_leads_to_its_fact(opened: Opener) -> None:
    """Also where the filter had hidden it; the fact is unfolded and read."""
    page = opened(ALL)
    page.get_by_role("checkbox", name="agree").uncheck()
    page.locator("#f2").get_by_role("link", name="about 4,000").click()
    page.get_by_role("region", name="Left report").get_by_role("link", name="a dozen").click()
    expect(page.locator("#f1 table")).to_be_visible()
    assert chosen(page, "Left") == ["a dozen"]
    assert chosen(page, "Right") == ["Twelve"]


def test_the_whole_page_is_used_by_keys(opened: Opener) -> None:
    """From fact to fact, into the reports and back, to where one was."""
    page = opened(ALL)
    focused = page.locator("*:focus")
    for key, fact in (("j", "f2"), ("j", "f3"), ("ArrowDown", "f1"), ("ArrowUp", "f3"), ("k", "f2"), ("k", "f2")):
        page.keyboard.press(key)
        assert focused.evaluate("element => element.closest('article').id") == fact
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="people driven from their homes")).to_have_count(2)
    expect(focused).to_have_id("reader-heading")
    assert chosen(page, "Left") == ["about 4,000"]
    page.keyboard.press("Escape")
    expect(page.locator("#reader")).to_be_hidden()
    assert focused.evaluate("element => element.closest('article').id") == "f2"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert chosen(page, "Left") == ["about 4,000"]


def test_letters_that_are_searched_for_are_no_keys(opened: Opener) -> None:
    """A slash leads to the search and Escape empties it."""
    page = opened(ALL)
    page.keyboard.press("/")
    expect(search(page)).to_be_focused()
    page.keyboard.type("jk/")
    expect(search(page)).to_have_value("jk/")
    expect(search(page)).to_be_focused()
    page.keyboard.press("Escape")
    expect(search(page)).to_have_value("")
    assert len(shown(page)) == 5


def test_without_script_all_can_be_read(opened: Opener) -> None:
    """Facts, charts, and each claim where it stands, to which its figure leads; nothing that would not work."""
    page = opened(ALL, java_script_enabled=False)
    expect(page.get_by_role("search")).to_be_hidden()
    expect(page.locator("#f2 svg").first).to_be_visible()
    page.locator("#f2").get_by_role("link", name="about 4,000").click()
    report = page.locator("#report-courier")
    expect(report.get_by_text("about 4,000")).to_be_in_viewport()
    expect(report.get_by_text("about 4,000")).to_have_css("outline-style", "solid")
    page.locator("#f1 summary").click()
    expect(page.locator("#f1 table")).to_be_visible()


def test_links_into_long_pages_find_their_place(opened: Opener) -> None:
    """Also without script, and past facts that were not laid out yet."""
    page = opened(LARGE, java_script_enabled=False)
    for place in (150, 20, 300):
        link = page.locator("section#conflict a.figure, section#update a.figure").nth(place)
        link.click()
        expect(page.locator(f"[id='{(link.get_attribute('href') or '')[1:]}'] + .claim")).to_be_in_viewport()


def test_decisions_are_shown_and_filtered(opened: Opener) -> None:
    """What was dismissed is folded, and says why; what has been decided is found by its decision."""
    conflict = ALL.facts[1]
    review = Review(decision=Decision.DISMISSED, reason="another valley", by="N. Orr")
    decided = conflict.model_copy(update={"review": review})
    page = opened(ALL.model_copy(update={"facts": (ALL.facts[0], decided, *ALL.facts[2:])}))
    fact = page.locator("#f2")
    expect(fact.get_by_text("dismissed", exact=True)).to_be_visible()
    expect(fact.locator("table")).to_be_hidden()
    fact.locator("summary").click()
    expect(fact.locator(".decision")).to_have_text("Decided dismissed by N. Orr: another valley")
    state = page.get_by_role("combobox", name="Decision")
    state.select_option("open")
    assert shown(page) == ["f3", "f1", "f4", "f5"]
    state.select_option("dismissed")
    assert shown(page) == ["f2"]


def test_a_report_links_to_where_it_was_published(opened: Opener) -> None:
    """And tells nobody who follows the link."""
    first, *others = ALL.reports
    address = "https://courier.example/dam"
    page = opened(ALL.model_copy(update={"reports": (first.model_copy(update={"url": address}), *others)}))
    link = page.locator("#f2").get_by_role("link", name="Valley Courier")
    expect(link).to_have_attribute("href", address)
    expect(link).to_have_attribute("rel", re.compile("noreferrer"))
