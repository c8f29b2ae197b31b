"""One story saved in any format gives the same claims."""

from __future__ import annotations

import datetime as dt
import html
from collections.abc import Callable, Mapping, Sequence
from email.message import EmailMessage
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import pytest

from crosscheck import api
from crosscheck.model import Claim, Report, Role
from crosscheck.readers import parse_report
from crosscheck.readers.blocks import blocks
from crosscheck.readers.front_matter import read_front_matter
from crosscheck.settings import Reading, Settings
from tests.readers import making
from tests.stories import SEEDS

STORIES = sorted(SEEDS.glob("*/reports/*.txt"))


class Story(NamedTuple):
    """The paragraphs of a report with the part that each plays, what its front matter says beside them (`given` is the
    day that it gives), and the day that it is read to be of."""

    paragraphs: Sequence[str]
    roles: Sequence[Role | None]
    title: str
    source: str
    given: dt.date | None
    published: dt.date | None


def story(path: Path) -> Story:
    text = path.read_text(encoding="utf-8")
    front = read_front_matter(text, str(path))
    lines = blocks(text, front.end)
    report = parse_report(text, id="", path=str(path))
    roles = {passage.span[0]: passage.role for passage in report.passages}
    return Story(
        [line.text.replace("\n", " ") for line in lines],
        [roles.get(line.start) for line in lines],
        front.title or "",
        front.source or "",
        front.published.day,
        report.published.day,
    )


def markup(story: Story) -> str:
    """The body as an editor's program writes it."""
    forms = {
        Role.HEADLINE: "<h1>{}</h1>",
        Role.CAPTION: '<figure><img src="a.jpg"><figcaption>{}</figcaption></figure>',
    }
    pairs = zip(story.paragraphs, story.roles, strict=True)
    return "\n".join(forms.get(role or Role.PARAGRAPH, "<p>{}</p>").format(html.escape(text)) for text, role in pairs)


def page(story: Story) -> bytes:
    day = f'<meta property="article:published_time" content="{story.published}T12:00:00Z">' if story.published else ""
    line = f'<p class="date"><time datetime="{story.published}">{story.published:%d %B %Y}</time></p>' if day else ""
    head = f'<meta charset="utf-8"><title>{html.escape(story.title)}</title>{day}'
    return (
        f"<!DOCTYPE html><html><head>{head}</head><body><article>{line}{markup(story)}</article></body></html>".encode()
    )


def mail(story: Story) -> bytes:
    message = EmailMessage()
    message["From"] = f'"{story.source}" <desk@example.org>'
    if story.published:
        message["Date"] = f"{story.published:%d %b %Y} 12:00:00 +0000"
    message.set_content("\n\n".join(story.paragraphs) + "\n")
    return message.as_bytes()


def feed(story: Story) -> bytes:
    day = f"<pubDate>{story.published:%d %b %Y} 12:00:00 GMT</pubDate>" if story.published else ""
    entry = f"<item>{day}<description>{html.escape(markup(story))}</description></item>"
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>x</title>{entry}</channel></rss>'.encode()


def rtf(story: Story) -> bytes:
    def escaped(text: str) -> str:
        units = text.encode("utf-16-le")
        codes = (int.from_bytes(units[at : at + 2], "little") for at in range(0, len(units), 2))
        return "".join(chr(code) if code < 128 and chr(code) not in "\\{}" else f"\\u{code}?" for code in codes)

    return ("{\\rtf1\\ansi " + "\\par\n".join(map(escaped, story.paragraphs)) + "\\par}").encode("ascii")


FORMATS: Mapping[str, Callable[[Story], bytes]] = {
    "docx": lambda story: making.docx(story.paragraphs),
    "eml": mail,
    "html": page,
    "odt": lambda story: making.odt_paragraphs(story.paragraphs),
    "pdf": lambda story: making.pdf(story.paragraphs, columns=2, head="Evening edition"),
    "rss": feed,
    "rtf": rtf,
    "txt": lambda story: "\n\n".join(story.paragraphs).encode(),
}
UNDATED = ("docx", "odt", "pdf", "rtf", "txt")
"""Formats that say nothing of the day; a manifest does."""


@cache
def results() -> Mapping[str, tuple[Report, tuple[Claim, ...]]]:
    """What each story gives in each format, by file name, and as it stands in the samples, by its path."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        manifest = ["file,source,published"]
        for number, path in enumerate(STORIES):
            told = story(path)
            for suffix, save in FORMATS.items():
                (folder / f"{number}.{suffix}").write_bytes(save(told))
            manifest += [f'{number}.{suffix},"{told.source}",{told.given or ""}' for suffix in UNDATED]
        (folder / "manifest.csv").write_text("\n".join(manifest), encoding="utf-8")
        files = [*STORIES, *(path for path in sorted(folder.iterdir()) if path.stem != "manifest")]
        settings = Settings(reading=Reading(manifest=folder / "manifest.csv"))
        failed: list[Any] = []
        read = {
            report.path: (report, claims)
            for report, claims in api.stream_paths(files, unread=failed.append, settings=settings)
        }
        assert not failed, failed
        return {path.removeprefix(f"{folder}/"): result for path, result in read.items()}


@pytest.mark.parametrize("suffix", sorted(FORMATS))
@pytest.mark.parametrize("number", range(len(STORIES)))
def test_a_story_gives_the_same_claims_in_every_format(number: int, suffix: str) -> None:
    """Value, text and sentence of each, in the same order, and the day of publication."""
    (report, claims) = next(result for path, result in results().items() if path.startswith(f"{number}.{suffix}"))
    (original, wanted) = results()[STORIES[number].as_posix()]
    assert [(claim.value, claim.text, " ".join(claim.sentence.split())) for claim in claims] == [
        (claim.value, claim.text, " ".join(claim.sentence.split())) for claim in wanted
    ]
    assert report.published.day == original.published.day
