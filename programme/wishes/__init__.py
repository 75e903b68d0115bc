"""What a person wishes to be told, and when: their own hours, reminders, and less of either."""

from programme.wishes.coming import coming
from programme.wishes.keeping import be_brief, be_discreet, keep_quiet, set_day_message
from programme.wishes.reminding import forget, mute, remind
from programme.wishes.seeing import about, wishes
from programme.wishes.values import About, Coming, Own, Wishes

__all__ = [
    "About",
    "Coming",
    "Own",
    "Wishes",
    "about",
    "be_brief",
    "be_discreet",
    "coming",
    "forget",
    "keep_quiet",
    "mute",
    "remind",
    "set_day_message",
    "wishes",
]
