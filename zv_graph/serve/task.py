"""Task: what can be done with a region in the browser: a command of the program with a form, as ``taken.toml`` has it."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from starlette.exceptions import HTTPException

from zv_graph import moment, resources
from zv_graph.query.question import named
from zv_graph.region.bundled import bundled
from zv_graph.region.endings import WORKBOOK
from zv_graph.serve.room import HERE, Room

FILE = Path(__file__).parent / "taken.toml"
PIECE = re.compile(r"\{([\w-]+)\}")
# What is typed is no longer than this, and no field is filled in more often.
LONGEST, MOST = 500, 50
# This command reads a workbook as it is.
OWN_READING = ("importeer",)
FORMS = {"": (), "xlsx": ("--xlsx", "--uit", HERE)}
DECISION, FILES = "{besluit}", ("{bestand}", "{besluit}")
DAY = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)|(\d\d?)[-/.](\d\d?)[-/.](\d{4})")


@dataclass(frozen=True, slots=True)
class Field:
    """One thing to fill in: its option of the command, and its form as words and things to choose in turn.

    Without a form it is a box to tick; without an option its value stands in the command itself.
    """

    naam: str
    titel: str
    vorm: str = ""
    optie: str = ""
    nodig: bool = False
    meer: bool = False
    keuzes: tuple[tuple[str, str], ...] = ()

    @property
    def stukken(self) -> list[tuple[str, bool]]:
        """Return the form in pieces: a text, and whether it names something to fill in."""
        return [(text, at % 2 == 1) for at, text in enumerate(PIECE.split(self.vorm)) if text]


@dataclass(frozen=True, slots=True)
class Task:
    """A command with its form.

    ``tabel`` tells that its answer can be a table for Excel as well, ``iets`` that something must be
    filled in.
    """

    naam: str
    groep: str
    titel: str
    uitleg: str
    opdracht: tuple[str, ...]
    veld: tuple[Field, ...] = ()
    tabel: bool = False
    iets: bool = False
    alleen: str = ""

    def past(self, room: Room) -> bool:
        """Tell whether it can be done with what stands in a room."""
        return not self.alleen or room.bron.lower().endswith(WORKBOOK)

    def words(self, room: Room, given: Mapping[str, Sequence[str]], form: str = "") -> list[str]:
        """Return the command for what was filled in; raises 400 for what cannot be.

        Nothing that was typed can become an option or a file: it is the value of an option, or stands after ``--``.
        """
        if self.iets and not any(value.strip() for values in given.values() for value in values):
            raise HTTPException(400, "Vul minstens één ding in.")
        held = {field.naam: _values(field, given.get(field.naam, ()), room) for field in self.veld}
        options = [word for field in self.veld if field.optie for word in _option(field, held[field.naam])]
        loose = {"bron": [room.bron], "naast": room.naast, "erbij": room.erbij} | {
            f.naam: held[f.naam] for f in self.veld if not f.optie
        }
        command, *rest = self.opdracht
        fixed: list[str] = []
        last: list[str] = []
        for word in rest:
            found = PIECE.fullmatch(word)
            if found and found[1] in loose:
                last += loose[found[1]]
            else:
                fixed.append(word.replace("{uit}", HERE))
        if self.tabel:
            fixed += FORMS.get(form, ())
        read = () if command in OWN_READING else room.lees
        return [command, *fixed, *options, *read, "--", *last]


def _option(field: Field, values: Sequence[str]) -> list[str]:
    """Return an option with each of its values; of a box that is ticked the option alone."""
    return [f"{field.optie}={value}" if field.vorm else field.optie for value in values]


def _values(field: Field, given: Sequence[str], room: Room) -> list[str]:
    """Return what was filled in at a field; raises 400 when it may not be so."""
    values = [value.strip() for value in given if value.strip()]
    if field.nodig and not values:
        raise HTTPException(400, f"Vul in: {field.titel.lower()}.")
    if len(values) > (MOST if field.meer else 1) or any(len(value) > LONGEST or "\0" in value for value in values):
        raise HTTPException(400, f"Dit is te veel of te lang: {field.titel.lower()}.")
    if field.vorm == "{dag}":
        return [_day(value) for value in values]
    if field.vorm in FILES and (missing := [value for value in values if value not in files(room, field.vorm)]):
        raise HTTPException(400, f"Dit bestand is er niet: {Path(missing[0]).name}; leg het er eerst bij.")
    if field.keuzes and (strange := [value for value in values if value not in dict(field.keuzes)]):
        raise HTTPException(400, f"Kies een van de mogelijkheden, niet: {strange[0]}.")
    return values


def _day(text: str) -> str:
    """Return a day as the commands read it; raises 400, also for a day that no month has."""
    found = DAY.fullmatch(text)
    year, month, date = (found.groups()[:3] if found[1] else (found[6], found[5], found[4])) if found else (0, 0, 0)
    told = moment.day(f"{year}-{int(month):02}-{int(date):02}")
    if told is None:
        raise HTTPException(400, "Schrijf de dag als 2027-01-31 of 31-1-2027.")
    return told


def files(room: Room, vorm: str = "") -> list[str]:
    """Return what a task may read: what was brought beside the region, decisions made here, and the bundled regions.

    ``vorm`` chooses between decisions and regions.
    """
    made = [path for run in room.runs.values() if run.over for path in run.files() if path.suffix == ".json"]
    found = [*room.erbij, *(path.relative_to(room.folder).as_posix() for path in made)]
    found += [one.regio for one in bundled() if one.regio != room.bron]
    return [one for one in found if not vorm or (vorm == DECISION) == one.lower().endswith(".json")]


@cache
def tasks() -> tuple[Task, ...]:
    """Return every task in the order of the file."""
    told = tomllib.loads(FILE.read_text(encoding="utf-8"))["taak"]
    questions = tuple((name, named(name).titel) for name in resources.questions())
    return tuple(
        Task(
            **{
                **one,
                "opdracht": tuple(one["opdracht"]),
                "veld": tuple(_field(field, questions) for field in one.get("veld", ())),
            }
        )
        for one in told
    )


def _field(told: Mapping[str, object], questions: tuple[tuple[str, str], ...]) -> Field:
    fixed = questions if told["naam"] == "vraag" else told.get("keuzes", ())
    return Field(**{**told, "keuzes": tuple(map(tuple, fixed))})  # type: ignore[arg-type, call-overload]


def task(naam: str) -> Task:
    """Return the task with a name; raises 404."""
    for one in tasks():
        if one.naam == naam:
            return one
    raise HTTPException(404, "Dit kan hier niet.")
