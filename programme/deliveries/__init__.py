"""A delivery's way: taken in one commit, worded and sent by others, settled in another."""

from programme.deliveries.arriving import arrived
from programme.deliveries.settling import Outcome, doubt, settle
from programme.deliveries.soon import soon
from programme.deliveries.standing import Standing, outcomes, standing, tally
from programme.deliveries.taking import take
from programme.deliveries.waiting import any_due, due, next_due
from programme.lease import hold_lease, let_go
from programme.parcels import Asking, DayMessage, Message, Parcel, Restricted

__all__ = [
    "Asking",
    "DayMessage",
    "Message",
    "Outcome",
    "Parcel",
    "Restricted",
    "Standing",
    "any_due",
    "arrived",
    "doubt",
    "due",
    "hold_lease",
    "let_go",
    "next_due",
    "outcomes",
    "settle",
    "soon",
    "standing",
    "take",
    "tally",
]
