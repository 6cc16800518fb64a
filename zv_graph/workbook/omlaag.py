"""Omlaag: cells that a list leaves empty, because what stands in a row above holds for them too."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from zv_graph.melding import LET_OP, Melding
from zv_graph.words import aantal, opsomming
from zv_graph.workbook.raster import Raster
from zv_graph.workbook.row import Cel, Row, onder
from zv_graph.workbook.spec import kolom_voor


def party_before(raster: Raster, key: int) -> int | None:
    """Return the only column with a deelnemer where it stands before that of the overleg."""
    columns = [at for at, _ in raster.deelnemers()]
    return columns[0] if len(columns) == 1 and columns[0] < key else None


def partij_erboven(raster: Raster, party: int | None, told: list[Melding]) -> Iterator[Row]:
    """Yield the rows with the partij of the row above where a list by partij names it only once."""
    last: Cel | None = None
    down: list[str] = []
    for row in raster.body:
        cell = row.cel(party) if party is not None else None
        if party is not None and not cell and last and row.gevuld:
            down.append(f"{last} bij {row.gevuld[0]}")
            row = row.met(party, row.cel(party).met(str(last)))  # noqa: PLW2901  the row as it is meant
        last = cell or last
        yield row
    if down and party is not None:
        text = f"bij {aantal(len(down), 'rij', 'rijen')} zonder naam van een partij telt de naam van de rij erboven: {opsomming(down)}."
        told.append(Melding(LET_OP, raster.top.cel(party).plaats, text))


def groepen(raster: Raster, key: int, rows: Iterable[Row], told: list[Melding]) -> Iterator[Row]:
    """Yield the rows with a niveau or thema of a row above that only the first overleg of a group names, before its name."""
    before = [at for at, one in raster.koppen.items() if at < key and one.kolom and one.kolom.schemas]
    values = {at: list(map(str, onder(raster.body, at))) for at in before}
    once = [at for at in before if len(set(values[at])) == len(values[at]) > 1]
    status = next((at for at in before if raster.koppen[at].kolom == kolom_voor("status")), None)
    last: dict[int, Cel] = {}
    down: dict[int, list[str]] = defaultdict(list)
    for row in rows:
        for at in once if row.cel(key) else ():
            if row.cel(at):
                last[at] = row.cel(at)
            elif at in last:
                down[at].append(str(row.cel(key)))
                # Whether an overleg is still there, nobody can tell from another one.
                row = row if at == status else row.met(at, row.cel(at).met(str(last[at])))  # noqa: PLW2901  the row as it is meant
        yield row
    for at in sorted(down):
        head = raster.top.cel(at)
        said = "is die niet bekend" if at == status else "telt die van de rij erboven"
        text = f"waar {head} leeg is, {said}: bij {opsomming(down[at])}; klopt dat niet, vul de cellen dan in."
        told.append(Melding(LET_OP, head.plaats, text))
