"""What is said in groups."""

from handlers.answering import Rows
from handlers.buttons import Admit
from locales import Html, Plain, Translator, code, lines
from programme.groups import Admission
from programme.refusals import MayNot

Said = tuple[Html, Rows]


def introduction(t: Translator, office_name: str) -> Said:
    """Who this is, and that nothing comes by itself."""
    text = t(
        "Convoke, the diary of {office}, writes nothing here until one of its coordinators "
        "admits this group.",
        office=office_name,
    )
    return text, [[(t.button("Admit this group"), Admit())]]


def admitted(t: Translator, admission: Admission) -> Html:
    """What comes from now on, and how it ends."""
    of_one = t(
        "This group is admitted. On Mondays it gets the coming week of {project}, "
        "and every change of it that is public.",
        project=admission.project or "",
    )
    of_all = t(
        "This group is admitted. On Mondays it gets the coming week of the whole office, "
        "and every change of it that is public."
    )
    return lines(
        of_one if admission.project else of_all,
        t("What concerns one person is answered in private only. A coordinator ends it: /leave"),
    )


def may_not(t: Translator, refusal: MayNot) -> Html:
    """Fits an alert, too."""
    if refusal.step == "which project":
        return which_project(t)
    return t("Only a coordinator of the office can admit this group.")


def for_coordinators_alone(t: Translator) -> Html:
    """For whoever would send us away."""
    return t("Only a coordinator of the office can end this with /leave.")


def admitted_already(t: Translator) -> Plain:
    """Fits an alert."""
    return t.plain("This group is admitted already. A coordinator ends it with /leave.")


def which_project(t: Translator) -> Html:
    """For whoever works for several projects, but not for the whole office."""
    return t(
        "Which project is this group admitted for? For example: {example}",
        example=code("/admit GLACY"),
    )


def unknown_project(t: Translator) -> Html:
    """Whether there is one is not said here."""
    return t("This is not the code of a project that is yours to admit a group for.")


def farewell(t: Translator) -> Html:
    """The last word."""
    return t("Nothing is written here any more.")


def not_here(t: Translator, username: str | None) -> Said:
    """Where it is answered."""
    text = t("This is answered in private only, as others read along here.")
    if username is None:
        return text, ()
    return text, [[(t.button("Write in private"), f"https://t.me/{username}?start=group")]]


def nowhere(t: Translator) -> Plain:
    """Fits an alert."""
    return t.plain("This button leads nowhere here.")
