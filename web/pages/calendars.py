"""Calendars as pages: one behind a secret, and the public one of a project."""

from aiohttp import web

from locales import Translator
from programme.feeds import page as feed_page
from programme.feeds import public_key
from programme.feeds.page import CalendarSeen
from programme.invitations import hashed
from programme.viewer import nobody
from publishing.addresses import public_subscription, subscription
from publishing.scopes import feed_name
from publishing.voices import beside
from web.pages.calendar import Around, Asked, calendar_page
from web.pages.frame import answered, other_languages
from web.pages.month import asked_for
from web.pages.public import FOR_EVERYBODY
from web.pages.serving import House, gone, nothing_here
from web.pages.structured import preview


async def secret(house: House, request: web.Request) -> web.Response:
    """``/cal/{secret}/``."""
    kept = request.match_info["secret"]
    seen = await _looked_at(house, hashed(kept))
    if seen is None:
        return nothing_here(house, request)
    if seen.feed.ended_at(house.today()):
        return gone(house, request)
    feed = seen.feed
    languages = (feed.language, feed.choices.second_language)
    spoken = [house.catalogues.translator(one) for one in languages if one]
    name = beside(*(feed_name(t, feed) for t in spoken))
    at = subscription(spoken[0], house.public_url, kept, name)
    return answered(calendar_page(spoken, seen, at, _asked(house, request), house.name))


async def of_project(house: House, request: web.Request) -> web.Response:
    """``/public/{project}/``, in the language of whoever asks."""
    code, t = request.match_info["project"].upper(), house.spoken(request)
    seen = await _looked_at(house, public_key(code, t.language)) if code.isalnum() else None
    if seen is None:
        return nothing_here(house, request)
    if seen.feed.ended_at(house.today()):
        return gone(house, request)
    at = public_subscription(t, house.public_url, code, feed_name(t, seen.feed))
    asked = _asked(house, request)
    around = _around(house, t, seen, at.page, asked)
    page = calendar_page([t], seen, at, asked, house.name, around=around)
    return answered(page, headers=FOR_EVERYBODY)


async def _looked_at(house: House, key: str) -> CalendarSeen | None:
    by = nobody(house.now())
    return await house.office.ask(feed_page.looked_at, by=by, secret_hash=key, today=house.today())


def _asked(house: House, request: web.Request) -> Asked:
    query, language = request.query, request.query.get("lang", "")
    leaf = query.get("leaf", "")
    return Asked(
        asked_for(query.get("month"), house.today()),
        int(leaf) if leaf.isdecimal() and len(leaf) < 4 else 0,
        request.headers.get("User-Agent", ""),
        house.today(),
        f"lang={language}&" if language in house.catalogues.languages else "",
    )


def _around(house: House, t: Translator, seen: CalendarSeen, address: str, asked: Asked) -> Around:
    """What messengers show beside its link, and the same in other languages."""
    about = t.plain("What {office} has planned for everybody to see.", office=house.name)
    title = feed_name(t, seen.feed)
    month = f"month={asked.month:%Y-%m}&" if asked.month else ""
    return Around(
        preview(t, title, address=address, office=house.name, about=about),
        other_languages(t, house.catalogues.languages, month),
    )
