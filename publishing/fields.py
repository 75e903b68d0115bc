"""What the fields of an activity are called, and their values as history keeps them."""

from collections.abc import Callable
from datetime import date
from typing import Any

from locales import Plain, Translator, cities, dates, plain_listed, territories, tongue
from programme.values import Answer, Bond, Kind, Level, Role, Status
from publishing.bonds import bond_name
from publishing.names import answer_name, kind_name, level_name, role_name, status_name


def field_name(t: Translator, field: str) -> Plain:
    """What a field, or a column that somebody else has changed, is called."""
    return {
        # NOTE: This and those that follow are names of fields, before a colon or in a list.
        "title": t.plain("title"),
        "kind": t.plain("kind"),
        "project": t.plain("project"),
        # NOTE: A field: the committee or group whose session it is.
        "body": t.plain("body"),
        "project_id": t.plain("project"),
        "body_id": t.plain("body"),
        "owner_id": t.plain("coordinator"),
        "person_id": t.plain("name"),
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
        "start_time": t.plain("hour of the beginning"),
        "end_time": t.plain("hour of the end"),
        # NOTE: A field: whether somebody accepts or declines.
        "answer": t.plain("answer"),
        "role": t.plain("role"),
        "ref": t.plain("reference"),
        "bond": t.plain("link to another activity"),
        "level": t.plain("who may see it"),
        "translation": t.plain("text in another language"),
        **_particulars(t),
        **_steps(t),
    }.get(field, t.plain("another detail"))


def _steps(t: Translator) -> dict[str, Plain]:
    return {
        "host_agreed": t.plain("agreement of the host"),
        "venue_agreed": t.plain("agreement on the venue"),
        "focal_point": t.plain("focal point"),
        "notice": t.plain("invitation of the members"),
        "project_period": t.plain("yes to days outside the project’s period"),
        "project_scope": t.plain("yes to a place outside the project’s countries"),
        "new_days": t.plain("new dates"),
        "over": t.plain("its end, which is still to come"),
        "within_a_week": t.plain("a week that has not passed"),
        "report": t.plain("report"),
        "attended": t.plain("how many people came"),
        "summary": t.plain("summary"),
        # NOTE: A field in history: what was lacking when it was confirmed all the same.
        "guard": t.plain("gone without"),
        "step": t.plain("asked for"),
        "granted": t.plain("decision"),
        # NOTE: A field in history: what somebody said when they were asked.
        "word": t.plain("word"),
    }


def _particulars(t: Translator) -> dict[str, Plain]:
    return {
        "clock": t.plain("time zone"),
        "theme": t.plain("theme"),
        "venue": t.plain("venue"),
        "capacity": t.plain("capacity"),
        "working_languages": t.plain("working languages"),
        "interpretation": t.plain("interpretation"),
        "agenda": t.plain("agenda"),
        "seats": t.plain("seats"),
        "cadence_months": t.plain("how often it meets"),
        "topic": t.plain("topic"),
        "speakers": t.plain("speakers"),
        "joining_link": t.plain("joining link"),
        "telephone": t.plain("telephone"),
        "addressees": t.plain("addressees"),
        "travellers": t.plain("our travellers"),
        "our_part": t.plain("our part"),
        "host": t.plain("host"),
        "team": t.plain("team"),
    }


def shown(t: Translator, field: str, value: Any) -> Plain:
    """The value of a column as history keeps it, for readers."""
    if value is None or value in ("", []):
        # NOTE: The value of a field that is empty, before or after an arrow.
        return t.plain("nothing")
    if isinstance(value, list):
        names = (tongue(t, one) for one in value) if field == "working_languages" else value
        return plain_listed(t, map(str, names))
    return SHOWN.get(field, _as_it_stands)(t, value)


def _as_it_stands(t: Translator, value: Any) -> Plain:
    return t.plain("{value}", value=str(value))


def _status(t: Translator, value: Any) -> Plain:
    """An activity's; that of a leg has other words, which are nobody's news."""
    if value in set(Status):
        return status_name(t, Status(value))
    return _as_it_stands(t, value)


SHOWN: dict[str, Callable[[Translator, Any], Plain]] = {
    "start_on": lambda t, value: dates.day(t, date.fromisoformat(value)),
    "end_on": lambda t, value: dates.day(t, date.fromisoformat(value)),
    "start_time": lambda t, value: t.plain("{hour}", hour=value[:5]),
    "end_time": lambda t, value: t.plain("{hour}", hour=value[:5]),
    "city": cities.named,
    "territory": territories.name,
    "status": _status,
    "step": _status,
    "guard": field_name,
    "granted": lambda t, value: t.plain("approved") if value else t.plain("not approved"),
    "kind": lambda t, value: kind_name(t, Kind(value)),
    "answer": lambda t, value: answer_name(t, Answer(value)),
    "role": lambda t, value: role_name(t, Role(value)),
    "bond": lambda t, value: bond_name(t, Bond(value)),
    "level": lambda t, value: level_name(t, Level(value)),
}
