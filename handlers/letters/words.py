"""What is said about letters: passed on, asked about, or not understood."""

from handlers.answering import Rows
from handlers.buttons import About
from handlers.welcoming import labelled
from locales import Html, Translator, lines
from programme.letters import LONGEST
from programme.values import ActivitySeen
from publishing import sentences


def which(t: Translator, meant: tuple[ActivitySeen, ...], words: str) -> tuple[Html, Rows]:
    """The question, with the words that wait."""
    text = lines(
        t("Which activity is this about? Your words wait until you choose:"),
        t("<blockquote>{words}</blockquote>", words=words[:300]),
        *(t("{title}: {places}", title=one.title, places=sentences.legs(t, one)) for one in meant),
        sentences.footnotes(t, *meant),
    )
    choices = [[(labelled(t, one), About(activity=one.id))] for one in meant]
    return text, [*choices, [(t.button("Do not send"), About(activity=0))]]


def passed_on(t: Translator, owner: str | None) -> Html:
    """The words are on their way."""
    if owner is None:
        return t("Passed on to the office. The answer will come here.")
    return t("Passed on to {name}. The answer will come here.", name=owner)


def passed_back(t: Translator) -> Html:
    """An answer is on its way."""
    return t("Your answer has been passed on.")


def too_long(t: Translator, length: int) -> Html:
    """Nothing is cut in silence."""
    return t(
        "This message has {length} characters; {limit} can be passed on at once. "
        "Please send it in two parts.",
        length=t.number(length),
        limit=t.number(LONGEST),
    )


def nobody(t: Translator) -> Html:
    """There is no coordinator to whom these words could go."""
    return lines(
        t("There is no activity of yours at the moment, so this was not passed on to anybody."),
        t("What you can do here: /help"),
    )


def at_the_desk(t: Translator) -> Html:
    """Free words of those who register activities are most likely meant for a command."""
    return lines(
        t("This was not understood, and nothing has changed."),
        t(
            "To register an activity, write /new before it: "
            "<code>/new Workshop on electronic evidence, Tbilisi, 18-19 July</code>"
        ),
        t("To write to a coordinator, reply to a message about the activity. More: /help"),
    )
