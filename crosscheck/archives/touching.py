"""What of a comparison bears on the reports that were given."""

from __future__ import annotations

from crosscheck.verdicts import Findings


def touching(findings: Findings, claims: set[str], reports: set[str]) -> Findings:
    """What is found of the claims of the reports given; what the archive holds against itself is left out."""
    pairs = [pair for pair in findings.pairs if pair.left in claims or pair.right in claims]
    facts = [fact for fact in findings.facts if claims & set(fact.claims)]
    return findings._replace(
        pairs=pairs,
        facts=[fact.model_copy(update={"id": f"f{number}"}) for number, fact in enumerate(facts, 1)],
        audited=tuple(each for each in findings.audited if each.report in reports),
    )
