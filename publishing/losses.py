"""What of a foreign calendar could not be kept, in whole sentences."""

from locales import Plain, Translator


def lost(t: Translator, loss: str) -> Plain:
    """What was left out or guessed, and what to do where something can be done."""
    return {
        "unread": t.plain("When it is could not be read."),
        "no_days": t.plain("It has no days."),
        "no_uid": t.plain(
            "It has no identifier that can be kept; importing it again duplicates it."
        ),
        "title_cut": t.plain("The title was too long and was cut."),
        "people": t.plain("Its people were left out: invite them with a link."),
        "description": t.plain("Its description was left out."),
        "links": t.plain("Its links, such as one to join a call, were left out."),
        "attachments": t.plain("Its attachments were left out."),
        "alarms": t.plain("Its alarms were left out: reminders go by the rules of the office."),
        "zone_unknown": t.plain("Its time zone is not known; the zone of the office is assumed."),
        "zone_assumed": t.plain("Its times have no zone; the zone of the office is assumed."),
        "series_cut": t.plain("It repeats more often than can be kept; the first dates are."),
        "series_unread": t.plain("How it repeats could not be read; its first date is kept."),
        "no_place": t.plain("Its place is not among those known here; it is kept as written."),
        "no_title": t.plain("It has no title."),
    }[loss]
