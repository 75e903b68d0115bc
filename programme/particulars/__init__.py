"""What only some kinds of activity have: venue, agenda, seats, joining link, hosts and the like."""

from programme.particulars.agendas import ItemGiven, Lines, addressees, agenda
from programme.particulars.exporting import own_of_each
from programme.particulars.keeping import particular
from programme.particulars.known import PARTICULARS, TRANSLATED, Form, Particular, Value
from programme.particulars.seeing import Item, Own, agenda_of, own_of
from programme.particulars.staffing import staff

__all__ = [
    "PARTICULARS",
    "TRANSLATED",
    "Form",
    "Item",
    "ItemGiven",
    "Lines",
    "Own",
    "Particular",
    "Value",
    "addressees",
    "agenda",
    "agenda_of",
    "own_of",
    "own_of_each",
    "particular",
    "staff",
]
