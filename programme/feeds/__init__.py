"""Secret addresses that serve a calendar: made, opened by their hash, revoked."""

from programme.feeds.addresses import (
    KEPT_AFTER_REVOKING,
    FeedSeen,
    create,
    fetched,
    listed,
    opened,
    renew,
    revoke,
)
from programme.feeds.showing import contents

__all__ = [
    "KEPT_AFTER_REVOKING",
    "FeedSeen",
    "contents",
    "create",
    "fetched",
    "listed",
    "opened",
    "renew",
    "revoke",
]
