"""Words that make the number after or before them a name: "Flight 370", "Resolution 2254", "14 Baker Street"."""

from __future__ import annotations

from crosscheck.claims.vocabulary import words

MODELS = words(
    "boeing airbus embraer antonov ilyushin tupolev cessna learjet iphone playstation xbox soyuz flight route"
)
"""After these a number is a name that its report also uses alone: "the new 787"."""

ALWAYS = MODELS | words(
    "apollo voyager sputnik mersenne catch formula windows flights interstate highway motorway autobahn resolution "
    "resolutions article articles chapter appendix annex paragraph clause gate platform exit junction page pages "
    "pp vol volume fig figure table section sections subsection proposition exhibit suite room rooms stall apt "
    "apartment reactor channel terminal checkpoint phase category type version verse psalm model class covid lot "
    "ref reference amendment protocol directive runway pier berth sector precinct zip postcode extension ext isbn "
    "doi lane tier id psalms genesis exodus leviticus deuteronomy isaiah romans corinthians"
)
"""After these, in any case, a number is a label."""

CAPITALISED = words(
    "No Nos Unit Building Block Ward District Zone Area Line Train Bus Tram Car Camp Hill Tower Part Issue "
    "Bulletin Update Order Bill Law Decree Act Title Item Point Level Grade Stage Step Round Game Week Day Group "
    "Division Band Box Cell Row Seat Force Bay Buoy Base Company Brigade Battalion Regiment Squadron Army Corps "
    "Shaft Pit Well Mine Stand Radio Number Article Case File Form Rule Protocol Amendment Schedule Count Floor "
    "Apartment House Studio Track Heat Lane Pool Court Kilometre Kilometer Km Mile Marker Storm Hurricane Study "
    "Trial Question Lesson Episode Season Series Version Big Top Final Core World War Generation Gen Forum "
    "Operation Plan Project Agenda Vision Horizon Circular Communique Communiqué Statement Edition Chamber Panel "
    "Committee Dam Bridge Tunnel Plant Ship Vessel Platform Site Location Sample Batch Report Release Bulletin "
    "Sheet Notice Note Annexe Map Photo Image Sonata Symphony Studio Room Ofsted Cop Cup Cohort "
    "Office Galaxy Android Firefox Chrome Basin"
)
"""After these, written with a capital, a number is a label unless a noun follows it."""

SERIES = words("type model class mark series engine version")
"""After these letters and a number are one name: "engines of type EA 189"."""

LABELLED_BELOW = words(
    "unit units bus train line tram building block ward zone no nos number numbers level stage grade item"
)
"""In lower case these label a number that no noun follows."""

INDEXES = {
    "p": words("100 400 500 600 1500"),
    "asx": words("50 100 200 300"),
    "bse": words("30 100 500"),
    "cac": words("40"),
    "csi": words("300 500"),
    "dax": words("30 40"),
    "dow": words("30"),
    "fortune": words("50 100 500 1000"),
    "forbes": words("100 400 500 2000"),
    "ftse": words("100 250 350"),
    "global": words("500 2000"),
    "ibex": words("35"),
    "inc": words("500 5000"),
    "kospi": words("50 100 200"),
    "mib": words("30 40"),
    "nasdaq": words("100"),
    "nifty": words("50 100 500"),
    "nikkei": words("225 400"),
    "omx": words("20 25 30"),
    "poor's": words("100 400 500 600 1500"),
    "poor’s": words("100 400 500 600 1500"),
    "russell": words("1000 2000 3000"),
    "sensex": words("30"),
    "stoxx": words("50 600"),
    "tsx": words("60"),
}
"""Share indexes and rankings, with the numbers that belong to their names."""

STREETS = words(
    "Street St Road Rd Avenue Ave Lane Drive Boulevard Blvd Square Place Terrace Crescent Row Quay Way Close Court "
    "Gardens Parade Mews Highway Wharf Strasse Straße"
)
"""A number, one to three names and one of these make an address."""

CLOCK_AFTER = words("am pm a.m p.m a.m. p.m. gmt utc bst est edt cet cest pst pdt hrs o'clock")
"""After these a number before them was a time of day."""

SCORE_CONTEXT = words(
    "beat beats beaten won win wins winning lost lose loses lead leads led leading draw drew drawn victory defeat "
    "defeated score scored scoreline goal goals match half-time game set sets aggregate penalties shootout tie "
    "level"
)
"""Words near a pair of small numbers that tell a score from a range."""

VOTE_CONTEXT = words(
    "vote votes voted voting ballot majority ruled ruling decision split panel court passed approved rejected"
)
"""Words near a pair of small numbers that tell a vote, whose two sides are counts."""

PLACED = words(
    "put puts stands stood stand remains remained remain estimated toll level valued set standing priced trading "
    "traded closed total put counted reckoned held stayed running rate figure starting started opened aged timed "
    "clocked time danger hazard number yield euro pound dollar rupee index"
)
"""Before "at", these tell that what follows is a figure and no time of day."""

ORDINALS = words(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth "
    "seventieth eightieth ninetieth hundredth thousandth millionth something somethings"
)

CIRCA = words("c ca approx circa about est vs v x the a of in and to at for by on with than mag magnitude")
"""Lower-case words that may be glued to figures by a slip without making them names."""
