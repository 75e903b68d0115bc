"""How an activity is marked and who is named, as text and as buttons."""

from textwrap import shorten

from handlers import keyboards
from handlers.answering import Rows
from handlers.buttons import Draft, Field, Mark, NamePerson
from locales import Html, Plain, Translator, bold, lines
from locales.markup import verbatim
from programme.confidentiality import Candidate, Standing
from programme.values import Level
from publishing.names import level_name

# A list longer than this is for another tool than a telephone.
MOST = 20


def text(t: Translator, found: Standing) -> Html:
    """What stands for the whole, and for each place that differs."""
    activity = found.activity
    different = [leg for leg in activity.live_legs if found.legs[leg.id] != activity.level]
    return lines(
        bold(activity.title),
        t("Seen by: {level}", level=level_name(t, activity.level)),
        *(
            t(
                "{place}: {level}",
                place=keyboards.leg_label(t, leg),
                level=level_name(t, found.legs[leg.id]),
            )
            for leg in different
        ),
        Html(""),
        t("Public stands on the public page; what is for named people is in no calendar."),
        t("Where a mission is, and when, becomes public only when it is completed."),
        t("Who may see it from now on?"),
    )


def levels(t: Translator, found: Standing, leg: int = 0) -> Rows:
    """The four levels, the places, the names, and the way back."""
    activity = found.activity
    made = Mark(activity=activity.id, version=activity.version, leg=leg)
    now = found.legs.get(leg, activity.level) if leg else activity.level
    choices = [
        (level_name(t, level), made.model_copy(update={"level": level.name}))
        for level in Level
        if level != now
    ]
    places = [
        (keyboards.leg_label(t, one), made.model_copy(update={"leg": one.id}))
        for one in (activity.live_legs if not leg and len(activity.live_legs) > 1 else ())
    ]
    people = [(t.button("Named people"), NamePerson(activity=activity.id))]
    back = Draft(act="edit", activity=activity.id, version=activity.version)
    return [
        *keyboards.in_rows(choices, 2),
        *([one] for one in places),
        people if found.candidates else [],
        [(t.button("Back"), back)],
    ]


def who(t: Translator, found: Standing) -> Html:
    """Those who are named."""
    return lines(
        bold(found.activity.title),
        t("These people may ask to see it, in their own chat with this assistant:"),
        *(t("• {name}", name=one.name) for one in found.candidates if one.named),
        t("A name pressed is added, or taken back."),
    )


def names(t: Translator, found: Standing) -> Rows:
    """A button for each."""
    number, version = found.activity.id, found.activity.version
    people = [
        (_name(t, one), NamePerson(activity=number, person=one.person_id, named=not one.named))
        for one in found.candidates[:MOST]
    ]
    return [
        *keyboards.in_rows(people, 2),
        [(t.button("Back"), Field(name="level", activity=number, version=version))],
    ]


def _name(t: Translator, one: Candidate) -> Plain:
    name = verbatim(shorten(one.name, 30, placeholder="…"))
    return t.button("✓ {name}", name=name) if one.named else name
