"""What people may do, do and say."""

from enum import StrEnum


class Right(StrEnum):
    """What a person may be entrusted with, within a scope."""

    HEAD = "head"
    PROJECT_MANAGER = "project_manager"
    COORDINATOR = "coordinator"
    FOCAL_POINT = "focal_point"
    CUSTODIAN = "custodian"
    ADMIN = "admin"


class Role(StrEnum):
    """What a person does in one activity."""

    PARTICIPANT = "participant"
    SPEAKER = "speaker"
    TEAM = "team"
    MEMBER = "member"


class Answer(StrEnum):
    """What a person said to an invitation."""

    INVITED = "invited"
    ACCEPTED = "accepted"
    TENTATIVE = "tentative"
    DECLINED = "declined"
    ATTENDED = "attended"
