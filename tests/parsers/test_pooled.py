"""Parsing on several processors gives what one gives."""

from __future__ import annotations

import pytest

from crosscheck.model import Parser
from crosscheck.parsers.pooled import PooledParser
from crosscheck.parsers.spacy import SpacyParser
from crosscheck.settings import Settings

TEXTS = [f"At least {n} people were killed in Aleppo on Tuesday, the Observatory said." for n in range(2, 600)]


def test_several_processes_parse_as_one_does(parser: SpacyParser) -> None:
    """The same parses in the order given, a text that stands twice included; leaving the context ends the processes."""
    texts = [*TEXTS, TEXTS[0]]
    with PooledParser(processes=2, worth=2) as pooled:
        port: Parser = pooled
        assert port.parse(texts) == parser.parse(texts)
        workers = list(pooled._pool._processes.values()) if pooled._pool else []
        assert len(workers) == 2
    assert [worker.is_alive() for worker in workers] == [False, False]


@pytest.mark.parametrize(("processes", "worth"), [(1, 2), (2, 100)])
def test_few_texts_start_no_process(processes: int, worth: int, parser: SpacyParser) -> None:
    """One processor, or less than is worth it: the parser does it by itself."""
    with PooledParser(processes=processes, worth=worth) as pooled:
        assert pooled.parse(TEXTS[:3]) == parser.parse(TEXTS[:3])
        assert pooled._pool is None


def test_the_number_of_processes_is_no_part_of_a_result() -> None:
    """The same input gives the same bytes on any machine."""
    assert "processes" not in Settings(processes=8).model_dump(mode="json")
