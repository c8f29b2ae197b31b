"""Quantities in sentences: spans, bounds, ranges, traps, sums."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.claims.quantities import find_quantities
from crosscheck.claims.tokens import Tokens
from crosscheck.claims.traps import find_traps
from tests.claims.readings import OPEN, mentions, one, plain, read, value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It needs 12 pumps.", ("12", "12", "12", None)),
        ("It needs at least 10 pumps.", ("at least 10", "10", OPEN, None)),
        ("It needs at least another 10 pumps.", ("at least another 10", "10", OPEN, None)),
        ("It needs well over 100 pumps.", ("well over 100", "100", OPEN, None)),
        ("It needs no fewer than 20 pumps.", ("no fewer than 20", "20", OPEN, None)),
        ("It needs fewer than 50 pumps.", ("fewer than 50", OPEN, "50", None)),
        ("It needs no more than 50 pumps.", ("no more than 50", OPEN, "50", None)),
        ("It needs a maximum of 50 pumps.", ("a maximum of 50", OPEN, "50", None)),
        ("It needs about 400 pumps.", ("about 400", "360", "440", None)),
        ("It needs an estimated 400 pumps.", ("an estimated 400", "360", "440", None)),
        ("It needs nearly 3 million pumps.", ("nearly 3 million", "2700000", "3000000", None)),
        ("It needs up to 250 pumps.", ("up to 250", "225", "250", None)),
        ("It needs as many as 300 pumps.", ("as many as 300", "270", "300", None)),
        ("It needs just under 200 pumps.", ("just under 200", "180", "200", None)),
        ("It needs 10 or more pumps.", ("10 or more", "10", OPEN, None)),
        ("It needs 10 pumps or more.", ("10", "10", OPEN, None)),
        ("It needs 10 pumps or fewer by June.", ("10", OPEN, "10", None)),
        ("It needs 10 pumps or more than it has.", ("10", "10", "10", None)),
        ("Flood toll nears 400", ("nears 400", "360", "400", None)),
        ("They were close to reaching 400 votes.", ("close to reaching 400", "360", "400", None)),
        ("It needs 30-plus pumps.", ("30-plus", "30", OPEN, None)),
        ("It needs 200 or so pumps.", ("200 or so", "180", "220", None)),
        ("It needs 30-odd pumps.", ("30-odd", "27", "33", None)),
        ("It needs just over 200 pumps.", ("just over 200", "200", OPEN, None)),
        ("A little over 800 pumps came.", ("A little over 800", "800", OPEN, None)),
        ("The toll has passed 330.", ("passed 330", "330", OPEN, None)),
        ("Flood toll passes 330", ("passes 330", "330", OPEN, None)),
        ("Deaths from the fever in the north have passed 1,000.", ("passed 1,000", "1000", OPEN, None)),
        ("Oil rose past $50 a barrel.", ("past $50", "50", OPEN, "USD")),
        ("The toll went past 90.", ("past 90", "90", OPEN, None)),
        ("They drove past 12 mills.", ("12", "12", "12", None)),
        ("Fares are capped at $3.", ("$3", "3", "3", "USD")),
        ("Parliament passed 330 laws.", ("330", "330", "330", None)),
        ("Flood toll up to 16", ("16", "16", "16", None)),
        ("The number is now up to 16.", ("16", "16", "16", None)),
        ("A toll of up to 16 is feared.", ("up to 16", "14.4", "16", None)),
        ("It came within 5 km of the shore.", ("within 5 km", OPEN, "5000", "m")),
        ("Nobody may live within 5 km of the crater.", ("5 km", "5000", "5000", "m")),
        ("The rescue took over 48 hours.", ("over 48 hours", "2", OPEN, "day")),
        ("They took over 34 mills.", ("34", "34", "34", None)),
        ("He waited for over two days.", ("over two days", "2", OPEN, "day")),
        ("It is to be paid over two days.", ("two days", "2", "2", "day")),
        ("They sank, over two days.", ("two days", "2", "2", "day")),
        ("The bill has gone up to $90.", ("$90", "90", "90", "USD")),
        ("They spoke rather than 12 votes.", ("12", "12", "12", None)),
    ],
)
def test_bounds(text: str, expected: tuple[str, str, str, str | None]) -> None:
    """Words before and after a figure make it a range: a tenth about it, a tenth below it, or open."""
    assert one(text) == expected


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("a couple of boats", "2", "2"),
        ("a handful of boats", "3", "6"),
        ("several boats", "3", "9"),
        ("a few boats", "3", "9"),
        ("dozens of boats", "24", "99"),
        ("scores of boats", "40", "99"),
        ("hundreds of boats", "200", "999"),
        ("thousands of boats", "2000", "9999"),
        ("tens of thousands of boats", "20000", "99999"),
        ("hundreds of thousands of boats", "200000", "999999"),
        ("millions of boats", "2000000", "9999999"),
        ("a couple of hundred boats", "200", "200"),
        ("several dozen boats", "36", "108"),
    ],
)
def test_vague_words(text: str, low: str, high: str) -> None:
    """Vague plurals cover fixed ranges; the noun that they count stays outside the span."""
    (mention,) = mentions(f"There were {text} at sea.")
    assert (plain(value(mention).low), plain(value(mention).high), value(mention).counted) == (low, high, "boats")


def test_many_is_no_figure() -> None:
    """ "many" and "few" claim no number, and a player who scores counts nothing."""
    assert read("Many boats and few crews sailed; he scores goals.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("between 12 and 15 percent", ("between 12 and 15 percent", "0.12", "0.15", "fraction")),
        ("£60-65bn", ("£60-65bn", "60000000000", "65000000000", "GBP")),
        ("$3 to $4", ("$3 to $4", "3", "4", "USD")),
        ("from 30 to 40 stalls", ("from 30 to 40", "30", "40", None)),
        ("two or three stalls", ("two or three", "2", "3", None)),
        ("2 to 3 million stalls", ("2 to 3 million", "2000000", "3000000", None)),
        ("five or six hundred stalls", ("five or six hundred", "500", "600", None)),
        ("at least 700 and as many as 900 stalls", ("at least 700 and as many as 900", "700", "900", None)),
        ("over 30 and perhaps up to 50 stalls", ("over 30 and perhaps up to 50", "30", "50", None)),
        ("8-to-10 stalls", ("8-to-10", "8", "10", None)),
    ],
)
def test_ranges(text: str, expected: tuple[str, str, str, str | None]) -> None:
    """Two figures that delimit one are one mention; the scale, the unit and the sign serve both."""
    assert one(f"They want {text}.") == expected


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("The toll rose from 12 to 45.", ["12", "45"]),
        ("Shares fell from $2,415 to $2,315.", ["$2,415", "$2,315"]),
        ("They voted 287 to 143.", ["287", "143"]),
        ("Five members were in favour, two against.", ["Five", "two"]),
        ("A council vote of 9-2 closed it.", ["9", "2"]),
        ("Oil gained $2 to $60.", ["$2", "$60"]),
    ],
)
def test_movements_and_votes_are_two_figures(text: str, spans: list[str]) -> None:
    """A movement names both its ends, a vote both its sides."""
    assert [span for span, *_ in read(text)] == spans


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("gusts of up to 50 mph (80 kph)", "20", "22.222222222"),
        ("gusts of over 50 mph (80 kph)", "22.222222222", OPEN),
        ("gusts of 50 mph (80 kph)", "22.222222222", "22.222222222"),
        ("a 20-metre (70-foot) mast", "19.2024", "23.4696"),
        ("up to 90m euros ($100m)", "90000000", "100000000"),
        ("over 50 metres (and 80 kph)", "22.222222222", "22.222222222"),
        ("over 50 metres (80 miles away)", "128747.52", "128747.52"),
    ],
)
def test_a_figure_in_brackets_is_the_one_before_it_in_another_unit(text: str, low: str, high: str) -> None:
    """Its bound is that of the figure that it converts; where the two were rounded apart, it stands near its own."""
    assert read(f"It had {text}.")[1][1:3] == (low, high)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("over 90m euros ($100m; £80m)", "80000000", OPEN),
        ("up to 90m euros ($100m, £80m)", "72000000", "80000000"),
        ("90m euros ($100m), £80m of it", "80000000", "80000000"),
        ("over 90m euros, £80m", "80000000", "80000000"),
    ],
)
def test_a_sum_may_be_told_in_a_third_currency(text: str, low: str, high: str) -> None:
    """Its bound is that of the figure that it converts, too; a sum behind a mere comma converts nothing."""
    assert read(f"It cost {text}.")[-1][1:3] == (low, high)


def test_rarer_currencies_are_money() -> None:
    """The word that no other country uses is the code of its currency."""
    assert [one(f"It cost 150 {word}.")[3] for word in ("lempiras", "kyat", "guaranis")] == ["HNL", "MMK", "PYG"]


def test_units_that_a_neighbour_says() -> None:
    """The left end of a movement takes unit and scale of the right; decimals and millions take theirs from before."""
    assert read("The target rose from 74 to 118 million dollars.") == [
        ("74", "74000000", "74000000", "USD"),
        ("118 million dollars", "118000000", "118000000", "USD"),
    ]
    assert read("Growth slowed to 3.1 percent; they had hoped for 3.9.")[1] == ("3.9", "0.039", "0.039", "fraction")
    assert read("It lost 40 million euros, against a profit of 12 million.")[1][3] == "EUR"


@pytest.mark.parametrize(
    "text",
    [
        "The M4 was shut.",
        "A T-72 and an F-16 were seen.",
        "Flight BA2490 and a Boeing 737-800 landed.",
        "COVID-19 spread after the G7.",
        "See page 3 of Resolution 2254, update No. 6.",
        "Unit 8200 sits at stall 14.",
        "Photo epa06329729 was taken at 9:40 am.",
        "It began at 14.00 and ended at six o'clock, 0600 GMT.",
        "We met at six, on the 40th day.",
        "Call +44 20 7946 0958 or 0800 123 4567.",
        "They won 9-2 and drew 1-1.",
        "It is open 24/7 near 14 Baker Street.",
        "The odds were 50-50 in the 1990s.",
        "Write to desk7@example.org or see www.example.org/page/12 and #top10.",
        "It lay at 34.2° N.",
        "1. What we know",
        "One of the men met the other one, and no one spoke.",
        "The second half began; the third man left.",
        "In 2015 it was quiet.",
        "It flew at 28,00mph.",
        "She told KXYZ 7 of iOS 9, tvOS 2 and the 6 Plus.",
        "The %22red boat%22 lay where %27nobody looked.",
        "The jury split two-to-one.",
        "They sell zero emission trams.",
        "They were sold, the Danish one among them.",
        "The number two official wore the number six shirt.",
        "They met at the stroke of eight.",
        "Its 10-K filing tells of the '1-O' vote.",
        "They lay in hospital.2 Others fled.” He stayed.3",
        "Changed 2019-05-04 06:45:51-04.",
        "They slept in sub-zero nights.",
        "Snow fell on the eastern half of the island.",
        "Engines of type XB 270 pump Basin 2.",
        "Type XB 270 engines were recalled.",
    ],
)
def test_traps(text: str) -> None:
    """Names, codes, times, scores, addresses, list numbers, ordinals, pronouns and bare years are no quantities."""
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("The remaining 38 left, bringing it to 45.", ["38", "45"]),
        ("Of the 62, nine stayed.", ["62", "nine"]),
        ("The toll was put at five.", ["five"]),
        ("One guard was hurt and one died.", ["One", "one"]),
        ("It claimed one life.", ["one"]),
        ("No casualties were seen; no one was hurt; none of the 12 fled.", ["No", "no one", "none", "12"]),
        ("No reason was given.", []),
        ("5 900 left. Killed: 3 guards.", ["5 900", "3"]),
        ("The 160-seat chamber met.", ["160"]),
    ],
)
def test_figures_without_or_before_a_noun(text: str, spans: list[str]) -> None:
    """A figure counts also where its noun is not said; zero is stated for what can be counted."""
    assert [span for span, *_ in read(text)] == spans


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Of the crew 17 caught the fever.", None),
        ("The other 300 goes to the harbour.", None),
        ("Nine died in Orven and 12 elsewhere.", None),
        ("A fund of 16 mills wants more.", "mills"),
        ("The yard sold 12 caught eels.", "caught eels"),
        ("Turkey has 12 military observation posts in the area.", "military observation posts"),
        ("They buried ten women and children on Friday.", "women and children"),
        ("It killed 70 combatants on Monday.", "combatants"),
        ("It left 32 of them homeless.", None),
        ("A third of schools closed.", "schools"),
        ("A 1,200-strong force left.", "force"),
        ("A 12-storey block burned.", "storey"),
        ("It hired two B-52 pilots.", "B-52 pilots"),
        ("It freed four U.S. citizens.", "U.S. citizens"),
        ("The bridge was shut several times.", "times"),
        ("It stood at 45.", None),
        ("It lost 9.1M. Lund lost more.", None),
        ("More Than 200 Die in Flood", None),
        ("Thousands March Through City", None),
        ("510,000 attend Lund bridge opening", None),
        ("It closed 12 march routes.", "march routes"),
        ("Flood: thousands left homeless", None),
        ("12 left dead after flood", "left dead"),
        ("It left 12 badly injured.", None),
        ("It has three badly hurt crew.", "badly hurt crew"),
        ("The fleet falls 43 short.", None),
        ("It lost 6,000 head of cattle.", "head"),
        ("All 466 passengers and crew aboard are safe.", "passengers and crew"),
        ("All 466 passengers and crew members are safe.", "passengers and crew members"),
    ],
)
def test_counted_nouns(text: str, counted: str | None) -> None:
    """The noun phrase right after the figure is what it counts."""
    assert value(mentions(text)[0]).counted == counted


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("A sixth patient has died of the fever.", ("sixth", "6", "patient")),
        ("Lund fever: Seventh victim dies", ("Seventh", "7", "victim")),
        ("It was the 16th confirmed death in the outbreak.", ("16th", "16", "confirmed death")),
        ("Lund records 15th FEVR fatality", ("15th", "15", "FEVR fatality")),
        ("She is the 112th person to die there.", ("112th", "112", "person")),
        ("A third man was arrested.", ("third", "3", "man")),
        ("The third victim was a teacher.", None),
        ("A third man stood by the door.", None),
        ("The second attack came on the 16th day, her 17th anniversary in a fourth term.", None),
    ],
)
def test_ordinals_that_state_a_total(text: str, total: tuple[str, str, str] | None) -> None:
    """Whoever falls victim as the sixth makes six; an ordinal that tells one of several apart counts nothing."""
    found = [(text[m.start : m.end], plain(value(m).low), value(m).counted) for m in mentions(text)]
    assert found == ([] if total is None else [total])


def test_parts_and_their_sum() -> None:
    """Joined counts of people give each part and, over both, their sum."""
    assert read("It killed six women and four children.") == [
        ("six", "6", "6", None),
        ("four", "4", "4", None),
        ("six women and four children", "10", "10", None),
    ]
    assert [span for span, *_ in read("It killed six women and hurt four children.")] == ["six", "four"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It lost Rs 500 cr.", ("Rs 500 cr", "5000000000", "5000000000", "rupee")),
        ("It lost Rs.2.5 lacs.", ("Rs.2.5 lacs", "250000", "250000", "rupee")),
        ("They searched 100 square nautical miles.", ("100 square nautical miles", "342990400", "342990400", "m2")),
        ("It was a 6.7-magnitude one.", ("6.7-magnitude", "6.7", "6.7", "magnitude")),
        ("It is several times more than that.", ("several times", "3", "9", "ratio")),
        ("A half-century feud ended.", ("A half-century", "16425", "20130", "day")),
        ("Another student of 19 fell.", ("19", "6935", "6954", "day")),
        ("A father of 12 fell.", ("12", "12", "12", None)),
        ("Its cook — Anna Berg, 19 — fell.", ("19", "6935", "6954", "day")),
        ("A crew of 19 fell.", ("19", "19", "19", None)),
    ],
)
def test_units(text: str, expected: tuple[str, str, str, str | None]) -> None:
    """Scales of money, areas, magnitudes, multiples, round lengths of time and ages are told by what stands beside."""
    assert one(text) == expected


def test_taken_spans_hold_no_quantity() -> None:
    """What a date reader has taken is left alone."""
    text = "On 12 May 2019 it hit 30 homes."
    found = find_quantities(text, Tokens(text), [(3, 14)])
    assert [text[m.start : m.end] for m in found] == ["30"]


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    """No input raises, and every span lies in the text."""
    tokens = Tokens(text)
    for mention in find_quantities(text, tokens, []):
        assert 0 <= mention.start < mention.end <= len(text)
    for start, end in find_traps(text, tokens):
        assert 0 <= start < end <= len(text)


JUMBLE = (
    "12 3.5 80,000 1990 2:05:38 9-2 one two half a third dozen of in to from between and or million bn % $ £ km ° C F "
    "percent points times hundred no none at least more than about nearly people women children killed years old - , . "
    "( ) : / 0 07 999999999999999999999999 doubled several few tens thousands US RM m b k"
)
WORDS = st.sampled_from(JUMBLE.split())


@given(st.lists(st.tuples(WORDS, st.sampled_from(["", " ", "\n"])), max_size=30))
def test_any_jumble_of_triggers_is_read(pieces: list[tuple[str, str]]) -> None:
    """Figures, units and links in any order: no error, and mentions in order of their start."""
    text = "".join(word + gap for word, gap in pieces)
    found = find_quantities(text, Tokens(text), [])
    ends = [text[m.start : m.end] for m in found]
    assert all(ends)
    for mention in found:
        low, high = value(mention).low, value(mention).high
        assert low is None or high is None or low <= high


@pytest.mark.parametrize("piece", ["1", "1 or ", "(", "one hundred and ", "$1 ", "half a ", "1-", "@a", "1 in "])
def test_long_input_takes_time_in_proportion(piece: str) -> None:
    """Four times the text takes about four times as long, whatever it repeats."""

    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        tokens = Tokens(text)
        start = time.process_time()
        find_quantities(text, tokens, [])
        return time.process_time() - start

    assert seconds(80_000) < 10 * seconds(20_000) + 0.3
