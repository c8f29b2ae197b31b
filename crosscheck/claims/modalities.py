"""Whether what a claim tells happened, will happen, may have happened, or did not."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.claims.anchors import Anchor
from crosscheck.claims.groups import group
from crosscheck.claims.trees import VERBAL, ancestors, child, children
from crosscheck.model import Modality, Parse, Polarity

_PLANNED = frozenset(
    """plan expect schedule intend aim promise pledge propose hope forecast predict project due
    foresee envisage will shall would""".split()
)
_POSSIBLE = frozenset(
    "may might could fear feared possible possibly perhaps likely believe suspect thought risk".split()
)
_FORESEEING = frozenset("expect forecast predict project foresee envisage".split())
_FORECASTS = frozenset("forecast prediction projection expectation guidance outlook".split())
_FORECASTERS = frozenset("analyst expert economist broker forecaster investor trader market street".split())
"""Who looks for a figure to come; divers look for what is lost."""
_GIVING_FORECASTS = frozenset("be have put stand call see point".split())
"""What a forecast is the subject of where the figure is what it foresees."""
_WITHIN_CLAUSE = frozenset("nummod quantmod compound nmod amod prep pobj dobj attr pcomp".split())
_DENYING = frozenset(("reject", "dismiss", "refute", "dispute"))
_STATEMENTS = frozenset("claim report figure number toll count account allegation accusation rumour rumor".split())
"""What can be denied; to reject an offer or to dismiss a worker is something that happens."""
_ORDERING = frozenset("tell order ask urge instruct advise".split())
_WHO_IS_TO = ("nsubj", "csubj")
"""By what those hang of whom something is planned: "40 wounded are to leave"."""


def modality(parse: Parse, where: Anchor, polarity: Polarity) -> Modality:
    """Whether the claim says that something happened, will, may have, or did not."""
    if polarity is Polarity.NEGATED or _is_denied(parse, where):
        return Modality.DENIED
    words = {word for index in (where.predicate, where.figure) if index >= 0 for word in _words_about(parse, index)}
    if words & _PLANNED or _is_forecast(parse, where):
        return Modality.PLANNED
    return Modality.POSSIBLE if words & _POSSIBLE else Modality.HAPPENED


def _words_about(parse: Parse, index: int) -> Iterator[str]:
    """The lemmas that tell how sure or near it is: of the token, of what it hangs from and of what tells its manner;
    "will" for what is only to be done.
    """
    governor = parse[index].head
    below = [i for i in children(parse, index) if parse[i].dep in ("aux", "advmod", "amod")]
    for i in (index, governor, *below):
        if not _is_name(parse, i) and not _is_target(parse, i):
            yield parse[i].lemma.lower()
    if parse[index].dep == "xcomp":  # "the firm may have to pay", "the truce is to last", "told to leave"
        yield from (parse[i].lemma.lower() for i in children(parse, governor) if parse[i].tag == "MD")
        if parse[governor].lemma in ("be", *_ORDERING):
            yield "will"
    if parse[index].dep in _WHO_IS_TO and parse[governor].lemma == "be" and child(parse, governor, "xcomp") >= 0:
        yield "will"


def _is_denied(parse: Parse, where: Anchor) -> bool:
    """Whether somebody denies the figure, or rejects the statement that gives it: "reports that 12 had drowned"."""
    for index in (where.predicate, where.figure):
        above = ancestors(parse, index)[:2] if index >= 0 else []
        stated = [i for i in above[:1] if parse[i].lemma.lower() in _STATEMENTS]
        for verb in [index, *above[: 1 + len(stated)]] if index >= 0 else []:
            lemma = parse[verb].lemma.lower()
            if verb != index and parse[index].dep == "conj":  # "it disputed the count and put the toll at 40"
                break
            if parse[verb].pos != "VERB" or lemma not in (*_DENYING, "deny"):
                continue
            rejected = child(parse, verb, "dobj", "nsubjpass")
            is_statement = rejected >= 0 and parse[rejected].lemma.lower() in _STATEMENTS
            if lemma == "deny" or is_statement or child(parse, verb, "ccomp") >= 0:
                return True
    return False


def _is_name(parse: Parse, i: int) -> bool:
    """Whether the token names something: "May" is a month, beside a day for certain, "Will" a man, a suspect one."""
    dated = parse[i].text == "May" and any(t.text.isdecimal() for t in parse[max(0, i - 1) : i + 2])
    is_somebody = parse[i].pos == "NOUN" and group(parse[i].lemma.lower()) is not None
    return dated or is_somebody or parse[i].pos in ("PROPN", "NUM")


def _is_target(parse: Parse, i: int) -> bool:
    """Whether the token tells what something is aimed at, which is no plan: "attacks aimed at clinics"."""
    below = children(parse, i) if parse[i].lemma.lower() == "aim" else ()
    return any(parse[j].lemma.lower() == "at" and child(parse, j, "pobj") >= 0 for j in below)


def _is_forecast(parse: Parse, where: Anchor) -> bool:
    """Whether the verb of the figure's clause, or its subject, foresees: "the forecast was a profit of $2"."""
    index = where.figure
    for above in ancestors(parse, index) if index >= 0 else ():
        if parse[index].dep not in _WITHIN_CLAUSE:
            return False
        if parse[above].pos in VERBAL:
            foresees = parse[above].lemma.lower() in _FORESEEING
            subject = child(parse, above, "nsubj")
            is_forecast = subject >= 0 and subject != index and parse[subject].lemma.lower() in _FORECASTS
            is_forecaster = subject >= 0 and parse[subject].lemma.lower() in _FORECASTERS
            looks = parse[above].lemma.lower() == "look" and is_forecaster
            return foresees or looks or (is_forecast and parse[above].lemma.lower() in _GIVING_FORECASTS)
        index = above
    return False
