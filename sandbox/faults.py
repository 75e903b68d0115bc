"""Faults on request: what goes wrong between a bot and Telegram, drawn from a seed."""

import random
import re
from dataclasses import dataclass, field
from typing import Any

from sandbox.refusal import Refusal, Unable

KINDS = re.compile(r"429|403|5\d\d_(before|after)|dropped|slow|garbage")
TITLES = {500: "Internal Server Error", 502: "Bad Gateway", 503: "Service Unavailable",
          504: "Gateway Timeout"}  # fmt: skip
BLOCKED = "Forbidden: bot was blocked by the user"


@dataclass
class Fault:
    """One thing that goes wrong: ``share`` of the calls of ``method`` (``*`` is any of them).

    ``times`` bounds how often, ``seconds`` is the wait of 429 and of slow, at
    the sandbox's speed.
    """

    method: str
    what: str
    share: float = 1.0
    seconds: float = 3.0
    times: int | None = None
    draw: random.Random = field(default_factory=random.Random)

    def strikes(self, method: str) -> bool:
        """Whether this call is hit; each call of the method costs one draw."""
        if self.method != "*" and self.method.lower() != method.lower():
            return False
        if self.times == 0 or self.draw.random() >= self.share:
            return False
        if self.times is not None:
            self.times -= 1
        return True

    def before(self) -> Refusal | None:
        """The refusal that comes instead of acceptance, if this is such a fault."""
        if self.what == "429":
            wait = max(1, round(self.seconds))
            return Refusal(429, f"Too Many Requests: retry after {wait}", retry_after=wait)
        if self.what == "403":
            return Refusal(403, BLOCKED)
        return broken(self.what) if self.what.endswith("_before") else None


def broken(what: str) -> Refusal:
    """The refusal of a fault such as 502_after."""
    code = int(what[:3])
    return Refusal(code, TITLES.get(code, "Internal Server Error"))


class Faults:
    """All that is to go wrong; the first that strikes decides."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []

    def strike(self, method: str) -> Fault | None:
        """The fault that hits this call, if one does."""
        return next((fault for fault in self._faults if fault.strikes(method)), None)

    def change(self, body: dict[str, Any]) -> int:
        """Add a fault or clear all; how many there are then.

        Raises:
            Unable: the fault is none that Telegram could have.
        """
        if body.get("clear"):
            self._faults.clear()
        if "what" in body:
            self._faults.append(_read(body))
        return len(self._faults)


def _read(body: dict[str, Any]) -> Fault:
    what = str(body["what"])
    if not KINDS.fullmatch(what):
        kinds = "429, 403, 500_before, 502_after, dropped, slow or garbage"
        raise Unable(400, f"“what” must be {kinds}, not “{what}”.")
    try:
        times = body.get("times")
        return Fault(
            method=str(body.get("method", "*")),
            what=what,
            share=float(body.get("share", 1)),
            seconds=float(body.get("seconds", 3)),
            times=None if times is None else int(times),
            draw=random.Random(body.get("seed")),
        )
    except (TypeError, ValueError):
        raise Unable(400, "“share”, “seconds” and “times” must be numbers.") from None
