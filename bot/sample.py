"""The sample office, as data."""

import json
from pathlib import Path
from typing import Any

SAMPLE = Path(__file__).parent.parent / "sample"


def part(name: str) -> Any:
    """``office``, ``activities`` or ``people``."""
    return json.loads((SAMPLE / f"{name}.json").read_text(encoding="utf-8"))


def people(*, known: bool) -> list[dict[str, Any]]:
    """The people as the sandbox lets them in; those who are ``known`` have started the bot."""
    return [
        {
            "id": one["telegram_id"],
            "first_name": one["name"],
            "language_code": one["language"].partition("_")[0],
            "started": known and one["started"],
        }
        for one in part("people")["people"]
    ]


def named() -> dict[str, str]:
    """The name and zone of the office."""
    office = part("office")
    return {"name": office["name"], "timezone": office["timezone"]}
