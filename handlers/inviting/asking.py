"""What is asked before an invitation is made: for what, whom, and in which language."""

from collections.abc import Sequence

from handlers import readiness
from handlers.answering import Button, Rows
from handlers.buttons import Invite
from handlers.readiness import Lacking
from handlers.welcoming import in_rows, labelled
from locales import Html, Translator, endonym, lines
from programme.values import ActivitySeen

Asked = tuple[Html, Rows]


def next_of(
    t: Translator,
    button: Invite,
    name: str,
    languages: Sequence[str],
    *,
    activity: ActivitySeen | None,
    missing: Lacking,
) -> Asked:
    """The language, where the name is known or there is no activity; else the name."""
    if activity is None or name:
        return which_language(t, button, name, languages, missing)
    return who(t, activity, languages, missing)


def who(
    t: Translator, activity: ActivitySeen, languages: Sequence[str], missing: Lacking = ()
) -> Asked:
    """The name; or at once the language."""
    text = lines(
        t("Who is to be invited to <b>{title}</b>?", title=activity.title),
        t("Type the name, as the letter of invitation would have it."),
        t("Or choose a language at once, and the name will be that of the Telegram account."),
        readiness.sentence(t, missing),
    )
    buttons = language_buttons(Invite(activity=activity.id), languages)
    return text, [*buttons, *readiness.rows(t, activity.id, missing)]


def which_language(
    t: Translator,
    button: Invite,
    name: str,
    languages: Sequence[str],
    missing: Lacking = (),
) -> Asked:
    """The language in which the person will be written to."""
    if name:
        text = t("In which language is {name} to be written to?", name=name)
    else:
        text = t("In which language is this person to be written to?")
    text = lines(text, readiness.sentence(t, missing))
    rows = readiness.rows(t, button.activity, missing)
    return text, [*language_buttons(button, languages), *rows]


def language_buttons(button: Invite, languages: Sequence[str]) -> list[list[Button]]:
    """The office's languages by their own names."""
    return in_rows(
        [(endonym(one), button.model_copy(update={"language": one})) for one in languages]
    )


def which_activity(t: Translator, found: Sequence[ActivitySeen]) -> Asked:
    """One of several, or of the writer's own."""
    if not found:
        return lines(
            t("There is nothing coming to invite to."),
            t("Name an activity: <code>/invite GLACY-2016-014 Awa Diop</code>"),
        ), []
    rows: list[list[Button]] = [[(labelled(t, one), Invite(activity=one.id))] for one in found]
    return t("To which activity is somebody to be invited?"), rows
