"""Nouns of what lasts: events that go on for a time, and things that were founded, built or signed."""

from __future__ import annotations

from crosscheck.claims.vocabulary import words

# What goes on for a time and may still be going on at the report. Plans, sentences, contracts and bans are left out:
# their length lies ahead.
EVENTS = words(
    """war wars conflict insurgency insurrection rebellion uprising revolt revolution siege blockade embargo
        boycott occupation campaign offensive operation crisis drought famine recession slump feud dispute standoff
        standoff deadlock impasse struggle fight fighting battle rule reign presidency dictatorship tenure
        premiership marriage strike walkout protest protests outbreak epidemic pandemic rivalry mission intervention
        bombardment violence unrest emergency hunt manhunt investigation inquiry search friendship alliance
        partnership exile absence hiatus"""
)
# What was founded, built, signed or set up, so that an age says when.
THINGS = (
    words(
        """camp ferry ship boat vessel trawler plane aircraft jet airliner plant factory refinery mill mine bridge
        tunnel dam building house tower block hotel school hospital clinic stadium prison airport station road
        railway pipeline pipe main sewer reactor wall fence church mosque temple cathedral synagogue
        museum theatre library market shop store restaurant warehouse company firm business bank group party
        movement organisation organization agency union club team league newspaper magazine state country nation
        republic kingdom city town village settlement government coalition parliament chamber assembly court
        tribunal law act constitution treaty agreement accord pact deal truce ceasefire peace case lawsuit programme
        program project scheme policy system network satellite car bus train truck lorry engine machine tree forest
        reserve park record tradition festival race championship tournament marathon university college institute
        institution ban tariff embargo border fort palace castle"""
    )
    | EVENTS
)

# Whose time in a post is told with "for": "president for nineteen years".
POSTS = words(
    """president minister premier chancellor leader ruler king queen emperor mayor governor chairman chairwoman
        chair chief director head boss coach captain manager secretary"""
)
