"""UIDs of events that come from another system's calendar."""


def kept(uid: str) -> str:
    """A UID as it is stored: one without a host is marked, since ours have none either."""
    return uid if "@" in uid.removesuffix("@") and not uid.endswith("@") else f"{uid}@"
