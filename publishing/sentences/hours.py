"""Hours and zones, the venue's and the reader's."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from locales import Html, Translator, dates, lines
from programme.values import ActivitySeen, LegSeen, Precision


def zones(t: Translator, activity: ActivitySeen) -> Html | None:
    """The zones in which the legs count, each once, with a mark where one was guessed."""
    said: dict[str, Html] = {}
    for leg in activity.live_legs:
        if leg.place.zone is not None:
            zone = dates.zone_city(t, leg.place.zone, city=leg.place.city)
            guessed, known = t("Zone: {zone} (guessed)", zone=zone), t("Zone: {zone}", zone=zone)
            told = guessed if leg.place.zone_guessed else known
            said.setdefault(leg.place.zone, told)
    return lines(*said.values()) if said else None


def hours(t: Translator, leg: LegSeen, reader_zone: str) -> Html | None:
    """The venue's time of a timed leg, and the reader's own where they differ."""
    if leg.days.precision is not Precision.TIME or not leg.days.start or not leg.place.zone:
        return None
    zone = ZoneInfo(leg.place.zone)
    begins = datetime.combine(leg.days.start, leg.days.start_time or time(), zone)
    theirs = begins.astimezone(ZoneInfo(reader_zone))
    at_venue = t(
        "Begins {time}, {zone}",
        time=f"{begins:%H:%M}",
        zone=dates.zone_city(t, leg.place.zone, city=leg.place.city),
    )
    if theirs.utcoffset() == begins.utcoffset():
        return at_venue
    own = dates.moment(t, begins, reader_zone)
    return lines(at_venue, t("For you: {moment}", moment=own))
