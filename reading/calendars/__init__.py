"""Calendars of other systems (RFC 5545), read as far as an office can keep them."""

from reading.calendars.documents import CalendarRead, read_calendar
from reading.calendars.proposing import proposed
from reading.calendars.values import Appointment, Loss

__all__ = ["Appointment", "CalendarRead", "Loss", "proposed", "read_calendar"]
