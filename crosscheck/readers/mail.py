"""The report in an e-mail, and those that are attached to it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from email import policy
from email.message import EmailMessage, MIMEPart
from email.parser import BytesParser
from email.utils import parseaddr, parsedate_to_datetime
from pathlib import PurePath
from typing import BinaryIO

from crosscheck.errors import InputError
from crosscheck.model import Role
from crosscheck.readers.articles import with_known
from crosscheck.readers.blocks import blocks as paragraphs_of
from crosscheck.readers.decoding import decoded
from crosscheck.readers.documents import Block, Document, Known, Member
from crosscheck.readers.inputs import read_whole
from crosscheck.readers.kinds import IN_FOLDERS

_REPLY = re.compile(r"(?:re|aw|antw)(?:\[\d+\])?\s*:", re.IGNORECASE)
_PREFIX = re.compile(r"(?:(?:re|aw|antw|fwd?|wg)(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE)
_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)
_FORWARDED = re.compile(
    r"^(?:[-_ ]*(?:begin |)forwarded message:?[-_ ]*|-+ ?original message ?-+|_{20,})\s*\n"
    r"(?:[ \t]*\n)*(?:\*?[A-Z][\w-]{1,15}:\*? [^\n]*\n(?:[ \t]+\S[^\n]*\n)*)+",
    re.MULTILINE | re.IGNORECASE,
)
_QUOTED = re.compile(r"(?:^On [^\n]{10,200}(?:\n[^\n>]{0,100})? wrote:\s*\n\s*)?(?:^>[^\n]*(?:\n|\Z))+", re.MULTILINE)
_LEAST = 200
"""Characters above a message that is passed on from which it is an answer to it."""


def read_mail(stream: BinaryIO, path: str, *, max_bytes: int) -> Iterator[Document | Member | InputError]:
    """The message, by its text where it has one, else by its page; then each document that is attached. The subject is
    the title and the headline, unless it is that of a reply; the sender is the source. What is quoted from other
    messages, and the signature, is furniture; a message that is passed on is the text."""
    data = read_whole(stream, path, max_bytes=max_bytes)
    try:
        message = BytesParser(policy=policy.default).parsebytes(data.lstrip())
    except RecursionError as error:
        raise InputError(path, "the e-mail holds parts within parts without end", "save its text as .txt") from error
    if not isinstance(message, EmailMessage) or not message.keys():
        raise InputError(path, "the file is no e-mail (it has no headers)", "save its text as .txt")
    known = _known(message)
    body = message.get_body(("plain", "html"))
    attached = [part for part in message.iter_attachments() if _is_document(part)] if message.is_multipart() else []
    if body is not None and (content := _content(body)).strip():
        if body.get_content_subtype() == "html":
            yield Member(f"{path}/message.html", content.encode("utf-8", "replace"), known)
        else:
            yield with_known(_document(content, message, known.title or ""), known)
    elif not attached:
        raise InputError(path, "the e-mail holds no text", "save what is attached to it and name that")
    for part in attached:
        yield Member(f"{path}/{_name(part)}", _payload(part), Known(source=known.source, seen=known.published))


def _known(message: EmailMessage) -> Known:
    name, address = parseaddr(_header(message, "from"))
    title = _PREFIX.sub("", _header(message, "subject")).strip()
    return Known(source=name or address or None, title=title or None, published=_day(_header(message, "date")))


def _header(message: EmailMessage, name: str) -> str:
    try:
        return " ".join(str(message.get(name, "")).split())
    except (ValueError, IndexError, AttributeError, TypeError):  # headers that the library cannot parse
        return ""


def _day(stamp: str) -> dt.date | None:
    try:
        return parsedate_to_datetime(stamp).date()
    except (ValueError, TypeError, IndexError):
        return None


def _payload(part: MIMEPart) -> bytes:
    if part.get_content_type() == "message/rfc822":
        return bytes(part.get_content())
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _content(part: MIMEPart) -> str:
    try:
        text = decoded(_payload(part), part.get_content_charset()).text
    except UnicodeDecodeError:
        text = _payload(part).decode("latin-1")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if part.get_param("format", "") == "flowed":  # RFC 3676: a line that ends in a space goes on
        text = re.sub(r"(?<!^--) \n(?![> ])", "" if part.get_param("delsp", "") == "yes" else " ", text, flags=re.M)
    return text


def _name(part: MIMEPart) -> str:
    name = PurePath((part.get_filename() or "").replace("\\", "/")).name
    return name or ("message.eml" if part.get_content_type() == "message/rfc822" else "")


def _is_document(part: MIMEPart) -> bool:
    return PurePath(_name(part)).suffix.lower() in IN_FOLDERS


def _document(body: str, message: EmailMessage, title: str) -> Document:
    subject = _header(message, "subject")
    headline = title if title and not _REPLY.match(subject) and not body.lstrip().startswith(title) else ""
    text = f"{headline}\n\n{body}" if headline else body
    found = [Block(0, len(headline), Role.HEADLINE, "subject")] if headline else []
    at = len(text) - len(body)
    for start, end, own in _stretches(body):
        if own:
            found += [
                Block(at + start + line.start, at + start + line.end) for line in paragraphs_of(body[start:end], 0)
            ]
        elif stretch := body[start:end].strip():
            begin = at + body.index(stretch, start)
            found.append(Block(begin, begin + len(stretch), Role.FURNITURE))
    return Document(text, blocks=tuple(found))


def _stretches(body: str) -> Iterator[tuple[int, int, bool]]:
    """The body in stretches, each with whether the sender says it himself or passes it on."""
    end = len(body)
    if signature := _SIGNATURE.search(body):
        end = signature.start()
    passed_on = _FORWARDED.search(body, 0, end)
    if passed_on and "original" in passed_on[0][:40].lower() and len(body[: passed_on.start()].strip()) > _LEAST:
        end, passed_on = passed_on.start(), None
    others = [*_QUOTED.finditer(body, 0, end), *([passed_on] if passed_on else [])]
    at = 0
    for other in sorted(others, key=re.Match.start):
        yield at, other.start(), True
        yield other.start(), other.end(), False
        at = other.end()
    yield at, end, True
    yield end, len(body), False
