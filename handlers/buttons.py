"""What buttons carry: identifiers, and the version their reader saw where they change something."""

from aiogram.filters.callback_data import CallbackData

from programme.values import Answer, Kind, Status


class Open(CallbackData, prefix="open"):
    """Show the card of an activity."""

    activity: int


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


class PickKind(CallbackData, prefix="kind"):
    """A kind for a draft."""

    activity: int
    kind: Kind


class PickProject(CallbackData, prefix="proj"):
    """A project for an activity; a dash begins a new list page."""

    activity: int
    code: str


class PickBody(CallbackData, prefix="body"):
    """A body for a committee session."""

    activity: int
    code: str


class PickTerritory(CallbackData, prefix="terr"):
    """The country that the typed place, kept with the open question, lies in."""

    activity: int
    territory: str


class PickDays(CallbackData, prefix="days"):
    """One of several readings of typed days: first and last day as YYYYMMDD."""

    activity: int
    leg: int
    start: str
    end: str


class Move(CallbackData, prefix="move"):
    """Save, or leave, the move that the open question keeps."""

    activity: int
    version: int
    save: bool


class Step(CallbackData, prefix="step"):
    """A step of an activity's life."""

    activity: int
    version: int
    step: Status


class Decide(CallbackData, prefix="decide"):
    """Grant or return what was asked for."""

    approval: int
    granted: bool


class Reply(CallbackData, prefix="answer"):
    """A participant's answer."""

    activity: int
    answer: Answer


class List(CallbackData, prefix="list"):
    """A page of what is coming."""

    page: int
    mine: bool
    project: str = ""


class Speak(CallbackData, prefix="lang"):
    """A language by its Babel id."""

    language: str


class Welcome(CallbackData, prefix="hello"):
    """The message of welcome once more, in another language; 0: it is about no activity."""

    language: str
    activity: int = 0


class Zone(CallbackData, prefix="zone"):
    """A zone by its IANA name."""

    name: str


class About(CallbackData, prefix="about"):
    """The activity that the typed words, kept with the open question, are about."""

    activity: int


class Invite(CallbackData, prefix="invite"):
    """A link for one more participant of an activity (0: none, for a right)."""

    activity: int
    language: str = ""
    right: str = ""


class Calendar(CallbackData, prefix="cal"):
    """A new secret address for the reader's own calendar."""

    renew: bool


class Less(CallbackData, prefix="less"):
    """Fewer messages like this one; ``wish`` names what is wished, empty: which are there."""

    delivery: int
    wish: str = ""


class Unveil(CallbackData, prefix="unveil"):
    """Show what a discreet message is about."""

    delivery: int


class Wish(CallbackData, prefix="wish"):
    """A wish of one's own: ``what`` names it, ``value`` which of several."""

    what: str
    value: int = 0


class Rungs(CallbackData, prefix="rungs"):
    """The reminders of an activity; with a name, one of them switched on or off."""

    activity: int
    name: str = ""
    on: bool = False


class AddRung(CallbackData, prefix="addrung"):
    """One more reminder of an activity, to everybody in it."""

    activity: int
