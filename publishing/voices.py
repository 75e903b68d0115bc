"""The words of a calendar in two languages side by side, and of one that shows only when."""

from typing import Protocol

from locales import Translator
from programme.feeds import Choices
from programme.values import ActivitySeen, LegSeen, Place, Status
from publishing.wording import Called, Wording, standing


class Voice(Protocol):
    """What the writer of calendars asks for."""

    def summary(self, activity: ActivitySeen, leg: LegSeen, called: Called = None) -> str:
        """The title."""

    def description(self, activity: ActivitySeen, leg: LegSeen) -> str:
        """What stands below."""

    def location(self, place: Place) -> str:
        """Where; empty for nothing."""

    def categories(self, activity: ActivitySeen) -> tuple[str, ...]:
        """What it belongs to."""


class Beside:
    """Two languages: on one line where both say the same, else one after the other."""

    def __init__(self, first: Wording, second: Wording) -> None:
        self.first, self.second = first, second

    def summary(self, activity: ActivitySeen, leg: LegSeen, called: Called = None) -> str:
        """On one line."""
        one, other = (voice.summary(activity, leg, called) for voice in (self.first, self.second))
        return beside(one, other)

    def description(self, activity: ActivitySeen, leg: LegSeen) -> str:
        """One below the other."""
        texts = (voice.description(activity, leg) for voice in (self.first, self.second))
        return "\n\n".join(dict.fromkeys(filter(None, texts)))

    def location(self, place: Place) -> str:
        """On one line."""
        return beside(self.first.location(place), self.second.location(place))

    def categories(self, activity: ActivitySeen) -> tuple[str, ...]:
        """Codes have no language."""
        return self.first.categories(activity)


class Veiled:
    """When somebody is engaged, and nothing of what, where or with whom."""

    def __init__(self, *translators: Translator) -> None:
        # NOTE: In calendars that show only when: the title of every event.
        self.busy = beside(*(t.plain("Busy") for t in translators))
        self.off = beside(
            *(t.plain("CANCELLED: {title}", title=t.plain("Busy")) for t in translators)
        )

    def summary(self, activity: ActivitySeen, leg: LegSeen, called: Called = None) -> str:
        """That somebody is busy, or no longer."""
        off = standing(activity, leg) in {Status.CANCELLED, Status.POSTPONED}
        return self.off if off else self.busy

    def description(self, activity: ActivitySeen, leg: LegSeen) -> str:
        """Nothing."""
        return ""

    def location(self, place: Place) -> str:
        """Nowhere."""
        return ""

    def categories(self, activity: ActivitySeen) -> tuple[str, ...]:
        """None."""
        return ()


def voice(t: Translator, second: Translator | None, choices: Choices) -> Voice:
    """Whoever speaks in a calendar of these languages and choices."""
    both = (t, second) if second else (t,)
    if choices.busy_only:
        return Veiled(*both)
    return Beside(Wording(t), Wording(second)) if second else Wording(t)


def beside(*texts: str) -> str:
    """Both on one line, or one where they are the same."""
    return " / ".join(dict.fromkeys(filter(None, texts)))
