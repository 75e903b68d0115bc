"""More than one message, title or list can carry."""

from dataclasses import dataclass

from programme.refusals.base import Refusal


@dataclass
class TitleTooLong(Refusal):
    """A title longer than fits a calendar and a card."""

    length: int
    limit: int


@dataclass
class TitleMissing(Refusal):
    """A title of nothing but blanks."""


@dataclass
class TextMissing(Refusal):
    """A text in another language of nothing but blanks."""

    activity_id: int


@dataclass
class ReasonTooLong(Refusal):
    """A reason longer than a message to all who take part can carry."""

    length: int
    limit: int


@dataclass
class TooManyLegs(Refusal):
    """More places than one activity can show in one message."""

    count: int
    limit: int


@dataclass
class TextTooLong(Refusal):
    """Words that fit no message to many."""

    length: int
    limit: int


@dataclass
class TooManyReminders(Refusal):
    """More reminders than anybody would read."""

    count: int
    limit: int


@dataclass
class FieldTooLong(Refusal):
    """More characters, or more ``names``, than a field of an activity holds."""

    activity_id: int
    field: str
    length: int
    limit: int
    names: bool = False


@dataclass
class NumberOutOfReach(Refusal):
    """A number below one or above the limit."""

    activity_id: int
    field: str
    limit: int


@dataclass
class OnePerLeg(Refusal):
    """Neither one line for all legs nor one for each."""

    activity_id: int
    field: str
    lines: int
    legs: int


@dataclass
class TooManyDates(Refusal):
    """More dates than a series holds."""

    count: int
    limit: int
