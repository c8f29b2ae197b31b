"""What Python programs call, with the real models and the sample stories."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

import crosscheck
from crosscheck import api, archives, errors, model, results, texts
from crosscheck.archive import Window
from crosscheck.model import Claim, DateClaim, QuantityClaim
from crosscheck.reporters.json_document import json_text
from crosscheck.settings import Settings
from tests.stories import ROOT, SEEDS, bundles, document_of, result_of

STORIES = pytest.mark.parametrize("bundle", bundles(SEEDS), ids=lambda bundle: bundle.name)


@STORIES
def test_every_claim_can_be_highlighted_in_the_file(bundle: Path) -> None:
    """Spans point into the decoded file as it lies there, front matter included; no two claims of it are one."""
    document = document_of(bundle)
    texts = {entry["id"]: Path(entry["path"]).read_bytes().decode("utf-8") for entry in document["reports"]}
    assert {entry["id"]: entry["text"] for entry in document["reports"]} == texts
    known_by = {(claim["report"], claim["key"]) for claim in document["claims"] if claim["key"]}
    assert len(known_by) == len(document["claims"])
    for claim in document["claims"]:
        text = texts[claim["report"]]
        assert text[slice(*claim["span"])] == claim["text"]
        assert text[slice(*claim["sentence_span"])] == claim["sentence"]
        assert claim["sentence_span"][0] <= claim["span"][0] < claim["span"][1] <= claim["sentence_span"][1]


@STORIES
def test_pairs_and_facts_name_claims_that_are_there(bundle: Path) -> None:
    """Left stands before right, no pair stands twice, and the summary counts what is listed."""
    result = result_of(bundle)
    order = {claim.id: place for place, claim in enumerate(result.claims)}
    pairs = [(pair.left, pair.right) for pair in result.pairs]
    assert len(order) == len(result.claims)
    assert all(order[left] < order[right] for left, right in pairs)
    assert len(pairs) == len(set(pairs))
    assert all(list(fact.claims) == sorted(fact.claims, key=order.__getitem__) for fact in result.facts)
    verdicts = [fact.verdict.value for fact in result.facts]
    incomparable = [pair for pair in result.pairs if pair.verdict.value == "incomparable"]
    assert result.summary.model_dump() == {
        "reports": len(result.reports),
        "claims": len(result.claims),
        "facts": len(result.facts),
        "conflicts": verdicts.count("conflict"),
        "updates": verdicts.count("update"),
        "agreements": verdicts.count("agree"),
        "incomparable": len(incomparable),
        "unreadable": 0,
        "dismissed": 0,
    }


def test_the_same_reports_give_the_same_bytes_in_any_order() -> None:
    """Twice, with the files named one by one and backwards, and with the reports passed backwards."""
    files = sorted((SEEDS / "portlease" / "reports").iterdir())
    settings = Settings(show_incomparable=True)
    expected = json_text(result_of(SEEDS / "portlease"))
    assert json_text(api.check(files, settings=settings)) == expected
    assert json_text(api.check(files[::-1], settings=settings)) == expected
    assert json_text(api.check_reports(api.read(files).reports[::-1], settings=settings)) == expected


def test_pairs_set_aside_are_counted_where_they_are_not_listed() -> None:
    """The summary says how many pairs look alike and cannot be compared; only `show_incomparable` lists them."""
    listed = result_of(SEEDS / "portlease")
    result = api.check([SEEDS / "portlease" / "reports"])
    assert listed.summary.incomparable > 0
    assert result.summary == listed.summary
    assert result.facts == listed.facts
    assert [pair for pair in listed.pairs if pair.verdict.value != "incomparable"] == list(result.pairs)


def test_reading_says_what_could_not_be_read(tmp_path: Path) -> None:
    """Reports and failures stand side by side, before anything is compared, and in the result."""
    (tmp_path / "a.txt").write_text("Twelve people died.", encoding="utf-8")
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    inputs = api.read([tmp_path])
    assert [report.id for report in inputs.reports] == ["r1"]
    assert [entry.path for entry in inputs.unreadable] == [(tmp_path / "empty.txt").as_posix()]
    assert api.check([tmp_path]).unreadable == inputs.unreadable
    assert api.extract_paths([tmp_path]).summary.unreadable == 1


def test_reports_without_figures_have_no_facts(tmp_path: Path) -> None:
    """Nothing to compare is a result, not an error."""
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text("Nobody knows why the port is closed.", encoding="utf-8")
    result = api.check([tmp_path])
    assert (result.claims, result.pairs, result.facts) == ((), (), ())


def test_extracting_compares_nothing() -> None:
    """The same claims as in a check, without pairs and facts."""
    result = api.extract_paths([SEEDS / "idlib"])
    assert result.claims == result_of(SEEDS / "idlib").claims
    assert (result.pairs, result.facts, result.generator.embedder) == ((), (), "none")


def test_the_claims_of_a_text() -> None:
    """One call, the figures and the dates in order; what is relative counts from the day given."""
    claims = crosscheck.extract(
        "At least twelve people were killed on Sunday, the mayor said.", published=dt.date(2024, 3, 12)
    )
    killed, sunday = claims
    assert isinstance(killed, QuantityClaim)
    assert (killed.text, killed.attribution) == ("At least twelve", "mayor")
    assert (killed.value.low, killed.value.high) == (Decimal(12), None)
    assert isinstance(sunday, DateClaim)
    assert sunday.value.start == sunday.value.end == dt.date(2024, 3, 10)


def test_without_a_day_relative_dates_stay_open() -> None:
    """Never today."""
    (sunday,) = crosscheck.extract("The bridge fell on Sunday.")
    assert isinstance(sunday, DateClaim)
    assert (sunday.value.start, sunday.value.end) == (None, None)


def test_a_report_without_a_day_is_read_beside_those_with_one(tmp_path: Path) -> None:
    """Its "14 July" is of their year, in the result and in what is explained of it."""
    told = "The deal was signed in Lund on 14 July, the ministry said."
    result = crosscheck.check([crosscheck.Text(told, published=dt.date(2015, 7, 15)), crosscheck.Text(told)])
    left, right = result.claims
    assert left.days == right.days == model.Days(dt.date(2015, 7, 14), dt.date(2015, 7, 14))
    file = tmp_path / "result.json"
    file.write_text(result.to_json(), encoding="utf-8")
    explained = api.explain(file, [left.id, right.id])
    assert (explained.left.days, explained.right.days) == (left.days, right.days)


PUBLIC = {
    "Archive": archives.Archive,
    "Claim": model.Claim,
    "CrosscheckError": errors.CrosscheckError,
    "Fact": model.Fact,
    "Inputs": model.Inputs,
    "Pair": model.Pair,
    "Report": model.Report,
    "Result": results.Result,
    "Settings": Settings,
    "Text": texts.Text,
    "Verdict": model.Verdict,
    "Window": Window,
    "__version__": "0.1.0",
    "check": api.check,
    "extract": api.extract,
    "extract_many": api.extract_many,
    "load": results.load,
    "read": api.read,
}


def test_the_package_itself_names_what_programs_use() -> None:
    """These and nothing else; and what a result offers beside its fields."""
    assert {name: getattr(crosscheck, name) for name in crosscheck.__all__} == PUBLIC
    offered = {name for name in vars(results.Result) if not name.startswith("_")} - {"model_config"}
    assert offered == {"claims_of", "of_run", "report_of", "reviewed", "to_dataframe", "to_json"}
    absent = "compare"
    with pytest.raises(AttributeError, match="module 'crosscheck' has no attribute 'compare'"):
        getattr(crosscheck, absent)


_IMPORT = "import crosscheck, sys; print(*[n for n in ('numpy', 'pydantic', 'crosscheck.api') if n in sys.modules])"


def test_importing_the_package_imports_nothing_heavy() -> None:
    """What is not used costs nothing."""
    done = subprocess.run(
        [sys.executable, "-c", _IMPORT], capture_output=True, text=True, check=True, cwd=ROOT, env=os.environ
    )
    assert done.stdout == "\n"


def claims_by_kind(claims: tuple[Claim, ...]) -> set[str]:
    return {claim.kind.value for claim in claims}


def test_the_sample_stories_hold_claims_of_every_kind() -> None:
    """Figures, dates and lengths of time."""
    assert claims_by_kind(result_of(SEEDS / "idlib").claims) == {"quantity", "date", "duration"}


def test_what_was_embedded_once_is_looked_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """A second check of the same reports asks the model for nothing."""
    paths = [SEEDS / "idlib"]
    first = api.check(paths)

    def refuse(_: object, texts: object) -> None:
        raise AssertionError(f"embedded again: {texts}")

    monkeypatch.setattr("crosscheck.embedders.compiled.CompiledEmbedder.embed", refuse)
    assert api.check(paths) == first
