"""Pages to look at: a calendar, a public activity, and the page of a guest."""

from aiohttp import web

from programme.feeds import page as feed_page
from programme.invitations import hashed
from programme.viewer import nobody
from publishing.addresses import subscription
from publishing.scopes import feed_name
from web.pages import guest, public
from web.pages.calendar import Asked, calendar_page
from web.pages.frame import answered
from web.pages.month import asked_for
from web.pages.serving import House, gone, nothing_here, served

__all__ = ["House", "add"]


def add(app: web.Application, house: House) -> None:
    """Serve the pages of the office beside the calendars."""
    shown = (
        ("/i/{secret}/", guest.show),
        ("/cal/{secret}/", show_calendar),
        (r"/activities/{ref:[^/]+}.ics", public.file),
        ("/activities/{ref}", public.show),
    )
    for path, show in shown:
        app.router.add_get(path, served(house, show))
    app.router.add_post("/i/{secret}/", served(house, guest.act))
    for path in ("/i/{secret}", "/cal/{secret}"):
        app.router.add_get(path, _with_slash)


async def _with_slash(request: web.Request) -> web.Response:
    """Typed without its last sign, whatever it leads to."""
    raise web.HTTPPermanentRedirect(f"{request.rel_url.raw_path}/")


async def show_calendar(house: House, request: web.Request) -> web.Response:
    """``/cal/{secret}/``."""
    secret = request.match_info["secret"]
    seen = await house.office.ask(
        feed_page.looked_at, by=nobody(house.now()), secret_hash=hashed(secret), today=house.today()
    )
    if seen is None:
        return nothing_here(house, request)
    if seen.feed.ended_at(house.today()):
        return gone(house, request)
    t = house.catalogues.translator(seen.feed.language)
    name = feed_name(t, seen.feed)
    asked = Asked(
        asked_for(request.query.get("month"), house.today()),
        _leaf(request.query.get("leaf", "")),
        request.headers.get("User-Agent", ""),
        house.today(),
    )
    at = subscription(t, house.public_url, secret, name)
    return answered(calendar_page(t, seen, at, asked, house.name))


def _leaf(value: str) -> int:
    return int(value) if value.isdecimal() and len(value) < 4 else 0
