"""How a draft begins in the tables of bad input: begun, placed, whole."""

DRAFT = ("Save", "Edit", "Cancel")
BEGUN = "/new Workshop on evidence #GLACY"
PLACED = f"{BEGUN}, Tbilisi, Georgia"
LONG = "Working together on evidence " * 11
