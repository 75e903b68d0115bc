"""Every table by name, so that one import makes the whole metadata."""

from sqlmodel import SQLModel

from db import searching
from db.activities import Activity, ActivityBody, ActivityProject, Leg, Link
from db.agendas import Addressee, AgendaItem
from db.confidentiality import Named
from db.deliveries import Attempt, Delivery, Unsettled
from db.feeds import Feed, Translation
from db.guests import GuestPage
from db.history import Alteration, Change, Inbox
from db.papers import Paper, PaperPart, PaperRow, SourceLine
from db.participation import Letter, Participation
from db.people import Announced, Chat, Entrustment, Invitation, Person
from db.projects import Body, Project, ProjectTerritory, Statement
from db.reminders import Broadcast, ReminderRule
from db.sending import Pace, Routine, SenderLease
from db.steps import Absence, Approval, Waiver
from db.vocabulary import Purpose, State

metadata = SQLModel.metadata
searching.keep_folded()

__all__ = [
    "Absence",
    "Activity",
    "ActivityBody",
    "ActivityProject",
    "Addressee",
    "AgendaItem",
    "Alteration",
    "Announced",
    "Approval",
    "Attempt",
    "Body",
    "Broadcast",
    "Change",
    "Chat",
    "Delivery",
    "Entrustment",
    "Feed",
    "GuestPage",
    "Inbox",
    "Invitation",
    "Leg",
    "Letter",
    "Link",
    "Named",
    "Pace",
    "Paper",
    "PaperPart",
    "PaperRow",
    "Participation",
    "Person",
    "Project",
    "ProjectTerritory",
    "Purpose",
    "ReminderRule",
    "Routine",
    "SenderLease",
    "SourceLine",
    "State",
    "Statement",
    "Translation",
    "Unsettled",
    "Waiver",
    "metadata",
]
