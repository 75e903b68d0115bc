"""Character references that Telegram resolves, and lengths as it counts them."""

import re

NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
REFERENCE = re.compile(r"&(?:(lt|gt|amp|quot)|#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7})));?")


def units(text: str) -> int:
    """The length of a text in UTF-16 code units, which is how Telegram counts."""
    return len(text) + sum(sign > "\uffff" for sign in text)


def unescape(text: str) -> str:
    """Resolve the character references that Telegram knows; others stay as they are."""
    return REFERENCE.sub(_sign, text) if "&" in text else text


def _sign(found: "re.Match[str]") -> str:
    name, hexadecimal, decimal = found.groups()
    if name:
        return NAMED[name]
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    if code == 0 or code >= 0x10FFFF or 0xD800 <= code < 0xE000:
        return found.group()
    return chr(code)
