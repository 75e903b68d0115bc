"""A group in the sandbox, what is said in it, and what the bot hears."""

from typing import Any

ADA, EMILE, STRANGER = 1001, 1002, 1003


async def updates(sandbox: Any) -> Any:
    """What the bot gets, each once."""
    found = await sandbox.bot.get_updates(timeout=0)
    if found:
        await sandbox.bot.get_updates(offset=found[-1].update_id + 1, timeout=0)
    return found


async def group(sandbox: Any, status: str = "member") -> int:
    """A group of two, with the bot in it, and everything heard."""
    body = {"title": "Team", "people": [EMILE]}
    id_: int = (await sandbox.post(f"/people/{ADA}/groups", body))["id"]
    if status:
        await sandbox.post(f"/people/{ADA}/groups/{id_}/bot", {"status": status})
    await updates(sandbox)
    return id_


async def says(sandbox: Any, chat: int, text: str, person: int = ADA, **more: Any) -> None:
    """Somebody writes in a group."""
    await sandbox.post(f"/people/{person}/messages", {"text": text, "chat": chat, **more})


async def heard(sandbox: Any) -> list[str]:
    """The texts that the bot gets."""
    return [one.message.text for one in await updates(sandbox) if one.message]
