"""Why a paper could not be read, and what became of it, in whole sentences."""

from locales import Html, Plain, Translator, plain_listed

MOST_NAMED = 6


def unreadable(t: Translator, why: str) -> Html:
    """What is wrong with a file, and what to do instead."""
    return {
        "picture": t("This is a picture, and words in pictures are not read. Send the text."),
        "old_office": t(
            "This file is in an old format, or locked with a password. Save it as .xlsx or .docx "
            "without a password and send it again."
        ),
        "locked": t("This file is locked with a password. Save it without one and send it again."),
        "outlook": t(
            "This is a mail as Outlook keeps it (.msg), which is not read. Forward its text, or "
            "save it as .eml or .txt and send that."
        ),
        "winmail": t(
            "Outlook has packed what this mail holds into winmail.dat, which is not read. Ask for "
            "it as plain text, or send the file that was meant."
        ),
        "attached": t(
            "No activity was found in this mail, and a file in it could not be read. Send that "
            "file by itself."
        ),
        "packed": t(
            "This packed file is not a document that is read here. Send what is in it, or save it "
            "as .xlsx or .docx."
        ),
        "bomb": t("This file would unpack to far more than it seems to be, and was not opened."),
        "broken": t("This file is damaged and could not be read. Please save it once more."),
        "pdf": t(
            "No text was found in this PDF: it may be scanned or locked. Send the document that "
            "it was made from, or copy its text."
        ),
        "too_large": t("This is too much to be read at once. Send it in parts."),
        "too_long": t("Reading this took too long and was stopped. Send it in parts."),
        "empty": t("No activity was found: no line has a title beside a date or a place."),
        "gone": t("Telegram no longer has this file, or it is larger than 20 MB. Send it again."),
    }.get(why, t("This could not be read, and nothing has changed."))


def references(t: Translator, found: tuple[str, ...]) -> Plain:
    """The first references, and how many more."""
    named = [t.plain("{reference}", reference=one) for one in found[:MOST_NAMED]]
    more = len(found) - MOST_NAMED
    if more > 0:
        named.append(t.plain_count("{n} more", "{n} more", more))
    return plain_listed(t, named)
