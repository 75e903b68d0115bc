"""What a coordinator pastes into a mail for a guest who is known already: their text and page."""

from handlers.inviting.forwarding import by_page
from locales import Html, Translator, lines
from programme import guests
from programme.office import Office
from programme.viewer import Viewer


async def with_page(
    text: Html,
    t: Translator,
    *,
    office: Office,
    by: Viewer,
    public_url: str,
    activity_id: int,
    person_id: int,
) -> Html:
    """The text with the address of the guest's page below, made when first asked for."""
    link = await office.act(guests.link, by=by, activity_id=activity_id, person_id=person_id)
    if link.secret is None:
        return text
    return lines(text, Html(""), *by_page(t, f"{public_url}/i/{link.secret}/"))
