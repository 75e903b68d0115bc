"""Checks 22 to 28, 37 to 39: the calendar around its events."""

import re

from tests.publishing.conformance.parsing import Line, blocks

# People invite answers; joining links leave the office with a message only.
NEVER = {
    "39: people": {"ATTENDEE", "ORGANIZER", "CONTACT"},
    "37: a joining link": {"CONFERENCE", "URL", "ATTACH", "X-GOOGLE-CONFERENCE"},
    "28: a list of dates of onset": {"RDATE"},
}


def calendar_faults(lines: list[Line]) -> list[str]:
    """Header, components, time zones, and what stands in no calendar of ours."""
    names = [name for name, _, _ in lines]
    components = [value for name, _, value in lines if name == "BEGIN"][1:]
    head = lines[: names.index("BEGIN", 1)] if components else lines
    given = {name: (parameters, value) for name, parameters, value in head}
    used = {zone for _, p, _ in lines for zone in re.findall("TZID=([^;]+)", p)}
    zones = blocks(lines, "VTIMEZONE")
    checks = {
        "22: VERSION": names.count("VERSION") != 1 or given.get("VERSION") != ("", "2.0"),
        "22: PRODID": names.count("PRODID") != 1,
        "23: no name before the components": "X-WR-CALNAME" not in given,
        "24: REFRESH-INTERVAL": given.get("REFRESH-INTERVAL") != ("VALUE=DURATION", "PT1H"),
        "24: X-PUBLISHED-TTL": given.get("X-PUBLISHED-TTL") != ("", "PT1H"),
        "25: METHOD": given.get("METHOD", ("", "PUBLISH")) != ("", "PUBLISH"),
        "26: no component": not components,
        "27: a zone without its VTIMEZONE": bool(used - {_identity(zone) for zone in zones}),
        "38: LANGUAGE": any("LANGUAGE" in parameters for _, parameters, _ in lines),
    }
    found = [text for text, failed in checks.items() if failed]
    found += [text for text, never in NEVER.items() if never & set(names)]
    return [*found, *(fault for zone in zones for fault in _zone(zone))]


def _identity(zone: list[Line]) -> str:
    return next((value for name, _, value in zone if name == "TZID"), "")


def _zone(zone: list[Line]) -> list[str]:
    """One STANDARD and at most one DAYLIGHT, with yearly rules where there are two."""
    kinds = sorted(value for name, _, value in zone if name == "BEGIN")
    rules = [value for name, _, value in zone if name == "RRULE"]
    form = r"FREQ=YEARLY;BYMONTH=\d+;BYDAY=-?\d(MO|TU|WE|TH|FR|SA|SU)"
    checks = {
        "28: observances": kinds not in (["STANDARD"], ["DAYLIGHT", "STANDARD"]),
        "28: rules": len(rules) != (2 if len(kinds) == 2 else 0),
        "28: another rule than a yearly one": any(not re.fullmatch(form, one) for one in rules),
    }
    return [f"{text} ({_identity(zone)})" for text, failed in checks.items() if failed]
