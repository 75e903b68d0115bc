"""The people side: who is there, what each does, and what each sees."""

import asyncio
from typing import Any

from aiohttp import web

from sandbox import accounts, deeds, view
from sandbox.files import Upload
from sandbox.refusal import Unable
from sandbox.routes.asking import asked, body, maybe, person_id, whole
from sandbox.world import World

LONGEST_WAIT = 60


class PeopleSide:
    """The handlers of ``/people``."""

    def __init__(self, world: World) -> None:
        self._world = world

    def routes(self) -> list[web.RouteDef]:
        """Their addresses."""
        one = r"/people/{id:\d+}"
        return [
            web.get("/people", self.everybody),
            web.post("/people", self.let_in),
            web.post(f"{one}/messages", self.write),
            web.post(f"{one}/press", self.press),
            web.post(f"{one}/forward", self.forward),
            web.post(f"{one}/block", self.block),
            web.post(f"{one}/unblock", self.unblock),
            web.post(f"{one}/deactivate", self.deactivate),
            web.get(f"{one}/chat", self.chat),
        ]

    async def everybody(self, _: web.Request) -> web.Response:
        """GET /people."""
        return web.json_response(view.people(self._world))

    async def let_in(self, request: web.Request) -> web.Response:
        """POST /people ``{"first_name", "language_code"}``."""
        asked_for = await body(request)
        name = str(asked_for.get("first_name") or "").strip()
        if not name:
            raise Unable(400, "A person needs a “first_name”.")
        language = str(asked_for.get("language_code") or "en")
        person = self._world.people.add(name, language)
        return web.json_response({"id": person.id}, status=201)

    async def write(self, request: web.Request) -> web.Response:
        """POST /people/{id}/messages: ``{"text", "reply_to"}``, ``{"link"}`` or a file.

        With ``chat`` it goes to a group.
        """
        id_ = person_id(request)
        if request.content_type == "multipart/form-data":
            form = await request.post()
            with self._world.store.together():
                message = _hand_in(self._world, id_, dict(form))
            return web.json_response({"message_id": message["message_id"]}, status=201)
        wanted = await body(request)
        replied, chat = maybe(wanted, "reply_to"), maybe(wanted, "chat")
        with self._world.store.together():
            if "link" in wanted:
                message = deeds.follow(self._world, id_, str(wanted["link"]))
            else:
                said = str(wanted.get("text") or "")
                message = deeds.write(self._world, id_, said, replied, chat)
        return web.json_response({"message_id": message["message_id"]}, status=201)

    async def press(self, request: web.Request) -> web.Response:
        """POST /people/{id}/press ``{"message_id", "button", "chat"?}``."""
        wanted = await body(request)
        message_id = whole(wanted.get("message_id"), "message_id")
        with self._world.store.together():
            pressed = deeds.press(
                self._world,
                person_id(request),
                message_id,
                str(wanted.get("button")),
                maybe(wanted, "chat"),
            )
        return web.json_response(pressed)

    async def forward(self, request: web.Request) -> web.Response:
        """POST /people/{id}/forward ``{"message_id"}``."""
        message_id = whole((await body(request)).get("message_id"), "message_id")
        with self._world.store.together():
            message = deeds.forward(self._world, person_id(request), message_id)
        return web.json_response({"message_id": message["message_id"]}, status=201)

    async def block(self, request: web.Request) -> web.Response:
        """POST /people/{id}/block."""
        with self._world.store.together():
            accounts.block(self._world, person_id(request), blocked=True)
        return web.json_response({"blocked": True})

    async def unblock(self, request: web.Request) -> web.Response:
        """POST /people/{id}/unblock."""
        with self._world.store.together():
            accounts.block(self._world, person_id(request), blocked=False)
        return web.json_response({"blocked": False})

    async def deactivate(self, request: web.Request) -> web.Response:
        """POST /people/{id}/deactivate: the account is deleted, for good."""
        accounts.deactivate(self._world, person_id(request))
        return web.json_response({"deactivated": True})

    async def chat(self, request: web.Request) -> web.Response:
        """GET /people/{id}/chat?since=R&wait=SECONDS&chat=G: at once, or when something is new."""
        world, id_ = self._world, world_person(self._world, request)
        chat = whole(request.query.get("chat", id_), "chat")
        if chat != id_ and id_ not in world.groups.members(chat):
            raise Unable(404, f"There is no chat {chat} for this person.")
        since = whole(request.query.get("since", 0), "since")
        loop = asyncio.get_running_loop()
        until = loop.time() + asked(request, "wait", LONGEST_WAIT)
        while True:
            seen = view.chat(world, id_, since, chat)
            left = until - loop.time()
            news = any(seen[what] for what in ("messages", "deleted", "alerts"))
            if news or left <= 0 or world.messages.bell.closed:
                return web.json_response(seen)
            await world.messages.bell.wait(left)


def world_person(world: World, request: web.Request) -> int:
    """The id of the person in the address, who must be there."""
    return world.people.get(person_id(request)).id


def _hand_in(world: World, id_: int, form: dict[str, Any]) -> dict[str, Any]:
    name = "photo" if "photo" in form else "document"
    part = form.get(name)
    if not isinstance(part, web.FileField):
        raise Unable(400, "A file belongs in the part “document” or “photo”.")
    caption = form.get("caption", form.get("text", ""))
    return deeds.hand_in(
        world,
        id_,
        Upload(part.filename, part.content_type, part.file.read()),
        caption=str(caption),
        as_photo=name == "photo",
        reply_to=maybe(form, "reply_to"),
        chat=maybe(form, "chat"),
    )
