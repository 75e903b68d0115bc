"""What is asked before an invitation is made: for what, whom, and in which language."""

from collections.abc import Sequence

from handlers.answering import Button
from handlers.buttons import Invite
from handlers.welcoming import in_rows, labelled
from locales import Html, Translator, endonym, lines
from programme.values import ActivitySeen

Asked = tuple[Html, list[list[Button]]]


def who(t: Translator, activity: ActivitySeen, languages: Sequence[str]) -> Asked:
    """The name; or at once the language."""
    text = lines(
        t("Who is to be invited to <b>{title}</b>?", title=activity.title),
        t("Type the name, as the letter of invitation would have it."),
        t("Or choose a language at once, and the name will be that of the Telegram account."),
    )
    return text, language_buttons(Invite(activity=activity.id), languages)


def which_language(t: Translator, button: Invite, name: str, languages: Sequence[str]) -> Asked:
    """The language in which the person will be written to."""
    if name:
        text = t("In which language is {name} to be written to?", name=name)
    else:
        text = t("In which language is this person to be written to?")
    return text, language_buttons(button, languages)


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
