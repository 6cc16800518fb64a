"""Melding: one remark on what somebody delivered, with its place and what to do."""

from dataclasses import dataclass

FOUT, LET_OP, TIP = "fout", "let op", "tip"
# The worst first.
ORDER = (FOUT, LET_OP, TIP)


@dataclass(frozen=True, slots=True)
class Melding:
    """How bad it is (``ORDER``), the line, sheet or cell, one Dutch sentence, and which node it is about, if any."""

    ernst: str
    plaats: str
    tekst: str
    onderwerp: str = ""
