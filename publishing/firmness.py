"""How firm an event is, in the three properties by which clients tell it."""

from programme.feeds import PLAIN, Choices
from programme.values import ActivitySeen, LegSeen, Status
from publishing.wording import COARSE, OFF, standing

Firmness = tuple[str, str, str]  # STATUS, TRANSP, X-MICROSOFT-CDO-BUSYSTATUS

FIRM: dict[Status, Firmness] = {
    Status.TENTATIVE: ("TENTATIVE", "OPAQUE", "TENTATIVE"),
    Status.CONFIRMED: ("CONFIRMED", "OPAQUE", "BUSY"),
    Status.COMPLETED: ("CONFIRMED", "OPAQUE", "BUSY"),
    Status.REPORTED: ("CONFIRMED", "OPAQUE", "BUSY"),
    Status.POSTPONED: ("CANCELLED", "TRANSPARENT", "FREE"),
    Status.CANCELLED: ("CANCELLED", "TRANSPARENT", "FREE"),
}
VAGUE: Firmness = ("TENTATIVE", "TRANSPARENT", "TENTATIVE")
# Nobody is busy then, and no client takes it away.
KEPT: Firmness = ("TENTATIVE", "TRANSPARENT", "FREE")


def firmness(activity: ActivitySeen, leg: LegSeen, choices: Choices = PLAIN) -> Firmness:
    """What RFC 5545 (3.8.1.11, 3.8.2.7) and Outlook call it."""
    status = standing(activity, leg)
    if status in OFF:
        return KEPT if choices.cancelled_kept else FIRM[status]
    return VAGUE if leg.days.precision in COARSE else FIRM[status]


def is_open(activity: ActivitySeen, leg: LegSeen) -> bool:
    """Whether it is not settled yet: neither firm, nor called off."""
    status = standing(activity, leg)
    return status is Status.TENTATIVE or (leg.days.precision in COARSE and status not in OFF)
