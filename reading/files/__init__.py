"""Files that people send, as text; in which encoding they are, their octets say."""

from reading.files.text import Decoded, decoded

__all__ = ["Decoded", "decoded"]
