"""One message to word and send: what its reader may see of the activity at this moment."""

from programme.parcels.packing import again, packed, part_of
from programme.parcels.values import Asking, DayMessage, Parcel

__all__ = ["Asking", "DayMessage", "Parcel", "again", "packed", "part_of"]
