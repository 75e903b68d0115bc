"""The chat page, its parts, and the files that were sent."""

from pathlib import Path

from aiohttp import web

from sandbox.files import Stored
from sandbox.world import World

PAGE = Path(__file__).parent.parent / "page"
SHOWN = ("image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf", "text/plain")
HEADERS = {
    "Content-Security-Policy": "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}


def routes(world: World) -> list[web.RouteDef]:
    """The addresses of the page."""

    async def index(_: web.Request) -> web.StreamResponse:
        return web.FileResponse(PAGE / "index.html", headers=HEADERS)

    async def part(request: web.Request) -> web.StreamResponse:
        wanted = PAGE / request.match_info["name"]
        if not wanted.is_file():
            raise web.HTTPNotFound
        return web.FileResponse(wanted, headers=HEADERS)

    async def sent(request: web.Request) -> web.StreamResponse:
        number, name = request.match_info["number"], request.match_info["name"]
        file = world.files.at(f"files/{number}/{name}")
        if file is None:
            raise web.HTTPNotFound
        return _sent(world, file)

    return [
        web.get("/", index),
        web.get(r"/page/{name:[a-z]+\.(?:css|js|svg)}", part),
        web.get(r"/sent/{number:\d+}/{name}", sent),
    ]


def _sent(world: World, file: Stored) -> web.Response:
    # What a browser might run is only ever saved, and opens without rights.
    how = "inline" if file.mime in SHOWN else "attachment"
    headers = {**HEADERS, "Content-Disposition": how}
    if file.mime != "application/pdf":
        headers["Content-Security-Policy"] = "sandbox; default-src 'none'; img-src 'self'"
    charset = "utf-8" if file.mime.startswith("text/") else None
    content = world.files.content(file.id)
    return web.Response(body=content, content_type=file.mime, charset=charset, headers=headers)
