"""What the fields of an activity are called, and their values as history keeps them."""

from datetime import date
from typing import Any

from locales import Plain, Translator, dates, territories
from programme.values import Kind, Status
from publishing.names import kind_name, status_name


def field_name(t: Translator, field: str) -> Plain:
    """What a field, or a column that somebody else has changed, is called."""
    return {
        "title": t.plain("title"),
        "kind": t.plain("kind"),
        "project": t.plain("project"),
        "body": t.plain("body"),
        "session": t.plain("session number"),
        "session_no": t.plain("session number"),
        "place": t.plain("place"),
        "city": t.plain("city"),
        "territory": t.plain("country"),
        "zone": t.plain("time zone"),
        "days": t.plain("dates"),
        "exact_days": t.plain("exact dates"),
        "start_on": t.plain("first day"),
        "end_on": t.plain("last day"),
        "precision": t.plain("how exact the dates are"),
        "status": t.plain("status"),
        "reason": t.plain("reason"),
        "record": t.plain("whether it is a record"),
    }.get(field, t.plain("another detail"))


def shown(t: Translator, field: str, value: Any) -> Plain:
    """The value of a column as history keeps it, for readers."""
    if value in {None, ""}:
        return t.plain("nothing")
    match field:
        case "start_on" | "end_on":
            return dates.day(t, date.fromisoformat(value))
        case "territory":
            return territories.name(t, value)
        case "status" if value in set(Status):
            return status_name(t, Status(value))
        case "kind":
            return kind_name(t, Kind(value))
        case _:
            return t.plain("{value}", value=str(value))
