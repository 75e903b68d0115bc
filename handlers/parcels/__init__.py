"""What is sent unasked, worded at the moment of sending, from the activity as it is then."""

from collections.abc import Callable

from handlers.parcels import asked, day, frames, gatherings, groups
from handlers.parcels.frames import Worded
from locales import Translator
from programme.deliveries import DayMessage, Message, Parcel, Restricted
from programme.values import Purpose

WORDS: dict[Purpose, Callable[[Translator, Parcel], Worded]] = {
    Purpose.REMINDER: gatherings.reminder,
    Purpose.CHANGE: gatherings.change,
    Purpose.INVITATION: gatherings.invitation,
    Purpose.BROADCAST: gatherings.broadcast,
    Purpose.LETTER: asked.letter,
    Purpose.APPROVAL: asked.approval,
    Purpose.DECISION: asked.decision,
    Purpose.ANSWER: asked.answered,
    Purpose.UNREACHED: asked.unreached,
    Purpose.NOTICE: groups.notice,
    Purpose.QUESTION: asked.question,
}


def worded(t: Translator, parcel: Message, *, unveiled: bool = False) -> Worded:
    """The message for a parcel, in its reader's language.

    :param unveiled: also where its reader wants nothing on a lock screen: they have pressed.
    """
    if isinstance(parcel, Restricted):
        return frames.restricted(t, parcel)
    if parcel.discreet and not unveiled:
        return frames.veiled(t, parcel)
    text, rows = (
        _of_the_day(t, parcel)
        if isinstance(parcel, DayMessage)
        else WORDS[parcel.purpose](t, parcel)
    )
    return frames.repeated(t, parcel, text), rows


def _of_the_day(t: Translator, parcel: DayMessage) -> Worded:
    return groups.week(t, parcel) if parcel.group else day.message(t, parcel)
