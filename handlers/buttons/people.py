"""Buttons of people: their language, zone, calendar and invitations."""

from aiogram.filters.callback_data import CallbackData


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


class Entry(CallbackData, prefix="entry"):
    """A project or a body; without a code the list, with a field what is to be typed."""

    code: str = ""
    field: str = ""
    change: bool = False


class Team(CallbackData, prefix="team"):
    """A step with somebody of the team; ``scope`` is p.CODE, t.GE, or empty for the office."""

    act: str
    person: int = 0
    right: str = ""
    scope: str = ""
    number: int = 0


class Own(CallbackData, prefix="own"):
    """What somebody wishes for what is theirs: messages again, to be forgotten, or not."""

    wish: str


class About(CallbackData, prefix="about"):
    """The activity that the typed words, kept with the open question, are about."""

    activity: int


class Invite(CallbackData, prefix="invite"):
    """A link for one more participant of an activity (0: none, for a right)."""

    activity: int
    language: str = ""
    right: str = ""
    scope: str = ""


class OtherCalendar(CallbackData, prefix="other"):
    """Another calendar: ``what`` it holds, which project or body, and its language."""

    what: str = ""
    value: str = ""
    language: str = ""


class PublicCalendar(CallbackData, prefix="public"):
    """The calendar that a project shows to everybody: shown, or opened, or closed."""

    code: str
    public: bool | None = None


class Picture(CallbackData, prefix="picture"):
    """The address in the same message, as a picture."""


class Calendar(CallbackData, prefix="cal"):
    """A new secret address for the reader's own calendar."""

    renew: bool
