"""Checks 16 to 40 of a conforming feed, from the octets alone, written apart from the writer."""

import re

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
BUSY = {"CONFIRMED": {"BUSY"}, "TENTATIVE": {"TENTATIVE"}, "CANCELLED": {"FREE"}}
Line = tuple[str, str, str]  # name, parameters, value


def faults(octets: bytes) -> list[str]:
    """What a client could stumble over, in words; empty for a conforming feed."""
    found = list(_octets(octets))
    lines = unfolded(octets)
    events = blocks(lines, "VEVENT")
    found += _calendar(lines, events)
    for event in events:
        found += _event(event)
    uids = [value for event in events for name, _, value in event if name == "UID"]
    if len(set(uids)) != len(uids):
        found.append("30: a UID stands twice")
    return found


def unfolded(octets: bytes) -> list[Line]:
    """Content lines as name, parameters and raw value."""
    text = octets.decode().replace("\r\n ", "").replace("\r\n\t", "")
    lines = []
    for line in text.split("\r\n")[:-1]:
        head, _, value = line.partition(":")
        name, _, parameters = head.partition(";")
        lines.append((name, parameters, value))
    return lines


def blocks(lines: list[Line], kind: str) -> list[list[Line]]:
    """The inner lines of each component of a kind."""
    found: list[list[Line]] = []
    inside = False
    for line in lines:
        if line == ("BEGIN", "", kind):
            found.append([])
            inside = True
        elif line == ("END", "", kind):
            inside = False
        elif inside:
            found[-1].append(line)
    return found


def _octets(octets: bytes) -> list[str]:
    lines = octets.split(b"\r\n")
    checks = {
        "16: too large": len(octets) >= 1_000_000,
        "17: wrong beginning": not octets.startswith(b"BEGIN:VCALENDAR\r\n"),
        "17: wrong end": not octets.endswith(b"END:VCALENDAR\r\n"),
        "18: a bare line end": any(b"\r" in line or b"\n" in line for line in lines),
        "19: a line over 75 octets": any(len(line) > 75 for line in lines),
        "20: a character split": any(not _whole(line) for line in lines),
        "21: a control character": bool(re.search(rb"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f]", octets)),
    }
    return [text for text, failed in checks.items() if failed]


def _whole(line: bytes) -> bool:
    try:
        line.decode()
    except UnicodeDecodeError:
        return False
    return True


def _calendar(lines: list[Line], events: list[list[Line]]) -> list[str]:
    names = [name for name, _, _ in lines]
    components = [value for name, _, value in lines if name == "BEGIN"][1:]
    head = lines[: names.index("BEGIN", 1)] if components else lines
    given = {name: (parameters, value) for name, parameters, value in head}
    zones = {
        value for block in blocks(lines, "VTIMEZONE") for name, _, value in block if name == "TZID"
    }
    used = {text for event in events for _, p, _ in event for text in re.findall("TZID=([^;]+)", p)}
    checks = {
        "22: VERSION": names.count("VERSION") != 1 or given.get("VERSION") != ("", "2.0"),
        "22: PRODID": names.count("PRODID") != 1,
        "23: no name before the components": "X-WR-CALNAME" not in given,
        "24: REFRESH-INTERVAL": given.get("REFRESH-INTERVAL") != ("VALUE=DURATION", "PT1H"),
        "24: X-PUBLISHED-TTL": given.get("X-PUBLISHED-TTL") != ("", "PT1H"),
        "25: METHOD": given.get("METHOD", ("", "PUBLISH")) != ("", "PUBLISH"),
        "26: no component": not components,
        "27: a zone without its VTIMEZONE": bool(used - zones),
        "28: a list of dates of onset": "RDATE" in names,
        "39: people": bool({"ATTENDEE", "ORGANIZER"} & set(names)),
        "36: an alarm": "VALARM" in components,
        "38: LANGUAGE": any("LANGUAGE" in parameters for _, parameters, _ in lines),
    }
    return [text for text, failed in checks.items() if failed]


def _event(event: list[Line]) -> list[str]:
    names = [name for name, _, _ in event]
    given = {name: (parameters, value) for name, parameters, value in event}
    missing = [f"29: {name} {names.count(name)} times" for name in SINGLE if names.count(name) != 1]
    if missing:
        return missing
    (how, start), (how_too, end), stamp = given["DTSTART"], given["DTEND"], given["DTSTAMP"][1]
    status = given["STATUS"][1]
    busy = given.get("X-MICROSOFT-CDO-BUSYSTATUS", ("", ""))[1]
    form = r"\d{8}" if how == "VALUE=DATE" else r"\d{8}T\d{6}" + ("" if "TZID" in how else "Z")
    checks = {
        "31: a floating or malformed time": not re.fullmatch(form, start),
        "32: the end does not lie after the start": end <= start,
        "33: the end has another form": how != how_too or len(start) != len(end),
        "34: STATUS": status not in BUSY,
        "34: BUSYSTATUS": busy not in BUSY.get(status, set()),
        "34: busy though cancelled": status == "CANCELLED" and given["TRANSP"][1] != "TRANSPARENT",
        "40: DTSTAMP": not re.fullmatch(r"\d{8}T\d{6}Z", stamp)
        or stamp != given["LAST-MODIFIED"][1],
        "35: a recurrence": bool({"RRULE", "RDATE", "EXDATE", "RECURRENCE-ID"} & set(names)),
    }
    return [text for text, failed in checks.items() if failed]
