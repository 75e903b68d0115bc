"""The way from a guest's page to Telegram."""

from locales import Translator, code
from locales.markup import link
from programme.invitations import Codes
from web.pages.guest.forms import form, press
from web.pages.markup import Markup, element, joined


def offered(t: Translator) -> Markup:
    """Telegram beside the page, for those who use it."""
    return element(
        "section",
        element("h2", t("In Telegram")),
        element("p", t("If you use Telegram, changes and reminders come there at once.")),
        form("telegram", press(t.button("Continue in Telegram"))),
    )


def door(t: Translator, codes: Codes, username: str) -> Markup:
    """The way to Telegram, said once it has been asked for."""
    address = f"https://t.me/{username}?start={codes.code}"
    letters = code(f"{codes.letters[:4]} {codes.letters[4:]}")
    return joined(
        (
            t("Open this link in Telegram, then press Start:"),
            element("br"),
            link(address, address),
            element("br"),
            t(
                "If the link does not open: look for @{username} in Telegram, press Start, "
                "and type these eight letters: {letters}",
                username=username,
                letters=letters,
            ),
        )
    )
