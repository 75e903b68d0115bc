"""How a bot gets its updates: by asking, or by being called."""

import asyncio
from typing import Any

from aiogram.methods import DeleteWebhook, GetUpdates, GetWebhookInfo, SetWebhook

from sandbox.botapi.parameters import Parameters
from sandbox.refusal import Refusal
from sandbox.updates import WEBHOOK_ACTIVE
from sandbox.world import World

LONGEST_POLL = 50


def get_updates(
    world: World, call: GetUpdates, _: Parameters
) -> "asyncio.Task[list[dict[str, Any]]]":
    """getUpdates: confirms at once, then waits."""
    if world.store.setting("webhook"):
        raise Refusal(409, WEBHOOK_ACTIVE)
    world.updates.allow(call.allowed_updates)
    world.updates.confirm(call.offset or 0)
    limit = min(max(call.limit or 100, 1), 100)
    seconds = min(max(call.timeout or 0, 0), LONGEST_POLL)
    return asyncio.ensure_future(world.updates.poll(limit=limit, seconds=seconds))


def set_webhook(world: World, call: SetWebhook, _: Parameters) -> bool:
    """setWebhook; an empty address takes it away. Plain http is allowed here."""
    if call.url and not call.url.startswith(("http://", "https://")):
        raise Refusal.bad_request("bad webhook: invalid webhook URL specified")
    world.updates.allow(call.allowed_updates)
    if call.drop_pending_updates:
        world.updates.clear()
    hook = {"url": call.url, "secret": call.secret_token} if call.url else None
    world.store.keep("webhook", hook)
    world.updates.bell.ring()
    return True


def delete_webhook(world: World, call: DeleteWebhook, _: Parameters) -> bool:
    """deleteWebhook."""
    if call.drop_pending_updates:
        world.updates.clear()
    world.store.keep("webhook", None)
    world.updates.bell.ring()
    return True


def webhook_info(world: World, _call: GetWebhookInfo, _: Parameters) -> dict[str, Any]:
    """getWebhookInfo."""
    hook = world.store.setting("webhook") or {}
    return {
        "url": hook.get("url", ""),
        "has_custom_certificate": False,
        "pending_update_count": world.updates.count(),
        **(world.store.setting("webhook_error") or {}),
    }
