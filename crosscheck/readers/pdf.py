"""The text of a PDF: its text layer, in the order in which a person reads the pages."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from crosscheck.errors import InputError
from crosscheck.model import Role
from crosscheck.readers.documents import Document
from crosscheck.readers.layout import Word, columns
from crosscheck.readers.paragraphs import paragraphs
from crosscheck.readers.pieces import Piece, joined
from crosscheck.readers.running_heads import without_running_heads
from crosscheck.readers.titles import given_title

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

_LEAST = 3
"""Words from which a page is one of text."""
_LINE_END_HYPHENS = frozenset((0x02, 0xFFFE))
"""What the library gives for a hyphen at the end of a line, of whichever kind."""
_BLANKS = frozenset((0x00, 0x09, 0x0A, 0x0D))
_UNKNOWN = 0xFFFD
_SLANTED = 0.2
_UNREADABLE = 0.2
"""Share of characters without a meaning from which a text cannot be read."""

_OCR = "recognise its text (OCR, for example with ocrmypdf) and read what that gives"


def read_pdf(data: bytes, path: str) -> Sequence[Document]:
    """Paragraphs with their pages. Running heads, running feet and page numbers are apart from the text; slanted text
    (a watermark) and pictures are left out."""
    import pypdfium2

    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD:
            raise InputError(path, "the PDF is under a password", "save it without a password") from error
        raise InputError(path, "the PDF is damaged or was cut off", "save or download it again") from error
    try:
        pages = [_page(pdf, number) for number in range(len(pdf))]
        title, author = (pdf.get_metadata_value(key).strip() for key in ("Title", "Author"))
    finally:
        pdf.close()
    bare = [number for number, (words, _) in enumerate(pages, 1) if len(words) < _LEAST]
    if len(bare) == len(pages):
        raise InputError(path, "the PDF holds no text, only pictures of pages", _OCR)
    kept, heads = without_running_heads(pages)
    pieces = paragraphs([list(columns(words)) for words in kept])
    text, blocks = joined([*(Piece(head, Role.FURNITURE, "page 1") for head in heads), *pieces])
    if sum(c == chr(_UNKNOWN) or not (c.isprintable() or c.isspace()) for c in text) >= _UNREADABLE * len(text):
        raise InputError(path, "the PDF does not say which characters its fonts show", _OCR)
    problems = (f"no text on {_listed(bare)}; pictures of pages are not read",) if bare else ()
    return [
        Document(text, blocks=blocks, title=given_title(title), author=author or None, problems=problems),
    ]


def _listed(pages: Sequence[int]) -> str:
    return ("page " if len(pages) == 1 else "pages ") + ", ".join(map(str, pages))


def _page(pdf: PdfDocument, number: int) -> tuple[list[Word], float]:
    """The words of a page and its height; none of a page that is damaged."""
    from pypdfium2 import PdfiumError

    try:
        page = pdf[number]
    except PdfiumError:
        return [], 1.0
    try:
        return list(_words(page)), page.get_height()
    finally:
        page.close()


def _words(page: PdfPage) -> Iterator[Word]:
    from pypdfium2 import raw

    text = page.get_textpage()
    try:
        height = page.get_height()
        box = raw.FS_RECTF()
        held: list[int] = []
        edges = [0.0, 0.0, 0.0, 0.0]
        size = 0.0
        for index in range(text.count_chars()):
            code = raw.FPDFText_GetUnicode(text, index)
            if code in _LINE_END_HYPHENS and raw.FPDFText_IsHyphen(text, index) == 1:
                code = ord("-")
            elif code < 0x20 and code not in _BLANKS:  # the number of a shape in its font, and no character
                code = _UNKNOWN
            if (
                code not in _BLANKS
                and not chr(code).isspace()
                and raw.FPDFText_GetLooseCharBox(text, index, ctypes.byref(box))
            ):
                at = (box.left, box.right, height - box.top, height - box.bottom)
                if held and not _follows(edges, at, size):
                    yield _word(held, edges, size)
                    held = []
                if not held:
                    if abs(math.sin(raw.FPDFText_GetCharAngle(text, index))) > _SLANTED:
                        continue
                    edges, size = [*at], at[3] - at[2]
                held.append(code)
                edges = [edges[0], max(edges[1], at[1]), min(edges[2], at[2]), max(edges[3], at[3])]
            elif held:
                yield _word(held, edges, size)
                held = []
        if held:
            yield _word(held, edges, size)
    finally:
        text.close()


def _follows(edges: Sequence[float], at: Sequence[float], size: float) -> bool:
    """Whether a character goes on the word whose edges are given."""
    beside = min(edges[3], at[3]) - max(edges[2], at[2]) > 0.5 * min(size, at[3] - at[2])
    return beside and abs(at[3] - at[2] - size) < 0.2 * size and -0.5 * size < at[0] - edges[1] < 0.3 * size


def _word(codes: Sequence[int], edges: Sequence[float], size: float) -> Word:
    text = "".join(map(chr, codes)).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return Word(text, edges[0], edges[1], edges[2], edges[3], size)
