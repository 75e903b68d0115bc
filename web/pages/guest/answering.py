"""Requests for a guest's page: GET only shows, POST acts and leads back."""

from collections.abc import Mapping

from aiohttp import hdrs, web

from locales import Html, verbatim
from programme import guests
from programme.guests import Condition, GuestSeen
from programme.guests.opening import viewer_of
from programme.invitations import hashed
from programme.refusals import NotFound, Refusal
from programme.viewer import nobody
from publishing.refusals import words
from web.pages.frame import answered
from web.pages.guest.deeds import DEEDS
from web.pages.guest.forms import LARGEST
from web.pages.guest.sent import Sent, told
from web.pages.guest.shut import shut_page
from web.pages.guest.view import guest_page
from web.pages.markup import Markup
from web.pages.serving import House, nothing_here

# Somebody's own: not even their browser keeps it.
PRIVATE: Mapping[str, str] = {hdrs.CACHE_CONTROL: "no-store"}


async def show(house: House, request: web.Request) -> web.Response:
    """The page; that a person's browser has shown it is noted, and nothing else."""
    secret_hash = hashed(request.match_info["secret"])
    seen = await _opened(house, secret_hash)
    if seen is None:
        return nothing_here(house, request)
    if seen.condition is Condition.OPEN and _by_a_person(request):
        await house.office.note(guests.looked, secret_hash=secret_hash, now=house.now())
    return _page(house, request, seen)


async def act(house: House, request: web.Request) -> web.Response:
    """One form of the page, carried out; then the page again by GET (RFC 9110, 15.4.4)."""
    secret_hash = hashed(request.match_info["secret"])
    seen = await _opened(house, secret_hash)
    if seen is None:
        return nothing_here(house, request)
    fields = await _fields(request)
    deed = DEEDS.get(fields.get("deed", ""))
    if deed is None:
        return _back("./")
    t = house.catalogues.translator(seen.language) if seen.language else house.spoken(request)
    by = viewer_of(seen.person_id, house.now())
    try:
        done = await deed(Sent(house, seen, by, secret_hash, fields, t))
    except NotFound:
        return _back("./")  # the page shows how it stands now
    except Refusal as refusal:
        return _page(house, request, seen, said=words(refusal, t), status=409)
    if done.said is not None:
        return _page(house, request, seen, said=done.said)
    return _back(done.to)


async def _opened(house: House, secret_hash: str) -> GuestSeen | None:
    return await house.office.ask(guests.opened, by=nobody(house.now()), secret_hash=secret_hash)


def _page(
    house: House,
    request: web.Request,
    seen: GuestSeen,
    *,
    said: Html | Markup | None = None,
    status: int = 200,
) -> web.Response:
    done = request.query.get("done", "")
    if seen.condition is not Condition.OPEN:
        t = house.spoken(request)
        page = shut_page(t, seen.condition, asked=done == "asked")
        return answered(page, headers={**PRIVATE, hdrs.VARY: hdrs.ACCEPT_LANGUAGE})
    t = house.catalogues.translator(seen.language)
    page = guest_page(
        t,
        seen,
        office_name=house.name,
        languages=house.catalogues.languages,
        telegram=house.username is not None,
        said=said or told(t, done),
        about=_number(request, "about"),
        leaf=_number(request, "leaf"),
    )
    return answered(page, status=status, headers=PRIVATE)


def _number(request: web.Request, name: str) -> int:
    value = request.query.get(name, "")
    return int(value) if value.isascii() and value.isdecimal() and len(value) < 10 else 0


def _back(to: str) -> web.Response:
    return web.Response(status=303, headers={hdrs.LOCATION: to, **PRIVATE})


def _by_a_person(request: web.Request) -> bool:
    """Whether a browser goes there for somebody (Fetch Metadata), which scanners do not say."""
    headers = request.headers
    goes = headers.get("Sec-Fetch-Mode") == "navigate"
    return goes and request.method == hdrs.METH_GET and "Sec-Purpose" not in headers


async def _fields(request: web.Request) -> Mapping[str, str]:
    """The fields of a form, without what no database or message can hold.

    The address is the secret that proves who sends it; a form on another site does not know it,
    and one that a browser says comes from there is refused all the same.
    """
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in {"same-origin", "none"}:
        raise web.HTTPForbidden
    length = request.content_length
    if length is None or length > LARGEST:
        raise web.HTTPRequestEntityTooLarge(LARGEST, length or 0)
    return {
        name: str(verbatim(value.replace("\r\n", "\n"))).strip()
        for name, value in (await request.post()).items()
        if isinstance(value, str)
    }
