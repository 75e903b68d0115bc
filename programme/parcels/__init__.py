"""One message to word and send: what its reader may see of the activity at this moment."""

from programme.parcels.known import parts_of
from programme.parcels.packing import again, packed
from programme.parcels.values import Asking, DayMessage, Message, Packed, Parcel, Restricted

__all__ = [
    "Asking",
    "DayMessage",
    "Message",
    "Packed",
    "Parcel",
    "Restricted",
    "again",
    "packed",
    "parts_of",
]
