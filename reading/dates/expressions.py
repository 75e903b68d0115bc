"""The forms that stand in a text, looked for as they are asked for; those of a few words once."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Final

from reading.dates.addresses import is_address
from reading.dates.forms import Form, forms
from reading.dates.pieces import made_even, parts, stretches
from reading.dates.tokens import tokens

# So many stretches are remembered, and none that is longer.
MOST_KEPT: Final = 4096
LONGEST_KEPT: Final = 120


def expressions(
    text: str, language: str, today: date, *, backwards: bool = False
) -> Iterator[Form]:
    """The forms from left to right, or from right to left, but for those that name a street."""
    found = stretches(made_even(text), parts(language))
    for start, end in reversed(list(found)) if backwards else found:
        stretch = text[start:end]
        look = kept if len(stretch) <= LONGEST_KEPT else formed
        here, whole = look(stretch, language, today), len(stretch) == len(text)
        for each in reversed(here) if backwards else here:
            form = each if whole else moved(each, start)
            if not is_address(text, form):
                yield form


def formed(stretch: str, language: str, today: date) -> tuple[Form, ...]:
    """The forms of some words; no date reaches beyond a word that has no part in any."""
    return tuple(forms(tokens(stretch, language, today)))


kept: Final = lru_cache(maxsize=MOST_KEPT)(formed)


def moved(form: Form, by: int) -> Form:
    """A form of some words where these stand in a text."""
    return form._replace(start=form.start + by, end=form.end + by, lead=form.lead + by, whole=False)
