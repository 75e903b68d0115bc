"""Entries in words: when and where, at the venue's time and at the reader's."""

from collections.abc import Iterator, Sequence
from datetime import datetime, time
from functools import partial
from zoneinfo import ZoneInfo

from locales import Html, Plain, Translator, dates
from programme.values import LegSeen, Precision
from publishing import sentences
from publishing.names import kind_name, status_name
from web.pages.entries import Entry
from web.pages.frame import called, in_each, paragraphs, title_of
from web.pages.markup import Markup, element, joined


def entry(spoken: Sequence[Translator], one: Entry, zone: str | None) -> Markup:
    """One entry in each language; ``zone`` is the reader's, None where nobody knows it."""
    return element(
        "article",
        element("h3", title(spoken[0], one)),
        in_each(spoken, lambda t: _said(t, one, zone)),
        id=one.name,
        class_="card gone" if one.off else "card",
    )


def _said(t: Translator, one: Entry, zone: str | None) -> Markup:
    return joined(
        (
            paragraphs(when(t, one), class_="when"),
            paragraphs(*clocks(t, one.leg, zone)),
            element("p", _facts(t, one), class_="off" if one.off else "faint"),
            element("p", _reason(t, one)) if one.activity.reason and one.off else None,
        )
    )


def busy(spoken: Sequence[Translator], one: Entry, zone: str | None) -> Markup:
    """When somebody is engaged, and nothing of what, where or with whom."""
    return element(
        "article",
        element("h3", called(spoken, lambda t: t.plain("Busy"))),
        in_each(spoken, lambda t: element("p", _busy_when(t, one, zone), class_="when")),
        id=one.name,
        class_="card gone" if one.off else "card",
    )


def _busy_when(t: Translator, one: Entry, zone: str | None) -> Html | Plain | None:
    """Nobody's clock that would tell where it is."""
    begins = _begins(one.leg)
    if begins is not None:
        return dates.moment(t, begins, zone) if zone else _universal(t, begins)
    return sentences.when(t, one.leg.days, weekday=True) if one.leg else None


def title(t: Translator, one: Entry) -> Markup:
    """The title, with the number of the place where there are several."""
    name = title_of(one.activity.title, one.activity.title_language)
    if one.address:
        name = element("a", name, href=one.address)
    if one.called is None:
        return name
    number, total = one.called
    place = t("({number}/{total})", number=number, total=total)
    return joined((name, Markup(" "), place))


def when(t: Translator, one: Entry) -> Html:
    """Days and place in one sentence."""
    if one.leg is None:
        return t("Dates and place to be confirmed")
    days, place = sentences.when(t, one.leg.days, weekday=True), sentences.where(t, one.leg.place)
    return t("{days} · {place}", days=days, place=place)


def clocks(t: Translator, leg: LegSeen | None, zone: str | None) -> Iterator[Html]:
    """The venue's time, and the reader's where it differs, or universal time for anybody."""
    begins = _begins(leg)
    if leg is None or begins is None:
        return
    said = sentences.hours(t, leg, zone or leg.place.zone or "UTC")
    if said:
        yield said
    if zone is None:
        yield _universal(t, begins)


def _begins(leg: LegSeen | None) -> datetime | None:
    """When a leg with times begins; None for one of whole days."""
    if leg is None or leg.days.precision is not Precision.TIME:
        return None
    if leg.place.zone is None or leg.days.start is None:
        return None
    return datetime.combine(leg.days.start, leg.days.start_time or time(), ZoneInfo(leg.place.zone))


def _universal(t: Translator, begins: datetime) -> Html:
    return t("In universal time: {moment} (UTC)", moment=dates.moment(t, begins, "UTC"))


def _facts(t: Translator, one: Entry) -> Html:
    """Kind, status, projects and reference, divided by dots."""
    activity = one.activity
    said = t(
        "{kind} · {status}",
        kind=kind_name(t, activity.kind),
        status=status_name(t, one.status),
    )
    for fact in (", ".join(activity.projects), activity.ref):
        if fact:
            said = t("{about} · {reference}", about=said, reference=fact)
    return said


def _reason(t: Translator, one: Entry) -> Html:
    """Why it was called off."""
    return t("Reason: {reason}", reason=one.activity.reason or "")


def heading(t: Translator, one: Entry) -> Plain:
    """Under which month an entry stands."""
    return dates.month_heading(t, one.begins) if one.begins else t.plain("Dates to be confirmed")


def by_month(
    spoken: Sequence[Translator], some: Sequence[Entry], worded: Sequence[Markup]
) -> Markup:
    """Worded entries under the headings of their months."""
    pieces, last = [], None
    for one, words in zip(some, worded, strict=True):
        head = heading(spoken[0], one)
        if head != last:
            pieces.append(element("h2", called(spoken, partial(heading, one=one))))
            last = head
        pieces.append(words)
    return joined(pieces)
