"""In which language a report is."""

from __future__ import annotations

from pathlib import Path

import pytest

from crosscheck import api
from crosscheck.readers import parse_report, read_reports
from tests.stories import ROOT

ENGLISH = "Twelve people were killed when a ferry sank off the cape on Tuesday, the coast guard said. Nine were saved."
GERMAN = (
    "Beim Untergang einer Fähre vor dem Kap sind am Dienstag zwölf Menschen ums Leben gekommen. Neun Menschen wurden"
    " gerettet, wie die Küstenwache mitteilte. Das Schiff hatte 40 Menschen an Bord."
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (GERMAN, "de"),
        (
            "Douze personnes ont été tuées mardi dans le naufrage d'un ferry, selon les gardes-côtes.",
            "fr",
        ),
        ("Двенадцать человек погибли во вторник при крушении парома у мыса, сообщила береговая охрана.", "ru"),
        ("قتل اثنا عشر شخصا يوم الثلاثاء عندما غرقت عبارة قبالة الرأس، حسبما قال خفر السواحل في بيان.", "ar"),
        ("海岸警卫队表示，周二一艘渡轮在海角附近沉没，造成十二人死亡，九人获救。船上共有四十人。", "zh"),
        (ENGLISH, "en"),
        (
            f"{ENGLISH}\n\n“Es war die Hölle, und niemand kam zu Hilfe”, a survivor told the station.",
            "en",
        ),
        ("Zwölf Tote", "en"),
        ("Lukashenko, Vilnius, Minsk: 12", "en"),
        ("12", "en"),
    ],
)
def test_the_language_is_that_of_most_of_the_text(text: str, language: str) -> None:
    """A few words tell none and are taken for English, and so is a report that quotes in another language."""
    assert parse_report(text, id="a", path="a.txt").language == language


def test_every_labelled_story_is_in_english() -> None:
    """None is left out."""
    reports, _ = read_reports([ROOT / "seeds", ROOT / "benchmarks" / "gold" / "dev"], max_bytes=1_000_000)
    assert len(reports) > 60
    assert {report.language for report in reports} == {"en"}


def test_a_report_in_another_language_is_kept_without_claims(tmp_path: Path) -> None:
    """With one remark; the others are compared."""
    (tmp_path / "a.txt").write_text(GERMAN, encoding="utf-8")
    (tmp_path / "b.txt").write_text(ENGLISH, encoding="utf-8")
    result = api.extract_paths([tmp_path])
    assert [(report.language, report.text) for report in result.reports] == [("de", GERMAN), ("en", ENGLISH)]
    assert result.reports[0].problems[-1] == "written in German: left out, for only English is read"
    assert {claim.report for claim in result.claims} == {"r2"}
