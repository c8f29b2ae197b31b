"""Currencies by symbol, code and word (ISO 4217:2015).

A word that several countries use and the text does not narrow ("francs", "crowns", "shillings", "pesos", "dinars")
stays that word in the singular; "dollars" is read as USD and "pounds" as GBP, as news English means them.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from crosscheck.claims.measures import Unit
from crosscheck.claims.tokens import Tokens
from crosscheck.claims.vocabulary import words

_CENT = Decimal("0.01")

_CODES = words(
    "USD EUR GBP JPY CNY CHF AUD CAD NZD SEK NOK DKK ISK PLN CZK HUF RON BGN HRK RSD UAH RUB TRY ILS EGP SAR AED "
    "QAR KWD BHD OMR JOD LBP SYP IQD IRR AFN PKR INR BDT LKR NPR MMK THB VND IDR MYR SGD PHP KRW TWD HKD KZT UZS "
    "GEL AMD AZN NGN GHS KES UGX TZS RWF ETB ZAR ZMW ZWL BWP MZN AOA XOF XAF MAD DZD TND LYD SDG SSP SOS MXN BRL "
    "ARS CLP COP PEN BOB UYU PYG VES GTQ HNL NIO CRC DOP JMD HTG CUP"
)

_SYMBOLS = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₩": "KRW",
    "₺": "TRY",
    "₦": "NGN",
    "₱": "PHP",
    "฿": "THB",
    "₫": "VND",
    "₪": "ILS",
    "₴": "UAH",
    "₸": "KZT",
    "₵": "GHS",
}
# Letters before a dollar sign.
_DOLLARS = {
    "us": "USD",
    "a": "AUD",
    "au": "AUD",
    "aus": "AUD",
    "c": "CAD",
    "ca": "CAD",
    "can": "CAD",
    "nz": "NZD",
    "hk": "HKD",
    "s": "SGD",
    "sg": "SGD",
    "nt": "TWD",
    "r": "BRL",
    "j": "JMD",
    "z": "ZWL",
    "mx": "MXN",
}
# Letters that stand for a currency when a figure follows; case as written.
_ABBREVIATIONS = {
    "Rs": "rupee",
    "RM": "MYR",
    "Rp": "IDR",
    "Tk": "BDT",
    "R": "ZAR",
    "Sh": "shilling",
    "Shs": "shilling",
    "KSh": "KES",
    "Ksh": "KES",
    "USh": "UGX",
    "SFr": "CHF",
    "Fr": "franc",
    "Kr": "krone",
    "kr": "krone",
    "GBP": "GBP",
    "RMB": "CNY",
    "NIS": "ILS",
    "Dh": "AED",
    "Dhs": "AED",
    "QR": "QAR",
    "SR": "SAR",
    "DKr": "DKK",
    "SKr": "SEK",
    "NKr": "NOK",
    "TSh": "TZS",
    "Php": "PHP",
    "N": "NGN",
    "GH": "GHS",
}

# singular|plural: unit. A unit in capitals is an ISO code.
_NAMES = {
    "dollar|dollars|bucks": "USD",
    "euro|euros": "EUR",
    "pound|pounds|quid": "GBP",
    "yen": "JPY",
    "yuan|renminbi|rmb": "CNY",
    "rouble|roubles|ruble|rubles": "RUB",
    "won": "KRW",
    "rand|rands": "ZAR",
    "lira|liras|lire": "TRY",
    "shekel|shekels": "ILS",
    "reais|reals": "BRL",
    "zloty|zlotys|zloties": "PLN",
    "forint|forints": "HUF",
    "hryvnia|hryvnias|hryvnya": "UAH",
    "baht": "THB",
    "dong": "VND",
    "ringgit": "MYR",
    "rupiah": "IDR",
    "taka": "BDT",
    "naira": "NGN",
    "cedi|cedis": "GHS",
    "birr": "ETB",
    "afghani|afghanis": "AFN",
    "tenge": "KZT",
    "lari": "GEL",
    "leva": "BGN",
    "koruna|korunas": "CZK",
    "kronor": "SEK",
    "krone|kroner": "krone",
    "krona": "krona",
    "crown|crowns": "crown",
    "mark|marks": "mark",
    "franc|francs": "franc",
    "peso|pesos": "peso",
    "rupee|rupees": "rupee",
    "dinar|dinars": "dinar",
    "dirham|dirhams": "dirham",
    "riyal|riyals": "riyal",
    "rial|rials": "rial",
    "shilling|shillings": "shilling",
    "kwacha": "kwacha",
    "florin|florins": "florin",
    "guilder|guilders": "guilder",
    "ducat|ducats": "ducat",
    "thaler|thalers": "thaler",
    "lei": "leu",
    "soles": "PEN",
    "bolivars|bolívars|bolivares": "VES",
    "gourde|gourdes": "HTG",
    "quetzal|quetzals|quetzales": "GTQ",
    "lempira|lempiras": "HNL",
    "guarani|guaranis|guaraníes": "PYG",
    "kyat|kyats": "MMK",
    "dalasi|dalasis": "GMD",
    "metical|meticais|meticals": "MZN",
    "ariary": "MGA",
    "tugrik|tugriks": "MNT",
    "manat|manats": "manat",
    "bitcoin|bitcoins": "BTC",
}
_MINOR = {
    "cent|cents": "USD",
    "pence|penny|p": "GBP",
    "eurocent|eurocents|euro cents|euro cent": "EUR",
    "kopeks|kopecks": "RUB",
    "paise": "INR",
    "us cents|u . s . cents": "USD",
}
_NARROWED = {
    "dollars": {
        "us": "USD",
        "u . s .": "USD",
        "american": "USD",
        "australian": "AUD",
        "canadian": "CAD",
        "new zealand": "NZD",
        "hong kong": "HKD",
        "singapore": "SGD",
        "taiwan": "TWD",
        "jamaican": "JMD",
        "zimbabwean": "ZWL",
    },
    "pounds": {
        "british": "GBP",
        "egyptian": "EGP",
        "syrian": "SYP",
        "lebanese": "LBP",
        "sudanese": "SDG",
        "turkish": "TRY",
    },
    "francs": {"swiss": "CHF", "cfa": "XOF", "rwandan": "RWF"},
    "pesos": {
        "mexican": "MXN",
        "argentine": "ARS",
        "chilean": "CLP",
        "colombian": "COP",
        "philippine": "PHP",
        "cuban": "CUP",
        "uruguayan": "UYU",
    },
    "rupees": {"indian": "INR", "pakistani": "PKR", "sri lankan": "LKR", "nepalese": "NPR", "nepali": "NPR"},
    "dinars": {
        "iraqi": "IQD",
        "jordanian": "JOD",
        "kuwaiti": "KWD",
        "libyan": "LYD",
        "algerian": "DZD",
        "tunisian": "TND",
        "serbian": "RSD",
        "bahraini": "BHD",
    },
    "shillings": {"kenyan": "KES", "kenya": "KES", "ugandan": "UGX", "tanzanian": "TZS", "somali": "SOS"},
    "crowns": {"swedish": "SEK", "danish": "DKK", "norwegian": "NOK", "czech": "CZK", "icelandic": "ISK"},
    "kroner": {"danish": "DKK", "norwegian": "NOK"},
    "kronor": {"swedish": "SEK"},
    "krona": {"swedish": "SEK", "icelandic": "ISK"},
    "riyals": {"saudi": "SAR", "qatari": "QAR", "yemeni": "YER", "omani": "OMR"},
    "rials": {"iranian": "IRR", "omani": "OMR", "yemeni": "YER"},
    "dirhams": {"uae": "AED", "emirati": "AED", "moroccan": "MAD"},
}


def _normal(names: str, unit: str) -> str:
    """The name of a unit: its code, or the word in the singular where it fits several currencies."""
    return unit if unit.isupper() else names.split("|")[0]


def _money_words() -> dict[str, Unit]:
    """Phrase -> unit with its name in normal form."""
    found = {code.lower(): Unit(code, code) for code in _CODES}
    found |= {symbol: Unit(code, code) for symbol, code in _SYMBOLS.items()}
    # Words of the language that happen to be codes.
    for word in ("try", "top", "all", "mad", "cup", "pen", "bob", "sos", "amd"):
        found.pop(word, None)
    for names, unit in _NAMES.items():
        found |= {name: Unit(_normal(names, unit), unit) for name in names.split("|")}
    for names, unit in _MINOR.items():
        found |= {name: Unit(names.split("|")[0], unit, _CENT) for name in names.split("|")}
    for plural, by_adjective in _NARROWED.items():
        for adjective, code in by_adjective.items():
            for noun in {plural, plural.removesuffix("s")}:
                found[f"{adjective} {noun}"] = Unit(code, code)
    found["pounds sterling"] = Unit("GBP", "GBP")
    return found


MONEY_WORDS = _money_words()
"""Currency words and codes in lower case."""

CURRENCIES = frozenset(unit.base for unit in MONEY_WORDS.values())
"""Every unit of money: ISO codes, and the words that fit no single code."""

_BEFORE = _CODES | frozenset(_ABBREVIATIONS)
MONEY_TRIGGERS = frozenset(_SYMBOLS) | _BEFORE
"""Tokens (case as written) that may open an amount of money."""

_UNITS = {
    code: Unit(code, code) for code in {*_CODES, *_SYMBOLS.values(), *_DOLLARS.values(), *_ABBREVIATIONS.values()}
}


class MoneySign(NamedTuple):
    """A currency sign that opens an amount at `tokens[i]`; the figure begins at `end`."""

    unit: Unit
    end: int


def read_sign(tokens: Tokens, i: int) -> MoneySign | None:
    """The currency sign or code at token `i` with a figure after it: "$", "US$", "EUR ", "RM"."""
    text = tokens.text[i]
    end = i + 1
    if end < tokens.size and tokens.text[end] == "$" and tokens.glued[end] and tokens.lower[i] in _DOLLARS:
        code, end = _DOLLARS[tokens.lower[i]], end + 1
    elif text in _SYMBOLS:
        code = _SYMBOLS[text]
    elif text in _BEFORE:
        code = text if text in _CODES else _ABBREVIATIONS[text]
        if end < tokens.size and tokens.text[end] == "." and tokens.glued[end]:  # "Rs. 500"
            end += 1
        # One letter is a currency only right before its figure: "R500", never "Plan R 500".
        if len(text) == 1 and (end >= tokens.size or not tokens.glued[end]):
            return None
        if end < tokens.size and tokens.text[end] in _SYMBOLS:  # "USD $5"
            end += 1
    else:
        return None
    if end >= tokens.size or not tokens.text[end][0].isdecimal():
        return None
    return MoneySign(_UNITS[code], end)
