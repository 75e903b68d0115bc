"""The calendar that a project shows to everybody: how it stands, opened and closed."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.answering import Button, Rows, anew, answer
from handlers.buttons import PublicCalendar
from handlers.filters import Known
from locales import Html, Translator, bold, code, lines
from programme import feeds
from programme.feeds import ProjectCalendar
from programme.office import Office
from programme.refusals import NotFound
from programme.viewer import Viewer
from publishing.addresses import Subscription, public_subscription
from publishing.scopes import calendar_name


def create() -> Router:
    """One button, which shows it and changes it."""
    router = Router(name="public calendars")
    router.callback_query.register(pressed, PublicCalendar.filter(), Known())
    return router


async def pressed(
    press: CallbackQuery,
    *,
    callback_data: PublicCalendar,
    office: Office,
    by: Viewer,
    t: Translator,
    public_url: str,
) -> None:
    """How it stands, after what the button asks for; pressed twice it is done once."""
    project = callback_data.code
    if callback_data.public is not None:
        public = callback_data.public
        await office.act(feeds.publish, by=by, code=project, public=public)
    seen = await office.ask(feeds.project_calendar, by=by, code=project)
    if not (seen.public or seen.theirs):
        raise NotFound(project)
    name = calendar_name(t, f"project:{project}")
    said = _standing(t, seen, public_subscription(t, public_url, project, name))
    await (anew if callback_data.public is None else answer)(press, *said)


def offered(t: Translator, seen: ProjectCalendar) -> list[list[Button]]:
    """The way to it, for who may use it: everybody once it is open, before that who decides."""
    if not (seen.public or seen.theirs):
        return []
    return [[(t.button("Public calendar"), PublicCalendar(code=seen.code))]]


def _standing(t: Translator, seen: ProjectCalendar, at: Subscription) -> tuple[Html, Rows]:
    title = bold(t("Public calendar of {project}", project=seen.code))
    if not seen.public:
        text = lines(title, t("It is closed."), _holding(t, seen))
        return text, [[_turn(t, seen)]] if seen.theirs else []
    text = lines(
        title,
        t("It is open to everybody, with no account and no secret."),
        _holding(t, seen),
        Html(""),
        t("Or touch the address to copy it:"),
        code(at.feed),
    )
    rows: list[list[Button]] = [[(t.button("Open the page"), at.page)]]
    return text, [*rows, [_turn(t, seen)]] if seen.theirs else rows


def _holding(t: Translator, seen: ProjectCalendar) -> Html:
    """What it shows, or would: to be read before it is opened."""
    return t.count(
        "It holds what is marked Public: {n} activity at the moment. Nothing else is ever in it.",
        "It holds what is marked Public: {n} activities at the moment. Nothing else is ever in it.",
        seen.shows,
    )


def _turn(t: Translator, seen: ProjectCalendar) -> Button:
    label = t.button("Close it") if seen.public else t.button("Open it to everybody")
    return label, PublicCalendar(code=seen.code, public=not seen.public)
