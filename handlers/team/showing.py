"""The list of people with rights, and the card of one of them."""

from textwrap import shorten

from handlers import keyboards
from handlers.answering import Button, Rows
from handlers.buttons import Team
from handlers.desk import Desk
from locales import Html, Plain, Translator, bold, lines, plain_listed, territories
from locales.markup import verbatim
from programme import team
from programme.team import Held, Member
from publishing.names import right_name

# More than fit a telephone are found by /invite and the card of what they answer for.
MOST = 20


async def listed(desk: Desk) -> tuple[Html, Rows]:
    """Everybody, a line and a button each."""
    t, found = desk.t, await desk.office.ask(team.team, by=desk.by)
    people = [(short(each.name), Team(act="one", person=each.person_id)) for each in found.members]
    text = lines(
        bold(t("People with rights")),
        *(_line(t, each) for each in found.members[:MOST]),
        t("A name opens what can be done. By name, one is invited with:"),
        t("<code>/invite coordinator Awa Diop fr</code>"),
    )
    more = [[(t.button("Invite somebody"), Team(act="give"))]] if found.gives else []
    return text, [*keyboards.in_rows(people[:MOST], 2), *more]


def _line(t: Translator, each: Member) -> Html:
    held = plain_listed(t, (_right(t, one) for one in each.rights))
    if each.suspended:
        return t("• {name}: {rights} (suspended)", name=each.name, rights=held)
    return t("• {name}: {rights}", name=each.name, rights=held)


def _right(t: Translator, held: Held) -> Plain:
    name = right_name(t, held.right)
    if held.project:
        return t.plain("{right} ({scope})", right=name, scope=held.project)
    if held.territory:
        return t.plain("{right} ({scope})", right=name, scope=territories.name(t, held.territory))
    return name


async def card(desk: Desk, person_id: int, said: Html | None = None) -> tuple[Html, Rows]:
    """One of them, with what the viewer may do."""
    t = desk.t
    found = await desk.office.ask(team.member, by=desk.by, person_id=person_id)
    text = lines(
        *((said, Html("")) if said else ()),
        _line(t, found),
        t.count(
            "Answers for {n} activity that is not over.",
            "Answers for {n} activities that are not over.",
            found.open,
        ),
    )
    return text, [*_steps(t, desk, found), [(t.button("Back"), Team(act="all"))]]


def _steps(t: Translator, desk: Desk, found: Member) -> Rows:
    made = Team(act="one", person=found.person_id)

    def to(act: str, **given: object) -> Team:
        return made.model_copy(update={"act": act, **given})

    mine = found.person_id == desk.by.person_id
    taking: list[list[Button]] = [
        [(t.button("Take back: {right}", right=_right(t, each)), to("take", number=each.id))]
        for each in found.rights
        if each.mine
    ]
    hand = [(t.button("Hand everything over"), to("to"))] if found.mine or mine else []
    if not found.mine:
        return [hand]
    door: Button = (t.button("Suspend"), to("out"))
    if found.suspended:
        door = (t.button("Let in again"), to("in"))
    give = [(t.button("Give a right"), to("give"))]
    return [*taking, give, hand, [] if mine else [door]]


def back(t: Translator) -> list[Button]:
    """To the list."""
    return [(t.button("Back"), Team(act="all"))]


def short(name: str) -> Plain:
    """A name on a button."""
    return verbatim(shorten(name, 30, placeholder="…"))
