"""Inline buttons: what Telegram accepts below a message."""

from typing import Any

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from sandbox.refusal import Refusal

SCHEMES = ("http://", "https://", "tg://", "ton://")


def inline(markup: object) -> dict[str, Any] | None:
    """The inline keyboard as it is stored; None for none, and for keyboards of other kinds.

    Raises:
        Refusal: 400 in Telegram's wording.
    """
    if not isinstance(markup, InlineKeyboardMarkup):
        return None
    for row in markup.inline_keyboard:
        for button in row:
            _check(button)
    rows = [
        [button.model_dump(exclude_none=True, by_alias=True) for button in row]
        for row in markup.inline_keyboard
        if row
    ]
    return {"inline_keyboard": rows} if rows else None


def _check(button: InlineKeyboardButton) -> None:
    if not button.text.strip():
        raise Refusal.bad_request("can't parse inline keyboard button: Button text is empty")
    if button.callback_data is not None:
        if not 1 <= len(button.callback_data.encode()) <= 64:
            raise Refusal.bad_request("BUTTON_DATA_INVALID")
        return
    if button.url is not None:
        if not button.url.lower().startswith(SCHEMES):
            wrong = f"inline keyboard button URL '{button.url}' is invalid: Wrong HTTP URL"
            raise Refusal.bad_request(wrong)
        return
    others = button.model_dump(exclude_none=True, exclude={"text", "style", "icon_custom_emoji_id"})
    if not others:
        raise Refusal.bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
