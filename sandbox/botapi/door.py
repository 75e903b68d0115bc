"""The Bot API over HTTP: each call is read, tried by faults, answered or refused, and noted."""

import asyncio
import json
from contextlib import suppress
from typing import Any

from aiohttp import web

from sandbox.botapi import METHODS
from sandbox.botapi.parameters import Parameters, gather, read
from sandbox.faults import Fault, broken
from sandbox.refusal import Refusal
from sandbox.world import World


def unauthorised() -> Refusal:
    """The refusal of a wrong token."""
    return Refusal(401, "Unauthorized")


def routes(world: World) -> list[web.RouteDef]:
    """The addresses of the Bot API."""

    async def call(request: web.Request) -> web.StreamResponse:
        return await answer(world, request)

    async def download(request: web.Request) -> web.StreamResponse:
        if request.match_info["token"] != world.token:
            return reply(unauthorised().answer(), 401)
        file = world.files.at(request.match_info["path"])
        if file is None:
            return reply(Refusal(404, "Not Found").answer(), 404)
        return web.Response(body=world.files.content(file.id), content_type=file.mime)

    return [
        web.get("/file/bot{token}/{path:.+}", download),
        web.get("/bot{token}/{method}", call),
        web.post("/bot{token}/{method}", call),
    ]


def reply(body: object, status: int = 200) -> web.Response:
    """A JSON answer."""
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    return web.Response(body=text.encode(), status=status, content_type="application/json")


async def answer(world: World, request: web.Request) -> web.StreamResponse:
    """Answer one call of the Bot API."""
    name = request.match_info["method"]
    if request.match_info["token"] != world.token:
        wrong = unauthorised()
        note(world, name, Parameters({}), wrong, None)
        return reply(wrong.answer(), wrong.code)
    parameters = Parameters({})
    fault: Fault | None = None
    try:
        parameters = await gather(request)
        fault = world.faults.strike(name, chat_of(parameters))
        result = await perform(world, name, parameters, fault)
    except Refusal as refusal:
        note(world, name, parameters, refusal, fault)
        return reply(refusal.answer(), refusal.code)
    return await deliver(world, request, result, fault)


async def perform(
    world: World, name: str, parameters: Parameters, fault: Fault | None = None
) -> Any:
    """Do what a call asks, note it when it was accepted, and give its result.

    Raises:
        Refusal: what Telegram would refuse, or a fault that strikes before acceptance.
    """
    known = METHODS.get(name.lower())
    if known is None:
        raise Refusal(404, f"Not Found: method not found; the sandbox has no {name}")
    model, action = known
    if fault and (refusal := fault.before(world.faults.pace())):
        raise refusal
    with world.store.together():
        result = action(world, read(model, parameters), parameters)
        if not isinstance(result, asyncio.Future):
            note(world, name, parameters, result, fault)
            return result
    result = await result
    note(world, name, parameters, result, fault)
    return result


async def deliver(
    world: World, request: web.Request, result: object, fault: Fault | None
) -> web.StreamResponse:
    """Hand over what was accepted, or spoil it on the way."""
    what = fault.what if fault else ""
    if what == "slow" and fault:
        await world.clock.pace.sleep(fault.seconds, world.closing.wait)
    elif what == "dropped" and request.transport:
        request.transport.abort()
    elif what == "garbage":
        return web.Response(text="<html><h1>it works!</h1>", content_type="text/html")
    elif what.endswith("_after"):
        refusal = broken(what)
        return reply(refusal.answer(), refusal.code)
    return reply({"ok": True, "result": result})


def chat_of(parameters: Parameters) -> int | None:
    """The chat that a call names, if it names one by its number."""
    with suppress(KeyError, TypeError, ValueError):
        return int(parameters.values["chat_id"])
    return None


def note(
    world: World, name: str, parameters: Parameters, outcome: object, fault: Fault | None
) -> None:
    """Keep a call in the log: what was asked, and what Telegram said to it."""
    values = parameters.values
    refusal = outcome if isinstance(outcome, Refusal) else None
    message = None
    with suppress(TypeError, ValueError):
        message = int(values["message_id"]) if "message_id" in values else None
    if isinstance(outcome, dict):
        message = outcome.get("message_id", message)
    text = values.get("text", values.get("caption"))
    world.log.note(
        name,
        code=refusal.code if refusal else 200,
        accepted=refusal is None,
        chat=chat_of(parameters),
        description=refusal.description if refusal else None,
        fault=fault.what if fault else None,
        message=message,
        text=None if text is None else str(text),
        silent=str(values.get("disable_notification")).lower() in {"true", "1"},
    )
