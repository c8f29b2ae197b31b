"""Whether the words near a date speak of what has happened or of what is to come."""

from __future__ import annotations

from enum import StrEnum

from crosscheck.claims.dates.calendar import CARDINALS, WEEKDAYS
from crosscheck.claims.dates.lines import Line
from crosscheck.claims.vocabulary import words


class Outlook(StrEnum):
    """What the words near a date speak of: what was told may have been told of what is to come."""

    PAST = "past"
    TOLD = "told"
    FUTURE = "future"
    OPEN = "open"


_FUTURE = words(
    """will shall won't would due scheduled slated planned expected expects upcoming forthcoming deadline hopes hope
    aims intends may might could must should tomorrow next begins starts opens meets decides ends closes
    takes comes votes expires returns resumes lapses vows threatens postponed rescheduled applies agenda wants
    pledges coming applicable effective enters leaves dies arrives departs face faces launches moves sits convenes
    reconvenes retires"""
)
# What is so is to come, what was so is told: "is possible on Sunday".
_CHANCES = words("possible likely unlikely probable")
_PAST = words("was were had did began begun since ago died killed")
_TOLD = words(
    """has have been went gone came took taken fell fallen rose risen broke broken struck met sent left held won lost
    made told found gave given got ran saw seen sank sunk became led brought built burnt said says stood drew grew
    knew threw flew wrote spoke swore bought caught fought taught thought kept slept felt dealt meant spent lent
    bent sold sat sang rang laid paid swept crept stole chose froze drove rode drank woke tore wore beat dated
    drawn grown known shown thrown flown written spoken born lain"""
)
# Verbs whose past is spelt like their infinitive: "will shut on 30 September" is not over.
_UNMARKED = words("hit shot put quit cut shut beat read burst spread split run come become")
# What they expected is told of when the figure is out as well: "economists expected 90,000", "more than expected".
_FORECASTERS = words("economists analysts forecasters markets investors traders pollsters than as")
_AUXILIARIES = words("will would to shall may might must should could can cannot not not won't")
_LASTING = words("stay stays remain remains keep keeps")  # "schools stay shut" tells nothing past
_NOT_VERBS = words(
    "need feed red bed indeed hundred speed exceed seed united armed shed wed breed greed bleed proceed succeed"
)
_NO_VERBS = words(
    """the a an this that these those its his her their our my your nearly about more almost around over at some just
    less fewer as between up least only date"""
)
_SKIPPED = words("the on from in at of late early mid - midnight noon dawn dusk about around end middle")
_QUOTES = frozenset(('"', "'", "“", "”", "’", "‘", ")", "]"))
_OPENERS = words("the his her he she it they we i in on at a an but and this that these those its their")
_BREAKS = frozenset(
    ("and", "but", "which", "who", "after", "before", "when", "as", "because", "while", "if", "—", "–", "”", '"')
)
_STOPS = frozenset((".", "!", "?", ";"))
# Words and endings without which a word tells nothing of its clause.
_CUES = _FUTURE | _CHANCES | _PAST | _TOLD | _UNMARKED | {"is", "are", "plan", "plans", "be", "set"}
_CUE_ENDINGS = frozenset(("ed", "ll"))
_REACH = 14
_UNTIL = words("until till til")
_DEADLINES = _UNTIL | words("by due")
_OF_DATES = words("in on of during at for by last")
# "Compared with March"; but "not later than in March" is a deadline.
_COMPARED = words("compared comparison contrast relative")
_NO_COMPARISONS = words("later earlier sooner rather other")
_LEVELS = words("level levels rate rates peak high low average output record figure figures number numbers")
_CLOCK_WORDS = words("am pm gmt utc hours noon midnight local time")
_LEVEL_REACH = 7  # words from a date back to the "from" that makes it the start of a change
_DELIVERED = words("delivery contract contracts futures settlement")


def _infinitive(line: Line, index: int) -> bool:
    """Whether the word after "to" can be a verb: no article, name, figure or the like."""
    word = line.words[index]
    return word.isalpha() and not line.capital(index) and word not in _NO_VERBS and word not in CARDINALS


def sentence_end(line: Line, index: int) -> bool:
    """Whether the token closes a sentence; the dot of an abbreviation before a small letter or a figure does not."""
    word = line.words[index]
    if word in ("!", "?", ";"):
        return True
    if word != ".":
        return False
    following = index + 1
    while line.words[following] in _QUOTES:
        following += 1
    if following >= line.tokens.size:
        return True
    before = line.words[index - 1]
    if before.isalpha() and len(before) <= 2:
        return line.words[following] in _OPENERS
    return line.capital(following)


def _cue(line: Line, index: int) -> Outlook | None:
    word = line.words[index]
    if word == "may" and line.capital(index):
        return None
    if word in _FUTURE:
        if word == "expected" and line.words[index - 1] in _FORECASTERS:
            return None
        # "had been due to end on Thursday"
        return Outlook.PAST if "had" in line.words[max(0, index - 3) : index] else Outlook.FUTURE
    if word in _CHANCES:
        return Outlook.FUTURE if line.words[index - 1] in ("is", "are", "isn't", "aren't", "remains") else None
    if word in ("was", "were") and line.words[index + 1] == "to" and line.words[index + 2] != "have":
        return Outlook.FUTURE if _infinitive(line, index + 2) else Outlook.PAST  # "were to leave on Friday"
    if word in _PAST:
        return Outlook.PAST
    if word in _TOLD:
        return _participle(line, index)
    if word in _UNMARKED:
        return None if line.words[index - 1] in _AUXILIARIES | _LASTING else _told(line, index)
    if word in ("is", "are") and line.words[index + 1] in ("to", "on", "for", "in"):
        return Outlook.FUTURE
    if word in ("plan", "plans") and line.words[index + 1] == "to":
        return Outlook.FUTURE
    if word == "be" and line.words[index - 1] == "to" and line.words[index - 2] not in ("was", "were", "had"):
        return Outlook.FUTURE
    if word == "set" and line.words[index + 1] in ("to", "for"):
        return Outlook.FUTURE
    if word.endswith("'ll"):
        return Outlook.FUTURE
    if word.endswith("ed") and len(word) > 3 and word not in _NOT_VERBS:
        return _participle(line, index)
    return None


