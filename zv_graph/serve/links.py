"""Links: the file that tells who may come in, each by a personal code of which only the hash is kept."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from zv_graph.errors import ZvgraphError, why

# Bytes of chance in a code; and a file of links is small.
CHANCE, MOST_BYTES = 24, 1_000_000
LONGEST = 60
HEAD = "# naam, dag en hash van elke persoonlijke link; gemaakt met zvgraph toegang\n"


@dataclass(frozen=True, slots=True)
class Link:
    """One personal link: for whom, since which day, and the hash of its code."""

    naam: str
    dag: str
    hash: str


def hashed(code: str) -> str:
    """Return what is kept of a code: a code is pure chance, so that a plain hash cannot be turned round."""
    return hashlib.sha256(code.encode()).hexdigest()


def read(path: Path) -> tuple[Link, ...]:
    """Return the links of a file; raises ZvgraphError when it cannot be read or is something else."""
    try:
        text = path.read_text(encoding="utf-8") if path.stat().st_size <= MOST_BYTES else "?"
        rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
        return tuple(Link(naam, dag, code) for naam, dag, code in rows)
    except FileNotFoundError:
        raise ZvgraphError(f"{path.name} is er niet; maak de eerste link met --maak NAAM.") from None
    except OSError as error:
        raise ZvgraphError(f"{path.name}: lezen lukt niet ({why(error)}); controleer de naam.") from None
    except ValueError:
        raise ZvgraphError(f"{path.name} is geen bestand met links; maak een nieuw met zvgraph toegang.") from None


def text(links: tuple[Link, ...]) -> str:
    """Return links as the text of their file."""
    return HEAD + "".join(f"{one.naam}\t{one.dag}\t{one.hash}\n" for one in links)


def added(links: tuple[Link, ...], naam: str, dag: date) -> tuple[tuple[Link, ...], str]:
    """Return links with one more, and the code that only its owner gets; raises ZvgraphError for a name that is there."""
    naam = " ".join(naam.split())
    if not naam or len(naam) > LONGEST or not naam.isprintable():
        raise ZvgraphError(f"“{naam[:LONGEST]}” is geen naam voor een link; gebruik hoogstens {LONGEST} letters.")
    if naam in {one.naam for one in links}:
        raise ZvgraphError(f"{naam} heeft al een link; trek die eerst in met --intrek.")
    code = secrets.token_urlsafe(CHANCE)
    return (*links, Link(naam, dag.isoformat(), hashed(code))), code


def without(links: tuple[Link, ...], naam: str) -> tuple[Link, ...]:
    """Return links without those of one person; raises ZvgraphError for somebody who has none."""
    left = tuple(one for one in links if one.naam != naam)
    if len(left) == len(links):
        raise ZvgraphError(f"{naam} heeft geen link; bekijk wie er een heeft zonder --intrek.")
    return left
