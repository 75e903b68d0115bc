"""What is asked for each particular, with an example, and what its button is called."""

from locales import Html, Plain, Translator, code, verbatim
from programme.cards import Card
from programme.particulars import PARTICULARS

ASKS = frozenset({"clock", *PARTICULARS})


def label(t: Translator, name: str) -> Plain:
    """The button for a particular."""
    return {
        "clock": t.button("Time zone"),
        # NOTE: A button: what an activity is about, in the office's own few words.
        "theme": t.button("Theme"),
        "venue": t.button("Venue"),
        # NOTE: A button: how many people a room holds.
        "capacity": t.button("Capacity"),
        "working_languages": t.button("Languages"),
        "interpretation": t.button("Interpretation"),
        "agenda": t.button("Agenda"),
        # NOTE: A button: how many may come for each member of a body.
        "seats": t.button("Seats"),
        "cadence_months": t.button("How often it meets"),
        # NOTE: A button: of an online session.
        "topic": t.button("Topic"),
        "speakers": t.button("Speakers"),
        "joining_link": t.button("Joining link"),
        "telephone": t.button("Telephone"),
        "addressees": t.button("Addressees"),
        "travellers": t.button("Our travellers"),
        # NOTE: A button: what the office does at somebody else's event.
        "our_part": t.button("Our part"),
        "host": t.button("Hosts"),
        "team": t.button("Team"),
    }[name]


def asked(t: Translator, card: Card, name: str) -> Html:
    """The question, with an example of an answer."""
    question = _of_legs(t, card, name) or _several(t, name) or _single(t, name)
    return t("{question} For example: {example}", question=question[0], example=code(question[1]))


def _single(t: Translator, name: str) -> tuple[Html, Plain]:
    return {
        "clock": (t("On whose clock do the hours count? A city is enough."), t.plain("New York")),
        "theme": (
            t("What is the theme? Activities of one theme are compared."),
            t.plain("proceeds from crime online"),
        ),
        "venue": (t("At which venue?"), t.plain("Hotel Courtyard, room 2")),
        "capacity": (t("How many people fit?"), verbatim("60")),
        "interpretation": (
            t("Which interpretation?"),
            t.plain("English–Russian, simultaneous, two booths"),
        ),
        "cadence_months": (t("Every how many months does the body meet?"), verbatim("6")),
        "topic": (t("What is the topic?"), t.plain("The Artificial Intelligence Act")),
        "joining_link": (
            t("By which link do people join? It is shown to participants only."),
            verbatim("https://meet.example.org/7f3k"),
        ),
        "telephone": (
            t("By which telephone number do people join? It is shown to participants only."),
            verbatim("+32 2 555 12 34, 7788#"),
        ),
        "our_part": (t("What is our part in it?"), t.plain("Keynote on electronic evidence")),
    }[name]


def _several(t: Translator, name: str) -> tuple[Html, Plain] | None:
    return {
        "working_languages": (t("In which languages?"), t.plain("English, French")),
        "agenda": (
            t(
                "What is on the agenda? One point in each line; the time before it, the rest "
                "after it."
            ),
            t.plain("09:30 Workplan | decision | T-CY(2016)19 | Ms Diop"),
        ),
        "seats": (
            t("Who has a seat? One per line, or separated by commas."),
            t.plain("Georgia, Moldova, Ukraine"),
        ),
        "speakers": (t("Who speaks?"), t.plain("Awa Diop (Ministry of Justice), Jan Novak")),
        "addressees": (
            t("To whom is it addressed? One per line, or separated by commas."),
            t.plain("Member States, Caribbean Community"),
        ),
        "travellers": (t("Which of us travels there?"), t.plain("Awa Diop, Jan Novak")),
    }.get(name)


def _of_legs(t: Translator, card: Card, name: str) -> tuple[Html, Plain] | None:
    several = len(card.activity.live_legs) > 1
    if name == "host":
        host = t.plain("Ministry of Justice")
        if several:
            return t("Who is the host? One line for all places, or one line for each."), host
        return t("Who is the host?"), host
    if name == "team":
        team = t.plain("Awa Diop, Jan Novak (expert)")
        if several:
            return t("Who travels? One line for all places, or one line for each."), team
        return t("Who travels?"), team
    return None