def _participle(line: Line, index: int) -> Outlook | None:
    """What a past form tells: nothing after "be", and after "is" what is to come ("when sentence is passed")."""
    before = line.words[index - 1]
    if before in ("be", "get"):
        return None
    return Outlook.FUTURE if before in ("is", "are") else _told(line, index)


def _told(line: Line, index: int) -> Outlook:
    """A past participle after was, were or had is over; any other past form may announce."""
    return Outlook.PAST if _PAST.intersection(line.words[max(0, index - 3) : index]) else Outlook.TOLD


def deadline(line: Line, first: int) -> bool:
    """Whether "by", "until" or "due" stands right before, over articles and times of day."""
    return _right_before(line, first) in _DEADLINES


def lasted(line: Line, first: int, stop: int) -> bool:
    """Whether what is told went on until the date: "the talks went on until early on Monday"."""
    return _right_before(line, first) in _UNTIL and outlook(line, first, stop) in (Outlook.PAST, Outlook.TOLD)


def _right_before(line: Line, first: int) -> str:
    """The word before the date, over articles and times of day."""
    for index in range(first - 1, max(-1, first - 5), -1):
        if line.words[index] not in _SKIPPED:
            return line.words[index]
    return ""


def is_compared(line: Line, first: int, stop: int) -> bool:
    """Whether something is measured against the date, which is over then: "higher than in March", "compared with
    March", "from the level of March", "down from 40 in March", "from March levels"."""
    index = first - 1 - (line.words[first - 1] in _OF_DATES)
    word = line.words[index]
    if word == "than":
        return line.words[index - 1] not in _NO_COMPARISONS
    if word == "versus" or (word in ("with", "to") and line.words[index - 1] in _COMPARED):
        return True
    level = word in _LEVELS or line.words[stop] in _LEVELS
    for start in range(index, max(-1, index - _LEVEL_REACH), -1):
        word = line.words[start]
        if word == "from":
            moved = line.words[start - 1] in ("down", "up")
            return level or (moved and any(each[:1].isdecimal() for each in line.words[start + 1 : index + 1]))
        if word in _AUXILIARIES or word in _CLOCK_WORDS or not (word.isalpha() or word[:1].isdecimal()):
            return False
    return False


def outlook(line: Line, first: int, stop: int) -> Outlook:
    """The tense of the nearest telling word to the left of the date in its sentence, else of the first to its right."""
    if is_compared(line, first, stop):
        return Outlook.PAST
    if line.words[first - 1] == "for" and line.words[stop] in _DELIVERED:
        return Outlook.FUTURE  # "crude for January delivery rose": the month lies ahead, whatever the price did
    if line.words[first - 1] in ("until", "till") and line.words[first - 2] in ("has", "have"):
        return Outlook.FUTURE
    if line.words[first - 1] in ("is", "are") and line.words[first] not in WEEKDAYS:
        return Outlook.FUTURE
    opening = True
    due = deadline(line, first)
    attributive = line.words[first - 1] == "of"
    for index in range(first - 1, max(-1, first - _REACH), -1):
        word = line.words[index]
        if word in _STOPS and sentence_end(line, index):
            break
        if word == "since" and index >= first - 3:
            return Outlook.PAST
        if (word in _CUES or word[-2:] in _CUE_ENDINGS) and (cue := _cue(line, index)) is not None:
            return cue
        if due and word == "to" and _infinitive(line, index + 1):
            return Outlook.FUTURE  # "promised to fill 90 vacancies by autumn"
        opening = opening and (word in _SKIPPED or word == ",")
    # "The decision of 30 June will ...": what follows is not told of the date.
    for index in range(stop, stop if attributive else min(line.tokens.size, stop + _REACH)):
        # A date that opens its clause looks past "and" and "who" for the verb, any other only to there.
        word = line.words[index]
        if (word in _STOPS and sentence_end(line, index)) or (word in _BREAKS and not opening):
            break
        if opening and word in ("said", "says") and line.words[stop] == line.words[index + 1] == ",":
            continue  # "From Monday, the mayor said, the bridge will ..."
        if (word in _CUES or word[-2:] in _CUE_ENDINGS) and (cue := _cue(line, index)) is not None:
            return Outlook.TOLD if cue is Outlook.PAST and not opening else cue
    return Outlook.OPEN


def is_over(line: Line, first: int, stop: int) -> bool:
    """Whether the date had come when the text was written: it is told of in the past, stands right behind what happened
    ("said on 3 May") or opens a sentence that tells of it ("On 3 May police closed the road")."""
    index = first - 1
    while line.words[index] in _SKIPPED:
        index -= 1
    if _cue(line, index) in (Outlook.PAST, Outlook.TOLD):
        return True
    look = outlook(line, first, stop)
    opens = line.words[index] in _STOPS or not line.words[index]
    return look is Outlook.PAST or (opens and look is Outlook.TOLD)
