"""On which day a week begins, by territory (CLDR weekData)."""

from functools import cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from locales.gate import Translator

MONDAY = 0


def first_weekday(t: Translator, territory: str | None) -> int:
    """The first day of the week in a territory by ISO 3166-1, else where the language is at home.

    Monday is 0, as everywhere in Python.
    """
    if territory is None:
        return t.locale.first_week_day
    return _of(territory)


@cache
def _of(territory: str) -> int:
    for language in get_global("territory_languages").get(territory, {}):
        try:
            return Locale.parse(f"{language}_{territory}").first_week_day
        except (UnknownLocaleError, ValueError):
            continue
    return MONDAY
