"""What is wrong with a setting, for whoever wrote it."""

from typing import Any

# pydantic speaks to programmers; these are the mistakes of people who write settings.
WANTED = {
    "extra_forbidden": "no such setting; config.toml lists them all",
    "int_parsing": "a whole number is wanted",
    "float_parsing": "a number is wanted",
    "bool_parsing": "true or false is wanted",
    "time_parsing": "an hour such as 09:00 is wanted",
    "time_delta_parsing": "a span such as PT10M is wanted",
    "model_type": "a section with keys is wanted",
    "string_too_short": "something is wanted here",
}


def sentence(error: Any) -> str:
    """One of pydantic's errors as a line: the key, and what is wanted."""
    key = ".".join(str(part) for part in error["loc"])
    told = WANTED.get(error["type"], str(error["msg"]).removeprefix("Value error, "))
    return f"{key}: {told}" if key else told
