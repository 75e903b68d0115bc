"""The particulars that there are: what each holds, how much of it, and up to whom it goes."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from programme.values import Level

Value = str | int | tuple[str, ...]


class Form(Enum):
    """What a particular holds."""

    TEXT = auto()
    NUMBER = auto()
    LINK = auto()
    NAMES = auto()
    LANGUAGES = auto()
    AGENDA = auto()
    ADDRESSEES = auto()
    OF_LEGS = auto()
    CADENCE = auto()


@dataclass(frozen=True)
class Particular:
    """One particular; ``most`` is in characters, of a list for each name, of a number its size.

    Whoever reaches no further than a lower ``level`` does not learn that it is there.
    """

    form: Form
    level: Level
    most: int = 200


# Names are those of columns; config.toml says which kind has which.
PARTICULARS: Mapping[str, Particular] = {
    "theme": Particular(Form.TEXT, Level.GREEN, most=64),
    "venue": Particular(Form.TEXT, Level.GREEN),
    "capacity": Particular(Form.NUMBER, Level.GREEN, most=100_000),
    "working_languages": Particular(Form.LANGUAGES, Level.CLEAR, most=40),
    "interpretation": Particular(Form.TEXT, Level.GREEN),
    "agenda": Particular(Form.AGENDA, Level.GREEN, most=300),
    "seats": Particular(Form.NAMES, Level.GREEN),
    "cadence_months": Particular(Form.CADENCE, Level.GREEN, most=120),
    "topic": Particular(Form.TEXT, Level.CLEAR, most=300),
    "speakers": Particular(Form.NAMES, Level.AMBER),
    "joining_link": Particular(Form.LINK, Level.AMBER, most=500),
    "telephone": Particular(Form.TEXT, Level.AMBER, most=100),
    "addressees": Particular(Form.ADDRESSEES, Level.GREEN),
    "travellers": Particular(Form.NAMES, Level.AMBER),
    "our_part": Particular(Form.TEXT, Level.GREEN, most=300),
    "host": Particular(Form.OF_LEGS, Level.AMBER),
    "team": Particular(Form.OF_LEGS, Level.AMBER, most=300),
}
MOST_NAMES = 100
# Texts in one line that may be given in other languages too; so may the points of an agenda.
TRANSLATED = ("venue", "topic")
