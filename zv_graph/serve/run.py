"""Run: one command of the program in a process of its own, which can be stopped and is bounded in time and memory."""

import json
import os
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypeAlias

from zv_graph.process import end, environment
from zv_graph.serve.busy import BusyError

Stand: TypeAlias = Literal["wacht", "bezig", "klaar", "gestopt", "te lang", "te druk"]
COMMAND = (sys.executable, "-P", "-m", "zv_graph.serve.spare")
# What begins with this on stderr tells how far a command is.
STEP = "stap: "
# No command says more remarks than a person reads.
MOST_LINES, LONGEST = 500, 2_000
MOST_WAITING = 20
YES, NO = 0, 1


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one run may take: seconds, megabytes of memory; and how many run at once."""

    seconds: int = 180
    memory: int = 3_000
    at_once: int = max(1, min(4, (os.cpu_count() or 2) - 1))


@dataclass(slots=True)
class Run:
    """One command: its words, where it runs and writes, how far it is, and what came of it.

    ``code`` is the exit code of the command: 0 done or yes, 1 done and the answer is no, 2 it could not be done.
    """

    titel: str
    words: Sequence[str]
    folder: Path
    out: str
    stand: Stand = "wacht"
    stap: str = ""
    gezegd: list[str] = field(default_factory=list)
    code: int | None = None
    process: subprocess.Popen[str] | None = field(default=None, repr=False)

    @property
    def gelukt(self) -> bool:
        """Tell whether the command gave an answer."""
        return self.stand == "klaar" and self.code in (YES, NO)

    @property
    def over(self) -> bool:
        """Tell whether nothing more comes."""
        return self.stand not in ("wacht", "bezig")

    @property
    def answer(self) -> Path:
        """Return the file with what the command said."""
        return self.folder / f"{self.out}.txt"

    def files(self) -> list[Path]:
        """Return the files that the command wrote, in order of name."""
        return sorted(path for path in (self.folder / self.out).rglob("*") if path.is_file())

    def stop(self) -> None:
        """Stop it, wherever it is; one that is over stays as it is."""
        if self.over:
            return
        self.stand = "gestopt"
        if self.process:
            self.process.kill()


@dataclass(slots=True)
class Shop:
    """Where runs are done: a few at once, the rest in order of coming; one process is always ready for the next."""

    bounds: Bounds = Bounds()
    waiting: deque[Run] = field(default_factory=deque)
    working: list[Run] = field(default_factory=list)
    spare: subprocess.Popen[str] | None = None
    turn: threading.Condition = field(default_factory=threading.Condition)
    closed: bool = False

    def open(self) -> None:
        """Make the first process ready."""
        with self.turn:
            self.spare = self.spare or _fresh()

    def close(self) -> None:
        """End every process, for good."""
        with self.turn:
            self.closed = True
            for run in (*self.waiting, *self.working):
                run.stop()
            spare, self.spare = self.spare, None
            self.turn.notify_all()
        if spare:
            end(spare)

    def room(self) -> None:
        """Raise BusyError when too many wait to take one more."""
        with self.turn:
            if len(self.waiting) >= MOST_WAITING:
                raise BusyError

    def place(self, run: Run) -> int:
        """Return how many wait before a run."""
        with self.turn:
            return self.waiting.index(run) if run in self.waiting else 0

    def do(self, run: Run) -> None:
        """Do a run when it is its turn, and return when it is over: at once when too many wait."""
        with self.turn:
            if len(self.waiting) >= MOST_WAITING:
                run.stand = "te druk"
                return
            self.waiting.append(run)
            self.turn.wait_for(lambda: run.over or (self.waiting[0] is run and len(self.working) < self.bounds.at_once))
            self.waiting.remove(run)
            self.turn.notify_all()
            if run.over or self.closed:
                return
            process, self.spare = self.spare or _fresh(), None
            self.working.append(run)
        try:
            self._work(run, process)
        finally:
            with self.turn:
                self.working.remove(run)
                if not self.closed:
                    self.spare = self.spare or _fresh()
                self.turn.notify_all()

    def _work(self, run: Run, process: subprocess.Popen[str]) -> None:
        """Let a process do a run, and listen to it until it ends."""
        try:
            (run.folder / run.out).mkdir(mode=0o700)
        except OSError:  # its room was left meanwhile
            run.stop()
            end(process)
            return
        run.process, run.stand = process, "bezig"
        late = threading.Timer(self.bounds.seconds, _late, (run,))
        late.start()
        told = {
            "folder": str(run.folder),
            "words": list(run.words),
            "answer": str(run.answer),
            "stap": STEP,
            "seconds": self.bounds.seconds,
            "memory": self.bounds.memory,
        }
        try:
            with process, suppress(BrokenPipeError):
                if process.stdin and process.stderr:
                    # It stays open: a process whose stdin closes has lost its server.
                    process.stdin.write(json.dumps(told) + "\n")
                    process.stdin.flush()
                    _listen(run, process.stderr)
        finally:
            late.cancel()
            run.process = None
        run.code = process.returncode
        if run.stand == "bezig":
            run.stand = "klaar"
            if run.code not in (YES, NO) and not run.gezegd:
                run.gezegd.append(
                    "Het programma stopte onverwacht, misschien door te weinig geheugen; probeer het nog eens."
                )


def _listen(run: Run, lines: Iterable[str]) -> None:
    """Take what a command says: how far it is, and its remarks."""
    for line in lines:
        text = line.rstrip("\n")[:LONGEST]
        if text.startswith(STEP):
            run.stap = text.removeprefix(STEP)
        elif text and len(run.gezegd) < MOST_LINES:
            run.gezegd.append(text)


def _late(run: Run) -> None:
    """Stop a run that took too long."""
    run.stop()
    run.stand = "te lang"


def _fresh() -> subprocess.Popen[str]:
    """Start a process that makes itself ready."""
    return subprocess.Popen(  # noqa: S603  our own program
        COMMAND,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        errors="replace",
        env=environment(),
        start_new_session=True,
    )
