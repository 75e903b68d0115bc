"""The closed lists of the trade, as tables keep them and every room names them."""

from db.vocabulary.activities import Bond, ItemKind, Kind, LegStatus, Level, Precision, Status
from db.vocabulary.deliveries import Anchor, Clock, Course, Policy, Purpose, State
from db.vocabulary.papers import Choice, Handed, Standing
from db.vocabulary.people import Answer, Right, Role

__all__ = [
    "Anchor",
    "Answer",
    "Bond",
    "Choice",
    "Clock",
    "Course",
    "Handed",
    "ItemKind",
    "Kind",
    "LegStatus",
    "Level",
    "Policy",
    "Precision",
    "Purpose",
    "Right",
    "Role",
    "Standing",
    "State",
    "Status",
]
