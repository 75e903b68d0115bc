"""Buttons of activities: their cards, lists and lives."""

from aiogram.filters.callback_data import CallbackData

from programme.values import Answer, Status


class Open(CallbackData, prefix="open"):
    """Show the card of an activity."""

    activity: int


class Advise(CallbackData, prefix="advise"):
    """Show all that the radar says of an activity, or its card again."""

    activity: int
    back: bool = False


class Draft(CallbackData, prefix="draft"):
    """Save, edit, go back or cancel on a card; ``act`` names which."""

    act: str
    activity: int
    version: int


class Field(CallbackData, prefix="field"):
    """Ask for one field, of one leg (0: the first that lacks it)."""

    name: str
    activity: int
    version: int
    leg: int = 0


class Absorb(CallbackData, prefix="absorb"):
    """Add the legs of a draft to another activity, whose version its reader saw."""

    activity: int
    into: int
    version: int


class Move(CallbackData, prefix="move"):
    """Save, or leave, the move that the open question keeps."""

    activity: int
    version: int
    save: bool


class Which(CallbackData, prefix="which"):
    """The activity that is meant, for a step whose words wait with the open question."""

    step: str
    activity: int


class Offered(CallbackData, prefix="offer"):
    """Take the step that was offered, with the reason that the open question keeps."""

    activity: int
    version: int
    step: Status


class Mark(CallbackData, prefix="mark"):
    """Who may see an activity, or one of its legs (0: all of it); empty: ask."""

    activity: int
    version: int
    leg: int = 0
    level: str = ""


class NamePerson(CallbackData, prefix="named"):
    """Name a person to what is for named people only, or take the name back; 0: list them."""

    activity: int
    person: int = 0
    named: bool = True


class Reply(CallbackData, prefix="answer"):
    """A participant's answer."""

    activity: int
    answer: Answer


class List(CallbackData, prefix="list"):
    """A page of what is coming, narrowed; ``month`` as YYYYMM.

    ``ask`` names the filter to choose instead, or ``text``: the page as text to copy.
    """

    page: int
    mine: bool
    project: str = ""
    territory: str = ""
    kind: str = ""
    month: str = ""
    ask: str = ""


class Found(CallbackData, prefix="found"):
    """A page of what the words kept with the open question have found."""

    page: int


class Share(CallbackData, prefix="share"):
    """An activity as text to copy, with the address of its public page."""

    activity: int
