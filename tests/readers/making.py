"""Files of each format, made from paragraphs."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any
from xml.sax.saxutils import escape

ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def rezipped(data: bytes, parts: Mapping[str, str | bytes]) -> bytes:
    """The archive with some of its parts replaced or added."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return zipped({**{name: archive.read(name) for name in archive.namelist()}, **parts})


def saved(document: Any) -> bytes:
    """What the `save` of a document or workbook writes."""
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def docx(paragraphs: Sequence[str]) -> bytes:
    from docx import Document

    document = Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    return saved(document)


def odt(content: str, meta: str = "") -> bytes:
    """A text whose body is `content`, in the prefixes of ODF."""
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {ODF}><office:body><office:text>{content}</office:text>"
            "</office:body></office:document-content>",
            "meta.xml": f"<office:document-meta {ODF}><office:meta>{meta}</office:meta></office:document-meta>",
            "META-INF/manifest.xml": "<manifest/>",
        }
    )


def odt_paragraphs(paragraphs: Sequence[str]) -> bytes:
    return odt("".join(f"<text:p>{escape(paragraph)}</text:p>" for paragraph in paragraphs))
