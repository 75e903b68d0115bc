"""Telegram's limits, in one place: so many a second over all, one a second and chat."""

from handlers.limits.lanes import LANE, Lane
from handlers.limits.turns import Limits
from handlers.limits.waiting import in_time

__all__ = ["LANE", "Lane", "Limits", "in_time"]
