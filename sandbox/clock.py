"""The sandbox's clock: it runs on from where it was put, and never goes back."""

from datetime import UTC, datetime, timedelta
from typing import Any

from sandbox.bell import Bell
from sandbox.pace import Pace
from sandbox.refusal import Unable
from sandbox.store import Store


def moment(value: object, what: str = "now") -> datetime:
    """Read an ISO 8601 moment with its offset, such as 2016-07-11T05:00:00Z."""
    try:
        read = datetime.fromisoformat(str(value))
    except ValueError:
        raise Unable(400, f"“{what}” must be a moment such as 2016-07-11T05:00:00Z.") from None
    if read.tzinfo is None:
        raise Unable(400, f"“{what}” needs an offset from UTC, such as 2016-07-11T05:00:00Z.")
    return read.astimezone(UTC)


class Clock:
    """Where the clock was put, plus the seconds that have passed since; it rests with the process.

    What the clock has told is kept, so that after a restart it goes on from there; its pace is
    the process's.
    """

    def __init__(self, store: Store, start: datetime, pace: Pace) -> None:
        self._store = store
        self.pace = pace
        self._put = datetime.fromisoformat(
            store.setting("clock") or start.astimezone(UTC).isoformat()
        )
        self._since = pace()
        self.next: dict[str, Any] = store.setting("next") or {"all": None, "chats": {}}
        self.bell = Bell()

    def now(self) -> datetime:
        """The sandbox's moment, in UTC."""
        return self._put + timedelta(seconds=self.pace() - self._since)

    def told(self) -> str:
        """The moment as told to others, and kept."""
        now = self.now().isoformat()
        self._store.keep("clock", now)
        return now

    def move(self, to: datetime) -> None:
        """Put the clock forward.

        Raises:
            Unable: it would go back.
        """
        now = self.now()
        if to < now:
            raise Unable(409, f"The clock never goes back: it shows {now:%Y-%m-%dT%H:%M:%SZ}.")
        self._put, self._since = to, self.pace()
        self.told()
        self.bell.ring()

    def run(self, speed: float) -> None:
        """Pass so many seconds in each real one.

        Raises:
            Unable: no clock can.
        """
        self.pace.change(speed)
        self.bell.ring()

    def move_to_next(self, chat: int | None) -> None:
        """Put the clock to the next due moment that the product reported, of a chat or of all.

        Where that moment has come already, the clock stays.
        """
        due = self.next["all"] if chat is None else self.next["chats"].get(str(chat))
        if due is None:
            whom = "for anybody" if chat is None else "in this chat"
            raise Unable(409, f"Nothing is due {whom}: the product has reported no next moment.")
        self.move(max(moment(due), self.now()))

    def report(self, body: dict[str, Any]) -> None:
        """Take the product's report: ``{"all": moment or null, "chats": {id: moment}}``."""
        due, chats = body.get("all"), body.get("chats") or {}
        if not isinstance(chats, dict):
            raise Unable(400, "“chats” must be an object of chat ids and moments.")
        read = {
            "all": None if due is None else moment(due, "all").isoformat(),
            "chats": {str(k): moment(v, str(k)).isoformat() for k, v in chats.items() if v},
        }
        if read != self.next:
            self.next = read
            self._store.keep("next", read)
            self.bell.ring()
