"""Checks 16 to 21: the octets."""

import re

CONTROLS = re.compile(rb"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f]")


def octet_faults(octets: bytes) -> list[str]:
    """Size, beginning and end, line ends, folding, control characters."""
    lines = octets.split(b"\r\n")
    checks = {
        "16: too large": len(octets) >= 1_000_000,
        "17: wrong beginning": not octets.startswith(b"BEGIN:VCALENDAR\r\n"),
        "17: wrong end": not octets.endswith(b"END:VCALENDAR\r\n"),
        "18: a bare line end": any(b"\r" in line or b"\n" in line for line in lines),
        "19: a line over 75 octets": any(len(line) > 75 for line in lines),
        "20: a character split": any(not _whole(line) for line in lines),
        "21: a control character": bool(CONTROLS.search(octets)),
    }
    return [text for text, failed in checks.items() if failed]


def _whole(line: bytes) -> bool:
    try:
        line.decode()
    except UnicodeDecodeError:
        return False
    return True
