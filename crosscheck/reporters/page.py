"""A page of plain lines in aligned columns, with or without colour, at any width."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import StringIO
from itertools import zip_longest

from rich.console import Console
from rich.text import Text

from crosscheck.reporters.excerpts import Excerpt
from crosscheck.reporters.printable import in_ascii

GAP = 2
_NARROWEST_COLUMN = 8


class Page:
    """Collects lines; `str(page)` is what goes to the terminal.

    Every text is a rich `Text`, never a markup string, so that "[red]" in a report is printed as "[red]". Without
    colour the output holds no escape sequence and figures are marked as [[80,000]]. With `ascii_only` the marks of
    this page and the typographic ones of reports are those that every terminal has.
    """

    def __init__(self, *, width: int, colour: bool, ascii_only: bool = False) -> None:
        self.width = max(width, 20)
        self.colour = colour
        self._ascii_only = ascii_only
        self._out = StringIO()
        self._spaced = True
        # `color_system` and `force_terminal` are stated, for rich would otherwise ask the environment for them.
        self._console = Console(
            file=self._out,
            width=self.width,
            color_system="standard" if colour else None,
            force_terminal=colour,
            no_color=not colour,
            highlight=False,
            markup=False,
            emoji=False,
        )

    def __str__(self) -> str:
        return self._out.getvalue()

    def line(self, text: Text) -> None:
        """One line as it stands, without trailing blanks."""
        shown = self._shown(text).copy()
        shown.rstrip()
        self._console.print(shown, soft_wrap=True)
        self._spaced = False

    def space(self) -> None:
        """An empty line, unless the page is empty or ends with one."""
        if not self._spaced:
            self._out.write("\n")
        self._spaced = True

    def paragraph(self, text: Text, *, indent: int = 0, hang: int | None = None) -> None:
        """The text wrapped to the page; its first line is indented by `indent`, the others by `hang` where given."""
        rest = indent if hang is None else hang
        for index, wrapped in enumerate(self._wrap(text, first=self.width - indent, rest=self.width - rest)):
            self.line(Text(" " * (rest if index else indent)) + wrapped)

    def block(self, word: str, text: Text, *, lead: int, style: str) -> None:
        """A word in a column of `lead` characters, and beside it the text."""
        self.paragraph(Text.assemble((word.ljust(lead), style), text), hang=lead)

    def row(self, cells: Sequence[Text], widths: Sequence[int], *, indent: int) -> None:
        """Cells side by side, each wrapped within its column."""
        columns = [
            self._wrap(cell, first=width, rest=width) if width else []
            for cell, width in zip(cells, widths, strict=True)
        ]
        for parts in zip_longest(*columns, fillvalue=Text()):
            line = Text(" " * indent)
            for part, width in zip(parts, widths, strict=True):
                line.append_text(part)
                line.append(" " * (width - part.cell_len + (GAP if width else 0)))
            self.line(line)

    def columns(self, rows: Iterable[Sequence[Text]], *, indent: int) -> list[int]:
        """Widths at which the rows fit the page: natural ones where they do, else taken from the widest columns; 0 for
        a column in which nothing stands."""
        widths = [max(self._shown(cell).cell_len for cell in column) for column in zip(*rows, strict=True)]
        room = self.width - indent - GAP * (sum(map(bool, widths)) - 1)
        while widths and sum(widths) > room and max(widths) > _NARROWEST_COLUMN:
            widths[widths.index(max(widths))] -= 1
        return widths

    def marked(self, excerpt: Excerpt) -> Text:
        """An excerpt in quotes with its figure standing out."""
        return Text('"') + self.figured([(excerpt.before, False), (excerpt.figure, True), (excerpt.after, False)]) + '"'

    def figured(self, pieces: Iterable[tuple[str, bool]]) -> Text:
        """Pieces of a sentence, those that are figures standing out."""
        text = Text()
        for piece, is_figure in pieces:
            if not is_figure:
                text.append(piece)
            elif self.colour:
                text.append(piece, style="bold reverse")
            else:
                text.append(f"[[{piece}]]")
        return text

    def _wrap(self, text: Text, *, first: int, rest: int) -> list[Text]:
        """Lines no wider than `first` (the first) and `rest` (the others)."""
        text = self._shown(text)
        lines = list(text.wrap(self._console, first))
        if len(lines) > 1 and first != rest:
            tail = text[len(lines[0].plain) :]
            blanks = len(tail.plain) - len(tail.plain.lstrip())
            lines[1:] = tail[blanks:].wrap(self._console, rest)
        return lines or [Text()]

    def _shown(self, text: Text) -> Text:
        """The text in the marks that the page may use."""
        if not self._ascii_only:
            return text
        segments = text.copy()
        segments.end = ""
        return Text.assemble(*((in_ascii(s.text), s.style or "") for s in segments.render(self._console)))
