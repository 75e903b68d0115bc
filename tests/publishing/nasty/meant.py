"""What every client must read in the nasty programme, written by hand."""

from tests.publishing.nasty.programme import MANY_SCRIPTS

HOSTILE_READ = r"Talk" + "\nATTENDEE:mailto:a@b.c\n; a, b \\ \n<b>"

# The mark at its beginning stays; signs that turn the reading order of what follows do not.
RIGHT_TO_LEFT_READ = "\u200fדיון (2026) – مؤتمر T-CY/3"

# UID, first day or UTC instant, exclusive end, status, title
MEANT = {
    ("leg-1@convoke", "2026-07-18", "2026-07-19", "CONFIRMED", "One day"),
    ("leg-21@convoke", "2026-08-01", "2026-08-03", "TENTATIVE", "Mission; to two, places (1/3)"),
    ("leg-22@convoke", "2026-12-31", "2027-01-03", "TENTATIVE", "Mission; to two, places (2/3)"),
    (
        "leg-31@convoke",
        "2026-10-24T19:00:00Z",
        "2026-10-25T03:00:00Z",
        "CONFIRMED",
        "Night of the clocks (1/4)",
    ),
    (
        "leg-32@convoke",
        "2026-10-26T07:00:00Z",
        "2026-10-26T08:30:00Z",
        "CONFIRMED",
        "Night of the clocks (2/4)",
    ),
    (
        "leg-33@convoke",
        "2027-03-27T07:00:00Z",
        "2027-03-27T08:00:00Z",
        "CONFIRMED",
        "Night of the clocks (3/4)",
    ),
    (
        "leg-34@convoke",
        "2027-03-29T06:00:00Z",
        "2027-03-29T07:00:00Z",
        "CONFIRMED",
        "Night of the clocks (4/4)",
    ),
    (
        "leg-41@convoke",
        "2027-02-20T09:00:00Z",
        "2027-02-20T10:00:00Z",
        "CONFIRMED",
        "In the month of fasting (1/2)",
    ),
    (
        "leg-42@convoke",
        "2028-07-20T08:00:00Z",
        "2028-07-20T09:00:00Z",
        "CONFIRMED",
        "In the month of fasting (2/2)",
    ),
    ("leg-51@convoke", "2026-10-01", "2026-11-01", "TENTATIVE", "Training (dates to be confirmed)"),
    ("leg-61@convoke", "2026-06-10", "2026-06-11", "CANCELLED", "CANCELLED: Gone"),
    ("leg-71@convoke", "2026-09-01", "2026-09-02", "CANCELLED", "POSTPONED: Put off"),
    ("leg-91@convoke", "2026-09-03", "2026-09-04", "CANCELLED", "CANCELLED: Half (1/2)"),
    ("leg-92@convoke", "2026-09-07", "2026-09-08", "CONFIRMED", "Half (2/2)"),
    ("leg-121@convoke", "2026-06-01", "2026-06-02", "CONFIRMED", HOSTILE_READ),
    (
        "leg-131@convoke",
        "2026-06-02",
        "2026-06-03",
        "CONFIRMED",
        MANY_SCRIPTS,
    ),
    ("x@else.int", "2026-09-04", "2026-09-05", "CONFIRMED", "Kept from elsewhere"),
    ("leg-151@convoke", "2026-07-01", "2026-10-01", "CANCELLED", "CANCELLED: Quarter"),
    ("leg-161@convoke", "2026-09-09", "2026-09-10", "CONFIRMED", "On again"),
    (
        "leg-171@convoke",
        "2026-10-14T13:00:00Z",
        "2026-10-14T14:30:00Z",
        "CONFIRMED",
        "Series (1/3)",
    ),
    (
        "leg-172@convoke",
        "2026-10-21T13:00:00Z",
        "2026-10-21T14:30:00Z",
        "CONFIRMED",
        "Series (2/3)",
    ),
    (
        "leg-173@convoke",
        "2026-10-28T14:00:00Z",
        "2026-10-28T15:30:00Z",
        "CONFIRMED",
        "Series (3/3)",
    ),
    (
        "leg-181@convoke",
        "2026-11-16T13:30:00Z",
        "2026-11-18T12:00:00Z",
        "CONFIRMED",
        "Plenary (1/2)",
    ),
    (
        "leg-182@convoke",
        "2026-11-19T08:30:00Z",
        "2026-11-19T12:00:00Z",
        "CONFIRMED",
        "Plenary (2/2)",
    ),
    (
        "leg-191@convoke",
        "2024-07-02T13:00:00Z",
        "2024-07-02T14:00:00Z",
        "CONFIRMED",
        "Change of law (1/2)",
    ),
    (
        "leg-192@convoke",
        "2026-07-02T12:00:00Z",
        "2026-07-02T13:00:00Z",
        "CONFIRMED",
        "Change of law (2/2)",
    ),
    (
        "leg-201@convoke",
        "2026-10-25T00:30:00Z",
        "2026-10-25T00:45:00Z",
        "CONFIRMED",
        "No such hour (1/2)",
    ),
    (
        "leg-202@convoke",
        "2027-03-28T01:30:00Z",
        "2027-03-28T02:00:00Z",
        "CONFIRMED",
        "No such hour (2/2)",
    ),
    ("leg-211@convoke", "2026-09-09", "2026-09-10", "CONFIRMED", RIGHT_TO_LEFT_READ),
    ("leg-221@convoke", "2026-09-09", "2026-09-10", "CANCELLED", "CANCELLED: Long"),
    ("leg-231@convoke", "2026-09-09", "2026-09-10", "CONFIRMED", "a" * 300),
}
