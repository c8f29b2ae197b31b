"""From files to reports."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.errors import FrontMatterError, InputError
from crosscheck.model import DateBasis, Role
from crosscheck.readers import parse_document, parse_report, read_reports
from crosscheck.readers.documents import Block, Document
from crosscheck.sentences import split_sentences

BODY = "Twelve people were killed when a ferry sank off the cape, the coast guard said. Nine were saved.\n"


def test_reports_are_numbered_in_path_order_whatever_the_order_given(tmp_path: Path) -> None:
    """What cannot be read is listed beside them and takes no number."""
    (tmp_path / "a.txt").write_text("---\nsource: Gazette\npublished: 2021-05-04\n---\n" + BODY, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"\x00\x01")
    (tmp_path / "c.md").write_bytes(("# Ferry sinks\r\n\r\n“" + BODY).encode("cp1252"))
    (tmp_path / "d.txt").write_text("---\nsource: Gazette\n", encoding="utf-8")
    (tmp_path / "e.txt").write_text("", encoding="utf-8")
    (tmp_path / "f.txt").write_text(BODY * 100, encoding="utf-8")
    one = read_reports([tmp_path], max_bytes=1000)
    assert one == read_reports(
        [tmp_path / name for name in ("f.txt", "d.txt", "c.md", "e.txt", "b.txt", "a.txt")], max_bytes=1000
    )
    reports, failed = one
    assert [(report.id, Path(report.path).name, report.source) for report in reports] == [
        ("r1", "a.txt", "Gazette"),
        ("r2", "c.md", None),
    ]
    assert reports[1].problems[0] == "not UTF-8; read as Windows-1252"
    assert [(Path(entry.path).name, entry.cause) for entry in failed] == [
        ("b.txt", "the file is not text (it holds NUL bytes)"),
        ("d.txt", "the metadata block that line 1 opens is never closed"),
        ("e.txt", "the file holds no text"),
        ("f.txt", "the file is longer than 1000 bytes"),
    ]
    assert all("\n" not in entry.cause + entry.remedy and entry.remedy for entry in failed)


def test_the_text_is_the_decoded_file_unchanged(tmp_path: Path) -> None:
    """Byte order mark, metadata block and Windows line ends are kept, and no passage lies in them."""
    content = "\ufeff---\r\ntitle: Ferry sinks, 12 dead\r\n---\r\nTwelve dead\r\n\r\n" + BODY.replace("\n", "\r\n")
    (tmp_path / "a.txt").write_bytes(content.encode("utf-8"))
    reports, _ = read_reports([tmp_path / "a.txt"], max_bytes=1000)
    assert reports[0].text == content
    assert reports[0].title == "Ferry sinks, 12 dead"
    assert [sentence.text for sentence in split_sentences(reports[0])] == [
        "Twelve dead",
        "Twelve people were killed when a ferry sank off the cape, the coast guard said.",
        "Nine were saved.",
    ]


def test_title_and_source_are_those_passed_then_those_of_the_block_then_the_headline() -> None:
    """The headline is the first line that reads like a title."""
    text = "---\nsource: Gazette\ntitle: Wreck\n---\nFerry sinks off the cape\n\n" + BODY
    plain = text.split("---\n")[2]
    passed = parse_report(text, id="r1", path="a", source="Radio", title="News")
    assert (passed.source, passed.title) == ("Radio", "News")
    block = parse_report(text, id="r1", path="a")
    assert (block.source, block.title, block.origin, block.copies_of) == ("Gazette", "Wreck", "r1", ())
    assert parse_report(plain, id="r1", path="a").title == "Ferry sinks off the cape"
    assert parse_report(BODY, id="r1", path="a").title is None


def test_remarks_passed_in_are_kept_with_those_found() -> None:
    """A report without a day says so."""
    report = parse_document(Document(BODY, problems=("odd encoding",)), path="a")
    assert report.problems == ("odd encoding", "no publication date found: relative dates stay open")


def test_the_day_of_a_files_own_metadata_is_marked_as_such() -> None:
    """It stands above the text; what only says when the report was changed bounds the day."""
    document = Document(
        BODY, (Block(0, len(BODY)),), published=dt.date(2024, 3, 12), author="A. Moe", url="https://a.b/c"
    )
    report = parse_document(document, path="a.html")
    assert (report.published.day, report.published.basis) == (dt.date(2024, 3, 12), DateBasis.METADATA)
    assert (report.author, report.url, report.updated) == ("A. Moe", "https://a.b/c", None)
    report = parse_document(Document(BODY, updated=dt.date(2024, 3, 14)), path="a.html")
    assert (report.published.day, report.published.latest) == (None, dt.date(2024, 3, 14))
    assert report.updated == dt.date(2024, 3, 14)


def test_only_a_plain_text_opens_with_a_metadata_block() -> None:
    """A rule of dashes above the first block of a page opens none."""
    text = "---\nTwelve people died there."
    report = parse_document(Document(text, (Block(0, 3), Block(4, len(text)))), path="a.html")
    assert [passage.role for passage in report.passages] == [Role.FURNITURE, Role.PARAGRAPH]


def test_an_id_stands_for_one_report_alone(tmp_path: Path) -> None:
    """The second that bears it is named, and the rest is read; a report without one takes the next that is free."""
    line = '{"id": "r1", "text": "Twelve died."}\n'
    (tmp_path / "a.jsonl").write_text(line + line + line.replace("r1", "z"), encoding="utf-8")
    (tmp_path / "b.txt").write_text(BODY, encoding="utf-8")
    reports, failed = read_reports([tmp_path / "a.jsonl", tmp_path / "b.txt"], max_bytes=1000)
    assert [report.id for report in reports] == ["r1", "z", "r2"]
    assert [(Path(entry.path).name, entry.cause) for entry in failed] == [
        ("a.jsonl:2", "the id 'r1' stands for a report before it")
    ]


def test_a_file_that_holds_its_text_twice_says_so() -> None:
    """Nothing is left out without a word."""
    assert "the file holds much of its text twice; the second standing is skipped" in (
        parse_report(f"Ferry sinks\n{BODY}{BODY}", id="r1", path="a").problems
    )


@pytest.mark.parametrize("text", ["", " \n", "\ufeff", "---\nsource: x\n---\n \n"])
def test_a_file_without_text_is_refused(text: str, tmp_path: Path) -> None:
    """A metadata block alone is no report; a text that is passed may be blank, and has no passages."""
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    reports, failed = read_reports([tmp_path / "a.txt"], max_bytes=1000)
    assert (reports, len(failed)) == ([], 1)
    assert failed[0].cause in ("there is no text to check", "the file holds no text")
    assert parse_report(text, id="r1", path="a.txt").passages == ()


PIECES = st.sampled_from(
    [
        BODY,
        BODY[:50],
        "\n",
        "\r\n",
        "---\n",
        "\ufeff",
        "source: x\n",
        "1 Comment\n",
        "14-12-20",
        "In May 2019 ",
        "© 2020\n",
        "| 1 |",
    ]
)


@given(st.text() | st.lists(PIECES).map("".join))
def test_any_text_becomes_a_report_whose_spans_hold_or_is_refused(text: str) -> None:
    """Passages and sentences stand in order in the unchanged text, outside the metadata block."""
    try:
        report = parse_report(text, id="r1", path="a.txt")
    except (FrontMatterError, InputError):
        return
    assert report.text == text
    ends = [0, *(passage.span[1] for passage in report.passages)]
    assert all(end <= passage.span[0] < passage.span[1] for end, passage in zip(ends, report.passages, strict=False))
    for sentence in split_sentences(report):
        passage = report.passages[sentence.passage]
        assert report.text[slice(*sentence.span)] == sentence.text
        assert passage.span[0] <= sentence.span[0] < sentence.span[1] <= passage.span[1]
        assert sentence.role is passage.role is not Role.COMMENT
    window = report.published
    assert window.earliest is None or window.latest is None or window.earliest <= window.latest


@pytest.mark.parametrize(
    ("published", "problems"),
    [
        ("2021-05-04", ()),
        ("2021-05-05", ()),
        ("2021-06-04", ("published: 2021-06-04 is taken, though the text says 2021-05-04",)),
    ],
)
def test_a_day_of_the_metadata_that_the_text_contradicts_is_noted(published: str, problems: tuple[str, ...]) -> None:
    """A dateline of the day before does not contradict it."""
    text = f"---\npublished: {published}\n---\nFerry sinks\n\nPublished 4 May 2021\n\n{BODY}"
    report = parse_report(text, id="a", path="a.txt")
    assert (report.published.day, report.problems) == (dt.date.fromisoformat(published), problems)


def test_figures_that_may_name_the_month_first_contradict_no_day_of_the_metadata() -> None:
    """Such as 5/4/2021 on a page of 4 May."""
    text = f"---\npublished: 2021-05-04\n---\nFerry sinks\n\nPublished 5/4/2021\n\n{BODY}"
    assert parse_report(text, id="a", path="a.txt").problems == ()


def test_a_given_day_stands_above_the_metadata() -> None:
    """And their disagreement is noted as well."""
    text = f"---\npublished: 2021-05-04\n---\n{BODY}"
    report = parse_report(text, id="a", path="a.txt", published=dt.date(2021, 6, 1))
    assert (report.published.day, report.published.basis) == (dt.date(2021, 6, 1), DateBasis.GIVEN)
    assert report.problems == ("published: 2021-06-01 is taken, though the text says 2021-05-04",)
