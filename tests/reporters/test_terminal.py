"""The terminal report: order, widths, marking, and text that must not be obeyed."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from rich.cells import cell_len

from crosscheck.model import Decision, Result, Review, Ruling, Summary, Verdict
from crosscheck.reporters.listing import claim_listing
from crosscheck.reporters.terminal import check_report
from tests.reporters.dam import AGREED, ALL, EXTRACTED, FACTS, FLED_COURIER, FLED_LETTER, REPORTS, USUAL


def plain(result: Result, *, width: int = 80) -> str:
    return check_report(result, width=width, colour=False)


def renamed(result: Result, text: str) -> Result:
    """The result with this text for every name, label, reason and voice in it."""
    return result.model_copy(
        update={
            "reports": tuple(
                report.model_copy(update={"source": text, "path": text, "problems": (text,)})
                for report in result.reports
            ),
            "claims": tuple(claim.model_copy(update={"attribution": text}) for claim in result.claims),
            "facts": tuple(
                fact.model_copy(
                    update={"label": text, "reasons": (fact.reasons[0].model_copy(update={"detail": text}),)}
                )
                for fact in result.facts
            ),
        }
    )


def test_what_is_amiss_comes_before_what_agrees_and_the_inputs_last() -> None:
    """The words that open the blocks stand in this order whatever the order of the facts."""
    words = [line.split()[0] for line in plain(ALL).splitlines() if line and not line.startswith(" ")]
    assert words[:-2] == [
        "conflict", "update", "arithmetic", "agree", "agree", "agree", "incomparable", "note", "note",
            "unread",
    ]  # fmt: skip
    assert words[-2:] == ["4", "not"]


@pytest.mark.parametrize("width", [20, 40, 59, 60, 80, 100, 160])
@pytest.mark.parametrize("result", [ALL, USUAL, AGREED], ids=["all", "usual", "agreed"])
def test_no_line_is_wider_than_the_page(result: Result, width: int) -> None:
    """Every line fits, and none ends in blanks."""
    lines = plain(result, width=width).splitlines()
    assert [line for line in lines if cell_len(line) > width or line != line.rstrip()] == []


@pytest.mark.parametrize("width", [40, 80, 160])
def test_every_figure_is_marked_at_any_width(width: int) -> None:
    """However the sentence is shortened, the figure stays in it."""
    said = " ".join(plain(USUAL, width=width).split())
    marked = set(re.findall(r"\[\[(.*?)\]\]", said))
    assert marked == {"about 4,000", "more than 9,000", "9,400", "At least three", "Seven", "nine"}


def test_without_colour_there_is_no_escape_sequence() -> None:
    """Plain output is plain text."""
    assert "\x1b" not in plain(ALL)
    assert "\x1b" not in claim_listing(EXTRACTED, width=80, colour=False)


def test_with_colour_figures_are_reversed_and_not_bracketed() -> None:
    """A terminal that can shows the figure in reverse video."""
    text = check_report(USUAL, width=80, colour=True)
    assert "\x1b[1;7mabout 4,000\x1b[0m" in text
    assert "[[" not in text


@pytest.mark.parametrize("colour", [False, True])
def test_markup_in_a_report_is_printed_as_it_stands(colour: bool) -> None:
    """Brackets that rich would obey, and emoji names, are text."""
    text = check_report(renamed(USUAL, "[red]a[/red] :bomb:"), width=160, colour=colour)
    assert "[red]a[/red] :bomb:" in text


def test_control_characters_do_not_reach_the_terminal() -> None:
    """Escape sequences, bells, carriage returns and direction marks in reports lose their power."""
    text = plain(renamed(ALL, "a\x1b[2J\x07\x9b31m\rb\u202ec\ud800"), width=160)
    assert "a\ufffd[2J\ufffd\ufffd31m b\ufffdc\ufffd" in text
    assert re.findall(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", text) == []


def test_an_escape_within_a_sentence_does_not_shift_the_mark() -> None:
    """The figure is marked where it stands even where the sentence holds characters that are replaced or folded."""
    sentence = "A\n\n  wall\x1b of  80 metres."
    start = sentence.index("80")
    claim = FLED_COURIER.model_copy(
        update={"text": "80", "sentence": sentence, "span": (100 + start, 102 + start), "sentence_span": (100, 125)}
    )
    claims = tuple(claim if known.id == claim.id else known for known in USUAL.claims)
    assert '"A wall\ufffd of [[80]] metres."' in plain(USUAL.model_copy(update={"claims": claims}))


def test_copies_of_one_story_share_a_row() -> None:
    """The Evening Post carries the wire's text, so its figure is no second row."""
    text = plain(USUAL)
    assert text.count("[[Seven]]") == 1
    assert "    same text: The Evening Post\n" in text


