"""Worker: a process of its own that answers questions over one dataset, and that can be killed."""

import json
import signal
import subprocess
import sys
import threading
from dataclasses import asdict
from types import TracebackType
from typing import Any, Self

from zv_graph.errors import ZvgraphError
from zv_graph.process import end, environment
from zv_graph.query.answer import Answer, LateError, Limits, Term

# Its own folder is not looked in for modules (-P).
COMMAND = (sys.executable, "-P", "-m", "zv_graph.query.serving")
# How a process ends that gets no more memory: by itself, or by the machine.
OUT_OF_MEMORY = (-signal.SIGABRT, -signal.SIGSEGV, -9, 3)
# A process that has not read its dataset after so many seconds never will.
READING = 300


class Worker:
    """A process with a dataset in N-Quads, ready for questions.

    It answers one at a time; one that passes its limits is killed, and the next question starts a new one.
    """

    def __init__(self, data: bytes) -> None:
        """Remember the dataset; the process starts with the first question."""
        self.data = data
        self.process: subprocess.Popen[bytes] | None = None
        self.ready = False

    def __enter__(self) -> Self:
        """Return the worker itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave no process behind."""
        self.stop()

    def start(self, memory: int) -> subprocess.Popen[bytes]:
        """Start the process and hand it the dataset."""
        process = subprocess.Popen(  # noqa: S603  our own program, with no word of the user
            COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment()
        )
        self.process = process
        self.ready = False
        _send(process, json.dumps({"memory": memory, "bytes": len(self.data)}).encode() + b"\n" + self.data)
        return process

    def _wait(self, process: subprocess.Popen[bytes]) -> None:
        """Wait until the process has read the dataset: that takes no time of a question."""
        emergency = threading.Timer(READING, process.kill)
        emergency.start()
        try:
            # One that died says nothing; the question tells why.
            self.ready = bool(process.stdout and process.stdout.readline())
        finally:
            emergency.cancel()

    def ask(self, sparql: str, limits: Limits = Limits()) -> Answer:  # noqa: B008  it is frozen
        """Return the answer to one question; raises ZvgraphError as ``query.ask`` does."""
        if self.process is not None and self.process.poll() is not None:
            self.stop()  # it died since the last question
        process = self.process or self.start(limits.memory)
        if not self.ready:
            self._wait(process)
        late = threading.Event()
        timer = threading.Timer(limits.seconds, _end, (process, late))
        timer.start()
        try:
            _send(
                process,
                json.dumps({"sparql": sparql.encode("utf-8", "replace").decode(), **asdict(limits)}).encode() + b"\n",
            )
            line = process.stdout.readline() if process.stdout else b""
        finally:
            timer.cancel()
            timer.join()
        if line.endswith(b"\n") and not late.is_set():
            return _answer(json.loads(line))
        process.wait()
        self.stop()
        if late.is_set():
            raise LateError(
                f"De vraag duurde langer dan {limits.seconds:g} seconden en is gestopt; vraag minder, of geef met --tijd meer tijd."
            )
        if process.returncode not in OUT_OF_MEMORY:
            raise ZvgraphError("Het zoeken stopte onverwacht; stel de vraag nog eens, of vraag minder.")
        raise LateError(
            f"De vraag had meer dan {limits.memory} MB geheugen nodig en is gestopt; vraag minder, bijvoorbeeld met LIMIT."
        )

    def stop(self) -> None:
        """Kill the process, if it runs."""
        process, self.process = self.process, None
        if process is not None:
            end(process)


def _end(process: subprocess.Popen[bytes], late: threading.Event) -> None:
    """End a process that is late."""
    late.set()
    process.kill()


def _send(process: subprocess.Popen[bytes], data: bytes) -> None:
    """Write to the process; one that has died is noticed when its answer is read."""
    try:
        if process.stdin:
            process.stdin.write(data)
            process.stdin.flush()
    except (BrokenPipeError, ValueError):
        pass  # a pipe that is closed already is a ValueError


def _answer(told: dict[str, Any]) -> Answer:
    """Return what the process told as an answer."""
    if "fout" in told:
        raise ZvgraphError(told["fout"])
    lists = {key: tuple(told.get(key, ())) for key in ("columns", "absent")}
    rows = tuple(tuple(Term(*value) if value else None for value in row) for row in told.get("terms", ()))
    return Answer(**{**told, **lists, "terms": rows})
