"""A public activity as programs read it: schema.org Event in JSON-LD, and a preview of its link."""

import json
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from locales import Plain, Translator, cities, territories, verbatim
from programme.values import ActivitySeen, LegSeen, Precision, Status
from publishing.wording import standing
from web.pages.frame import tag
from web.pages.markup import Markup, data, element

STATUS = {
    Status.CANCELLED: "https://schema.org/EventCancelled",
    Status.POSTPONED: "https://schema.org/EventPostponed",
}
SCHEDULED = "https://schema.org/EventScheduled"


def event(t: Translator, activity: ActivitySeen, *, address: str, office: str) -> Markup:
    """The Event; several places are events of their own within it."""
    legs = activity.live_legs or activity.legs
    whole: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": verbatim(activity.title),
        "inLanguage": tag(activity.title_language),
        "url": address,
        "identifier": activity.ref,
        "eventStatus": STATUS.get(activity.status, SCHEDULED),
        "organizer": {"@type": "Organization", "name": office},
    }
    if len(legs) == 1:
        whole |= _leg(t, activity, legs[0])
    else:
        named = {"@type": "Event", "name": verbatim(activity.title)}
        whole |= _days(activity.days.start, activity.days.end, activity.days.precision)
        whole["subEvent"] = [named | _leg(t, activity, leg) for leg in legs]
    return data(json.dumps(whole, ensure_ascii=False, sort_keys=True))


def _leg(t: Translator, activity: ActivitySeen, leg: LegSeen) -> dict[str, Any]:
    days, found = leg.days, {"eventStatus": STATUS.get(standing(activity, leg), SCHEDULED)}
    said: dict[str, Any] = found | _days(days.start, days.end, days.precision)
    if days.precision is Precision.TIME and leg.place.zone and days.start and days.start_time:
        zone = ZoneInfo(leg.place.zone)
        said["startDate"] = datetime.combine(days.start, days.start_time, zone).isoformat()
        if days.end_time:
            last = days.end or days.start
            said["endDate"] = datetime.combine(last, days.end_time, zone).isoformat()
    place = leg.place
    if place.city or place.territory:
        country = territories.name(t, place.territory) if place.territory else None
        city = cities.named(t, place.city, place.territory) if place.city else None
        address = {"@type": "PostalAddress", "addressLocality": city, "addressCountry": country}
        name = city or country
        said["location"] = {"@type": "Place", "name": name, "address": _known(address)}
    return said


def _known(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}


def _days(start: date | None, end: date | None, precision: Precision) -> dict[str, str]:
    """Dates as exact as they are known (ISO 8601): a day, a month, a year, or nothing."""
    if start is None or precision is Precision.TBC:
        return {}
    return {"startDate": shortened(start, precision), "endDate": shortened(end or start, precision)}


def shortened(day: date, precision: Precision) -> str:
    """ "2016-10" for a day that is known to the month only."""
    match precision:
        case Precision.TIME | Precision.DAY:
            return day.isoformat()
        case Precision.YEAR:
            return f"{day.year}"
    return f"{day:%Y-%m}"


def machine_time(leg: LegSeen, *, last: bool = False) -> str | None:
    """The beginning, or the end, of a leg for ``<time datetime>``; None where nobody knows it."""
    days = leg.days
    day = (days.end if last else days.start) or days.start
    if day is None or days.precision is Precision.TBC:
        return None
    clock: time | None = days.end_time if last else days.start_time
    if days.precision is Precision.TIME and clock and leg.place.zone:
        return datetime.combine(day, clock, ZoneInfo(leg.place.zone)).isoformat()
    return shortened(day, days.precision)


def preview(
    t: Translator, title: Plain, *, address: str, office: str, about: str
) -> tuple[Markup, ...]:
    """What messengers show beside a link (Open Graph), and what searchers show below it."""
    said = {
        "og:type": "website",
        "og:title": title,
        "og:description": about,
        "og:url": address,
        "og:site_name": office,
        "og:locale": t.language,
        "twitter:card": "summary",
    }
    return (
        element("meta", name="description", content=about),
        element("link", rel="canonical", href=address),
        *(element("meta", property=name, content=value) for name, value in said.items()),
    )
