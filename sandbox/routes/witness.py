"""Faults to order, and the log of what happened."""

from aiohttp import web

from sandbox.routes.asking import body, whole
from sandbox.world import World


def routes(world: World) -> list[web.RouteDef]:
    """The addresses of ``/faults`` and ``/log``."""

    async def faults(request: web.Request) -> web.Response:
        return web.json_response({"faults": world.faults.change(await body(request))})

    async def ordered(_: web.Request) -> web.Response:
        return web.json_response(world.faults.listed())

    async def log(request: web.Request) -> web.Response:
        since = whole(request.query.get("since", 0), "since")
        limit = whole(request.query.get("limit", 100_000), "limit")
        calls = world.log.since(since, limit=limit)
        return web.json_response({"calls": calls, "next": calls[-1]["id"] if calls else since})

    return [web.get("/faults", ordered), web.post("/faults", faults), web.get("/log", log)]
