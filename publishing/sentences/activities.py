"""An activity in a few lines: its heading, its legs, what it belongs to."""

from datetime import date

from locales import (
    Html,
    Plain,
    Translator,
    bold,
    cities,
    dates,
    endonym,
    lines,
    plain_listed,
    territories,
)
from programme.tongues import same
from programme.values import ActivitySeen, Days, LegSeen, LegStatus, Place
from publishing.names import kind_name, status_name


def where(t: Translator, place: Place) -> Plain:
    """ "Tbilisi, Georgia"; a country alone; or that it is not known yet."""
    if place.territory is None:
        return (
            t.plain("{city}", city=cities.named(t, place.city))
            if place.city
            else t.plain("place to be confirmed")
        )
    country = territories.name(t, place.territory)
    if place.city is None:
        return country
    city = cities.named(t, place.city, place.territory)
    return t.plain("{city}, {country}", city=city, country=country)


def spot(t: Translator, place: Place) -> Plain:
    """A place where there is little room: its city, else its country."""
    return cities.named(t, place.city, place.territory) if place.city else where(t, place)


def when(t: Translator, days: Days, *, weekday: bool = False) -> Plain:
    """ "18–19 July 2016", at the precision that is known."""
    return dates.span(
        t, days.precision, days.start, days.end, days.start_time, days.end_time, weekday=weekday
    )


def leg_line(t: Translator, leg: LegSeen, *, remote: bool = False) -> Html:
    """One leg on one line: when, where, and whether it still stands.

    :param remote: people attend from where they are, so that no place is missing.
    """
    line = t("{days} · {place}", days=when(t, leg.days), place=where(t, leg.place))
    if remote and not leg.place.city and not leg.place.territory:
        line = t("{days}", days=when(t, leg.days))
    if leg.status is LegStatus.CANCELLED:
        return t("<s>{leg}</s> (cancelled)", leg=line)
    return line


def legs(t: Translator, activity: ActivitySeen) -> Html:
    """The legs in order of time, each on its line, numbered when there are several."""
    if not activity.legs:
        return t("Dates and place to be confirmed")
    shown = sorted(activity.legs, key=lambda leg: (leg.days.start or date.max, leg.id))
    said = [leg_line(t, leg, remote=activity.remote) for leg in shown]
    if len(said) == 1:
        return said[0]
    return lines(*(t("{n}. {leg}", n=n, leg=leg) for n, leg in enumerate(said, start=1)))


def titled(t: Translator, activity: ActivitySeen) -> Html:
    """The title; where it is not in the reader's language, with the name of its own."""
    if same(activity.title_language, t.language):
        return bold(activity.title)
    language = endonym(activity.title_language)
    return t("{title} · {language}", title=bold(activity.title), language=language)


def heading(t: Translator, activity: ActivitySeen) -> Html:
    """Title, then kind, status and reference."""
    about = t(
        "{kind} · {status}",
        kind=kind_name(t, activity.kind),
        status=status_name(t, activity.status),
    )
    if activity.ref:
        about = t("{about} · {reference}", about=about, reference=activity.ref)
    return lines(titled(t, activity), about)


def belongs(t: Translator, activity: ActivitySeen) -> Html | None:
    """The body with its session, and the projects."""
    line = _belongs(t, activity)
    if not activity.also or line is None:
        return line
    bodies = plain_listed(t, activity.also)
    return t("{line} · together with {bodies}", line=line, bodies=bodies)


def _belongs(t: Translator, activity: ActivitySeen) -> Html | None:
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
