"""Examples of activities, places, days and rhythms are understood in ten languages."""

from typing import Final

from handlers import meanings
from handlers.portfolio.reading import example as of_a_project
from locales import territories
from programme.values import Kind
from reading.recurrences import read_recurrence
from tests.handlers.examples.speaking import TODAY, Readers, typed

NEW: Final = (
    "<code>/new Workshop on electronic evidence, Tbilisi, Georgia, 18-19 July #GLACY</code>"
)
SERIES: Final = (
    "/series – several dates: <code>/series every month, third Thursday, six times</code>"
)


def test_activities_places_and_days(readers: Readers) -> None:
    for t, reader in readers:
        for line in (
            t(NEW),
            t.plain("/new Workshop on electronic evidence, Tbilisi, 18-19 July"),
            t.plain("Workshop on reporting, Belgrade, Serbia, 1–2 August #GLACY"),
        ):
            read = reader.line(typed(line))
            [leg] = read.legs
            doubts = {doubt.code for doubt in (*read.doubts, *leg.doubts)}
            assert (read.kind, doubts) == (Kind.WORKSHOP, {"year_inferred"}), line
            assert leg.place is not None, line
            assert leg.days is not None, line
            assert (leg.place.city, leg.place.territory) in {("Tbilisi", "GE"), ("Belgrade", "RS")}
        [leg] = reader.legs(typed(t.plain("Belgrade, Serbia, 1–2 August")))
        assert leg.place is not None
        assert (leg.place.city, leg.days is not None) == ("Belgrade", True)
        [place] = reader.place(typed(t.plain("Tbilisi, Georgia"))).choices
        assert (place.city, place.territory) == ("Tbilisi", "GE")
        assert reader.gazetteer.territory(territories.name(t, "GE")) == "GE"
        assert meanings.kind_alone(typed(t.plain("workshop"))) is Kind.WORKSHOP


def test_dates_and_deadlines(readers: Readers) -> None:
    for t, reader in readers:
        for days in (
            t.plain("18–19 July 2016"),
            t.plain("October 2016"),
            t.plain("tbc"),
            t.plain("3–10 August"),
            t("/absence – days on which somebody else decides: <code>/absence 3-10 August</code>"),
            of_a_project(t, "period"),
        ):
            assert len(reader.days(typed(days)).choices) == 1, days
        deadline = meanings.days(reader, typed(t.plain("8 July 2016, 18:00, New York")))
        place = deadline.given.get("place")
        assert (deadline.zone or place.zone) == "America/New_York", t.language


def test_rhythms(readers: Readers) -> None:
    for t, reader in readers:
        for text, months, count in (
            (
                t(SERIES),
                1,
                6,
            ),
            (t.plain("every two months, third Thursday, four times"), 2, 4),
            (
                t.plain("/series Webinar, every month, third Thursday, 10:00, Brussels, 6 times"),
                1,
                6,
            ),
        ):
            read = read_recurrence(typed(text), today=TODAY, language=t.language)
            assert (read.months, read.ordinal, read.weekday, read.count) == (months, 3, 3, count), (
                text
            )
        begun = reader.line(read.rest)
        assert (bool(begun.title), begun.kind) == (True, Kind.ONLINE), read.rest
        assert [leg.place.city for leg in begun.legs if leg.place] == ["Brussels"]
