"""What a calendar says of an event in one language: its title, its place, and what stands below."""

from functools import lru_cache

from locales import Plain, Translator, territories, verbatim
from programme.tongues import read_in
from programme.values import ActivitySeen, LegSeen, LegStatus, Place, Precision, Status
from publishing.discretion import discreet
from publishing.lines import text
from publishing.names import kind_name
from publishing.sentences import when, where

COARSE = frozenset({Precision.MONTH, Precision.MONTH_RANGE, Precision.QUARTER, Precision.YEAR})
OFF = frozenset({Status.CANCELLED, Status.POSTPONED})
Called = tuple[int, int] | None  # which of how many legs, where there are several


class Wording:
    """The words of one calendar; sentences that many events share are worded once."""

    def __init__(self, t: Translator) -> None:
        self.t = t
        self.location = lru_cache(maxsize=1024)(self._location)
        self._standing = lru_cache(maxsize=16)(self._standing_of)
        self._projects = lru_cache(maxsize=256)(self._projects_of)
        self._footnotes = lru_cache(maxsize=256)(self._footnotes_of)

    def summary(self, activity: ActivitySeen, leg: LegSeen, called: Called = None) -> str:
        """The title; what a client may not show otherwise (cancelled, no dates yet) is in it."""
        t, title = self.t, self._title(activity)
        if called:
            number, total = called
            title = t.plain("{title} ({number}/{total})", title=title, number=number, total=total)
        status = standing(activity, leg)
        if status is Status.CANCELLED:
            return t.plain("CANCELLED: {title}", title=title)
        if status is Status.POSTPONED:
            return t.plain("POSTPONED: {title}", title=title)
        if leg.days.precision in COARSE:
            return t.plain("{title} (dates to be confirmed)", title=title)
        return title

    def _title(self, activity: ActivitySeen) -> Plain:
        """What it is called; its kind, where nothing of its title can be written."""
        title = verbatim(discreet(read_in(activity, self.t.language).title))
        written = title[:1].isalnum() or text(title).strip()
        return title if written else kind_name(self.t, activity.kind)

    def description(self, activity: ActivitySeen, leg: LegSeen) -> str:
        """Lines below the title: how firm it is, when in words, whose it is, the footnote."""
        t, lines = self.t, [self._firmness(activity, leg), self._when(leg)]
        if activity.projects:
            lines.append(self._projects(activity.projects))
        if activity.ref:
            lines.append(t.plain("Reference: {reference}", reference=activity.ref))
        if leg.place.territory:
            lines.append(self._footnotes(leg.place.territory))
        return "\n".join(filter(None, lines))

    def categories(self, activity: ActivitySeen) -> tuple[str, ...]:
        """The projects it belongs to."""
        return activity.projects

    def _firmness(self, activity: ActivitySeen, leg: LegSeen) -> str:
        t, status = self.t, standing(activity, leg)
        reason = read_in(activity, t.language).reason
        if reason and status is Status.CANCELLED:
            return t.plain("Cancelled: {reason}", reason=discreet(reason))
        if reason and status is Status.POSTPONED:
            return t.plain("Postponed: {reason}", reason=discreet(reason))
        return self._standing(status)

    def _when(self, leg: LegSeen) -> str:
        t, days = self.t, leg.days
        if days.precision not in COARSE and not is_placeless(leg):
            return ""
        return t.plain("When: {days}", days=when(t, days))

    def _standing_of(self, status: Status) -> str:
        t = self.t
        if status is Status.CANCELLED:
            return t.plain("This has been cancelled.")
        if status is Status.POSTPONED:
            return t.plain("This has been postponed; there are no new dates yet.")
        if status is Status.TENTATIVE:
            return t.plain("Not confirmed yet.")
        if status is Status.CONFIRMED:
            # NOTE: In the text of a calendar: the activity is sure.
            return t.plain("Confirmed.")
        return t.plain("This has taken place.")

    def _projects_of(self, codes: tuple[str, ...]) -> str:
        t, projects = self.t, ", ".join(codes)
        return t.plain_count(
            "Project: {projects}", "Projects: {projects}", len(codes), projects=projects
        )

    def _footnotes_of(self, territory: str) -> str:
        return "\n".join(territories.footnotes(self.t, [territory]))

    def _location(self, place: Place) -> str:
        return where(self.t, place) if place.city or place.territory else ""


SETTLED = {LegStatus.DONE: Status.COMPLETED, LegStatus.CANCELLED: Status.CANCELLED}


def standing(activity: ActivitySeen, leg: LegSeen) -> Status:
    """How firm one leg is: what has happened to it counts before what the activity is."""
    status = SETTLED.get(leg.status, activity.status)
    off = status is Status.CANCELLED or leg.status is not LegStatus.POSTPONED
    return status if off else Status.POSTPONED


def is_placeless(leg: LegSeen) -> bool:
    """Whether it has times but no zone to read them in; a calendar can only show its days."""
    return leg.days.precision is Precision.TIME and leg.place.zone is None
