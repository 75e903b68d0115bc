"""Sums of money, read as people write them: "EUR 3.35 million", "800 000 €", "$1,200"."""

import re
from decimal import Decimal, InvalidOperation

SIGNS = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY"}
MILLIONS = re.compile(r"\b(?:m|mio|mln|million|millions|millionen|millones)\b\.?", re.IGNORECASE)
CODE = re.compile(r"\b[A-Za-z]{3}\b")
FIGURE = re.compile(r"\d[\d\s.,\u00a0\u202f'’]*")


def read_amount(text: str) -> tuple[Decimal, str] | None:
    """The sum and its currency (ISO 4217); None: one of both is not there, or not to be read."""
    millions = MILLIONS.search(text)
    rest = MILLIONS.sub(" ", text)
    code = next((SIGNS[sign] for sign in SIGNS if sign in rest), None)
    found = CODE.search(rest)
    currency = code or (found.group(0).upper() if found else None)
    figure = FIGURE.search(rest)
    value = _figure(figure.group(0)) if figure else None
    if currency is None or value is None or value < 0:
        return None
    return value * (1_000_000 if millions else 1), currency


def _figure(text: str) -> Decimal | None:
    """Three digits behind a sign are thousands; one or two are hundredths."""
    digits = re.sub(r"[\s\u00a0\u202f'’]", "", text).rstrip(".,")
    last = max(digits.rfind("."), digits.rfind(","))
    behind = len(digits) - last - 1
    thousands = last >= 0 and behind == 3
    whole, cents = (digits, "") if last < 0 or thousands else (digits[:last], digits[last + 1 :])
    try:
        return Decimal(re.sub(r"[.,]", "", whole) + (f".{cents}" if cents else ""))
    except InvalidOperation:
        return None
