"""Sentences that no model was checked on when it was compiled."""

from __future__ import annotations

from crosscheck.model import Excerpt

SENTENCES = (
    "The earthquake killed 41 people and injured more than 300, the governor told state television.",
    "Rescuers pulled a third survivor from the rubble late on Friday.",
    "At least 2,600 homes were destroyed.",
    "An estimated 1.2 million people need shelter, according to the Red Crescent.",
    "The central bank raised its main rate by half a point to 7.25 percent.",
    "Police arrested 14 protesters; organisers put the number at 40.",
    "Talks will resume in Geneva on 9 May, a spokeswoman said.",
    "The ferry was carrying about 120 passengers when it capsized off the northern coast, the navy said, adding that "
    "bad weather had kept its helicopters on the ground for most of the night.",
    "Brent crude fell below $70 a barrel for the first time since March.",
    "No casualties were reported.",
)
NEWS = tuple(map(Excerpt, SENTENCES))
