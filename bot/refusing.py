"""Why a command was not carried out."""


class Refused(Exception):
    """A sentence for stderr: what is wrong and what to do."""
