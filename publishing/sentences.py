"""Sentences that chat, calendar and page share: where, when, and what has changed."""

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from locales import Html, Plain, Translator, bold, dates, lines, territories
from programme.values import ActivitySeen, Days, LegSeen, LegStatus, Place, Precision, Status
from publishing.names import kind_name, status_name


def where(t: Translator, place: Place) -> Plain:
    """ "Tbilisi, Georgia"; a country alone; or that it is not known yet."""
    if place.territory is None:
        return (
            t.plain("{city}", city=place.city) if place.city else t.plain("place to be confirmed")
        )
    country = territories.name(t, place.territory)
    if place.city is None:
        return country
    return t.plain("{city}, {country}", city=place.city, country=country)


def when(t: Translator, days: Days, *, weekday: bool = False) -> Plain:
    """ "18–19 July 2016", at the precision that is known."""
    return dates.span(
        t, days.precision, days.start, days.end, days.start_time, days.end_time, weekday=weekday
    )


def leg_line(t: Translator, leg: LegSeen) -> Html:
    """One leg on one line: when, where, and whether it still stands."""
    line = t("{days} · {place}", days=when(t, leg.days), place=where(t, leg.place))
    if leg.status is LegStatus.CANCELLED:
        return t("<s>{leg}</s> (cancelled)", leg=line)
    return line


def legs(t: Translator, activity: ActivitySeen) -> Html:
    """The legs in order of time, each on its line, numbered when there are several."""
    if not activity.legs:
        return t("Dates and place to be confirmed")
    shown = sorted(activity.legs, key=lambda leg: (leg.days.start or date.max, leg.id))
    if len(shown) == 1:
        return leg_line(t, shown[0])
    return lines(
        *(t("{n}. {leg}", n=n, leg=leg_line(t, leg)) for n, leg in enumerate(shown, start=1))
    )


def heading(t: Translator, activity: ActivitySeen) -> Html:
    """Title, then kind, status and reference."""
    about = t(
        "{kind} · {status}",
        kind=kind_name(t, activity.kind),
        status=status_name(t, activity.status),
    )
    if activity.ref:
        about = t("{about} · {reference}", about=about, reference=activity.ref)
    return lines(bold(activity.title), about)


def belongs(t: Translator, activity: ActivitySeen) -> Html | None:
    """The body with its session, and the projects."""
    projects = ", ".join(activity.projects)
    if activity.body and activity.session_no:
        body = t("{body}, session {number}", body=activity.body, number=str(activity.session_no))
        return t("{body} · {projects}", body=body, projects=projects) if projects else body
    if activity.body:
        return t("Body: {body}", body=activity.body)
    return t("Project: {projects}", projects=projects) if projects else None


def footnotes(t: Translator, *activities: ActivitySeen) -> Html | None:
    """The notes that names of territories carry, each once per message."""
    codes = [leg.place.territory for one in activities for leg in one.legs if leg.place.territory]
    notes = territories.footnotes(t, codes)
    return lines(*(t("<i>{note}</i>", note=note) for note in notes)) if notes else None


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


def days_told(told: Mapping[str, Any]) -> Days:
    """The days of a leg as somebody was told them."""

    def on(name: str) -> date | None:
        return date.fromisoformat(told[name]) if told.get(name) else None

    def at(name: str) -> time | None:
        return time.fromisoformat(told[name]) if told.get(name) else None

    return Days(
        Precision(told["precision"]), on("start"), on("end"), at("start_time"), at("end_time")
    )


def changes(t: Translator, told: Mapping[str, Any], activity: ActivitySeen) -> Html:
    """What changed since somebody was last told: old and new, leg by leg, in words."""
    said: list[Html] = []
    if told.get("status") != activity.status:
        said.append(
            t(
                "Status: {old}, now {new}",
                old=status_name(t, Status(told["status"])),
                new=bold(status_name(t, activity.status)),
            )
        )
    before = {leg["id"]: leg for leg in told.get("legs", ())}
    for leg in activity.legs:
        said.extend(_changed_leg(t, before.pop(leg.id, None), leg))
    return lines(*said)


def _changed_leg(t: Translator, old: Mapping[str, Any] | None, leg: LegSeen) -> list[Html]:
    place = where(t, leg.place)
    if leg.status is LegStatus.CANCELLED:
        fell = old is not None and old["status"] != "cancelled"
        return [t("{place}: cancelled", place=place)] if fell else []
    if old is None:
        return [t("New: {leg}", leg=leg_line(t, leg))]
    said = []
    before, after = when(t, days_told(old)), when(t, leg.days)
    if before != after:
        said.append(t("{place}: {old}, now <b>{new}</b>", place=place, old=before, new=after))
    was = where(t, Place(old["city"], old["territory"], old["zone"]))
    if was != place:
        said.append(t("Place: {old}, now <b>{new}</b>", old=was, new=place))
    return said
