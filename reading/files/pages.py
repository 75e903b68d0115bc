"""A PDF (ISO 32000) as the lines that can be found in it: best effort, since it knows no lines."""

import logging
import re
from io import BytesIO
from typing import Final

from reading.files.unreadable import Unreadable

MOST_PAGES: Final = 400
# Lines that a page only broke; a blank one parts paragraphs.
SPACES: Final = re.compile(r"[ \t\u00a0]+")


def lines_of(data: bytes) -> str:
    """The words of its pages, page after page.

    :raises Unreadable: it is damaged, locked with a password, or holds pictures of words only.
    """
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable("locked")
        pages = [
            page.extract_text() for page, _ in zip(reader.pages, range(MOST_PAGES), strict=False)
        ]
    except (
        PyPdfError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        RecursionError,
        OSError,
    ) as fault:
        raise Unreadable("pdf") from fault
    text = "\n\n".join(SPACES.sub(" ", page) for page in pages)
    if not text.strip():
        raise Unreadable("pdf")
    return text
