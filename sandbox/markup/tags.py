"""Telegram's HTML tags and the entities that they make (Bot API, "HTML style")."""

from collections.abc import Mapping
from typing import Any

from sandbox.refusal import Refusal

Entity = dict[str, Any]

PLAIN = {
    "b": "bold", "strong": "bold",
    "i": "italic", "em": "italic",
    "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough",
    "tg-spoiler": "spoiler", "span": "spoiler",
    "code": "code", "pre": "pre",
}  # fmt: skip
TAGS = {*PLAIN, "a", "blockquote", "tg-emoji", "tg-time"}


def refuse(reason: str) -> Refusal:
    """Telegram's refusal of bad mark-up."""
    return Refusal.bad_request(f"can't parse entities: {reason}")


def check(tag: str, attributes: Mapping[str, str], at: int) -> None:
    """Refuse a tag that lacks what makes its entity; ``at`` is its byte offset."""
    if tag == "span" and attributes.get("class") != "tg-spoiler":
        raise refuse(f'Tag "span" must have class "tg-spoiler" at byte offset {at}')
    if tag == "tg-emoji" and not attributes.get("emoji-id", "").isdecimal():
        raise refuse("Invalid custom emoji identifier specified")
    if tag == "tg-time" and not attributes.get("unix", "").lstrip("-").isdecimal():
        raise refuse(f'Tag "tg-time" must have attribute "unix" at byte offset {at}')


def entity(tag: str, attributes: Mapping[str, str], inside: str) -> Entity | None:
    """The entity of a tag around a text, without its place; None where Telegram drops it."""
    if tag == "a":
        url = _address(attributes.get("href") or inside)
        return None if url is None else {"type": "text_link", "url": url}
    if tag == "blockquote":
        kind = "expandable_blockquote" if "expandable" in attributes else "blockquote"
        return {"type": kind}
    if tag == "tg-emoji":
        return {"type": "custom_emoji", "custom_emoji_id": attributes["emoji-id"]}
    if tag == "tg-time":
        made: Entity = {"type": "date_time", "unix_time": int(attributes["unix"])}
        return made | ({"date_time_format": attributes["format"]} if "format" in attributes else {})
    return {"type": PLAIN[tag]}


def language(attributes: Mapping[str, str]) -> str | None:
    """The programming language that a code tag names."""
    name = attributes.get("class", "")
    return name.removeprefix("language-") if name.startswith("language-") else None


def _address(text: str) -> str | None:
    address = text.strip()
    if not address or any(sign in address for sign in ' "<>\n'):
        return None
    if address.split(":", 1)[0].lower() in {"http", "https", "tg", "ton", "mailto", "tel"}:
        return address
    return f"http://{address}" if "." in address and ":" not in address.split("/", 1)[0] else None
