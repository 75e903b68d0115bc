"""Faults on request: what goes wrong between a bot and Telegram, drawn from a seed."""

import math
import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from sandbox.people import BLOCKED, DEACTIVATED
from sandbox.refusal import Refusal, Unable

KINDS = re.compile(r"429|403|deactivated|not_found|5\d\d_(before|after)|dropped|slow|garbage")
TITLES = {500: "Internal Server Error", 502: "Bad Gateway", 503: "Service Unavailable",
          504: "Gateway Timeout"}  # fmt: skip
REFUSED = {
    "403": (403, BLOCKED),
    "deactivated": (403, DEACTIVATED),
    "not_found": (400, "Bad Request: chat not found"),
}


@dataclass
class Fault:
    """One thing that goes wrong: ``share`` of the calls of ``method`` (``*`` is any of them).

    ``times`` bounds how often, ``seconds`` is the wait of 429 and of slow, at the sandbox's speed.
    ``chat`` narrows it to one chat; ``until`` is when it is over, and 429 then asks to wait for
    what is left.
    """

    method: str
    what: str
    share: float = 1.0
    seconds: float = 3.0
    times: int | None = None
    chat: int | None = None
    until: float | None = None
    draw: random.Random = field(default_factory=random.Random)

    def meant(self, method: str, chat: int | None, now: float) -> bool:
        """Whether this call could be hit."""
        if self.until is not None and self.until <= now:
            return False
        return self.method in {"*", method.lower()} and self.chat in {None, chat}

    def strikes(self, method: str, chat: int | None, now: float) -> bool:
        """Whether this call is hit; each call that is meant costs one draw."""
        if not self.meant(method, chat, now):
            return False
        if self.times == 0 or self.draw.random() >= self.share:
            return False
        if self.times is not None:
            self.times -= 1
        return True

    def before(self, now: float) -> Refusal | None:
        """The refusal that comes instead of acceptance, if this is such a fault."""
        if self.what == "429":
            left = round(self.seconds) if self.until is None else math.ceil(self.until - now)
            wait = max(1, left)
            return Refusal(429, f"Too Many Requests: retry after {wait}", retry_after=wait)
        if self.what in REFUSED:
            return Refusal(*REFUSED[self.what])
        return broken(self.what) if self.what.endswith("_before") else None


def broken(what: str) -> Refusal:
    """The refusal of a fault such as 502_after."""
    code = int(what[:3])
    return Refusal(code, TITLES.get(code, "Internal Server Error"))


class Faults:
    """All that is to go wrong; the first that strikes decides."""

    def __init__(self, pace: Callable[[], float]) -> None:
        self.pace = pace
        self._faults: list[Fault] = []

    def strike(self, method: str, chat: int | None) -> Fault | None:
        """The fault that hits this call, if one does."""
        now = self.pace()
        return next((fault for fault in self._faults if fault.strikes(method, chat, now)), None)

    def change(self, body: dict[str, Any]) -> int:
        """Add a fault, or clear all or those of one chat; how many there are then.

        Raises:
            Unable: the fault is none that Telegram could have.
        """
        if body.get("clear"):
            chat = body.get("chat")
            self._faults = [one for one in self._faults if chat not in {None, one.chat}]
        if "what" in body:
            self._faults.append(_read(body, self.pace()))
        return len(self._faults)

    def listed(self) -> list[dict[str, Any]]:
        """What may still go wrong, as it was ordered."""
        now = self.pace()
        shown = ("method", "what", "share", "seconds", "times", "chat")
        lasting = [one for one in self._faults if one.until is None or one.until > now]
        return [{name: getattr(one, name) for name in shown} for one in lasting]


def _read(body: dict[str, Any], now: float) -> Fault:
    what = str(body["what"])
    if not KINDS.fullmatch(what):
        kinds = "429, 403, deactivated, not_found, 500_before, 502_after, dropped, slow or garbage"
        raise Unable(400, f"“what” must be {kinds}, not “{what}”.")
    try:
        times, chat, lasting = body.get("times"), body.get("chat"), body.get("for")
        return Fault(
            method=str(body.get("method", "*")).lower(),
            what=what,
            share=float(body.get("share", 1)),
            seconds=float(body.get("seconds", 3)),
            times=None if times is None else int(times),
            chat=None if chat is None else int(chat),
            until=None if lasting is None else now + float(lasting),
            draw=random.Random(body.get("seed")),
        )
    except (TypeError, ValueError):
        raise Unable(
            400, "“share”, “seconds”, “times”, “chat” and “for” must be numbers."
        ) from None
