"""What pages are made of, and the one answer for every address that leads nowhere."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date, datetime

from aiohttp import hdrs, web

from locales import Catalogues, Translator
from locales.tongues import spoken
from programme.office import Office, Unavailable
from reading.gazetteer import Gazetteer
from web.pages.frame import answered, document
from web.pages.markup import element


@dataclass(frozen=True)
class House:
    """What every page needs of the office that serves it."""

    office: Office
    catalogues: Catalogues
    name: str
    public_url: str
    now: Callable[[], datetime]
    today: Callable[[], date]
    username: str | None = None
    gazetteer: Gazetteer | None = None

    def spoken(self, request: web.Request) -> Translator:
        """The language chosen by ``lang``, else the reader's first that the office speaks.

        RFC 9110, section 12.5.4; weights are not looked at, since browsers send them in order.
        """
        if request.query.get("lang") in self.catalogues.languages:
            return self.catalogues.translator(request.query["lang"])
        for part in request.headers.get(hdrs.ACCEPT_LANGUAGE, "")[:200].split(","):
            known = spoken(part.partition(";")[0].strip(), self.catalogues.languages)
            if known is not None:
                return self.catalogues.translator(known)
        return self.catalogues.translator(None)


def nothing_here(house: House, request: web.Request, *, status: int = 404) -> web.Response:
    """The same answer for what never was, what is no more, and what is not the asker's."""
    t = house.spoken(request)
    title = t.plain("There is nothing at this address")
    page = document(
        t,
        title,
        element("header", element("h1", title)),
        element(
            "main",
            element(
                "p", t("Perhaps a part of the link was lost on its way: copy the whole of it.")
            ),
            element("p", t("If it still leads nowhere, ask whoever sent it to you for a new one.")),
        ),
    )
    return answered(page, status=status, headers={hdrs.VARY: hdrs.ACCEPT_LANGUAGE})


def gone(house: House, request: web.Request) -> web.Response:
    """A calendar that was given up."""
    return nothing_here(house, request, status=410)


Show = Callable[[House, web.Request], Awaitable[web.Response]]


def served(house: House, show: Show) -> Callable[[web.Request], Awaitable[web.Response]]:
    """A page as the server asks for it; while the diary cannot be read, a word to come back."""

    async def serve(request: web.Request) -> web.Response:
        try:
            return await show(house, request)
        except Unavailable:
            return _later(house, request)

    return serve


def _later(house: House, request: web.Request) -> web.Response:
    """503 (RFC 9110, 15.6.4): nothing was done, and the same may be asked again."""
    t = house.spoken(request)
    title = t.plain("Please come back in a minute")
    said = t("The office cannot be reached just now. Nothing was lost, and nothing was done twice.")
    page = document(
        t, title, element("header", element("h1", title)), element("main", element("p", said))
    )
    return answered(
        page, status=503, headers={hdrs.RETRY_AFTER: "60", hdrs.CACHE_CONTROL: "no-store"}
    )
