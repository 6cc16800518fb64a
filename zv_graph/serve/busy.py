"""Busy: more is asked at once than can be done in time."""


class BusyError(Exception):
    """Everything was busy for as long as one may wait, or too many wait already."""
