"""What an event of a foreign calendar is to the office: a kind, a place, projects, doubts."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.settings import Settings
from programme.finding import Choice
from programme.importing import EventGiven
from programme.values import Days, Kind, Place, Precision, Status
from publishing.losses import lost
from reading.calendars import Appointment
from reading.folding import fold_code
from reading.gazetteer import Gazetteer
from reading.kinds import kind_of
from reading.places import read_place

LONGEST_PLACE = 200
STATUS = {
    "confirmed": Status.CONFIRMED,
    "tentative": Status.TENTATIVE,
    "cancelled": Status.CANCELLED,
}


@dataclass(frozen=True)
class Understood:
    """One event as the import shows it, and as it is taken in; None where it cannot be."""

    element: dict[str, Any]
    given: EventGiven | None


class Reader:
    """Understands events by what the office knows: places, projects, its first language."""

    def __init__(
        self,
        settings: Settings,
        gazetteer: Gazetteer,
        choices: Sequence[Choice],
        project: str | None,
        language: str | None,
    ) -> None:
        self.t = settings.catalogues().translator(language)
        self.gazetteer, self.project = gazetteer, project
        self.codes = {
            fold_code(name): one.code
            for one in choices
            if not one.is_body
            for name in (one.code, one.name, *one.aliases)
        }

    def understood(self, one: Appointment) -> Understood:
        """An event with its place looked up; without title or days it is shown and not kept."""
        losses: list[str] = list(one.losses)
        place = self._place(one, losses)
        if not one.title:
            losses.append("no_title")
        codes = [self.codes[fold_code(c)] for c in one.categories if fold_code(c) in self.codes]
        projects = tuple(dict.fromkeys(([self.project] if self.project else []) + codes))
        kind = kind_of(one.title, legs=len(one.days)) or Kind.EXTERNAL
        element = {
            "source": one.uid or one.title,
            "projects": list(projects),
            "kind": kind.value,
            "title": one.title,
            "legs": [_leg(place, days) for days in one.days],
            "precision": one.days[0].precision.value if one.days else Precision.TBC.value,
            "doubts": [lost(self.t, loss) for loss in losses],
        }
        if not one.title or not one.days:
            return Understood(element, None)
        given = EventGiven(
            uid=one.uid,
            title=one.title,
            language=self.t.language,
            kind=kind,
            status=STATUS[one.status],
            days=one.days,
            place=place,
            projects=projects,
            source="calendar",
        )
        return Understood(element, given)

    def _place(self, one: Appointment, losses: list[str]) -> Place:
        read = read_place(one.place, gazetteer=self.gazetteer).choices if one.place else ()
        if len(read) == 1:
            return Place(read[0].city, read[0].territory, one.zone or read[0].zone)
        if one.place:
            losses.append("no_place")
        return Place(one.place[:LONGEST_PLACE] or None, None, one.zone)


def _leg(place: Place, days: Days) -> dict[str, str | None]:
    leg: dict[str, str | None] = {
        "city": place.city,
        "territory": place.territory,
        "start": days.start.isoformat() if days.start else None,
        "end": days.end.isoformat() if days.end else None,
        "precision": days.precision.value,
    }
    if days.start_time:
        leg["start_time"] = f"{days.start_time:%H:%M}"
        leg["zone"] = place.zone
    if days.end_time:
        leg["end_time"] = f"{days.end_time:%H:%M}"
    return leg
