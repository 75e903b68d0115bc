"""/help: what this person can do here, with examples."""

from collections.abc import Sequence

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import Message

from handlers.answering import answer
from handlers.filters import Known
from handlers.welcoming import stranger
from locales import Html, Translator, bold, code, lines
from programme.viewer import MANAGING, Viewer


def create() -> Router:
    """One command; strangers are told how to come in."""
    router = Router(name="helping")
    router.message.register(asked, Command("help"), Known())
    router.message.register(from_outside, Command("help"))
    return router


async def asked(message: Message, *, by: Viewer, t: Translator) -> None:
    """By what the person may do."""
    desk = of_the_desk(t, manages=bool(by.holds(MANAGING))) if by.at_the_desk else ()
    await answer(message, lines(*desk, *of_everybody(t)))


async def from_outside(
    message: Message, *, t: Translator, office_name: str, languages: Sequence[str]
) -> None:
    """The two ways in."""
    await answer(message, *stranger(t, office_name, languages))


def of_everybody(t: Translator) -> list[Html]:
    """What whoever was invited can do."""
    return [
        bold(t("When you are invited")),
        t("Press Accept, Perhaps or Decline below an invitation. You can change it at any time."),
        t("To ask a coordinator something, just write it here. The answer comes back here."),
        Html(""),
        t("/upcoming – what is coming: <code>/upcoming Georgia July</code>"),
        t("/find – by words of a title or a place, in any language"),
        t("/calendar – your activities in your own calendar"),
        t("/reminders – your reminders, quiet hours, and less of them"),
        t("/language – change the language"),
        t("/timezone – change your time zone: <code>/timezone Dakar</code>"),
        t("/privacy – what is stored about you"),
    ]


def of_the_desk(t: Translator, *, manages: bool) -> list[Html]:
    """What those can do who register activities."""
    return [
        bold(t("Register")),
        t("/new – step by step, or in one line:"),
        t("<code>/new Workshop on electronic evidence, Tbilisi, Georgia, 18-19 July #GLACY</code>"),
        t("A whole programme: paste or forward it, or send the file; then go through the list."),
        t("/export – the programme as a table; change it and send it back"),
        t("/series – several dates: <code>/series every month, third Thursday, six times</code>"),
        t("/copy – one more like it, or the next session of a committee"),
        t("/drafts – what is not saved yet"),
        Html(""),
        bold(t("Change")),
        t("/activity – open one: <code>/activity Tbilisi</code>"),
        t("/edit – change the title, the place or the project"),
        t("/move – change the days: <code>/move Tbilisi 20-21 July</code>"),
        t("/link – what belongs together: parts, follow-ups, side events"),
        t("/confirm, /postpone, /cancel – by you")
        if manages
        else t("/confirm, /postpone, /cancel – by you, or asked of the project manager"),
        t("/approvals – what waits for a decision, yours or asked by you"),
        t("/absence – days on which somebody else decides: <code>/absence 3-10 August</code>"),
        t("Words do for a reference: a place, a title, a project, a day."),
        t(
            "A sentence does too, and nothing is done before you have seen it: {example}",
            example=code(t.plain("Postpone the mission in Minsk")),
        ),
        Html(""),
        bold(t("Invite")),
        t("/invite – a link to forward: <code>/invite GLACY-2016-014 Awa Diop</code>"),
        *([t("Colleagues too: <code>/invite coordinator Awa Diop</code>")] if manages else []),
        t("Reply to a participant’s message, and your words go back to that person."),
        t("/broadcast – write to everybody in an activity"),
        t("/board – who has got what, and the text to copy for those who have not"),
        t("/groups – the groups that get the coming week, and how one is admitted"),
        *([t("/office – how the messages of the office stand")] if manages else []),
        Html(""),
    ]
