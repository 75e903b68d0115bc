"""Reading at the desk: what was typed on one day, in one language, in one office."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches

from locales import Translator, territories
from programme.edits import LegGiven
from programme.finding import Choice
from programme.values import ActivitySeen, Place
from reading import dates, lines, places
from reading.doubts import Doubt
from reading.gazetteer import Gazetteer
from reading.lines import fold as fold_code
from reading.proposals import LegRead, Proposal
from reading.staff import read_staff

UNSETTLED = frozenset({"unknown_place", "which_territory"})
MOST_OFFERED = 4
LONGEST_CITY = 80


@dataclass(frozen=True)
class Reader:
    """Reads what was typed on one day, in one language, in one office."""

    today: date
    language: str
    gazetteer: Gazetteer
    choices: tuple[Choice, ...] = ()

    @property
    def codes(self) -> dict[str, str]:
        """Every name of a project or body, folded, with its code."""
        return codes_of(self.choices)

    @property
    def bodies(self) -> frozenset[str]:
        """The codes that are a body's."""
        return frozenset(one.code for one in self.choices if one.is_body)

    def line(self, text: str) -> Proposal:
        """A whole activity, in one line or several, with its hosts and its team."""
        staff = read_staff(text)
        read = lines.read_line(
            staff.rest,
            today=self.today,
            language=self.language,
            gazetteer=self.gazetteer,
            codes=self.codes,
            bodies=self.bodies,
        )
        return replace(read, legs=staff.over(read.legs), source=text.strip())

    def legs(self, text: str) -> tuple[LegRead, ...]:
        """Places and days, one leg per line."""
        staff = read_staff(text)
        found = lines.read_legs(
            staff.rest, today=self.today, language=self.language, gazetteer=self.gazetteer
        )
        return staff.over(found)

    def days(self, text: str) -> dates.DaysRead:
        """Days alone."""
        return dates.read_days(text, today=self.today, language=self.language)

    def dated(self, text: str) -> tuple[dates.Found, ...]:
        """Every date within a text."""
        return tuple(dates.find_days(text, today=self.today, language=self.language))

    def place(self, text: str) -> places.PlaceRead:
        """A place alone."""
        return places.read_place(text, gazetteer=self.gazetteer)

    def countries(self, city: str) -> tuple[Place, ...]:
        """Where a city of this name may lie; for an unknown one nothing is guessed."""
        return self.place(city).choices[:MOST_OFFERED]


def codes_of(choices: Sequence[Choice]) -> dict[str, str]:
    """Every name of a project or body, folded, with its code."""
    return {
        fold_code(name): one.code for one in choices for name in (one.code, one.name, *one.aliases)
    }


def guessed(doubts: Sequence[Doubt]) -> tuple[str, ...]:
    """The marks that doubts leave on a draft."""
    marks = {"year_inferred": "year", "past": "past"}
    return tuple(sorted({marks[doubt.code] for doubt in doubts if doubt.code in marks}))


def leg_given(leg: LegRead) -> LegGiven:
    """A leg as the programme takes it; a place not settled keeps the name that was typed."""
    unsettled = next((doubt for doubt in leg.doubts if doubt.code in UNSETTLED), None)
    if leg.place is None and unsettled:
        return LegGiven(typed(unsettled.facts["text"]), leg.days, leg.host, leg.team)
    # What is held at no place has its hours by the clock that the text, or a calendar, names.
    place = leg.place or from_afar(None, leg.zone)
    return LegGiven(place, leg.days, leg.host, leg.team)


def from_afar(place: Place | None, zone: str | None) -> Place | None:
    """Of what people attend from where they are only the clock counts; None: nothing was said."""
    found = zone or (place.zone if place else None)
    return Place(None, None, found) if found else None


def typed(city: str) -> Place:
    """A city whose country is not known yet."""
    return Place(" ".join(city.split())[:LONGEST_CITY], None, None)


def in_country(gazetteer: Gazetteer, city: str | None, territory: str) -> Place:
    """A city in its country; an unknown one, or none, with the capital's clock as a guess."""
    found = gazetteer.find(city, territory) if city else []
    if found:
        return found[0]
    seat = gazetteer.capital(territory)
    return Place(city, territory, seat.zone if seat else None, zone_guessed=True)


def nearest_first(choices: Sequence[Choice], text: str | None) -> tuple[Choice, ...]:
    """Projects and bodies, those most like a text that named none before the others."""
    if not text:
        return tuple(choices)
    folded = {
        fold_code(name): one for one in choices for name in (one.code, one.name, *one.aliases)
    }
    near = get_close_matches(fold_code(text), folded, n=3, cutoff=0.5)
    first = tuple(dict.fromkeys(folded[name] for name in near))
    return first or tuple(choices)


def near_countries(t: Translator, text: str, activity: ActivitySeen) -> tuple[Place, ...]:
    """Countries spelt like a text that is no known place, then those of the other legs."""
    names = {territories.name(t, one).casefold(): one for one in territories.CODES}
    near = [names[name] for name in get_close_matches(text.casefold(), names, n=3)]
    there = [leg.place.territory for leg in activity.live_legs if leg.place.territory]
    codes = dict.fromkeys([*near, *there])
    return tuple(Place(text, one, None) for one in codes)[:MOST_OFFERED]
