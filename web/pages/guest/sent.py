"""A form of a guest's page as it came, and what came of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from locales import Html, Translator
from programme.guests import GuestSeen
from programme.viewer import Viewer
from web.pages.markup import Markup
from web.pages.serving import House


@dataclass(frozen=True)
class Done:
    """What came of it: where to go next, or what to say at once."""

    to: str = "./"
    said: Html | Markup | None = None


@dataclass(frozen=True)
class Sent:
    """A form as it came: whose page, which fields, and the words for both sides."""

    house: House
    seen: GuestSeen
    by: Viewer
    secret_hash: str
    fields: Mapping[str, str]
    t: Translator

    @property
    def activity(self) -> int:
        """The activity it is about; 0 for none."""
        return self.number("activity")

    @property
    def desk(self) -> Translator:
        """The words in which the desk is told something."""
        return self.house.catalogues.translator(None)

    def number(self, name: str) -> int:
        """A figure of the form; 0 for what is none."""
        value = self.fields.get(name, "")
        return int(value) if value.isascii() and value.isdecimal() and len(value) < 10 else 0

    def done(self, name: str) -> Done:
        """Back to the activity that it was about, with a word on what was done."""
        return Done(f"./?done={name}&about={self.activity}#a{self.activity}")

    async def act(self, act: Callable[..., Any], **given: Any) -> Any:
        """One act of the programme, in one transaction."""
        return await self.house.office.act(act, by=self.by, secret_hash=self.secret_hash, **given)


def told(t: Translator, done: str) -> Html | None:
    """What stands above the page after a form was sent, by the name in its address."""
    return {
        "accepted": t("Thank you: your place is noted."),
        "tentative": t("Thank you: it is noted that you will perhaps take part."),
        "declined": t("Thank you: it is noted that you will not take part."),
        "read": t("Thank you: the office knows that you know."),
        "word": t("Your message has been passed on. The answer will stand on this page."),
        "taken": t("Thank you: this place is yours, and the office knows your name."),
        "instead": t("Thank you: the office has the name, and decides."),
    }.get(done)
