"""A programme made to be misread, and by hand beside it what every client must read."""

from tests.publishing.nasty.making import (
    BELGRADE,
    KYIV,
    PRISTINA,
    REVISED,
    TBILISI,
    TODAY,
    activity,
    at,
    day,
    leg,
)
from tests.publishing.nasty.meant import MEANT
from tests.publishing.nasty.programme import PROGRAMME

__all__ = [
    "BELGRADE",
    "KYIV",
    "MEANT",
    "PRISTINA",
    "PROGRAMME",
    "REVISED",
    "TBILISI",
    "TODAY",
    "activity",
    "at",
    "day",
    "leg",
]
