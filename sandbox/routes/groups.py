"""Groups over HTTP: who is there, and what people do with them."""

from aiohttp import web

from sandbox import grouping, view
from sandbox.refusal import Unable
from sandbox.routes.asking import body, person_id, whole
from sandbox.world import World


class GroupSide:
    """The handlers of ``/groups`` and of what a person does with one."""

    def __init__(self, world: World) -> None:
        self._world = world

    def routes(self) -> list[web.RouteDef]:
        """Their addresses."""
        person = r"/people/{id:\d+}/groups"
        one = person + r"/{group:-\d+}"
        return [
            web.get("/groups", self.all),
            web.post(person, self.found),
            web.post(f"{one}/bot", self.bot),
            web.post(f"{one}/people", self.people),
            web.post(f"{one}/title", self.title),
            web.post(f"{one}/supergroup", self.supergroup),
        ]

    async def all(self, _: web.Request) -> web.Response:
        """GET /groups."""
        return web.json_response(view.groups(self._world))

    async def found(self, request: web.Request) -> web.Response:
        """POST /people/{id}/groups ``{"title", "people": [ids]}``: a group, without the bot."""
        wanted = await body(request)
        people = wanted.get("people") or []
        if not isinstance(people, list):
            raise Unable(400, "“people” must be a list of ids.")
        others = [whole(one, "people") for one in people]
        with self._world.store.together():
            title = str(wanted.get("title") or "")
            group = grouping.found(self._world, person_id(request), title, others)
        return web.json_response({"id": group.id}, status=201)

    async def bot(self, request: web.Request) -> web.Response:
        """POST /people/{id}/groups/{group}/bot ``{"status"}``: member, administrator or left."""
        status = str((await body(request)).get("status"))
        with self._world.store.together():
            group = grouping.set_bot(self._world, person_id(request), group_id(request), status)
        return web.json_response({"bot": group.bot})

    async def people(self, request: web.Request) -> web.Response:
        """POST /people/{id}/groups/{group}/people ``{"person", "within"}``."""
        wanted = await body(request)
        other, within = whole(wanted.get("person"), "person"), bool(wanted.get("within", True))
        with self._world.store.together():
            by = person_id(request)
            grouping.set_person(self._world, by, group_id(request), other, within=within)
        return web.json_response({"people": self._world.groups.members(group_id(request))})

    async def title(self, request: web.Request) -> web.Response:
        """POST /people/{id}/groups/{group}/title ``{"title"}``."""
        title = str((await body(request)).get("title") or "")
        with self._world.store.together():
            grouping.rename(self._world, person_id(request), group_id(request), title)
        return web.json_response({"title": title.strip()})

    async def supergroup(self, request: web.Request) -> web.Response:
        """POST /people/{id}/groups/{group}/supergroup: it goes on under another id."""
        with self._world.store.together():
            group = grouping.upgrade(self._world, person_id(request), group_id(request))
        return web.json_response({"id": group.id}, status=201)


def group_id(request: web.Request) -> int:
    """The group in the address."""
    return int(request.match_info["group"])
