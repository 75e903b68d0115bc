"""Doubts about whole texts: what was taken from elsewhere in them, and what differs there."""

from collections.abc import Callable, Mapping

from locales import Html, Translator

Words = Callable[[Translator, str], Html]

SENTENCES: Mapping[str, Words] = {
    "two_countries": lambda t, text: t(
        "“{text}” is a country here, and the name of another place too.", text=text
    ),
    "rough": lambda t, text: t(
        "“{text}” is not exact; the whole of the time that it names is taken.", text=text
    ),
    "from_heading": lambda t, text: t(
        "What the line leaves open is taken from “{text}” above it.", text=text
    ),
    "project_inferred": lambda t, text: t(
        "The line names no project; it is taken from “{text}”.", text=text
    ),
    "from_prose": lambda t, text: t("This was read in running text: “{text}”", text=text),
    "differs": lambda t, text: t("Elsewhere the text gives other days: “{text}”", text=text),
    "place_elsewhere": lambda t, text: t(
        "The place is taken from another passage: “{text}”", text=text
    ),
    "days_elsewhere": lambda t, text: t(
        "The days are taken from another passage: “{text}”", text=text
    ),
    "lines_and_legs": lambda t, text: t(
        "One line counts for all places, or one line for each place. "
        "These fit neither, and were not kept: “{text}”",
        text=text,
    ),
    "next_day": lambda t, text: t("“{text}” is counted from the day given before it.", text=text),
    "from_pdf": lambda t, _: t(
        "A PDF has no lines: what stands side by side may have been mixed up."
    ),
    "quoted": lambda t, text: t(
        "This stands only in an older mail that is quoted: “{text}”", text=text
    ),
    "quoted_otherwise": lambda t, text: t(
        "The older mail that is quoted has it otherwise: “{text}”", text=text
    ),
    "unknown_reference": lambda t, text: t("No activity has the reference {text}.", text=text),
    "closed": lambda t, _: t("It is over or called off; a sheet changes it no more."),
    "other_project": lambda t, text: t(
        "A sheet changes titles, kinds, places and dates. "
        "Another project is set in the activity itself: “{text}”",
        text=text,
    ),
    "other_kind": lambda t, text: t(
        "The kind stays as it is: “{text}” cannot be made out. "
        "Open the activity and set the kind there.",
        text=text,
    ),
    "other_status": lambda t, text: t(
        "The status is not taken from a sheet: “{text}”. "
        "Open the activity and take that step there.",
        text=text,
    ),
    "other_details": lambda t, text: t(
        "This detail is not taken from a sheet: “{text}”. Open the activity and change it there.",
        text=text,
    ),
    "changed_since": lambda t, _: t(
        "It has changed here since the sheet was exported. "
        "What the sheet still says of it from then is no change."
    ),
    "changed_by_both": lambda t, _: t(
        "It was changed here and in the sheet since the sheet was exported. "
        "Taking the change puts what the sheet says in place of what stands here now."
    ),
    "reference_twice": lambda t, text: t(
        "The reference {text} stands at another row too; this one is taken for a new activity.",
        text=text,
    ),
    "formula": lambda t, text: t("“{text}” is a formula of a table, not a title.", text=text),
    "broken": lambda t, text: t("Some letters of this passage are broken: “{text}”", text=text),
}
