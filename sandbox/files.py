"""Files that were sent up, by the bot or by a person."""

import secrets
from dataclasses import dataclass
from mimetypes import guess_type
from typing import Any

from sandbox.store import Store


@dataclass(frozen=True)
class Upload:
    """A file on its way in."""

    name: str
    mime: str
    content: bytes


@dataclass(frozen=True)
class Stored:
    """A stored file without its octets."""

    id: str
    number: int
    name: str
    mime: str
    size: int

    def brief(self) -> dict[str, Any]:
        """What Document, PhotoSize and File have in common."""
        return {
            "file_id": self.id,
            "file_unique_id": f"u{self.number}",
            "file_size": self.size,
        }

    def document(self) -> dict[str, Any]:
        """The file as a Document of the Bot API."""
        return {**self.brief(), "file_name": self.name, "mime_type": self.mime}

    @property
    def path(self) -> str:
        """Where it is found below /file/bot<token>/."""
        return f"files/{self.number}/{self.name}"


class Files:
    """Rows of the table ``file``."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, upload: Upload) -> Stored:
        """Keep a file for good."""
        id_ = f"BQAC{secrets.token_urlsafe(24)}"
        mime = upload.mime
        if mime in {"", "application/octet-stream"}:
            mime = guess_type(upload.name)[0] or _looks_like(upload.content)
        number = self._store.write(
            "INSERT INTO file (id, name, mime, content) VALUES (?, ?, ?, ?)",
            id_, upload.name, mime, upload.content,
        )  # fmt: skip
        return Stored(id_, number, upload.name, mime, len(upload.content))

    def find(self, id_: str) -> Stored | None:
        """The file with this file_id."""
        row = self._store.row(
            "SELECT id, number, name, mime, length(content) AS size FROM file WHERE id = ?", id_
        )
        return None if row is None else Stored(**dict(row))

    def content(self, id_: str) -> bytes:
        """The octets of a stored file."""
        row = self._store.row("SELECT content FROM file WHERE id = ?", id_)
        return b"" if row is None else row["content"]

    def at(self, path: str) -> Stored | None:
        """The file at a file_path that getFile gave."""
        parts = path.split("/")
        if len(parts) != 3 or parts[0] != "files" or not parts[1].isdecimal():
            return None
        row = self._store.row("SELECT id FROM file WHERE number = ?", int(parts[1]))
        return None if row is None else self.find(row["id"])


def picture_size(content: bytes) -> tuple[int, int]:
    """Width and height of a PNG in pixels; what cannot be read counts as 800 by 600."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) >= 24:
        return int.from_bytes(content[16:20]), int.from_bytes(content[20:24])
    return 800, 600


def _looks_like(content: bytes) -> str:
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    return "image/jpeg" if content.startswith(b"\xff\xd8\xff") else "application/octet-stream"
