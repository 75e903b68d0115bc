"""What may or may not have arrived is resolved: by evidence, by policy, by people."""

from programme.uncertain.judging import Doubtful, doubtful, judge, overview
from programme.uncertain.proving import pressed
from programme.uncertain.resolving import lingering, resolve

__all__ = ["Doubtful", "doubtful", "judge", "lingering", "overview", "pressed", "resolve"]
