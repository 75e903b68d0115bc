"""Days that are the name of a street: "str. 31 August 1989 nr. 11", "25 de Maio 520"."""

import re
from functools import lru_cache
from typing import Final

from reading.dates.forms import Form
from reading.wordlists import every

# The number of a house behind such a name; of two figures it could be a year.
HOUSE: Final = re.compile(
    r"\s+(?:n[ro]\.?|n[°º]|№)\s*\d|\s\d{3}[a-z]?\s*(?:[,;)]|$)", re.IGNORECASE
)
# No word for a street, with what may stand behind it, is longer.
REACH: Final = 24
NEXT: Final = 14


def is_address(text: str, form: Form) -> bool:
    """Whether one day stands behind the word for a street, or before the number of a house."""
    if len(form.points) != 1 or form.times:
        return False
    if before().search(text, max(0, form.lead - REACH), form.start):
        return True
    behind = text[form.end : form.end + NEXT]
    return bool(HOUSE.match(behind) or after().match(behind))


@lru_cache(maxsize=1)
def before() -> re.Pattern[str]:
    """A word for a street at the end of a text: "rue du", "str.", "площадь"."""
    return re.compile(
        rf"(?<!\w)(?<!\ben )(?:{words('streets')})\.?\s*(?:d[aeou]s?\s+|del\s+)?$", re.IGNORECASE
    )


@lru_cache(maxsize=1)
def after() -> re.Pattern[str]:
    """The same at the head of one: "Caddesi", "Street"."""
    return re.compile(
        rf"\s+(?:{words('streets_behind')})(?=\.?\s*(?:n[or]\b|[\d,;)]|$))", re.IGNORECASE
    )


def words(key: str) -> str:
    """The words of one list, of all our languages."""
    found = sorted(set(every("places", key)), key=len, reverse=True)
    return "|".join(map(re.escape, found))
