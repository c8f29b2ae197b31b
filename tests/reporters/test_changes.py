"""What changed between two results."""

from __future__ import annotations

import json

from crosscheck.model import Fact, Result, Verdict
from crosscheck.reporters.changes import Kind, changes, changes_report
from crosscheck.reporters.json_document import Document, document, json_text, read_document
from tests.reporters.dam import ALL


def with_facts(*facts: Fact) -> Document:
    return document(ALL.model_copy(update={"facts": facts}))


def of(result: Result, verdict: Verdict) -> Fact:
    return next(fact for fact in result.facts if fact.verdict is verdict)


CONFLICT, UPDATE, AGREE = (of(ALL, verdict) for verdict in (Verdict.CONFLICT, Verdict.UPDATE, Verdict.AGREE))


def test_a_result_has_not_changed_against_itself() -> None:
    """Whatever its facts are called."""
    assert changes(document(ALL), document(ALL)) == []
    assert changes(with_facts(CONFLICT), with_facts(CONFLICT.model_copy(update={"id": "f9", "label": "other"}))) == []
    assert changes_report([], width=80, colour=False).strip() == "nothing changed"


def test_a_conflict_that_appears_is_new_and_one_that_leaves_is_gone() -> None:
    """Agreements come and go without a word."""
    (new,) = changes(with_facts(AGREE), with_facts(AGREE, CONFLICT))
    assert (new.kind, new.before, new.after, new.is_new_conflict) == (Kind.NEW, None, Verdict.CONFLICT, True)
    assert len(new.added) == len(CONFLICT.claims)
    (gone,) = changes(with_facts(CONFLICT), with_facts())
    assert (gone.kind, gone.after, len(gone.dropped)) == (Kind.GONE, None, len(CONFLICT.claims))
    assert changes(with_facts(), with_facts(AGREE)) == []


def test_a_fact_is_followed_by_the_claims_that_it_keeps() -> None:
    """A figure more or less changes a conflict; another verdict settles it, or makes one of an agreement."""
    fewer = CONFLICT.model_copy(update={"claims": CONFLICT.claims[:-1]})
    (changed,) = changes(with_facts(fewer), with_facts(CONFLICT))
    assert (changed.kind, len(changed.added), changed.dropped) == (Kind.CHANGED, 1, ())
    settled_as = CONFLICT.model_copy(update={"verdict": Verdict.UPDATE})
    (settled,) = changes(with_facts(CONFLICT), with_facts(settled_as))
    assert (settled.kind, settled.is_new_conflict) == (Kind.SETTLED, False)
    (turned,) = changes(with_facts(CONFLICT.model_copy(update={"verdict": Verdict.AGREE})), with_facts(CONFLICT))
    assert (turned.kind, turned.is_new_conflict) == (Kind.NEW, True)


def test_the_report_names_what_came_and_what_went() -> None:
    """Each figure with its report."""
    fewer = CONFLICT.model_copy(update={"claims": CONFLICT.claims[:-1]})
    shown = changes_report(changes(with_facts(fewer), with_facts(CONFLICT)), width=120, colour=False)
    assert f"changed   {CONFLICT.label}: conflict -> conflict" in shown
    assert "  + " in shown
    assert shown.rstrip().endswith("1 change: 1 changed")


def test_reports_that_moved_have_not_changed() -> None:
    """Claims are known by their keys: neither ids nor paths nor further reports make them others."""
    moved = document(ALL)
    reports = tuple(report.model_copy(update={"path": f"elsewhere/{report.path}"}) for report in moved.reports)
    assert changes(document(ALL), moved.model_copy(update={"reports": reports})) == []


def test_a_result_of_the_first_schema_is_read_with_keys() -> None:
    """Its claims had none."""
    first = json.loads(json_text(ALL)) | {"schema_version": "1.0"}
    for claim in first["claims"]:
        del claim["key"]
    assert read_document(json.dumps(first).encode(), "result.json").claims == ALL.claims
