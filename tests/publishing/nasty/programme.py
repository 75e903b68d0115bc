"""A programme made to be misread."""

from datetime import date, time

from programme.values import Days, Kind, LegStatus, Level, Place, Precision, Status
from tests.publishing.nasty.making import (
    BELGRADE,
    CASABLANCA,
    HOSTILE,
    KYIV,
    PRISTINA,
    TBILISI,
    activity,
    at,
    day,
    leg,
)

JUNE_1, JUNE_2, JUNE_10 = (day(date(2026, 6, number)) for number in (1, 2, 10))
SEPTEMBER_9 = day(date(2026, 9, 9))
THIRD_QUARTER = Days(Precision.QUARTER, date(2026, 7, 1), date(2026, 9, 30))
NOWHERE = Place(None, None, None)
ONLINE = Place(None, None, "Europe/Bucharest")
STRASBOURG = Place("Strasbourg", "FR", "Europe/Paris")
ASUNCION = Place("Asunción", "PY", "America/Asuncion")
RIGHT_TO_LEFT = "\u200fדיון (2026) – \u202eمؤتمر\u202c T-CY/3"
MANY_SCRIPTS = "ورشة عمل 2026 – 👩🏽‍⚖️ " + "é" * 255

PROGRAMME = (
    activity(1, "One day", Status.CONFIRMED, leg(1, TBILISI, day(date(2026, 7, 18)))),
    activity(
        2,
        "Mission; to two, places",
        Status.TENTATIVE,
        leg(21, BELGRADE, day(date(2026, 8, 1), date(2026, 8, 2))),
        leg(22, PRISTINA, day(date(2026, 12, 31), date(2027, 1, 2))),
        leg(23, Place("Tirana", "AL", "Europe/Tirane"), Days(Precision.TBC)),
    ),
    activity(
        3,
        "Night of the clocks",
        Status.CONFIRMED,
        leg(31, KYIV, at(date(2026, 10, 24), time(22), time(5), date(2026, 10, 25))),
        leg(32, KYIV, at(date(2026, 10, 26), time(9), time(10, 30))),
        leg(33, KYIV, at(date(2027, 3, 27), time(9), None)),
        leg(34, KYIV, at(date(2027, 3, 29), time(9), time(10))),
    ),
    activity(
        4,
        "In the month of fasting",
        Status.CONFIRMED,
        leg(41, CASABLANCA, at(date(2027, 2, 20), time(9), time(10))),
        leg(42, CASABLANCA, at(date(2028, 7, 20), time(9), time(10))),
    ),
    activity(
        5,
        "Training",
        Status.CONFIRMED,
        leg(51, KYIV, Days(Precision.MONTH, date(2026, 10, 1), date(2026, 10, 31))),
    ),
    activity(6, "Gone", Status.CANCELLED, leg(61, KYIV, JUNE_10), reason="No quorum"),
    activity(7, "Put off", Status.POSTPONED, leg(71, KYIV, day(date(2026, 9, 1)))),
    activity(8, "Long gone", Status.CANCELLED, leg(81, KYIV, day(date(2026, 5, 1)))),
    activity(
        9,
        "Half",
        Status.CONFIRMED,
        leg(91, KYIV, day(date(2026, 9, 3)), LegStatus.CANCELLED),
        leg(92, TBILISI, day(date(2026, 9, 7)), LegStatus.CONFIRMED),
    ),
    activity(10, "Unfinished", Status.DRAFT, leg(101, KYIV, SEPTEMBER_9)),
    activity(11, "Secret", Status.CONFIRMED, leg(111, KYIV, SEPTEMBER_9), level=Level.RED),
    activity(12, HOSTILE, Status.REPORTED, leg(121, TBILISI, JUNE_1, LegStatus.DONE)),
    activity(13, MANY_SCRIPTS, Status.COMPLETED, leg(131, KYIV, JUNE_2)),
    activity(
        14,
        "Kept from elsewhere",
        Status.CONFIRMED,
        leg(141, NOWHERE, at(date(2026, 9, 4), time(9), time(10)), uid="x@else.int"),
    ),
    activity(15, "Quarter", Status.CANCELLED, leg(151, KYIV, THIRD_QUARTER)),
    # Cancelled, and then on again.
    activity(16, "On again", Status.CONFIRMED, leg(161, TBILISI, SEPTEMBER_9), revision=5),
    # At four each Wednesday, and the clocks change in between.
    activity(
        17,
        "Series",
        Status.CONFIRMED,
        *(
            leg(171 + n, ONLINE, at(date(2026, 10, day), time(16), time(17, 30)))
            for n, day in enumerate((14, 21, 28))
        ),
        kind=Kind.ONLINE,
    ),
    # From an afternoon to a morning, and one half-day.
    activity(
        18,
        "Plenary",
        Status.CONFIRMED,
        leg(181, STRASBOURG, at(date(2026, 11, 16), time(14, 30), time(13), date(2026, 11, 18))),
        leg(182, STRASBOURG, at(date(2026, 11, 19), time(9, 30), time(13))),
        kind=Kind.COMMITTEE,
        body="T-CY",
        session_no=34,
    ),
    # Summer time was made the law for good in October 2024.
    activity(
        19,
        "Change of law",
        Status.COMPLETED,
        leg(191, ASUNCION, at(date(2024, 7, 2), time(9), time(10))),
        leg(192, ASUNCION, at(date(2026, 7, 2), time(9), time(10))),
    ),
    # The hour that comes twice, and the one that never comes.
    activity(
        20,
        "No such hour",
        Status.CONFIRMED,
        leg(201, KYIV, at(date(2026, 10, 25), time(3, 30), time(3, 45))),
        leg(202, KYIV, at(date(2027, 3, 28), time(3, 30), time(5))),
    ),
    activity(21, RIGHT_TO_LEFT, Status.CONFIRMED, leg(211, TBILISI, SEPTEMBER_9)),
    activity(22, "Long", Status.CANCELLED, leg(221, TBILISI, SEPTEMBER_9), reason="Сорок " * 833),
    activity(23, "a" * 300, Status.CONFIRMED, leg(231, TBILISI, SEPTEMBER_9)),
)
