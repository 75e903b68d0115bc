"""The reminders of one activity, as its coordinator sees and changes them."""

from programme.rungs.adjusting import ANSWERS, adjust
from programme.rungs.changing import MOST, add, switch
from programme.rungs.seeing import LadderSeen, RungSeen, seen

__all__ = ["ANSWERS", "MOST", "LadderSeen", "RungSeen", "add", "adjust", "seen", "switch"]
