"""Finished feeds in memory, and what they were made of."""

from web.cache.keeping import Cache
from web.cache.values import Build, Built, Entry, Unavailable

__all__ = ["Build", "Built", "Cache", "Entry", "Unavailable"]
