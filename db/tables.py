"""Every table by name, so that one import makes the whole metadata."""

from sqlmodel import SQLModel

from db.activities import Activity, ActivityProject, Approval, Leg, Letter, Participation
from db.deliveries import Delivery, Purpose, SenderLease, State
from db.feeds import Feed, Translation
from db.history import Alteration, Change, Inbox
from db.people import Chat, Entrustment, Invitation, Person
from db.projects import Body, Project, ProjectTerritory, Statement

metadata = SQLModel.metadata

__all__ = [
    "Activity",
    "ActivityProject",
    "Alteration",
    "Approval",
    "Body",
    "Change",
    "Chat",
    "Delivery",
    "Entrustment",
    "Feed",
    "Inbox",
    "Invitation",
    "Leg",
    "Letter",
    "Participation",
    "Person",
    "Project",
    "ProjectTerritory",
    "Purpose",
    "SenderLease",
    "State",
    "Statement",
    "Translation",
    "metadata",
]
