"""What the buttons of fields are called."""

from handlers.particulars import asking as particulars
from locales import Plain, Translator


def field_label(t: Translator, field: str) -> Plain:
    """The button for a field."""
    if field in particulars.ASKS:
        return particulars.label(t, field)
    return {
        "title": t.button("Title"),
        "kind": t.button("Kind"),
        "project": t.button("Project"),
        # NOTE: A button: the committee or group whose session it is.
        "body": t.button("Body"),
        "session": t.button("Session number"),
        # NOTE: A button: city and country.
        "place": t.button("Place"),
        "days": t.button("Dates"),
        "legs": t.button("Add legs"),
        "drop": t.button("Remove a leg"),
        "level": t.button("Who may see it"),
    }[field]
