"""Bundled: what is known of the regions that the program brings along, without reading each of them."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from zv_graph import resources


@dataclass(frozen=True, slots=True)
class Bundled:
    """A region that comes along: its name for the commands, its address and name, and how much it holds.

    ``gremia`` counts those that are there on ``peildatum``.
    """

    regio: str
    iri: str
    naam: str
    gemeenten: int
    gremia: int
    peildatum: str | None

    @property
    def path(self) -> Path:
        """Return the file that holds it."""
        return resources.regions()[self.regio]


@cache
def bundled() -> tuple[Bundled, ...]:
    """Return every bundled region in order of name; ``make schema`` counts them again."""
    return tuple(Bundled(**one) for one in json.loads(resources.BUNDLED.read_text(encoding="utf-8")))
