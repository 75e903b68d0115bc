"""A whole programme at once: what an office has before it has Convoke. It tells nobody."""

from programme.importing.whole import load

__all__ = ["load"]
