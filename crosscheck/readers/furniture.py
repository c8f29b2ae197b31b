"""What a page prints around its report: navigation, mottos, prompts, the start of readers' comments.

Each rule must hold for a whole line. A rule that could meet a sentence of the report asks for more than one sign, since
a line wrongly kept costs a look and a line wrongly dropped costs a fact.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_LONGEST = 300
"""Characters beyond which a line is taken for text."""

_PHRASES = frozenset(
    phrase
    for line in (
        "accessibility links|skip to main content|skip to content|skip navigation|clear|menu|search|home|close",
        "loading|breaking news|breaking|live|video|gallery|in pictures|play|play video|watch live|listen",
        "top stories|latest news|advertisement|advertisment|ad|sponsored|sponsored content|promoted content|share",
        "share this|share this article|share this story|share on facebook|share on twitter|tweet|print",
        "print this page|email|email this article|copy link|facebook|twitter|whatsapp|linkedin|telegram|reddit",
        "instagram|youtube|save|follow us|download the app|read more|read next|read also|see also|more on this",
        "more on this story|more from this section|related|related articles|related stories|related news",
        "related topics|related coverage|you may also like|recommended|recommended for you|most read|most popular",
        "most viewed|trending|trending now|editor's picks|editors' picks|tags|topics|topics in this article",
        "subscribe|subscribe now|sign up|sign in|log in|register|newsletter|donate|support us|contact us|about us",
        "privacy policy|terms of use|terms and conditions|cookie policy|cookies|accept|accept all|accept cookies",
        "manage preferences|all rights reserved|article rating|notify of|inline feedbacks|view all comments",
        "view comments|leave a comment|leave a reply|post a comment|load more|load more comments|show more",
        "back to top|next article|previous article|continue reading|get the app|report an error|report a typo",
        "powered by automated translation|your email address will not be published",
    )
    for phrase in line.split("|")
)
"""Whole lines, in lower case and without surrounding marks."""

_NETWORK = r"(?:share|print|save|tweet|e-?mail|comments?|facebook|twitter|whatsapp|telegram|reddit|linkedin|copy\ link)"
_AGENCY = r"(?:epa|afp|ap|reuters|sana|getty|anadolu|xinhua|efe|images|agency|handout|stringer)"

_RULES = re.compile(
    rf"""
    [\W_]*                                                               # a rule of dashes, stars or underscores
    | (?:also\ |now\ |don't\ miss:?\ )?read(?:\ more|\ also|\ next)?\ ?:.*      # another story's headline
    | (?:see\ also|related(?:\ \w+)?|more|watch|listen|tags|topics|filed\ under)\ ?:\ ?.*
    | filed\ under\b.*
    | (?:you\ are\ here|home\ ?[>»/|]).*                                 # a trail of breadcrumbs
    | [\w&'.]+(?:\ [\w&'.]+){{0,3}}(?:\ [>»›]\ [\w&'.]+(?:\ [\w&'.]+){{0,3}})+
    | [\d.,]+\ (?:\d+\ )?votes?                                          # 4.8 4 votes
    | \d+(?:[.,]\d+)?k?\ (?:shares?|likes?|views?|reads?|retweets?|followers?|reactions?)
    | (?:reading\ time:?\ )?\d+[\ -]min(?:ute)?s?(?:\ read)?\.?
    | reading\ time:?\ .{{1,40}}
    | this\ (?:article|story|post)\ is\ (?:more\ than|over|about)?\ ?[\w ]{{1,12}}\ (?:year|month)s?\ old\.?
    | printed\ from\ .{{1,60}}
    | (?:printed\ from\ .{{1,60}}\ )?page\ \d+\ of\ \d+\.?
    | powered\ by\ .{{1,40}}
    | (?:©|copyright\b|\(c\)(?=\W*\d{{4}})).{{0,90}}
    | .{{0,60}}\ball\ rights\ reserved\W*.{{0,40}}
    | (?:please\ )?(?:subscribe|sign\ up|register|log\ in|sign\ in)\b(?:\ (?:to|for|now|today|here)\b.{{0,90}}|\W*)
    | get\ (?:our|the)\ .{{0,50}}\b(?:newsletter|app|inbox)\b.{{0,40}}
    | follow\ (?:us|@\w+)\b.{{0,60}}
    | {_NETWORK}(?:\ ?[|/•·,]?\ ?(?:on\ )?{_NETWORK})+
    | (?:this|our)\ (?:site|website|page)\ uses\ cookies\b.*
    | we\ use\ cookies\b.*
    | by\ (?:continuing|using\ this\ site)\b.{{0,60}}\bcookies\b.*
    | {_AGENCY}(?:[-/\ ]+{_AGENCY})*(?:\ editorial\ use\ only.{{0,40}})?
    | .{{0,60}}\b(?:news|media|press|agency|gazette|times)\ (?:19|20)\d\d\.?    # an imprint
    | screen\ ?shot[\ _-](?:19|20)\d\d.{{0,40}}                            # the name of a picture's file
    | (?:last\ )?(?:modified|updated)\ ?:?\ [^.]{{0,40}}\ ago\.?
    """,
    re.IGNORECASE | re.VERBOSE,
)

_TAGLINE = re.compile(
    r"(?=.*\b(?:news|voices?|perspectives?|journalism|serving|reporting|independent|trusted|truth|stories|air"
    r"|published|established|est|founded)\b)"
    r"(?!.*\b(?:worst|first|most|biggest|largest|highest|lowest|deadliest|killed|dead|died)\b)"
    r"[^.:;!?\d]*\b(?:since|est\.?|established|founded(?: in)?)\s+(?:1[789]|20)\d\d\W*",
    re.IGNORECASE,
)

_COMMENTS = re.compile(
    r"(?:\d+ comments?|comments? ?\(\d+\)|\d+ (?:responses?|replies) to .{1,90}|readers'? comments?:?"
    r"|inline feedbacks|view all comments|leave a (?:comment|reply))\W*|.{0,60}\bcomments \(\d+\)",
    re.IGNORECASE,
)
_COMMENT_HEADING = re.compile(r"comments?:?", re.IGNORECASE)
_COMMENT_MARK = re.compile(r"reply|.{0,40}\b(?:ago|\d{1,2}:\d\d(?: ?[ap]\.?m\.?)?)", re.IGNORECASE)
_NEAR = 4


def is_furniture(line: str) -> bool:
    """Whether the line belongs to the page, not to the report."""
    if len(line) > _LONGEST:
        return False
    return line.lower().strip(" \t.:!…>»*[]|") in _PHRASES or bool(_RULES.fullmatch(line))


def is_tagline(line: str) -> bool:
    """Whether the line is the motto of the publication ("Reporting the coast since 1921")."""
    return len(line) <= _LONGEST and len(line.split()) <= 9 and bool(_TAGLINE.fullmatch(line))


def opens_comments(line: str, following: Sequence[str]) -> bool:
    """Whether readers' comments follow this line.

    A mere heading "Comments" may open the remarks of an author: one of the lines after it must bear a comment's marks.
    """
    if len(line) > _LONGEST:
        return False
    if _COMMENT_HEADING.fullmatch(line):
        return any(len(after) <= _LONGEST and _COMMENT_MARK.fullmatch(after) for after in following[:_NEAR])
    return bool(_COMMENTS.fullmatch(line))
