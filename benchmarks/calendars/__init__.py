"""Calendars from the database and over HTTP."""
