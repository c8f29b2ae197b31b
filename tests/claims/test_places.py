"""Where it happened."""

from __future__ import annotations

import pytest

from crosscheck.parsers.spacy import SpacyParser
from tests.claims.framed import claim


@pytest.mark.parametrize(
    ("text", "figure", "place"),
    [
        ("Police arrested 15 protesters in Nairobi.", "15", "Nairobi"),
        ("A group of 12 soldiers was ambushed near Mosul.", "12", "Mosul"),
        ("The Britain-based charity counted 12 tents.", "12", None),
        ("Moscow and Ankara reached an agreement on 4 May 2019.", "4 May 2019", None),
        ("The pact, sealed by Kenya, Uganda and Rwanda, will last 10 years.", "10 years", None),
        ("A deal between Kenya and Uganda ended the war in May 2019.", "May 2019", None),
        ("The mill, 250 km south of Nairobi, burned with 12 people inside.", "12", None),
        ("Two sailors from Kenya drowned.", "Two", None),
        ("Kenya lost 66 lives, Uganda at least 20.", "66", "Kenya"),
        ("Another 25 deaths were reported by Kenya.", "25", "Kenya"),
        ("A Singapore jet went missing with 12 people.", "12", None),
        ("Around Mount Kenya, hit by storms, 12 climbers were rescued.", "12", "Mount Kenya"),
        ("The fire burned 12 farms on an island about as large as Malta.", "12", None),
        ("Some 40 shops burned in Nairobi, 12 in Kampala and nine in Kigali.", "12", "Kampala"),
        ("Moscow and Ankara reached an agreement in Sochi on 4 May 2019.", "4 May 2019", "Sochi"),
        ("A bus driving from Nairobi to Kampala overturned with 12 people inside.", "12", None),
        ("The barge, bound for Kenya, sank with 12 crates.", "12", None),
        ("Some 12 nurses returned from Nairobi.", "Some 12", None),
        ("The charity, based in Nairobi, counted 12 tents.", "12", None),
        ("The tanker was on its way to Mombasa, a port in Kenya, with 12 crates.", "12", None),
        ("A Kenya ferry sank with 12 crates.", "12", None),
        ("A dozen sailors drowned at Mombasa, Nairobi police said on 4 May 2019.", "4 May 2019", "Mombasa"),
        ("Police in Nairobi said on 4 May 2019 that 12 sailors had drowned.", "12", "Nairobi"),
        ("South Korea's Ministry of Health reported 12 deaths.", "12", "South Korea"),
        ("Hong Kong Harbour Protest: 12 hurt", "12", None),
    ],
)
def test_place(parser: SpacyParser, text: str, figure: str, place: str | None) -> None:
    """A name that says where it happened; not whence someone is, nor who acts."""
    assert claim(parser, text, figure).place == place
