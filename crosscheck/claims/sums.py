"""The sum of joined counts: "six women and four children" counts ten."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from crosscheck.claims.figures import Figure, value_of
from crosscheck.claims.mentions import Mention
from crosscheck.claims.nouns import noun_span
from crosscheck.claims.tokens import Tokens
from crosscheck.claims.vocabulary import words
from crosscheck.model import Bound

# Kinds whose members can be added: a sum of houses and weeks means nothing.
_KINDS = (
    words(
        "people persons men women children boys girls civilians soldiers policemen policewomen police officers "
        "guards inmates prisoners passengers fighters militants rebels insurgents troops firefighters rescuers "
        "workers miners teachers pupils students doctors nurses patients journalists foreigners residents "
        "villagers tourists adults minors babies infants teenagers youths pensioners protesters demonstrators "
        "gunmen attackers migrants refugees staff members man woman child boy girl soldier officer guard inmate "
        "prisoner passenger fighter militant rebel firefighter worker miner teacher pupil student doctor nurse "
        "patient journalist baby infant teenager civilian driver drivers sailors marines conscripts gendarmes "
        "monks nuns priests farmers fishermen judges lawmakers deputies senators hostages captives skiers climbers "
        "guides divers engineers engineer nationals employees contractors paramedics commanders commandos "
        "mercenaries jihadists combatants sisters brothers daughters sons"
    ),
    words("aircraft aeroplanes airplanes planes helicopters jets drones bombers gliders"),
    words(
        "ships boats vessels tankers frigates trucks lorries cars buses vans tanks ambulances vehicles motorbikes "
        "motorcycles missiles rockets shells locomotives wagons carriages trams"
    ),
    words("pilots pilot crew attendants attendant stewards stewardesses"),
    words(
        "schools nurseries hospitals clinics colleges universities houses homes flats shops mosques churches barns "
        "sheds"
    ),
)
_KIND_OF = {word: k for k, kind in reversed(list(enumerate(_KINDS))) for word in kind}
_MOST = 6


def add_sums(
    text: str, tokens: Tokens, figures: Sequence[Figure], nouns: Sequence[str | None], mentions: list[Mention]
) -> list[Mention]:
    """`mentions` with the sum of every chain of joined counts after its last part."""
    found: list[Mention] = []
    chain: list[int] = []
    for k, mention in enumerate(mentions):
        found.append(mention)
        if chain and not _joined(text, tokens, figures[chain[-1]], figures[k]):
            chain = []
        if not _addable(figures[k], nouns[k]) or _is_laid_out(text, tokens, figures[k], nouns[k]):
            chain = []
            continue
        if chain and _kind(nouns[chain[0]]) != _kind(nouns[k]):
            chain = []
        chain.append(k)
        if 1 < len(chain) <= _MOST and tokens.lower[figures[k].start - 1] == "and":
            found.append(_sum(text, tokens, [figures[part] for part in chain], [nouns[part] for part in chain]))
            chain = []
    return found


def _kind(noun: str | None) -> int | None:
    last = noun.rsplit(None, 1)[-1].lower() if noun else ""
    return _KIND_OF.get(last)


def _addable(figure: Figure, noun: str | None) -> bool:
    return (
        figure.unit is None
        and len(figure.stated) == 1
        and figure.bound in (Bound.EXACT, Bound.AT_LEAST, Bound.MORE_THAN)
        and figure.stated[0] > 0
        and _kind(noun) is not None
    )


def _is_laid_out(text: str, tokens: Tokens, figure: Figure, noun: str | None) -> bool:
    """ "70 people, 32 soldiers and 38 civilians": people of any kind before a comma are the whole, not a part."""
    span = noun_span(text, tokens, figure.end)
    return noun in ("people", "persons") and span is not None and tokens.text[span[1]] == ","


def _joined(text: str, tokens: Tokens, left: Figure, right: Figure) -> bool:
    """Whether only the counted noun and a comma or "and" stand between two figures."""
    span = noun_span(text, tokens, left.end)
    if span is None:
        return False
    between = tokens.lower[span[1] : right.start]
    return between in ([","], ["and"], [",", "and"])


def _sum(text: str, tokens: Tokens, parts: Sequence[Figure], nouns: Sequence[str | None]) -> Mention:
    total = sum((part.stated[0] for part in parts), Decimal(0))
    open_end = any(part.bound is not Bound.EXACT for part in parts)
    whole = Figure(parts[0].start, parts[-1].end, (total,), None, Bound.AT_LEAST if open_end else Bound.EXACT)
    last = noun_span(text, tokens, parts[-1].end)
    end = last[1] if last is not None else parts[-1].end
    counted = " and ".join(noun for noun in nouns if noun)
    return Mention(tokens.start[whole.start], tokens.end[end - 1], value_of(whole, counted))
