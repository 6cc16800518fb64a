"""Gelezen: a workbook that was read, as the commands take it."""

from dataclasses import dataclass

from zv_graph.melding import FOUT, Melding, gegroepeerd


@dataclass(frozen=True, slots=True)
class Import:
    """A workbook as Turtle, with everything that was remarked.

    ``plaatsen`` tells where each address stands, ``cellen`` holds every cell: its place, the words around it, and its text;
    ``vormen`` says how each sheet with a shape of its own was read.
    """

    naam: str
    turtle: str
    meldingen: tuple[Melding, ...]
    plaatsen: dict[str, str]
    cellen: tuple[tuple[str, str, str], ...]
    vormen: tuple[str, ...] = ()

    @property
    def fouten(self) -> tuple[Melding, ...]:
        """Return the remarks that make an answer wrong, each once for all its places."""
        return tuple(melding for melding in gegroepeerd(self.meldingen) if melding.ernst == FOUT)
