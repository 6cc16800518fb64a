"""Mens: what stands in the place of an organisation and looks like the name of somebody."""

from zv_graph.melding import FOUT, LET_OP, Melding
from zv_graph.mensnaam import is_mens, misschien_mens
from zv_graph.names import bare
from zv_graph.workbook.datum import JAAR
from zv_graph.workbook.row import Cel
from zv_graph.workbook.woorden import is_kort, lijst, rauw, tussen_haken, zonder_haken

TWO = 2


def twijfel(cel: Cel) -> Melding | None:
    """Return what to tell of a name of a partij that holds more than a name: OM op afroep, Urk t/m 2024."""
    words = [word.strip("(),.:") for word in cel.casefold().split()]
    more = any(word in rauw("geen_naam") or JAAR.fullmatch(word) for word in words)
    inside = tussen_haken(cel)
    more = more or bare(cel) in lijst("onbepaald") or (inside is not None and not is_kort(inside[1], inside[0]))
    if more or cel.endswith("?") or "|" in cel or (len(words) == TWO and words[-1] in ("gemeente", "gemeenten")):
        text = f"“{cel}” is gelezen als de naam van één partij; staat er meer in, schrijf dan alleen de partij, en de rest in een eigen kolom."
        return Melding(LET_OP, cel.plaats, text)
    return None


def mens(cel: Cel) -> Melding | None:
    """Return what to tell of a name of an organisation that is one of somebody, or may be; None for another name."""
    if is_mens(zonder_haken(cel)):
        text = f"“{cel}” lijkt de naam van een mens; schrijf de organisatie, en zo nodig de functie."
        return Melding(FOUT, cel.plaats, text)
    if misschien_mens(zonder_haken(cel)):
        text = f"is “{cel}” de naam van een mens? Schrijf dan de organisatie, en zo nodig de functie."
        return Melding(LET_OP, cel.plaats, text)
    return None
