"""Calendars as other systems write them."""

from reading.calendars import Appointment, read_calendar

OUTLOOK = """BEGIN:VCALENDAR\r
PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN\r
BEGIN:VTIMEZONE\r
TZID:GTB Standard Time\r
BEGIN:STANDARD\r
DTSTART:16011028T040000\r
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r
TZOFFSETFROM:+0300\r
TZOFFSETTO:+0200\r
END:STANDARD\r
BEGIN:DAYLIGHT\r
DTSTART:16010325T030000\r
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r
TZOFFSETFROM:+0200\r
TZOFFSETTO:+0300\r
END:DAYLIGHT\r
END:VTIMEZONE\r
BEGIN:VEVENT\r
UID:040000008200E00074C5B7101A82E008000000002\r
 0F1B8\r
DTSTART;TZID="GTB Standard Time":20260907T093000\r
DTEND;TZID="GTB Standard Time":20260907T170000\r
SUMMARY;LANGUAGE=en-us:Steering group\\, second\r
  meeting\r
LOCATION:Bucharest\\, Romania\r
ORGANIZER;CN="Desk; head":mailto:desk@example.int\r
ATTENDEE;CN=Ana:mailto:ana@example.int\r
DESCRIPTION:Join at https://meet.example.int/1\r
X-MICROSOFT-SKYPETEAMSMEETINGURL:https://meet.example.int/1\r
STATUS:TENTATIVE\r
BEGIN:VALARM\r
TRIGGER:-PT15M\r
ACTION:DISPLAY\r
END:VALARM\r
END:VEVENT\r
END:VCALENDAR\r
"""


def only(*lines: str, head: str = "") -> Appointment:
    """The one event of a calendar with these lines."""
    text = "\n".join(["BEGIN:VCALENDAR", head, "BEGIN:VEVENT", *lines, "END:VEVENT"])
    read = read_calendar(f"{text}\nEND:VCALENDAR\n".encode(), zone="Europe/Bucharest")
    assert read is not None
    [one] = read.appointments
    return one


SERIES = ("UID:s@a", "DTSTART;TZID=Europe/Paris:20261014T160000", "DURATION:PT1H")
