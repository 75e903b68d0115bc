"""Clash radar: advice on what is planned, computed when it is shown and never in the way."""

from programme.radar.looking import advice, foreseen
from programme.radar.surveying import survey
from programme.radar.values import Advice, Charge, Concern, Other, Plan, Stay

__all__ = [
    "Advice",
    "Charge",
    "Concern",
    "Other",
    "Plan",
    "Stay",
    "advice",
    "foreseen",
    "survey",
]
