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


def pdf(
    paragraphs: Sequence[str],
    *,
    title: str = "",
    columns: int = 1,
    justified: bool = False,
    indent: float = 0,
    space: float = 6,
    head: str = "",
    slug: str = "",
) -> bytes:
    """Pages of A4 with the title across the first, the text in columns, `head` above and a page number below each."""
    from reportlab.lib.enums import TA_JUSTIFY, TA_LEFT
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import BaseDocTemplate, Frame, FrameBreak, NextPageTemplate, PageTemplate, Paragraph

    width, height = A4
    column = (width - 100 - 16 * (columns - 1)) / columns

    def frames(top: float) -> list[Any]:
        size = {"leftPadding": 0, "rightPadding": 0}
        return [Frame(50 + number * (column + 16), 50, column, top - 50, **size) for number in range(columns)]

    def decorate(canvas: Any, document: Any) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(50, height - 30, head)
        canvas.drawCentredString(width / 2, 25, f"Page {document.page}")
        if slug:
            canvas.saveState()
            canvas.rotate(40)
            canvas.drawString(300, 200, slug)
            canvas.restoreState()

    buffer = io.BytesIO()
    document = BaseDocTemplate(buffer, pagesize=A4, title=title)
    banner = Frame(50, height - 140, width - 100, 90, leftPadding=0, rightPadding=0)
    first = [banner, *frames(height - 145)] if title else frames(height - 50)
    document.addPageTemplates(
        [PageTemplate("first", first, decorate), PageTemplate("later", frames(height - 50), decorate)]
    )
    large = ParagraphStyle("large", fontName="Helvetica-Bold", fontSize=20, leading=24)
    text = ParagraphStyle(
        "text",
        fontName="Times-Roman",
        fontSize=10,
        leading=12,
        alignment=TA_JUSTIFY if justified else TA_LEFT,
        firstLineIndent=indent,
        spaceAfter=space,
    )
    opening = [NextPageTemplate("later"), Paragraph(escape(title), large), FrameBreak()] if title else []
    document.build([*opening, *(Paragraph(escape(paragraph), text) for paragraph in paragraphs)])
    return buffer.getvalue()


def pdf_of_lines(lines: Sequence[str], password: str = "") -> bytes:
    """One page with the lines as they are, under a password where one is given; a page with a picture where there are
    none."""
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    canvas = Canvas(buffer, encrypt=StandardEncryption(password, canPrint=0) if password else None)
    for number, line in enumerate(lines):
        canvas.drawString(72, 700 - 14 * number, line)
    if not lines:
        canvas.rect(72, 72, 400, 600, fill=1)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def pdf_of_shapes() -> bytes:
    """A page whose font draws shapes and does not say which characters they are."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length 68>>stream\nBT /F 12 Tf 72 700 Td <0304> Tj 80 0 Td <0403> Tj 80 0 Td <0304> Tj ET  \nendstream",
        b"<</Type/Font/Subtype/Type3/FontBBox[0 0 999 999]/FontMatrix[.001 0 0 .001 0 0]/CharProcs<</a 6 0 R/b 6 0 R>>"
        b"/Encoding<</Type/Encoding/Differences[3/a/b]>>/FirstChar 3/LastChar 4/Widths[600 600]>>",
        b"<</Length 42>>stream\n600 0 0 0 500 500 d1 0 0 500 500 re f       \nendstream",
    ]
    data = b"%PDF-1.4\n" + b"".join(b"%d 0 obj\n%s\nendobj\n" % (n, body) for n, body in enumerate(objects, 1))
    return data + b"trailer<</Size 7/Root 1 0 R>>\n%%EOF"
