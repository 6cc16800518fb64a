"""Moment: a day, a month or a year in RDF, as the program compares it: one reader for shapes and network."""

import calendar
import datetime as dt
import re

# A time zone tells nothing of the day.
WRITTEN = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T[0-9:.]+)?(?:Z|[+-]\d\d:\d\d)?", re.ASCII)


def moment(value: object) -> str | None:
    """Return a day as 2026-11-01, a month as 2026-11 or a year as 2026; None for what is none of them."""
    found = WRITTEN.fullmatch(str(value))
    if found is None:
        return None
    told = "-".join(part for part in found.groups() if part)
    return told if day(told) else None


def day(value: object, *, last: bool = False) -> str | None:
    """Return the first or the ``last`` day of a moment; None for what is none."""
    found = WRITTEN.fullmatch(str(value))
    if found is None:
        return None
    year, month, date = (int(part) if part else None for part in found.groups())
    try:
        one = dt.date(year or 0, month or (12 if last else 1), date or 1)
        ended = one.replace(day=calendar.monthrange(one.year, one.month)[1]) if last and date is None else one
    except ValueError:
        return None
    return ended.isoformat()


def voorbij(einde: str | None, nu: str | None) -> bool:
    """Tell whether a moment lies before another one; within the same year or month nobody knows, and it does not."""
    return einde is not None and nu is not None and (day(einde, last=True) or "") < (day(nu) or "")


def begonnen(begin: str | None, nu: str | None) -> bool:
    """Tell whether a moment has come at another one; what is not known sets no limit."""
    return begin is None or nu is None or (day(begin) or "") <= (day(nu, last=True) or "")
