"""Buttons that fill one field of an activity with one of several values."""

from aiogram.filters.callback_data import CallbackData

from programme.values import Kind


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
