"""What the machine draws from: seasons in which clocks change, places, hours and ladders."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any

from programme.quiet import Quiet
from programme.rules import KindRules, Rules, Rung
from programme.values import Answer, Clock, Kind, Place, Policy
from tests.factories import GUESTS, rules_of_the_office
from tests.model.plans import NIGHT

# Days before clocks change in Berlin, in New York and on Lord Howe, both ways.
SEASONS = tuple(
    datetime(2026, month, day, 6, 0, tzinfo=UTC)
    for month, day in ((3, 20), (10, 18), (3, 2), (9, 27))
)
BERLIN = Place("Berlin", "DE", "Europe/Berlin")
NEW_YORK = Place("New York", "US", "America/New_York")
HAMBURG = Place("Hamburg", "DE", "Europe/Berlin")
LORD_HOWE = Place("Lord Howe", "AU", "Australia/Lord_Howe")
VENUES = (BERLIN, HAMBURG, NEW_YORK, LORD_HOWE)
HOMES = ("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Dakar")
LANGUAGES = ("en_GB", "fr")
# Equal hours are none at all.
HOURS = ((time(20), time(9)), (time(12), time(14)), (time(23, 30), time(6)), (time(0), time(0)))
STARTS = (None, None, time(8), time(14, 30), time(2, 30), time(0, 15))


@dataclass(frozen=True)
class Offset:
    """When a reminder comes, as people choose it."""

    days: int
    at: time | None = None
    before: timedelta | None = None

    @property
    def given(self) -> dict[str, Any]:
        """The same as an act is given it."""
        return {"days": self.days, "at": self.at, "before": self.before}

    @property
    def rung(self) -> Rung:
        """The same as the model reads it."""
        return Rung(
            "",
            GUESTS,
            frozenset(),
            self.days,
            self.at,
            Clock.READER,
            self.before,
            policy=Policy.SILENT_REPEAT,
        )


OFFSETS = (
    Offset(2, time(10)),
    Offset(1, time(23)),
    Offset(1, time(18)),
    Offset(0, time(5)),
    Offset(0, before=timedelta(hours=2)),
    Offset(0, before=timedelta(hours=30)),
)
GATHERING = (
    Rung("t-7", GUESTS, days=7, at=time(9)),
    Rung("a-3", GUESTS, frozenset({Answer.INVITED}), days=3, at=time(2, 30)),
    Rung("t-1", GUESTS, days=1, at=time(18), clock=Clock.VENUE, policy=Policy.SILENT_REPEAT),
    Rung("t-0", GUESTS, at=time(7, 30), clock=Clock.VENUE, policy=Policy.REPEAT),
)
ONLINE = (
    Rung("h-24", GUESTS, before=timedelta(hours=24)),
    Rung("h-1", GUESTS, before=timedelta(hours=1), policy=Policy.SILENT_REPEAT),
    Rung("m-10", GUESTS, before=timedelta(minutes=10), policy=Policy.SILENT_REPEAT),
)
LADDERS = {Kind.WORKSHOP: GATHERING, Kind.ONLINE: ONLINE}


def rules_of_the_model() -> Rules:
    """An office whose guests are not disturbed at night."""
    kinds = {kind: KindRules(ladder=ladder) for kind, ladder in LADDERS.items()}
    return rules_of_the_office(kinds=kinds, quiet=Quiet(*NIGHT), lease=timedelta(seconds=60))
