"""The projects and bodies of the office: what stands of each, and what sources say of them."""

from programme.portfolio.changing import FIELDS, NAME_LIMIT, change
from programme.portfolio.seeing import EntrySeen, entries, entry

__all__ = ["FIELDS", "NAME_LIMIT", "EntrySeen", "change", "entries", "entry"]
