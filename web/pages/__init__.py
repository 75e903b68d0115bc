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
from web.pages.serving import House, gone, nothing_here

__all__ = ["House", "add"]


def add(app: web.Application, house: House) -> None:
    """Serve the pages of DESIGN section 4 beside the calendars."""

    async def calendar(request: web.Request) -> web.Response:
        return await show_calendar(house, request)

    async def activity(request: web.Request) -> web.Response:
        return await public.show(house, request)

    async def activity_file(request: web.Request) -> web.Response:
        return await public.file(house, request)

    async def guest_page(request: web.Request) -> web.Response:
        return await guest.show(house, request)

    async def guest_deed(request: web.Request) -> web.Response:
        return await guest.act(house, request)

    app.router.add_get("/i/{secret}/", guest_page)
    app.router.add_post("/i/{secret}/", guest_deed)
    app.router.add_get("/i/{secret}", _with_slash)
    app.router.add_get("/cal/{secret}/", calendar)
    app.router.add_get("/cal/{secret}", _with_slash)
    app.router.add_get(r"/activities/{ref:[^/]+}.ics", activity_file)
    app.router.add_get("/activities/{ref}", activity)


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
