"""Checks 29 to 36 and 40: one event."""

import re

from tests.publishing.conformance.parsing import Line, blocks, own

SINGLE = (
    "UID",
    "DTSTAMP",
    "DTSTART",
    "SUMMARY",
    "SEQUENCE",
    "LAST-MODIFIED",
    "DTEND",
    "STATUS",
    "TRANSP",
)
BUSY = {"CONFIRMED": {"BUSY"}, "TENTATIVE": {"TENTATIVE", "FREE"}, "CANCELLED": {"FREE"}}
RECURRING = {"RRULE", "RDATE", "EXDATE", "RECURRENCE-ID"}
DURATION = re.compile(r"-P(\d+D)?(T(\d+H)?(\d+M)?)?")


def event_faults(event: list[Line]) -> list[str]:
    """What of one event a client could stumble over."""
    lines = own(event)
    names = [name for name, _, _ in lines]
    given = {name: (parameters, value) for name, parameters, value in lines}
    missing = [f"29: {name} {names.count(name)} times" for name in SINGLE if names.count(name) != 1]
    if missing:
        return missing
    return [*_times(given), *_standing(given, set(names)), *_alarms(event, given["STATUS"][1])]


def _times(given: dict[str, tuple[str, str]]) -> list[str]:
    (how, start), (how_too, end), stamp = given["DTSTART"], given["DTEND"], given["DTSTAMP"][1]
    form = r"\d{8}" if how == "VALUE=DATE" else r"\d{8}T\d{6}" + ("" if "TZID" in how else "Z")
    checks = {
        "31: a floating or malformed time": not re.fullmatch(form, start),
        "32: the end does not lie after the start": end <= start,
        "33: the end has another form": how != how_too or len(start) != len(end),
        "40: DTSTAMP": not re.fullmatch(r"\d{8}T\d{6}Z", stamp)
        or stamp != given["LAST-MODIFIED"][1],
    }
    return [text for text, failed in checks.items() if failed]


def _standing(given: dict[str, tuple[str, str]], names: set[str]) -> list[str]:
    status, busy = given["STATUS"][1], given.get("X-MICROSOFT-CDO-BUSYSTATUS", ("", ""))[1]
    clear = given["TRANSP"][1] == "TRANSPARENT"
    checks = {
        "34: STATUS": status not in BUSY,
        "34: BUSYSTATUS": busy not in BUSY.get(status, set()),
        "34: busy and free at once": (busy == "FREE" or status == "CANCELLED") and not clear,
        "35: a recurrence": bool(RECURRING & names),
    }
    return [text for text, failed in checks.items() if failed]


def _alarms(event: list[Line], status: str) -> list[str]:
    found = []
    for alarm in blocks(event, "VALARM"):
        given = {name: value for name, _, value in alarm}
        if given.get("ACTION") != "DISPLAY" or not given.get("DESCRIPTION"):
            found.append("36: an alarm that shows nothing")
        if not DURATION.fullmatch(given.get("TRIGGER", "")):
            found.append("36: an alarm that does not ring before")
        if status == "CANCELLED":
            found.append("36: an alarm for what was called off")
    return found
