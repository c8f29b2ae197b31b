"""The report in an e-mail."""

from __future__ import annotations

import datetime as dt
import io
from email.message import EmailMessage

import pytest

from crosscheck.errors import InputError
from crosscheck.model import Role
from crosscheck.readers.documents import Document, Member
from crosscheck.readers.mail import read_mail
from tests.readers.making import docx

BODY = "Twelve people were killed when a ferry sank off the cape, the coast guard said.\n\nNine were saved.\n"


def mail(body: str = BODY, subject: str = "Ferry sinks off the cape") -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Harbour Gazette <desk@gazette.example>"
    message["Subject"] = subject
    message["Date"] = "Tue, 04 May 2021 23:30:00 -0500"
    message.set_content(body)
    return message


def parts(data: bytes) -> list[Document | Member | InputError]:
    return list(read_mail(io.BytesIO(data), "a.eml", max_bytes=10_000_000))


def read(message: EmailMessage) -> Document:
    (document,) = parts(message.as_bytes())
    assert isinstance(document, Document)
    return document


def blocks_of(document: Document) -> list[tuple[str, Role | None]]:
    return [(document.text[block.start : block.end], block.role) for block in document.blocks or ()]


def test_the_headers_tell_title_source_and_day() -> None:
    """The day is that of the sender's clock; the subject is the headline where the text does not open with it."""
    document = read(mail())
    assert (document.title, document.source) == ("Ferry sinks off the cape", "Harbour Gazette")
    assert document.published == dt.date(2021, 5, 4)
    assert blocks_of(document) == [
        ("Ferry sinks off the cape", Role.HEADLINE),
        (BODY.split("\n")[0], None),
        ("Nine were saved.", None),
    ]
    repeated = read(mail("Ferry sinks off the cape\n\n" + BODY))
    assert blocks_of(repeated)[0] == ("Ferry sinks off the cape", None)
    assert len(blocks_of(repeated)) == 3


def test_what_is_quoted_and_the_signature_are_furniture() -> None:
    """The subject of a reply is no headline."""
    quoted = "On Tue, 4 May 2021 at 10:12, Desk <desk@x.example> wrote:\n> Are 11 dead?\n>> We hear 15.\n"
    document = read(
        mail(f"{BODY}\n{quoted}\nMore follows at 6.\n-- \nA. Reporter\nTel. 555 0119\n", "Re: Ferry, 11 dead")
    )
    assert document.title == "Ferry, 11 dead"
    assert blocks_of(document) == [
        (BODY.split("\n")[0], None),
        ("Nine were saved.", None),
        (quoted.strip(), Role.FURNITURE),
        ("More follows at 6.", None),
        ("-- \nA. Reporter\nTel. 555 0119", Role.FURNITURE),
    ]


def test_a_message_that_is_passed_on_is_read_and_one_that_is_answered_is_not() -> None:
    """Both programs' lines above it are furniture."""
    above = "---------- Forwarded message ---------\nFrom: Coast Guard <cg@x.example>\nDate: Mon, 3 May 2021\n\n"
    assert [role for _, role in blocks_of(read(mail(f"FYI\n\n{above}{BODY}", "Fwd: Ferry")))][1:] == [
        None,
        Role.FURNITURE,
        None,
        None,
    ]
    original = "-----Original Message-----\nFrom: Desk\nSent: Monday\n\nAre 11 dead?\n"
    answered = blocks_of(read(mail(f"{BODY * 3}\n{original}")))
    assert answered[-1] == (original.strip(), Role.FURNITURE)
    assert blocks_of(read(mail(f"See below.\n{original}")))[-1] == ("Are 11 dead?", None)


def test_lines_that_flow_are_whole() -> None:
    """RFC 3676; lines that a program wrapped at a column are whole as in any text."""
    message = mail()
    message.replace_header("Content-Type", 'text/plain; charset="utf-8"; format=flowed')
    message.set_payload("Twelve people were \nkilled off the \ncape.\nNine were saved.\n")
    assert [text for text, _ in blocks_of(read(message))][1:] == [
        "Twelve people were killed off the cape.",
        "Nine were saved.",
    ]


def test_a_page_is_read_where_there_is_no_text() -> None:
    """As a file of its own, with what the headers say beside it."""
    message = mail()
    message.set_content("<p>Twelve people were killed.</p>", subtype="html")
    (page,) = parts(message.as_bytes())
    assert isinstance(page, Member)
    assert (page.path, page.data.strip()) == ("a.eml/message.html", b"<p>Twelve people were killed.</p>")
    assert (page.known.title, page.known.source) == ("Ferry sinks off the cape", "Harbour Gazette")
    message = mail()
    message.add_alternative("<p>Other</p>", subtype="html")
    assert "Nine were saved." in read(message).text


def test_documents_that_are_attached_are_reports_of_their_own() -> None:
    """Pictures are not."""
    message = mail()
    message.add_attachment(docx(["Twelve died."]), maintype="application", subtype="x", filename="../release.docx")
    message.add_attachment(b"\xff\xd8\xff", maintype="image", subtype="jpeg", filename="ferry.jpg")
    message.add_attachment(mail("Fifteen died."))
    text, release, inner = parts(message.as_bytes())
    assert isinstance(text, Document)
    assert isinstance(release, Member)
    assert isinstance(inner, Member)
    assert (release.path, inner.path) == ("a.eml/release.docx", "a.eml/message.eml")
    assert b"Fifteen died." in inner.data


@pytest.mark.parametrize(
    ("charset", "word"), [("iso-8859-1", "Café"), ("macintosh", "“Café”"), ("utf-16", "Café"), ("x-no", "Cafe")]
)
def test_the_encoding_is_the_one_that_the_header_tells(charset: str, word: str) -> None:
    """One that does not exist is told by the bytes."""
    codec = {"macintosh": "mac-roman", "x-no": "utf-8"}.get(charset, charset)
    data = b"From: a@b.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/plain; charset=" + charset.encode()
    (document,) = parts(data + b"\nContent-Transfer-Encoding: 8bit\n\n" + word.encode(codec))
    assert isinstance(document, Document)
    assert document.text.endswith(word)


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"\n\n", "the file is no e-mail (it has no headers)"),
        (b"From: a@b.example\nSubject: x\n", "the e-mail holds no text"),
        (
            b"From: a@b.example\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n",
            "the e-mail holds no text",
        ),
    ],
)
def test_a_message_without_text_is_refused(data: bytes, cause: str) -> None:
    """Empty, or cut off."""
    with pytest.raises(InputError) as caught:
        parts(data)
    assert caught.value.cause == cause


def test_odd_headers_do_not_fail() -> None:
    """They say nothing."""
    (document,) = parts(b"From: =?utf-8?q?=FF?= <\nDate: yesterday\nSubject: =?x?b?!?=\n\nTwelve died.\n")
    assert isinstance(document, Document)
    assert document.published is None
