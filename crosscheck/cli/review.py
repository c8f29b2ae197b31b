"""The command that keeps what people decide."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from crosscheck.cli.options import NoColour, Width
from crosscheck.cli.outputs import replacing
from crosscheck.cli.running import CONFLICT, DONE
from crosscheck.cli.streams import emit, look

if TYPE_CHECKING:
    from crosscheck.model import Result, Review, Ruling
    from crosscheck.reviews import Target


def review(
    result: Annotated[str, typer.Argument(metavar="RESULT.json", help="What check -o RESULT.json wrote.")],
    which: Annotated[
        list[str] | None,
        typer.Argument(metavar="WHICH", help="Numbers of the list, ids of facts (f3) or pairs (r1.c3:r2.c5)."),
    ] = None,
    dismiss: Annotated[
        str | None, typer.Option("--dismiss", metavar="REASON", help="It is no conflict, for this reason.")
    ] = None,
    confirm: Annotated[bool, typer.Option("--confirm", help="It is a conflict.")] = False,
    note: Annotated[str | None, typer.Option("--note", metavar="TEXT", help="What else to know about it.")] = None,
    undo: Annotated[bool, typer.Option("--undo", help="Take back what was decided.")] = False,
    by: Annotated[
        str | None, typer.Option("--by", metavar="NAME", envvar="CROSSCHECK_REVIEWER", help="Who decides.")
    ] = None,
    file: Annotated[
        str | None,
        typer.Option("--review", metavar="FILE", help="Where decisions are kept; RESULT.review.json by default."),
    ] = None,
    whole: Annotated[bool, typer.Option("--all", help="Also list the conflicts that were decided.")] = False,
    no_colour: NoColour = False,
    width: Width = None,
) -> int:
    """List the conflicts of a result that are open, and keep what is decided of them.

    \b
    Examples:
      crosscheck review result.json                             what is open
      crosscheck review result.json 3 --dismiss "another fire"
      crosscheck review result.json 1 2 --confirm --note "asked the ministry" --by "N. Orr"
      crosscheck review result.json 3 --undo
      crosscheck check reports/ --review result.review.json --hide-dismissed

    Decisions go by source, day and sentence, so that they hold when more reports are read or files are moved.

    Exit status: 0 done, nothing is open; 1 at least one conflict is open (of the list); 2 a usage or input error.
    """
    from crosscheck.reporters.decisions import decision_list, is_open
    from crosscheck.reporters.json_document import read_result
    from crosscheck.reporters.review_file import review_text
    from crosscheck.reviews import reviewed, target

    if sum((dismiss is not None, confirm, undo)) > 1 or (undo and note is not None):
        raise typer.BadParameter("--dismiss, --confirm and --undo exclude each other, and --undo takes no --note")
    if dismiss is not None and not dismiss.strip():
        raise typer.BadParameter("--dismiss wants a reason")
    if (dismiss is not None or confirm or undo or note is not None) != bool(which):
        raise typer.BadParameter("name WHICH conflicts, and --dismiss, --confirm, --note or --undo them")
    path = Path(file) if file is not None else Path(result).with_suffix(".review.json")
    found = read_result(Path(result).read_bytes(), result)
    rulings = rulings_in(path) if path.exists() else ()
    if which:
        targets = [target(name, found, result) for name in which]
        made = None if undo else _decision(dismiss, note, by, confirm=confirm)
        lines: list[str] = []
        for on in targets:
            rulings, said = _amended(rulings, on, found, made)
            lines += [f"{on.name}: {words}\n" for words in said]
        with replacing(path) as stream:
            stream.write(review_text(rulings).encode("utf-8"))
        emit("".join(lines))
        return DONE
    laid = reviewed(found, rulings)
    emit(decision_list(laid, whole=whole, **look(width=width, no_colour=no_colour)))
    return CONFLICT if any(map(is_open, laid.conflicts)) else DONE


def rulings_in(path: Path) -> tuple[Ruling, ...]:
    """The decisions that a file keeps. Raises InputError where it is no review file, OSError where it is not there."""
    from crosscheck.reporters.review_file import read_rulings

    return read_rulings(path.read_bytes(), str(path))


def _decision(dismiss: str | None, note: str | None, by: str | None, *, confirm: bool) -> Review:
    from crosscheck.model import Decision, Review

    decision = Decision.CONFIRMED if confirm else Decision.NOTED if dismiss is None else Decision.DISMISSED
    return Review(decision=decision, reason=dismiss, note=note, by=by)


def _amended(
    rulings: tuple[Ruling, ...], on: Target, result: Result, made: Review | None
) -> tuple[tuple[Ruling, ...], list[str]]:
    """The decisions with one more on the target, or where none is made without those on it, and what was done."""
    from crosscheck.reporters.decisions import decided
    from crosscheck.reporters.printable import safe
    from crosscheck.reviews import ruled, withdrawn

    label = safe(on.label)
    if made is not None:
        rulings = ruled(rulings, on, made, result)
        return rulings, [f"{label}: {decided(rulings[-1].review)}"]
    rulings, gone = withdrawn(rulings, on, result)
    told = [f"{safe(ruling.label)}: no longer {decided(ruling.review)}" for ruling in gone]
    return rulings, told or [f"{label}: nothing was decided"]
