"""Examples of hours, particulars, cities and rights are understood in ten languages."""

import re
from datetime import time, timedelta
from typing import Any

from handlers.inviting.making import GIVEN
from handlers.particulars.reading import meant
from handlers.portfolio.reading import SEVERAL
from handlers.portfolio.reading import example as of_a_project
from handlers.reminding import questions
from handlers.timezone import zoned
from handlers.understanding import Reader
from locales import Translator
from programme.values import Anchor, Clock, ItemKind, Right
from publishing.reminders import moment
from reading.clocks import read_hour, read_hours
from reading.offsets import Offset, is_never, read_offset
from reading.rights import read_right
from tests.handlers.examples.speaking import ISOLATES, Readers, typed

EVE_THERE = Offset(days=1, at=time(18), clock=Clock.VENUE)
OR = re.compile(r"[,،，]?\s*(?:\b(?:or|ou|o|sau|или|або|ili|veya)\b|أو|或)\s*")


def test_hours_and_offsets(speakers: list[Translator]) -> None:
    for t in speakers:
        asked, others = ISOLATES.sub("", str(questions.own(t))).split("\n")
        behind = re.split("[:：]", re.split("[?？؟]", asked)[1], maxsplit=1)[1]
        days, hours = map(read_offset, OR.split(behind.strip()))
        assert days == Offset(days=3, at=time(8)), behind
        assert hours == Offset(before=timedelta(hours=2)), behind
        there, towards = re.split("[;；؛]", re.split("[:：]", others, maxsplit=1)[1])
        assert read_offset(there) == EVE_THERE, there
        assert read_offset(towards) == Offset(before=timedelta(hours=2), anchor=Anchor.END), towards
        quiet = ISOLATES.sub("", str(questions.quiet(t)))
        [night] = re.findall(r"\d\d:\d\d-\d\d:\d\d", quiet)
        assert read_hours(night) == (time(22), time(7))
        assert is_never(re.split("[:：]", quiet)[-1].strip()), quiet
        [hour] = re.findall(r"\d\d:\d\d", str(questions.day(t)))
        assert read_hour(hour) == time(8, 30)


def test_whatever_is_shown_of_a_reminder_can_be_typed(speakers: list[Translator]) -> None:
    shown = [
        EVE_THERE,
        Offset(at=time(7, 30), clock=Clock.VENUE),
        *(Offset(days=days, at=time(9)) for days in (1, 2, 5, 11, 14, 21)),
        *(Offset(before=timedelta(hours=hours)) for hours in (1, 2, 5, 24, 25)),
        *(Offset(before=timedelta(minutes=minutes)) for minutes in (1, 10, 45)),
        Offset(days=2, at=time(17), anchor=Anchor.END),
        Offset(days=2, at=time(17), clock=Clock.VENUE, anchor=Anchor.END),
        Offset(before=timedelta(minutes=30), anchor=Anchor.END),
    ]
    for t in speakers:
        for one in shown:
            said = ISOLATES.sub("", moment(t, one))
            assert read_offset(said) == one, said


def test_particulars(readers: Readers) -> None:
    for t, reader in readers:

        def read(name: str, said: object, reader: Reader = reader) -> Any:
            given = meant(reader, name, typed(said), None).given
            return next(given[key] for key in ("value", "names", "items", "zone") if key in given)

        assert read("clock", t.plain("New York")) == "America/New_York"
        assert read("working_languages", t.plain("English, French")) == ("en", "fr")
        [point] = read("agenda", t.plain("09:30 Workplan | decision | T-CY(2016)19 | Ms Diop"))
        assert (point.kind, point.start_time) == (ItemKind.DECISION, time(9, 30))
        assert (point.documents, bool(point.speakers)) == (("T-CY(2016)19",), True)
        seats = read("seats", t.plain("Georgia, Moldova, Ukraine"))
        assert [reader.gazetteer.territory(one) for one in seats] == ["GE", "MD", "UA"]
        assert len(read("speakers", t.plain("Awa Diop (Ministry of Justice), Jan Novak"))) == 2
        assert len(read("addressees", t.plain("Member States, Caribbean Community"))) == 2
        assert len(read("travellers", t.plain("Awa Diop, Jan Novak"))) == 2
        named = SEVERAL.split(typed(of_a_project(t, "territories")))
        codes = [reader.gazetteer.territory(one.strip(" ?؟？")) for one in named]
        assert codes == ["GE", "UA", "GH"]


def test_zones_and_invitations(readers: Readers) -> None:
    for t, reader in readers:
        for city in (
            t("/timezone – change your time zone: <code>/timezone Dakar</code>"),
            t("To change it: <code>/timezone Dakar</code>"),
            t("Type a larger city nearby, with its country: <code>/timezone Dakar, Senegal</code>"),
            re.split("[:：]", str(t("In which city are you? For example: Dakar")))[-1].strip(" ."),
        ):
            assert len(zoned(typed(city), reader.gazetteer)) == 1, city
        for right, text in (
            (Right.COORDINATOR, t("Colleagues too: <code>/invite coordinator Awa Diop</code>")),
            (Right.COORDINATOR, t("<code>/invite coordinator Awa Diop fr</code>")),
            (Right.FOCAL_POINT, t.plain("/invite focal_point Awa Diop")),
        ):
            found, name = read_right(typed(text), GIVEN)
            assert (found, len(name.split()) in {2, 3}) == (right, True), text
