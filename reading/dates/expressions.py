"""The forms that stand in a text; those of a line are found once, since several ask for them."""

from datetime import date
from functools import lru_cache
from typing import Final

from reading.dates.forms import Form, forms
from reading.dates.tokens import tokens

# So many lines are remembered, and none that is longer.
MOST_KEPT: Final = 4096
LONGEST_KEPT: Final = 240


def expressions(text: str, language: str, today: date) -> tuple[Form, ...]:
    """The forms, from left to right."""
    return (kept if len(text) <= LONGEST_KEPT else formed)(text, language, today)


def formed(text: str, language: str, today: date) -> tuple[Form, ...]:
    """The same, looked for."""
    return tuple(forms(tokens(text, language, today)))


kept: Final = lru_cache(maxsize=MOST_KEPT)(formed)