def test_updates_stand_in_time_order_and_reports_without_a_day_last() -> None:
    """The Courier of the 11th, the wire of the 12th, then the letter of some day in March."""
    update = plain(USUAL).split("\nupdate ")[1].split("\nagree ")[0]
    figures = re.findall(r"\[\[(.*?)\]\]", update)
    assert figures == ["At least three", "Seven", "nine"]


def test_a_source_with_two_reports_is_named_with_the_file() -> None:
    """Two reports of one paper can be told apart wherever they are named."""
    reports = (REPORTS[0], REPORTS[1].model_copy(update={"source": "Valley Courier"}), *REPORTS[2:])
    text = plain(AGREED.model_copy(update={"reports": reports}), width=160)
    assert "Sunday (Valley Courier (courier)) = March 10 (Valley Courier (wire))" in text


def test_files_of_one_name_are_named_with_their_folder() -> None:
    """Without a source, a.txt of Monday and a.txt of Tuesday are told apart by their paths."""
    reports = tuple(
        report.model_copy(update={"source": None, "path": f"{day}/a.txt"})
        for day, report in zip(("mon", "tue", "wed", "thu"), REPORTS, strict=True)
    )
    text = plain(AGREED.model_copy(update={"reports": reports}), width=160)
    assert "Sunday (mon/a.txt) = March 10 (tue/a.txt)" in text


def test_each_rule_is_told_once_with_how_many_pairs_it_decided() -> None:
    """Three pairs that one rule decided and one of another are two reasons, in the order of the fact."""
    conflict = next(fact for fact in FACTS if fact.verdict is Verdict.CONFLICT)
    reasons = tuple(
        conflict.reasons[0].model_copy(update={"code": code, "detail": f"reason {number}"})
        for number, code in enumerate(("ranges_disjoint", "revised", "ranges_disjoint", "ranges_disjoint"))
    )
    fact = conflict.model_copy(update={"reasons": reasons})
    told = [line.strip() for line in plain(USUAL.model_copy(update={"facts": (fact,)})).splitlines() if "why:" in line]
    assert told == ["why: reason 0; and 2 other pairs", "why: reason 1"]


def test_what_people_decided_is_shown_and_what_is_open_comes_first() -> None:
    """A dismissed conflict follows one that is open, with the reason; a decision on nothing that is there is named."""
    conflict = next(fact for fact in FACTS if fact.verdict is Verdict.CONFLICT)
    review = Review(decision=Decision.DISMISSED, reason="another valley", by="N. Orr")
    dismissed = conflict.model_copy(update={"id": "f9", "label": "dismissed", "review": review})
    ruling = Ruling(verdict=Verdict.CONFLICT, label="gone", claims=(), **review.model_dump())
    summary = USUAL.summary.model_copy(update={"conflicts": 2, "dismissed": 1})
    text = plain(
        USUAL.model_copy(
            update={"facts": (dismissed, conflict), "stale_decisions": (ruling,), "summary": summary, "pairs": ()}
        )
    )
    assert text.index("conflict  people") < text.index("conflict  dismissed")
    assert "  decided: dismissed by N. Orr: another valley\n" in text
    assert "\nstale     gone: dismissed by N. Orr: another valley; " in text
    assert "2 conflicts, 1 update, 3 agreements; 1 conflict dismissed" in " ".join(text.split())


