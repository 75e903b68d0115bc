"""The names of kinds, states, roles and answers, as readers see them."""

from locales import Plain, Translator
from programme.values import Answer, Kind, Level, Right, Role, Status


def kind_name(t: Translator, kind: Kind | None) -> Plain:
    """ "Workshop"; what has no kind yet is an activity."""
    return {
        Kind.MISSION: t.plain("Mission"),
        Kind.WORKSHOP: t.plain("Workshop"),
        Kind.COMMITTEE: t.plain("Committee session"),
        Kind.STUDY_VISIT: t.plain("Study visit"),
        Kind.CONFERENCE: t.plain("Conference"),
        Kind.MEETING: t.plain("Meeting"),
        Kind.ONLINE: t.plain("Online session"),
        Kind.EXTERNAL: t.plain("External event"),
        Kind.CALL: t.plain("Call for contributions"),
        None: t.plain("Activity"),
    }[kind]


def status_name(t: Translator, status: Status) -> Plain:
    """ "confirmed"."""
    return {
        # NOTE: This and those that follow are states of an activity, standing alone: name the
        # state.
        Status.DRAFT: t.plain("draft"),
        Status.TENTATIVE: t.plain("tentative"),
        Status.CONFIRMED: t.plain("confirmed"),
        Status.POSTPONED: t.plain("postponed"),
        Status.CANCELLED: t.plain("cancelled"),
        Status.COMPLETED: t.plain("completed"),
        Status.REPORTED: t.plain("reported"),
    }[status]


def answer_name(t: Translator, answer: Answer) -> Plain:
    """ "accepted"."""
    return {
        Answer.INVITED: t.plain("no answer yet"),
        # NOTE: This and those that follow are answers of a person whose gender is not known.
        Answer.ACCEPTED: t.plain("accepted"),
        Answer.TENTATIVE: t.plain("perhaps"),
        Answer.DECLINED: t.plain("declined"),
        Answer.ATTENDED: t.plain("attended"),
    }[answer]


def role_name(t: Translator, role: Role) -> Plain:
    """ "participant"."""
    return {
        Role.PARTICIPANT: t.plain("participant"),
        Role.SPEAKER: t.plain("speaker"),
        Role.TEAM: t.plain("team member"),
        Role.MEMBER: t.plain("committee member"),
    }[role]


def right_name(t: Translator, right: Right) -> Plain:
    """ "project manager"."""
    return {
        Right.HEAD: t.plain("head of office"),
        Right.PROJECT_MANAGER: t.plain("project manager"),
        Right.COORDINATOR: t.plain("coordinator"),
        Right.FOCAL_POINT: t.plain("focal point"),
        Right.CUSTODIAN: t.plain("custodian of the register"),
        Right.ADMIN: t.plain("system administrator"),
    }[right]


def level_name(t: Translator, level: Level) -> Plain:
    """ "Public": levels are TLP inside and words outside."""
    return {
        # NOTE: This and those that follow say who may see an activity.
        Level.CLEAR: t.plain("Public"),
        Level.GREEN: t.plain("Partners"),
        Level.AMBER: t.plain("Participants only"),
        Level.RED: t.plain("Named people only"),
    }[level]
