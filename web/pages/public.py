"""``/activities/{ref}``: a clear activity for everybody, and its file for calendars beside it."""

from aiohttp import hdrs, web

from locales import Html, Plain, Translator, verbatim
from programme.feeds import page as feed_page
from programme.invitations import hashed
from programme.tongues import read_in
from programme.values import ActivitySeen
from programme.viewer import nobody
from publishing import sentences
from publishing.feed import written
from publishing.names import kind_name, status_name
from web.conditions import CALENDAR, FOUND
from web.pages.entries import Entry, entries, unlinked
from web.pages.frame import answered, document, other_languages, paragraphs, title_of
from web.pages.listing import clocks, when
from web.pages.markup import Markup, element
from web.pages.notes import footnotes
from web.pages.serving import House, nothing_here
from web.pages.structured import event, machine_time, preview

FOR_EVERYBODY = {**FOUND, hdrs.VARY: hdrs.ACCEPT_LANGUAGE}


async def seen(house: House, request: web.Request) -> ActivitySeen | None:
    """The activity asked for, if everybody may see it."""
    ref = request.match_info["ref"]
    if not ref.isprintable():  # PostgreSQL refuses to look for some of them
        return None
    found = await house.office.ask(feed_page.public, by=nobody(house.now()), ref=ref)
    return unlinked(read_in(found, house.spoken(request).language)) if found else None


async def show(house: House, request: web.Request) -> web.Response:
    """The page."""
    activity = await seen(house, request)
    if activity is None:
        return nothing_here(house, request)
    t = house.spoken(request)
    page = activity_page(t, activity, house, languages=house.catalogues.languages)
    return answered(page, headers=FOR_EVERYBODY)


async def file(house: House, request: web.Request) -> web.Response:
    """The events of an activity as one file (RFC 5545), as it stands now."""
    activity = await seen(house, request)
    if activity is None:
        return nothing_here(house, request)
    t = house.spoken(request)
    made = written(verbatim(activity.title), [activity], t, today=house.today())
    headers = {**FOR_EVERYBODY, hdrs.CONTENT_TYPE: CALENDAR}
    headers[hdrs.ETAG] = f'"{hashed(made.octets.decode())[:32]}"'
    return web.Response(body=made.octets, headers=headers)


def activity_page(
    t: Translator, activity: ActivitySeen, house: House, *, languages: tuple[str, ...]
) -> str:
    """The page as people (and, by its classes, microformats2 h-event) read it."""
    address = f"{house.public_url}/activities/{activity.ref}"
    found = entries([activity])
    about = "; ".join(str(when(t, one)) for one in found)
    main = element(
        "main",
        element("section", *(_leg(t, one) for one in found)),
        paragraphs(sentences.belongs(t, activity), _reference(t, activity)),
        element("ul", element("li", _download(t, activity)), class_="buttons"),
        footnotes([t], found),
        element("p", t("By {office}", office=house.name), class_="faint"),
        other_languages(t, languages),
    )
    body = element("div", _header(t, activity), main, class_="h-event")
    head = (
        *preview(t, verbatim(activity.title), address=address, office=house.name, about=about),
        event(t, activity, address=address, office=house.name),
    )
    return document(t, verbatim(activity.title), body, head=head)


def _header(t: Translator, activity: ActivitySeen) -> Markup:
    name = element("h1", title_of(activity.title, activity.title_language), class_="p-name")
    status = t(
        "{kind} · {status}",
        kind=kind_name(t, activity.kind),
        status=status_name(t, activity.status),
    )
    return element("header", name, element("p", status, class_="faint"))


def _leg(t: Translator, one: Entry) -> Markup:
    days = when(t, one)
    marks = (_mark(one, "dt-start"), _mark(one, "dt-end", last=True)) if one.leg else ()
    return element(
        "div",
        element("p", days, class_="when"),
        *marks,
        paragraphs(*clocks(t, one.leg, None)),
        element("p", sentences.where(t, one.leg.place), class_="hidden p-location")
        if one.leg
        else None,
        class_="card gone" if one.off else "card",
    )


def _mark(one: Entry, name: str, *, last: bool = False) -> Markup | None:
    """A moment for programs only."""
    value = machine_time(one.leg, last=last) if one.leg else None
    return element("time", class_=name, datetime=value) if value else None


def _reference(t: Translator, activity: ActivitySeen) -> Html:
    return t("Reference: {reference}", reference=activity.ref or "")


def _download(t: Translator, activity: ActivitySeen) -> Markup:
    label: Plain = t.button("Into my calendar")
    return element(
        "a", label, href=f"/activities/{activity.ref}.ics", class_="button first", download=True
    )
