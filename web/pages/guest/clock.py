"""Where a guest lives, so that times can be told by their clock."""

from locales import Html, Translator, dates
from programme.values import Place
from publishing.sentences import where
from reading.gazetteer import Gazetteer
from reading.places import read_place
from web.pages.guest.forms import form, line, press, unfolded
from web.pages.markup import Markup, element, joined

MOST = 6


def asked(t: Translator, zone: str) -> Markup:
    """The zone that holds now, and room for a city."""
    field = line("city", t("The city where you are, with its country"))
    return joined(
        (
            element(
                "p", t("Times for you are in this zone: {zone}.", zone=dates.zone_city(t, zone))
            ),
            unfolded(
                t("Another time zone"), form("zone", field, press(t.button("Take this city")))
            ),
        )
    )


def meant(words: str, gazetteer: Gazetteer) -> list[Place]:
    """The places that words may mean, one for each zone."""
    found: dict[str, Place] = {}
    for place in read_place(words, gazetteer=gazetteer).choices:
        if place.zone:
            found.setdefault(place.zone, place)
    return list(found.values())[:MOST]


def unclear(t: Translator, words: str, places: list[Place]) -> Html | Markup:
    """Several places of this name, to choose from; or none."""
    if not places:
        return t("No city called “{city}” is known here.", city=words[:60])
    buttons = (
        element(
            "li", press(t.button("{place}", place=where(t, one)), name="zone", value=one.zone or "")
        )
        for one in places
    )
    question = t("There are several. Which one is meant?")
    return joined((question, form("zone", element("ul", *buttons, class_="buttons"))))
