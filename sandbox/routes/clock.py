"""The clock over HTTP: people move it, the product reads it and reports what is due next."""

from datetime import timedelta
from typing import Any

from aiohttp import web

from sandbox.clock import moment
from sandbox.refusal import Unable
from sandbox.routes.asking import body, number, whole
from sandbox.world import World


class ClockSide:
    """The handlers of ``/clock`` and ``/office``."""

    def __init__(self, world: World) -> None:
        self._world = world

    def routes(self) -> list[web.RouteDef]:
        """Their addresses."""
        return [
            web.get("/clock", self.read),
            web.post("/clock", self.move),
            web.put("/clock/next", self.report),
            web.get("/office", self.office),
            web.put("/office", self.set_office),
        ]

    def _told(self) -> dict[str, Any]:
        clock = self._world.clock
        return {"now": clock.told(), "speed": clock.pace.speed, "next": clock.next}

    async def read(self, _: web.Request) -> web.Response:
        """GET /clock."""
        return web.json_response(self._told())

    async def move(self, request: web.Request) -> web.Response:
        """POST /clock ``{"now"}``, ``{"seconds"}``, ``{"to": "next", "chat": id?}``, ``{"speed"}``.

        The first three say where it goes, the last how fast it runs from now on.
        """
        wanted, clock = await body(request), self._world.clock
        if wanted.get("to") == "next":
            chat = wanted.get("chat")
            clock.move_to_next(None if chat is None else whole(chat, "chat"))
        elif "now" in wanted:
            clock.move(moment(wanted["now"]))
        elif "seconds" in wanted:
            clock.move(clock.now() + timedelta(seconds=whole(wanted["seconds"], "seconds")))
        elif "speed" in wanted:
            clock.run(number(wanted["speed"], "speed"))
        else:
            raise Unable(400, "Say where the clock goes: “now”, “seconds”, or “to”: “next”.")
        return web.json_response(self._told())

    async def report(self, request: web.Request) -> web.Response:
        """PUT /clock/next ``{"all": moment or null, "chats": {id: moment}}``."""
        self._world.clock.report(await body(request))
        return web.json_response({"next": self._world.clock.next})

    async def office(self, _: web.Request) -> web.Response:
        """GET /office: what the product's starter handed over, and the bot's names."""
        office = self._world.store.setting("office", {"feed": None, "page": None})
        me = self._world.me
        bot = {"username": me["username"], "first_name": me["first_name"], "id": me["id"]}
        return web.json_response({**office, "bot": bot})

    async def set_office(self, request: web.Request) -> web.Response:
        """PUT /office ``{"feed", "page", "name"?, "timezone"?}``."""
        self._world.store.keep("office", {"feed": None, "page": None, **await body(request)})
        return await self.office(request)
