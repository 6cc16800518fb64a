"""Saving: whole files that take the place of the old ones at once, or nothing."""

import errno
import glob
import os
import re
import secrets
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from zv_graph.errors import ZvgraphError, why
from zv_graph.process import alive

DAY = 24 * 60 * 60
LEFTOVER = re.compile(r"\.(.+)\.(\d+)\.[0-9a-f]+\.zvgraph")


def write(path: Path, content: str | bytes) -> None:
    """Write a whole file or nothing; raises ZvgraphError when that does not succeed."""
    write_all({path: content})


def write_all(contents: Mapping[Path, str | bytes]) -> None:
    """Write whole files or nothing: all of them beside their places first, then each in its place in one step.

    A link stays a link, and a file keeps its rights; what is no file (a pipe, a screen) is written to as it is. The
    name beside cannot be guessed. Leftovers of runs that were killed are swept. Raises ZvgraphError when a folder
    cannot be written.
    """
    parts: dict[Path, Path] = {}
    path = next(iter(contents))
    try:
        for path, content in contents.items():
            data = content.encode() if isinstance(content, str) else content
            if path.exists() and not path.is_file():
                _pour(path, data)
                continue
            target = path.resolve() if path.is_symlink() else path
            target.parent.mkdir(parents=True, exist_ok=True)
            _sweep(target)
            parts[target] = target.parent / f".{target.name}.{os.getpid()}.{secrets.token_hex(8)}.zvgraph"
            _beside(target, parts[target], data)
        for target, part in parts.items():
            part.replace(target)
    except OSError as error:
        raise ZvgraphError(
            f"{path.name}: schrijven lukt niet ({why(error)}); kies met --uit een andere plek of maak ruimte vrij."
        ) from None
    finally:
        for part in parts.values():
            with suppress(OSError):
                part.unlink()


def _pour(path: Path, data: bytes) -> None:
    """Write to something that is no file."""
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, "")
    with path.open("wb") as stream:
        stream.write(data)


def _beside(target: Path, part: Path, data: bytes) -> None:
    """Write a new file, with the rights of the one whose place it takes."""
    with part.open("xb") as file:  # what is there already, also a link, is not written to
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    if target.exists():
        part.chmod(target.stat().st_mode & 0o777)


def _sweep(path: Path) -> None:
    for left in path.parent.glob(f".{glob.escape(path.name)}.*.zvgraph"):
        found = LEFTOVER.fullmatch(left.name)
        if found and (time.time() - left.stat().st_mtime > DAY or not alive(int(found[2]))):
            left.unlink(missing_ok=True)