def test_a_conflict_is_titled_by_its_values_and_of_many_by_the_outer_ones() -> None:
    """From the smallest to the greatest, as they are written."""
    title = "conflict  people driven from their homes in the lower valley: "
    assert plain(USUAL, width=160).startswith(f"{title}about 4,000 / more than 9,000 / 9,400\n")
    conflict = next(fact for fact in FACTS if fact.verdict is Verdict.CONFLICT)
    claims = [
        FLED_LETTER.model_copy(
            update={
                "id": f"n{n}",
                "text": str(n),
                "value": FLED_LETTER.value.model_copy(update={"low": Decimal(n), "high": Decimal(n)}),
            }
        )
        for n in range(10, 15)
    ]
    fact = conflict.model_copy(update={"claims": tuple(claim.id for claim in claims), "origins": ()})
    many = USUAL.model_copy(update={"facts": (fact,), "claims": tuple(claims)})
    assert plain(many, width=160).startswith(f"{title}10 / … / 14\n")


def test_a_wide_page_shows_each_claim_in_one_row_with_its_sentence() -> None:
    """Source, day, as-of day, figure, voice and sentence side by side, under their heads."""
    lines = plain(USUAL, width=240).splitlines()
    heads = lines[1].split()
    assert heads == "source published as of figure read as said by sentence".split()
    letter = next(line for line in lines if line.startswith("  letter"))
    for cell in ("2024-03 (inferred)", "2024-03-14", "9,400", "relief committee", '"We counted [[9,400]] displaced'):
        assert cell in letter


def test_a_column_without_cells_has_no_head() -> None:
    """Nobody is quoted for the figures: "said by" does not stand there."""
    silent = tuple(claim.model_copy(update={"attribution": None, "as_of": None}) for claim in USUAL.claims)
    text = plain(USUAL.model_copy(update={"claims": silent}))
    assert "published" in text
    assert "said by" not in text


@pytest.mark.parametrize("width", [80, 240])
def test_an_agreement_takes_one_line_where_it_can(width: int) -> None:
    """Named reports where there is room, else their number; the label and the figures stay whole."""
    long = tuple(
        fact.model_copy(update={"label": "villages of the lower valley that were flooded when the dam burst"})
        for fact in AGREED.facts
    )
    lines = [line for line in plain(AGREED.model_copy(update={"facts": long}), width=width).splitlines() if line]
    opening = [line.split()[0] for line in lines if not line.startswith(" ")]
    assert opening[:3] == ["agree"] * 3
    said = "a dozen = Twelve (3 reports)" if width == 80 else "a dozen (Valley Courier) = Twelve (The Evening"
    assert said in " ".join(" ".join(lines[: 2 if width == 80 else 1]).split())


def test_in_ascii_nothing_else_is_drawn() -> None:
    """Dots, arrows, quotes and the marks of what is left out have their ASCII; letters stay."""
    text = check_report(renamed(ALL, "Café “Öl” – l’été"), width=80, colour=False, ascii_only=True)
    assert 'Café "Öl" - l\'été' in text
    assert set(re.findall(r"[^\x00-\x7f]", text)) == set("éÖ")
    assert "|------|....." in text


def test_pairs_set_aside_are_mentioned_only_where_they_are_not_listed() -> None:
    """The hint at --all goes away with --all."""
    assert "1 pair set aside as not comparable; --all lists them." in plain(USUAL)
    assert "--all" not in plain(ALL)


def test_a_result_with_nothing_in_it_is_its_summary() -> None:
    """One report without figures yields one line."""
    nothing = Summary(reports=1, claims=0, facts=0, conflicts=0, updates=0, agreements=0, incomparable=0, unreadable=0)
    empty = AGREED.model_copy(
        update={"reports": REPORTS[:1], "claims": (), "pairs": (), "facts": (), "summary": nothing}
    )
    assert plain(empty) == "1 report, 0 claims, 0 facts: 0 conflicts, 0 updates, 0 agreements\n"
