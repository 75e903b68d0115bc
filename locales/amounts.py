"""Sums of money, as readers of a language write them."""

import re
from copy import copy
from decimal import Decimal

from babel.numbers import format_currency

from locales.gate import Translator
from locales.markup import Plain, verbatim

# CLDR's own rule between a currency of letters and the figures (currencySpacing).
_TOUCHING = re.compile(r"(?<=[^\W\d_])(?=\d)")
_SPACE = "\u00a0"


def amount(t: Translator, value: Decimal, currency: str) -> Plain:
    """ "€800,000" or "800 000 €": whole units, where there is nothing behind them."""
    if value != value.to_integral_value():
        return _apart(format_currency(value, currency, locale=t.locale))
    whole = copy(t.locale.currency_formats["standard"])
    whole.frac_prec = (0, 0)
    said = format_currency(value, currency, whole, locale=t.locale, currency_digits=False)
    return _apart(said)


def _apart(said: str) -> Plain:
    return verbatim(_TOUCHING.sub(_SPACE, said))
