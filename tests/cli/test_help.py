"""What the commands say of themselves, and the completion of a shell."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from docs.commands import Command, all_commands, understood

COMMANDS = {command.path: command for command in all_commands()}


def examples(command: Command) -> Iterator[str]:
    """The command lines of a help text, without what is said beside them."""
    for line in re.findall(r"^ +(crosscheck .+)$", command.help, re.MULTILINE):
        yield re.split(r"  +| > ", line)[0]


def test_every_command_is_there() -> None:
    """Groups and their commands alike."""
    assert {"crosscheck", "crosscheck check", "crosscheck archive", "crosscheck archive add"} <= COMMANDS.keys()


@pytest.mark.parametrize("command", COMMANDS.values(), ids=lambda command: command.path)
def test_the_help_of_a_command_has_examples_and_tells_the_exit_status(command: Command) -> None:
    """Each example names the command and is understood; every argument and option is explained."""
    assert re.search(r"^Examples?:$", command.help, re.MULTILINE)
    assert re.search(r"^Exit status[^:]*: 0 ", command.help, re.MULTILINE)
    shown = [line for line in examples(command) if "COMMAND" not in line]
    assert any(line.startswith(command.path) for line in shown)
    for line in shown:
        assert understood(shlex.split(line)[1:]), line
    assert all(name and told for name, told in (*command.arguments, *command.options))


def test_a_line_that_a_command_does_not_know_is_not_understood() -> None:
    """What the examples are held against can refuse them."""
    assert understood(["check", "reports/", "--width", "100"])
    for line in ("check", "check reports/ --widht 100", "check reports/ --width ten", "archive mislay x", "compare a"):
        assert not understood(line.split()), line


@pytest.mark.parametrize(
    ("words", "completed"),
    [("crosscheck ch", "check"), ("crosscheck archive ver", "verify"), ("crosscheck check --pol", "--policy")],
)
def test_a_shell_completes_commands_and_options(words: str, completed: str) -> None:
    """As bash asks for it, by the environment."""
    environment = {
        "_CROSSCHECK_COMPLETE": "complete_bash",
        "COMP_WORDS": words,
        "COMP_CWORD": str(words.count(" ")),
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }
    done = subprocess.run(
        [sys.executable, "-m", "crosscheck"], env=environment, capture_output=True, text=True, check=False
    )
    assert done.stdout.split() == [completed]


def test_the_completion_of_a_shell_can_be_had(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--show-completion bash` prints what a shell reads."""
    from crosscheck.cli import main

    monkeypatch.setenv("_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION", "1")
    with pytest.raises(SystemExit, match="0"):
        main(["--show-completion", "bash"])
    assert "complete -o default -F _crosscheck_completion crosscheck" in capsys.readouterr().out
