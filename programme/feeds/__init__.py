"""Secret addresses that serve a calendar: made, opened by their hash, changed, revoked."""

from programme.feeds.addresses import choose, create, listed, renew, replace, revoke
from programme.feeds.choices import KEPT_AFTER_REVOKING, PLAIN, Choices, FeedSeen
from programme.feeds.exporting import exported
from programme.feeds.fetching import Fetched, Looked, fetched, holders, looked, reworded
from programme.feeds.public import ProjectCalendar, opened, project_calendar, public_key, publish
from programme.feeds.reading import Reading, read
from programme.feeds.showing import Contents, contents, renewed

__all__ = [
    "KEPT_AFTER_REVOKING",
    "PLAIN",
    "Choices",
    "Contents",
    "FeedSeen",
    "Fetched",
    "Looked",
    "ProjectCalendar",
    "Reading",
    "choose",
    "contents",
    "create",
    "exported",
    "fetched",
    "holders",
    "listed",
    "looked",
    "opened",
    "project_calendar",
    "public_key",
    "publish",
    "read",
    "renew",
    "renewed",
    "replace",
    "revoke",
    "reworded",
]
