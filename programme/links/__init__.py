"""What belongs together: links between activities, further bodies, and what follows a change."""

from programme.links.binding import bind, serve, unbind
from programme.links.following import Offer, offers
from programme.links.seeing import Linked, candidates, linked

__all__ = [
    "Linked",
    "Offer",
    "bind",
    "candidates",
    "linked",
    "offers",
    "serve",
    "unbind",
]
