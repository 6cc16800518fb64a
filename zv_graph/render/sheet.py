"""Sheet: one table as people read it."""

from dataclasses import dataclass

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table: a name for in a link, a title, one sentence on what it holds, headings and rows."""

    id: str
    titel: str
    uitleg: str
    koppen: tuple[str, ...]
    rijen: tuple[tuple[Cell, ...], ...]
