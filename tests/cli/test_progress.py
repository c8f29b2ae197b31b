"""Progress: only for runs that take a while, and a stage that blocks is shown too."""

from __future__ import annotations

import io
import re
import sys
import time

import pytest

from crosscheck.cli.progress import Shown, Stage

Capture = pytest.CaptureFixture[str]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def waited(stream: io.StringIO, text: str) -> bool:
    """Whether the text appears within five seconds."""
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        if text in stream.getvalue():
            return True
        time.sleep(0.005)
    return False


def test_a_short_run_shows_nothing() -> None:
    """Before its patience ends nothing is written, and nothing is wiped away at the end."""
    stream = Terminal()
    with Shown(stream, patience=60) as shown:
        shown.stage("reading", 0, 5)
        shown.stage("parsing", 3, 5)
    assert stream.getvalue() == ""


def test_a_stage_that_blocks_is_shown_without_another_call() -> None:
    """The model is compiled in one long call; the timer shows it."""
    stream = Terminal()
    with Shown(stream, patience=0.01) as shown:
        shown.stage("compiling the model (once)", 0, 1)
        assert waited(stream, "compiling the model (once)")


def test_on_a_terminal_one_line_renews_itself_and_goes_away() -> None:
    """Each state overwrites the last, and the line is empty at the end."""
    stream = Terminal()
    with Shown(stream, patience=0) as shown:
        shown.stage("embedding", 1, 8)
        assert waited(stream, "embedding 12 %")
        shown.stage("embedding", 8, 8)
    assert stream.getvalue() == "\r\x1b[Kembedding 12 %\r\x1b[Kembedding 100 %\r\x1b[K"


def test_elsewhere_each_stage_is_one_line(capsys: Capture) -> None:
    """A log gets a line for a stage, not one for each step, and no escape sequence."""
    with Shown(sys.stderr, patience=0) as shown:
        time.sleep(0.1)
        for done in range(4):
            shown.stage("parsing", done, 4)
        shown.stage("embedding", 0, 4)
    assert capsys.readouterr().err == "crosscheck: parsing\ncrosscheck: embedding\n"


def test_a_stage_that_counts_tells_its_rates_and_the_time_left() -> None:
    """Half of it in a minute leaves another; in the first seconds nothing is foreseen."""
    stage = Stage("adding reports", 500, 1_000, {"reports": 90, "sentences": 1_800}, begun=100.0)
    assert stage.line(160.0) == "adding reports 50 %, 1.5 reports/s, 30 sentences/s, 60 s left"
    assert stage.line(101.0) == "adding reports 50 %, 90 reports/s, 1,800 sentences/s"
    assert stage._replace(done=10).line(160.0).endswith("99 min left")
    assert stage._replace(done=1).line(160.0).endswith("17 h left")
    assert stage._replace(done=1_000).line(160.0) == "adding reports 100 %, 1.5 reports/s, 30 sentences/s"


def test_what_a_stage_counted_is_summed_up_at_the_end() -> None:
    """With the rate and the memory; a run that was short says nothing."""
    stream = Terminal()
    with Shown(stream, patience=0) as shown:
        shown.stage("adding reports", 0, 10, reports=0)
        shown.stage("adding reports", 10, 10, reports=1_200)
        assert waited(stream, "adding")
    summed = r"\x1b\[Kcrosscheck: adding reports: 1,200 reports in 0 s \([\d,]+ reports/s\), [\d,]+ MB"
    assert re.search(summed, stream.getvalue())
    with Shown(stream, patience=60) as shown:
        shown.stage("adding reports", 10, 10, houses=1)
    assert "houses" not in stream.getvalue()
