"""What a change would bring about."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True)
class Outlook:
    """What saving would lead to.

    :param reminders: how many planned ones move along, or fall.
    :param agreed: the host or the venue of the leg has agreed and is to be asked anew.
    :param accepted: how many have accepted and are asked to answer again.
    :param in_chat: how many are told in Telegram; ``on_page``: how many see it on a page of theirs.
    :param unreached: the names of those whom neither reaches.
    :param within: how long until they are told; zero: at once.
    :param calendars: how many of them keep a calendar, and since when the slowest has not looked;
        None: one has never looked.
    """

    reminders: int
    agreed: bool
    accepted: int
    in_chat: int
    on_page: int
    unreached: tuple[str, ...]
    within: timedelta
    calendars: int
    lag: timedelta | None
    without: int
