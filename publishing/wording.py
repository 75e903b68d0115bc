"""What a calendar says of an event in one language: its title, its place, and what stands below."""

from functools import lru_cache

from locales import Translator, dates, territories, verbatim
from programme.values import ActivitySeen, Days, LegSeen, LegStatus, Place, Precision, Status

COARSE = frozenset({Precision.MONTH, Precision.MONTH_RANGE, Precision.QUARTER, Precision.YEAR})
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
        t, title = self.t, verbatim(activity.title)
        if called:
            number, total = called
            title = t.plain("{title} ({number}/{total})", title=title, number=number, total=total)
        if is_cancelled(activity, leg):
            return t.plain("CANCELLED: {title}", title=title)
        if is_off(activity, leg):
            return t.plain("POSTPONED: {title}", title=title)
        if leg.days.precision in COARSE:
            return t.plain("{title} (dates to be confirmed)", title=title)
        return title

    def description(self, activity: ActivitySeen, leg: LegSeen) -> str:
        """Lines below the title: how firm it is, when in words, whose it is, the footnote."""
        t, lines = self.t, [self._firmness(activity, leg), self._when(leg)]
        if activity.projects:
            lines.append(self._projects(activity.projects))
        if activity.ref:
            lines.append(t.plain("Reference: {reference}", reference=activity.ref))
        if leg.place.territory:
            lines.append(self._footnotes(leg.place.territory))
        return "\n".join(line for line in lines if line)

    def _firmness(self, activity: ActivitySeen, leg: LegSeen) -> str:
        if not (activity.reason and is_off(activity, leg)):
            return self._standing(standing(activity, leg))
        t = self.t
        if is_cancelled(activity, leg):
            return t.plain("Cancelled: {reason}", reason=activity.reason)
        return t.plain("Postponed: {reason}", reason=activity.reason)

    def _when(self, leg: LegSeen) -> str:
        t, days = self.t, leg.days
        if days.precision not in COARSE and not is_placeless(leg):
            return ""
        return t.plain("When: {days}", days=_span(t, days))

    def _standing_of(self, status: Status) -> str:
        t = self.t
        if status is Status.CANCELLED:
            return t.plain("This has been cancelled.")
        if status is Status.POSTPONED:
            return t.plain("This has been postponed; there are no new dates yet.")
        if status is Status.TENTATIVE:
            return t.plain("Not confirmed yet.")
        if status is Status.CONFIRMED:
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
        if place.territory is None:
            return place.city or ""
        t, territory = self.t, territories.name(self.t, place.territory)
        if place.city is None:
            return territory
        return t.plain("{city}, {territory}", city=place.city, territory=territory)


def standing(activity: ActivitySeen, leg: LegSeen) -> Status:
    """How firm one leg is: its own postponement or cancelling counts before the activity's."""
    if is_cancelled(activity, leg):
        return Status.CANCELLED
    if is_off(activity, leg):
        return Status.POSTPONED
    return Status.COMPLETED if leg.status is LegStatus.DONE else activity.status


def is_cancelled(activity: ActivitySeen, leg: LegSeen) -> bool:
    """Whether the leg, or the whole activity, is not to happen at all."""
    return activity.status is Status.CANCELLED or leg.status is LegStatus.CANCELLED


def is_off(activity: ActivitySeen, leg: LegSeen) -> bool:
    """Whether it will not happen on the days it stands on: cancelled or postponed."""
    postponed = activity.status is Status.POSTPONED or leg.status is LegStatus.POSTPONED
    return postponed or is_cancelled(activity, leg)


def is_placeless(leg: LegSeen) -> bool:
    """Whether it has times but no zone to read them in; a calendar can only show its days."""
    return leg.days.precision is Precision.TIME and leg.place.zone is None


def _span(t: Translator, days: Days) -> str:
    return dates.span(t, days.precision, days.start, days.end, days.start_time, days.end_time)
