"""Steps that are somebody else's, numbers that are taken, in words."""

from locales import Html, Translator
from programme import refusals


def step(refusal: refusals.MayNot, t: Translator) -> Html:
    """Whose step it is, and what can be done instead."""
    return {
        "register": t(
            "Activities are registered by the coordinators of this office. "
            "An invitation from the office opens this; /upcoming lists what is coming."
        ),
        "edit": t(
            "This activity is edited by its coordinator and the project manager. "
            "A message to the coordinator can be written here at any time."
        ),
        "step": t(
            "This step belongs to the coordinator and the project manager of the activity. "
            "Nothing has changed."
        ),
        "decide": t(
            "This is decided by the project manager or the head of office. It still waits for them."
        ),
        "invite": t("Participants are invited by the coordinators of this office."),
        "office": t("This is for those who answer for the whole office."),
        "broadcast": t("Only the coordinators of an activity write to everybody in it."),
        "over": t("This activity is over; nothing more is written to everybody in it."),
        "late": t("Its moment has passed, so it is not sent any more. Nothing has changed."),
        "withdraw": t("Only whoever has asked takes a question back. It still waits."),
        "absence": t("Absences are noted by those who work at the desk of this office."),
        "undo": t("Undo works for ten minutes, on one’s own changes. Nothing has changed."),
        "import": t("An import is taken back within a day, and once. Nothing has changed."),
        "group": t("Groups are admitted and sent away by the coordinators of this office."),
        "lower": t(
            "Who answers for an activity shows it to fewer; to more, only the head of office does. "
            "Nothing has changed."
        ),
        "manage": t("Projects and bodies are kept by their managers and the head of office."),
        "team": t("Rights are given and taken by the head of office, and by project managers."),
        "last_head": t("An office needs a head: name another one first. Nothing has changed."),
        "hand_over": t(
            "You still answer for activities, or hold a right. Hand them over first: /team. "
            "Nothing was deleted."
        ),
        "name": t("Others are named by those who are named themselves."),
        "last_named": t("Somebody has to know: the last one named stays."),
        "red": t("This activity is for named people only; nothing about it is written to many."),
        "publish": t(
            "Whether everybody may have the calendar of a project is decided by the head of office "
            "and by whoever manages it. Nothing has changed."
        ),
        "feed": t("This calendar is not open to this account. /calendar gives one’s own."),
    }.get(refusal.step, t("This belongs to somebody else’s right, and nothing has changed."))


def session(refusal: refusals.SessionTaken, t: Translator) -> Html:
    """A number that another session of the body has."""
    return t(
        "{body} has a session {number} already. Another number can be sent now.",
        body=refusal.body,
        number=str(refusal.number),
    )
