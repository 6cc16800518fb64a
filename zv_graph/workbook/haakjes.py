"""Haakjes: what stands behind or before the name of a partij, between brackets or behind a sign: its functies, its rol, its seats."""

import re
from collections.abc import Sequence

from zv_graph.melding import LET_OP, Melding
from zv_graph.mensnaam import is_mens, misschien_mens
from zv_graph.names import bare, end
from zv_graph.vocabulary import ROLLEN
from zv_graph.words import opsomming
from zv_graph.workbook.gepaard import BETWEEN
from zv_graph.workbook.kennis import EN, Kennis
from zv_graph.workbook.names import als_functie, begint_als_functie
from zv_graph.workbook.regel import Regel
from zv_graph.workbook.row import Cel
from zv_graph.workbook.woorden import MOST_SEATS, lijst, tussen_haken

# Between several functies in one cell.
FUNCTIES = re.compile(r"\s*[,;/+]\s*|\s+en\s+")
ALONE = re.compile(r"\s+[-–]\s+|\s*:\s+|\s*,\s*|\s*/\s*")
PROVINCIE = ("provincie", "prov")
# Of two rollen the heaviest counts.
ZWAARSTE = tuple(map(end, ROLLEN))
COUNTS = re.compile(r"([^,;()\n]+)\((\d{1,2})\)")
TIMES = re.compile(r"(\d{1,2})\s*[x×]")


def functies(text: str) -> list[str]:
    """Return the functies of a text that names nothing but several of them."""
    tasks = [] if als_functie(text) else [als_functie(part) for part in FUNCTIES.split(text)]
    return [task for task in tasks if task] if len(tasks) > 1 and all(tasks) else []


def binnen(kennis: Kennis, regel: Regel, told: list[Melding]) -> Regel:
    """Return a row of which the functie and the rol behind or before a name stand in their own cells.

    What else stands between brackets behind a known name is left out and told: it may be the name of a person.
    """
    cel = regel.cel("partij")
    found = tussen_haken(cel)
    name, *words = [found[0], *BETWEEN.split(found[1])] if found else ALONE.split(cel)
    words = [part for word in words for part in functies(word) or [word]]
    if not found and len(words) == 1 and not kennis.kent(name) and kennis.kent(words[0]):
        name, words = words[0], [name]
    if len(words) == 1 and not found and kennis.noemt_partij(name) and misschien_mens(words[0]):
        text = f"“{name}” is gelezen; de rest lijkt een naam van een mens, en is niet gelezen."
        told.append(Melding(LET_OP, cel.plaats, text))
        return regel.met(partij=cel.met(name))
    somebody = is_mens(name) or (found is not None and misschien_mens(name) and kennis.verstaat(words[0]))
    if len(words) == 1 and somebody != is_mens(words[0]) and (not found or kennis.verstaat(words[0])):
        partij = words[0] if somebody else name
        text = f"“{partij}” is gelezen; de rest lijkt een naam van een mens, en is niet gelezen."
        told.append(Melding(LET_OP, cel.plaats, text))
        return regel.met(partij=cel.met(partij))
    if found and bare(words[0]) in PROVINCIE and bare(name) in lijst("provincie"):
        told.append(Melding(LET_OP, cel.plaats, f"“{cel}” is gelezen als Provincie {name}."))
        return regel.met(partij=cel.met(f"Provincie {name}"))
    if not found and kennis.kent(name) and (parts := [word for word in words if _is_afdeling(kennis, word)]):
        told.append(
            Melding(LET_OP, cel.plaats, f"“{cel}” is gelezen als {name}; “{'”, “'.join(parts)}” telt niet mee.")
        )
        regel, words = regel.met(partij=cel.met(name)), [word for word in words if word not in parts]
    sure = kennis.kent(name)
    meant = begint_als_functie if sure or (found and kennis.groep(name) is not None) else als_functie
    counted = found is not None and kennis.noemt_partij(name) and _geteld(regel.rij.cel(cel.kolom))
    said = [(meant(word), kennis.rol(word), _times(word, counted=counted)) for word in words]
    if words and all(any(one) for one in said):
        if (task := said[0][0]) and not any(map(als_functie, words)):
            told.append(Melding(LET_OP, cel.plaats, f"“{cel}” is gelezen als {name}, {task}; de rest telt niet mee."))
        return _aangevuld(regel.met(partij=cel.met(name)), cel, said, told)
    if found and sure:
        told.append(Melding(LET_OP, cel.plaats, f"“{cel}” is gelezen als {name}; wat tussen haakjes staat, niet."))
        return regel.met(partij=cel.met(name))
    return regel


def _is_afdeling(kennis: Kennis, word: str) -> bool:
    """Tell whether words behind a name are a part of it: afdeling zorg, but not afdeling zorg en Politie."""
    parts = EN.split(word)
    return bare(word.partition(" ")[0]) in lijst("afdeling") and not any(map(kennis.noemt_partij, parts))


def _aangevuld(
    regel: Regel, cel: Cel, said: Sequence[tuple[str | None, str | None, str]], told: list[Melding]
) -> Regel:
    """Return a row with each functie, rol and number of seats that a cell says, where the row has none itself."""
    own = regel.cel("functie")
    tasks = list(dict.fromkeys(functie for functie, _, _ in said if functie))
    if tasks and not own:
        regel = regel.met(functie=cel.met("; ".join(tasks)))
    elif left := [task for task in tasks if task not in (als_functie(own), *functies(own))]:
        told.append(Melding(LET_OP, cel.plaats, f"naast “{own}” is “{opsomming(left)}” niet gelezen."))
    roles = [rol for functie, rol, _ in said if rol and not functie]
    if roles and not regel.cel("rol"):
        regel = regel.met(rol=cel.met(min(roles, key=_gewicht)))
    for _, _, times in said:
        if times and int(times) != len(tasks):
            regel = regel.met(zetels=cel.met(times))
    return regel


def _gewicht(rol: str) -> int:
    """Return the place of a rol: the heaviest first."""
    return ZWAARSTE.index(rol) if rol in ZWAARSTE else len(ZWAARSTE)


def _geteld(whole: Cel) -> bool:
    """Tell whether numbers between brackets in a cell count seats: behind several names, and no series 1, 2, 3."""
    found = COUNTS.findall(whole)
    names, numbers = {bare(name) for name, _ in found}, [int(number) for _, number in found]
    return len(found) > 1 and len(names) == len(found) and numbers != list(range(1, len(found) + 1))


def _times(word: str, *, counted: bool) -> str:
    """Return how many seats a word says: 2x, or where it is ``counted`` a number alone."""
    found = TIMES.fullmatch(word)
    if found:
        return found[1]
    return word if counted and word.isdecimal() and 0 < int(word) <= MOST_SEATS else ""
