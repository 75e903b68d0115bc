"""``/i/{secret}/``: the page of somebody who takes part without Telegram, or beside it."""

from web.pages.guest.answering import act, show

__all__ = ["act", "show"]
