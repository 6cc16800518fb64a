"""Duur: how long a meeting takes, in the words of an agenda; ``ontology/woorden.toml`` says what they mean."""

import re
from collections.abc import Callable
from functools import cache

from zv_graph.workbook.ritme import NUMBER, PART, RANGE, Gelezen, dag, digits, mean, shorter, simple
from zv_graph.workbook.woorden import woordenlijst

PER = re.compile(r"per (?!keer|overleg|bijeenkomst|vergadering|sessie)")
KLOK = re.compile(r"(\d{1,2})[:.]([0-5]\d)(?::00)?(?:\s*(?:uur|u))?")
# Two times of the day, of which one at least has minutes: 9.30 tot 11 uur.
CLOCK = r"(\d{1,2})(?:[:.]([0-5]\d))?(?:\s*(?:uur|u))?"
# Between these two numbers are two times of the day; between others lies how long it takes.
UNTIL, MIDNIGHT, EVENING, NOON = ("-", "–", "tot", "t/m"), 24, 18, 12
TUSSEN = re.compile(rf"(?:van )?(?=.*[:.][0-5]\d){CLOCK}\s*(?:{'|'.join((*UNTIL, '/'))})\s*{CLOCK}\.?")
UREN = re.compile(rf"(?:van )?({NUMBER})(?:\s*(?:u|uur))?(?:\s*({RANGE})\s*({NUMBER}))?\s*(?:u|uur|uren|uurtjes|h|hr)")
KAAL = re.compile(rf"(?:van )?({NUMBER})(?:\s*({RANGE})\s*({NUMBER}))?")
KWARTIER = re.compile(r"(\d{1,2})\s*(?:u|uur)\s*(?:en\s*)?(\d) kwartier")
MINUTEN = re.compile(rf"({NUMBER})(?:\s*{RANGE}\s*({NUMBER}))?\s*(?:min|minuten|minuut|m|'|’)")
SAMEN = re.compile(r"(\d{1,2})\s*(?:u|uur|h)[.,]?\s*(?:en\s*)?(\d{1,2})\s*(?:min|minuten|m)?")
# 1330-1500: two times of the day without a point, on whole five minutes; other such numbers are years, or minutes.
VIER = re.compile(r"\b([012]?\d)([0-5][05])\s*([-–])\s*(?:([012]?\d)([0-5][05])|(\d{1,2}))\b(?!\s*(?:m|'|’))")
HOUR = 60
# Nobody meets for less than a quarter of an hour.
SHORTEST = 0.25
# Nobody meets for so many hours: from here on it is a time of the day.
MORNING = 7


def uren(text: str) -> Gelezen | None:
    """Return how many hours words say, None for other words."""
    words = woordenlijst()
    whole = VIER.sub(_met_punt, simple(text))
    whole = re.sub(rf"^om (?=\d)|{dag()}{PART}\b[\s,:]*(?=\d)", "", whole)
    if whole in words["wisselend"]:
        return Gelezen(None)
    for said, rest in shorter(whole):
        if (start := KLOK.fullmatch(said)) and int(start[1]) >= MORNING:
            return Gelezen(None)  # it tells when it begins
        if (number := words["uren"].get(said)) is not None or (number := _uren(digits(said))) is not None:
            # So long for each case, or in a month, is no length of a meeting.
            return Gelezen(None) if PER.match(rest) else Gelezen(float(number), rest)
    return None


def kaal(text: str) -> bool:
    """Tell whether a text is a number, or two, without a word of what they count."""
    return KAAL.fullmatch(text.strip()) is not None


def _uren(said: str) -> float | None:
    tries: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], float | None]], ...] = (
        (SAMEN, lambda found: _time(found[1], found[2])),
        (KWARTIER, lambda found: int(found[1]) + int(found[2]) * float(woordenlijst()["deel"]["kwartier"])),
        (MINUTEN, lambda found: mean(found[1], found[2]) / HOUR),
        (TUSSEN, lambda found: _between(_time(found[1], found[2]), _time(found[3], found[4]))),
        (KLOK, lambda found: _time(found[1], found[2])),
        (_deel(), lambda found: mean(found[1], found[2]) * float(woordenlijst()["deel"][found[3]])),
        (UREN, lambda found: _from_to(found[1], found[2], found[3])),
        (KAAL, lambda found: _from_to(found[1], found[2], found[3])),
    )
    return next((read(found) for pattern, read in tries if (found := pattern.fullmatch(said))), None)


@cache
def _deel() -> re.Pattern[str]:
    return re.compile(rf"({NUMBER})(?:\s*{RANGE}\s*({NUMBER}))?\s*({'|'.join(woordenlijst()['deel'])})")


def _between(start: float, end: float) -> float | None:
    """Return how long it is between two times of the day, also from the evening into the night, or from 10 to 1."""
    late = MIDNIGHT if start >= EVENING else NOON if end < MORNING <= start else 0
    past = end + late if end < start else end
    return past - start if past - start >= SHORTEST else None


def _met_punt(found: re.Match[str]) -> str:
    """Return two times of the day with a colon before their minutes."""
    return f"{found[1]}:{found[2]}{found[3]}{f'{found[4]}:{found[5]}' if found[4] else found[6]}"


def _time(hour: str, minutes: str | None) -> float:
    return int(hour) + int(minutes or 0) / HOUR


def _from_to(first: str, sign: str | None, last: str | None) -> float | None:
    """Return so many hours, or the middle of two; from 9 to 11 is two hours, and 9/11 may be a day."""
    start, end = float(first.replace(",", ".")), float((last or "0").replace(",", "."))
    if sign == "/" and start >= MORNING:
        return None
    between = _between(start, end) if sign in UNTIL and start >= MORNING and end <= MIDNIGHT else None
    return mean(first, last) if between is None else between
