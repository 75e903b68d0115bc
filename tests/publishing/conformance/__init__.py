"""Checks 16 to 40 of a conforming feed, from the octets alone, written apart from the writer."""

from tests.publishing.conformance.calendars import calendar_faults
from tests.publishing.conformance.events import event_faults
from tests.publishing.conformance.parsing import Line, blocks, unfolded
from tests.publishing.conformance.writing import octet_faults

__all__ = ["Line", "blocks", "faults", "unfolded"]


def faults(octets: bytes) -> list[str]:
    """What a client could stumble over, in words; empty for a conforming feed."""
    lines = unfolded(octets)
    events = blocks(lines, "VEVENT")
    found = [*octet_faults(octets), *calendar_faults(lines)]
    for event in events:
        found += event_faults(event)
    uids = [value for event in events for name, _, value in event if name == "UID"]
    if len(set(uids)) != len(uids):
        found.append("30: a UID stands twice")
    return found
