"""What is owed, written as rows in the transaction of whatever changed it."""

from programme.owing.guests import ON_THE_WAY, OPEN, TELLS, planned
from programme.owing.writing import refresh

__all__ = ["ON_THE_WAY", "OPEN", "TELLS", "planned", "refresh"]
