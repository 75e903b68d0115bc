"""Telegram's limits, in one place: so many a second over all, one a second and chat."""

from handlers.limits.turns import LANE, Lane, Limits

__all__ = ["LANE", "Lane", "Limits"]
