"""Pages to look at: a calendar, a public activity, and the page of a guest."""

from aiohttp import web

from web.pages import calendars, guest, public
from web.pages.serving import House, served

__all__ = ["House", "add"]


def add(app: web.Application, house: House) -> None:
    """Serve the pages of the office beside the calendars."""
    shown = (
        ("/i/{secret}/", guest.show),
        ("/cal/{secret}/", calendars.secret),
        ("/public/{project}/", calendars.of_project),
        (r"/activities/{ref:[^/]+}.ics", public.file),
        ("/activities/{ref}", public.show),
    )
    for path, show in shown:
        app.router.add_get(path, served(house, show))
    app.router.add_post("/i/{secret}/", served(house, guest.act))
    for path in ("/i/{secret}", "/cal/{secret}", "/public/{project}"):
        app.router.add_get(path, _with_slash)


async def _with_slash(request: web.Request) -> web.Response:
    """Typed without its last sign, whatever it leads to."""
    raise web.HTTPPermanentRedirect(f"{request.rel_url.raw_path}/")
