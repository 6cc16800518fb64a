"""Room: a private folder under an address that nobody can guess: a region that somebody works on, and what came of it."""

import os
import re
import secrets
import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from starlette.exceptions import HTTPException

from zv_graph.process import alive
from zv_graph.serve.run import Run

IN, OUT = "in", "uit"
# Stands in the words of a run for its own folder; nobody can type it.
HERE = "\0uit"
# A folder of a server that was killed is known by the number of its process.
FOLDER = re.compile(r"zvgraph-(\d+)-.+")
SIGNS = re.compile(r"[^\w .()'’&+-]")
LONGEST = 80
MOST_ROOMS, MOST_RUNS = 100, 200
IDLE = 60 * 60


@dataclass(slots=True)
class Room:
    """One region that somebody works on.

    ``bron`` is what the commands read: the name of a bundled region, a file that the server was started with, or an
    upload in the folder; ``van`` is whose it is where a team works together; ``lees`` are the options to read it with; ``erbij`` are more uploads beside it, ``naast`` the other files of its folder. ``eigen`` tells
    that all of it goes when nobody uses it. ``pagina`` is the run that made the last good page, ``laatste`` the last run
    for a page, ``kopie`` the one that wrote its remarks into the workbook; ``versie`` counts the pages that were tried,
    ``namen`` are what its forms propose, with the version that they are of; ``gevraagd`` tells that one more page is wanted
    and ``bezig`` that one is being made.
    """

    key: str
    naam: str
    folder: Path
    bron: str
    lees: tuple[str, ...] = ()
    peildatum: str | None = None
    eigen: bool = True
    van: str = ""
    erbij: list[str] = field(default_factory=list)
    naast: list[str] = field(default_factory=list)
    runs: dict[str, Run] = field(default_factory=dict)
    made: int = 0
    pagina: Run | None = None
    kopie: Run | None = None
    laatste: Run | None = None
    versie: int = 0
    namen: tuple[int, dict[str, list[str]]] | None = None
    gevraagd: bool = False
    bezig: bool = False
    used: float = field(default_factory=time.monotonic)

    @property
    def opnieuw(self) -> bool:
        """Tell whether a page is to be made when somebody comes: what passed by may be over, faults in an upload are not."""
        if self.bezig or self.pagina:
            return False
        return self.laatste is None or self.laatste.stand != "klaar" or not self.eigen

    def run(self, titel: str, words: Sequence[str]) -> Run:
        """Return a new run in this room; HERE in its words is its own folder."""
        if len(self.runs) >= MOST_RUNS:
            raise HTTPException(409, "Hier is al zoveel gemaakt; begin opnieuw met dit bestand.")
        self.made += 1
        out = f"{OUT}/{self.made}"
        return Run(titel, [word.replace(HERE, out) for word in words], self.folder, out)

    def keep(self, titel: str, words: Sequence[str]) -> tuple[str, Run]:
        """Return a new run whose answer people come back to, with the number that it has here."""
        made = self.run(titel, words)
        self.runs[str(self.made)] = made
        return str(self.made), made

    def drop(self, run: Run | None) -> None:
        """Remove what a run made that nobody comes back to."""
        if run:
            shutil.rmtree(self.folder / run.out, ignore_errors=True)
            run.answer.unlink(missing_ok=True)

    def order(self, number: str) -> int:
        """Return which of the answers here a number is, as people count them."""
        return list(self.runs).index(number) + 1

    def address(self, path: Path) -> str:
        """Return where a browser finds a file that a run made."""
        return f"/regio/{self.key}/{path.relative_to(self.folder).as_posix()}"

    def place(self, name: str) -> str:
        """Return where an upload goes, as the commands name it: its own name without what a system could misread."""
        clean = SIGNS.sub("-", Path(name.replace("\\", "/")).name).strip(" .-")
        stem, dot, ending = clean.rpartition(".")
        if not dot or not stem:
            stem, ending = clean or "regio", ""
        stem = stem[:LONGEST].rstrip(" .")
        names = (f"{IN}/{stem}{f' ({n})' if n > 1 else ''}{f'.{ending[:8]}' if ending else ''}" for n in range(1, 999))
        return next(one for one in names if not (self.folder / one).exists())


@dataclass(slots=True)
class Rooms:
    """Every room of this server by its address; one that nobody uses for an hour is emptied and gone."""

    root: Path | None = None
    rooms: dict[str, Room] = field(default_factory=dict)

    def open(self) -> None:
        """Make the folder of this server, and sweep those of servers that were killed."""
        _sweep()
        self.root = Path(tempfile.mkdtemp(prefix=f"zvgraph-{os.getpid()}-"))

    def close(self) -> None:
        """Stop everything and leave nothing behind."""
        for key in list(self.rooms):
            self.forget(key)
        if self.root:
            shutil.rmtree(self.root, ignore_errors=True)

    def make(
        self,
        naam: str,
        bron: str = "",
        lees: tuple[str, ...] = (),
        peildatum: str | None = None,
        *,
        key: str = "",
        van: str = "",
    ) -> Room:
        """Return a new room, under an address that cannot be guessed unless one is given; raises 503 when full."""
        self.tidy()
        if not key and len(self.rooms) - len(self.ready()) >= MOST_ROOMS:
            raise HTTPException(503, "Er zijn nu te veel regio's open; wis er een, of probeer het later nog eens.")
        if self.root is None:
            raise HTTPException(503, "Het programma begint nog; probeer het zo nog eens.")
        own = secrets.token_urlsafe(24)
        folder = self.root / own
        for part in (folder, folder / IN, folder / OUT):
            part.mkdir(mode=0o700)
        room = Room(key or own, naam, folder, bron, lees, peildatum, eigen=not key, van=van)
        self.rooms[room.key] = room
        return room

    def ready(self) -> list[Room]:
        """Return the rooms of the regions that stand ready for everybody."""
        return [room for room in self.rooms.values() if not room.eigen]

    def of(self, van: str) -> list[Room]:
        """Return the rooms with a region that somebody put in, the last one first."""
        return [room for room in reversed(self.rooms.values()) if room.eigen and room.bron and room.van == van]

    def get(self, key: str, van: str) -> Room:
        """Return a room that is there, of everybody or of who asks; raises 404."""
        room = self.rooms.get(key)
        if room is None or (room.eigen and room.van != van):
            raise HTTPException(404, "Deze regio is er niet (meer). Wat een uur niet is gebruikt, is gewist.")
        room.used = time.monotonic()
        return room

    def forget(self, key: str) -> None:
        """Stop what runs in a room and remove all that it holds."""
        if room := self.rooms.pop(key, None):
            for run in filter(None, (*room.runs.values(), room.laatste, room.kopie)):
                run.stop()
            shutil.rmtree(room.folder, ignore_errors=True)

    def tidy(self) -> None:
        """Forget the rooms that nobody used for an hour."""
        late = time.monotonic() - IDLE
        for key in [key for key, room in self.rooms.items() if room.eigen and room.used < late]:
            self.forget(key)


def _sweep() -> None:
    """Remove the folders of servers that run no more."""
    for folder in _left(Path(tempfile.gettempdir())):
        shutil.rmtree(folder, ignore_errors=True)


def _left(temporary: Path) -> Iterator[Path]:
    for folder in temporary.glob("zvgraph-*-*"):
        found = FOLDER.fullmatch(folder.name)
        if found and not folder.is_symlink() and _mine(folder) and not alive(int(found[1])):
            yield folder


def _mine(folder: Path) -> bool:
    return not hasattr(os, "getuid") or folder.stat().st_uid == os.getuid()
