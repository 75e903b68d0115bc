"""Other calendars than one's own: of which activities, then in which language."""

from collections.abc import Sequence

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.answering import Button, Rows, anew
from handlers.buttons import OtherCalendar
from handlers.calendar.public import offered
from handlers.calendar.words import fresh
from handlers.filters import Known
from handlers.welcoming import in_rows
from locales import Catalogues, Html, Translator, endonym
from programme import feeds, finding
from programme.office import Office
from programme.refusals import NotFound
from programme.values import Level
from programme.viewer import Viewer
from publishing.addresses import subscription
from publishing.scopes import calendar_name

MOST = 12


def create() -> Router:
    """The one button, pressed up to three times."""
    router = Router(name="other calendars")
    router.callback_query.register(chosen, OtherCalendar.filter(), Known())
    return router


async def chosen(
    press: CallbackQuery,
    *,
    callback_data: OtherCalendar,
    office: Office,
    by: Viewer,
    t: Translator,
    catalogues: Catalogues,
    languages: Sequence[str],
    public_url: str,
) -> None:
    """What is still open is asked; then the address is made, and the others stay."""
    if not callback_data.what:
        await anew(press, *_which(t, await _codes(office, by)))
    elif callback_data.language not in languages:
        text, rows = _in_which_language(t, callback_data, languages)
        await anew(press, text, [*rows, *await _public(office, by, t, callback_data)])
    else:
        scope = scope_of(callback_data, by)
        secret: str = await office.act(
            feeds.create,
            by=by,
            scope=scope,
            language=callback_data.language,
            person_id=by.person_id,
            level=Level.AMBER,
        )
        spoken = catalogues.translator(callback_data.language)
        name = calendar_name(t, scope)
        await anew(press, *fresh(t, subscription(spoken, public_url, secret, name), name))


async def _public(
    office: Office, by: Viewer, t: Translator, button: OtherCalendar
) -> list[list[Button]]:
    """The way to a project's public calendar."""
    if button.what != "project":
        return []
    return offered(t, await office.ask(feeds.project_calendar, by=by, code=button.value))


def scope_of(button: OtherCalendar, by: Viewer) -> str:
    """The scope that a button names; it is read within what its presser may see.

    :raises NotFound: none of those that are offered.
    """
    match button.what:
        case "mine":
            return f"person:{by.person_id}"
        case "all":
            return "office"
        case "project" | "body" if button.value:
            return f"{button.what}:{button.value}"
    raise NotFound


async def _codes(office: Office, by: Viewer) -> list[tuple[str, str]]:
    """Projects and bodies that the reader may know of: all at the desk, else those of their own."""
    choices = await office.ask(finding.choices, by=by)
    if by.rights:
        return [("body" if one.is_body else "project", one.code) for one in choices][:MOST]
    mine = await office.ask(finding.taking_part, by=by)
    codes = dict.fromkeys(code for one in mine for code in one.projects)
    return [("project", code) for code in codes][:MOST]


def _which(t: Translator, codes: Sequence[tuple[str, str]]) -> tuple[Html, Rows]:
    rows: list[list[Button]] = [
        [(t.button("My activities"), OtherCalendar(what="mine"))],
        [(t.button("All that I may see"), OtherCalendar(what="all"))],
        *in_rows(
            [
                (t.button("{code}", code=code), OtherCalendar(what=what, value=code))
                for what, code in codes
            ]
        ),
    ]
    return t("Which activities are to stand in this calendar?"), rows


def _in_which_language(
    t: Translator, button: OtherCalendar, languages: Sequence[str]
) -> tuple[Html, Rows]:
    choices: list[Button] = [
        (endonym(one), button.model_copy(update={"language": one})) for one in languages
    ]
    return t("In which language is this calendar to be?"), in_rows(choices)
