"""The sample office, as data."""

import json
from pathlib import Path
from typing import Any

SAMPLE = Path(__file__).parent.parent / "sample"


def part(name: str) -> Any:
    """``office``, ``activities`` or ``people``."""
    return json.loads((SAMPLE / f"{name}.json").read_text(encoding="utf-8"))
