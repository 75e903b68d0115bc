"""Dates, spans and times as a careful native writes them; times are always on the 24-hour clock."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from babel.dates import get_timezone_location

from locales import cities
from locales.date_parts import at, day, month
from locales.gate import Translator
from locales.markup import Plain
from locales.spans import span

__all__ = ["day", "in_days", "moment", "month_heading", "span", "zone_city"]


def moment(t: Translator, instant: datetime, zone: str, *, today: date | None = None) -> Plain:
    """An aware instant in an IANA zone: "Monday 18 July 2016, 09:00".

    Given the reader's ``today``, that day and the next are called so: "tomorrow, 09:00".
    ValueError for a naive instant.
    """
    if instant.tzinfo is None:
        raise ValueError(f"an instant knows its zone: {instant!r}")
    local = instant.astimezone(ZoneInfo(zone))
    text = day(t, local.date(), weekday=True)
    if today and 0 <= (ahead := (local.date() - today).days) <= 1:
        text = in_days(t, ahead)
    return at(t, text, Plain(local.strftime("%H:%M")))


def month_heading(t: Translator, on: date) -> Plain:
    """The month of a day as a heading: "July 2016"."""
    return month(t, on)


def zone_city(t: Translator, zone: str, *, city: str | None = None) -> Plain:
    """Whose time it is, by the city given, else by the one that stands for the IANA zone.

    Give the city where it is known: a zone may be named for a place in another territory.
    """
    name = city or get_timezone_location(zone, locale=t.locale, return_city=True)
    name = cities.named(t, name.rpartition("/")[2])
    if name == "UTC":
        return name
    # NOTE: Whose clock is meant, in brackets after a time: "10:00 (Tbilisi time)". The name
    # cannot be declined, nor a preposition before it be adapted to it.
    return t.plain("{city} time", city=name)


def in_days(t: Translator, n: int) -> Plain:
    """How far away a day is, in days and never rounded to weeks; negative for the past."""
    match n:
        case 0:
            return t.plain("today")
        case 1:
            return t.plain("tomorrow")
        case -1:
            return t.plain("yesterday")
    if n < 0:
        return t.plain_count("{n} day ago", "{n} days ago", -n)
    return t.plain_count("in {n} day", "in {n} days", n)
