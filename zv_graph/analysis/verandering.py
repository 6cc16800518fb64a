"""Verandering: the one way to say what changes in a structure, and the structure that comes of it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import TypeAlias, TypeVar

from zv_graph.analysis.dekking import Dekking, hoogte
from zv_graph.analysis.lezing import REGIONAAL, smal
from zv_graph.analysis.samenvoeging import samen
from zv_graph.analysis.tafel import Tafel, alleen
from zv_graph.errors import ZvgraphError
from zv_graph.names import bare
from zv_graph.network import BEGRIP, ZITTEND, Gremium, Zetel, ingevuld

LID = f"{BEGRIP}rol/lid"
NIEUW = "urn:zvgraph:nieuw/"
# Nobody meets more often in a year, or longer.
MOST_KEER, MOST_DUUR = 400, 24


@dataclass(frozen=True, slots=True)
class Stopt:
    """A gremium stops."""

    gremium: str


@dataclass(frozen=True, slots=True)
class Samen:
    """Gremia become one."""

    gremia: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Koppel:
    """Gremia stay, and meet on one morning, with one agenda or one secretariaat: no seat and no hour changes."""

    gremia: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Nieuw:
    """A new table for the whole region, still without seats; its address follows from its name."""

    naam: str
    niveau: str
    themas: tuple[str, ...]
    keer: float | None
    duur: float | None

    @property
    def gremium(self) -> str:
        """Return its address."""
        return f"{NIEUW}{(bare(self.naam) or self.naam).replace(' ', '-')}"


@dataclass(frozen=True, slots=True)
class Zet:
    """An actor gets a seat."""

    actor: str
    gremium: str
    rol: str = LID
    functie: str | None = None
    namens: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Haal:
    """An actor gives up every seat at a gremium."""

    actor: str
    gremium: str


@dataclass(frozen=True, slots=True)
class Thema:
    """A gremium takes thema's on, or leaves them."""

    gremium: str
    erbij: tuple[str, ...] = ()
    eraf: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ritme:
    """A gremium meets so often a year, for so many hours; None leaves what it is."""

    gremium: str
    keer: float | None = None
    duur: float | None = None


Wijziging: TypeAlias = Stopt | Samen | Koppel | Nieuw | Zet | Haal | Thema | Ritme
Verandering: TypeAlias = tuple[Wijziging, ...]
T = TypeVar("T", Stopt, Samen, Nieuw, Zet, Haal, Thema, Ritme)


def toegepast(dekking: Dekking, verandering: Iterable[Wijziging]) -> Dekking:
    """Return the structure after a change; the order of its edits makes no difference.

    What is new comes first, then seats, thema's and rhythm of single tables, then what merges and what stops. Raises
    ZvgraphError for an address that is no active gremium or no party of the region, for a gremium that stops or merges
    twice, and for a merge of fewer than two.
    """
    edits = tuple(verandering)
    _controle(dekking, edits)
    gremia = dict(dekking.gremia)
    for new in _van(edits, Nieuw):
        gremia[new.gremium] = _nieuw(dekking, new)
    for gone in _van(edits, Haal):
        table = gremia[gone.gremium]
        gremia[gone.gremium] = replace(table, zetels=tuple(z for z in table.zetels if z.actor != gone.actor))
    for seat in _van(edits, Zet):
        gremia[seat.gremium] = _gezet(dekking, gremia[seat.gremium], seat)
    for theme in _van(edits, Thema):
        gremia[theme.gremium] = _gewijzigd(dekking, gremia[theme.gremium], theme)
    for beat in _van(edits, Ritme):
        gremia[beat.gremium] = _ritme(gremia[beat.gremium], beat)
    for parts in _van(edits, Samen):
        one = samen([gremia.pop(iri) for iri in parts.gremia])
        gremia[one.iri] = one
    for stop in _van(edits, Stopt):
        del gremia[stop.gremium]
    return Dekking(dekking.network, dict(sorted(gremia.items())))


def tafels(edit: Wijziging) -> tuple[str, ...]:
    """Return the tables that an edit is about."""
    return edit.gremia if isinstance(edit, Samen | Koppel) else (edit.gremium,)


def _van(edits: Sequence[Wijziging], kind: type[T]) -> list[T]:
    """Return the edits of one kind, in a fixed order."""
    return sorted((edit for edit in edits if isinstance(edit, kind)), key=repr)


def _controle(dekking: Dekking, edits: Sequence[Wijziging]) -> None:
    """Raise where an edit names what is not there, or twice takes away what is there once."""
    new = {edit.gremium for edit in edits if isinstance(edit, Nieuw)}
    if len(new) < sum(isinstance(edit, Nieuw) for edit in edits):
        raise ZvgraphError("Twee nieuwe overleggen hebben dezelfde naam; geef elk een eigen naam.")
    gone = [iri for edit in edits for iri in _weg(edit)]
    named = {edit.gremium for edit in edits if isinstance(edit, Zet | Haal | Thema | Ritme)} | set(gone)
    named |= {iri for edit in edits if isinstance(edit, Koppel) for iri in edit.gremia}
    for iri in sorted(named - new):
        if iri not in dekking.gremia:
            raise ZvgraphError(f"{dekking.naam(iri)} is geen actief gremium in deze regio; kies een ander.")
    for iri, times in sorted(Counter(gone).items()):
        if times > 1:
            raise ZvgraphError(f"{dekking.naam(iri)} staat twee keer in de verandering; noem elk gremium één keer.")
    for edit in edits:
        _kan(dekking, edit, new)


def _kan(dekking: Dekking, edit: Wijziging, new: AbstractSet[str]) -> None:
    """Raise where one edit can be nothing: ``new`` are the tables that the change makes."""
    if isinstance(edit, Samen) and not new.isdisjoint(edit.gremia):
        raise ZvgraphError(
            "Een nieuw overleg kan niet meteen met een ander samengaan; zet de deelnemers, thema's en het ritme bij het overleg dat er al is."
        )
    if isinstance(edit, Ritme | Nieuw) and ((edit.keer or 0) > MOST_KEER or (edit.duur or 0) > MOST_DUUR):
        naam = edit.naam if isinstance(edit, Nieuw) else dekking.naam(edit.gremium)
        raise ZvgraphError(
            f"Hoogstens {MOST_KEER} keer per jaar en {MOST_DUUR} uur per keer kan; verbeter het ritme van {naam}."
        )
    if isinstance(edit, Samen | Koppel) and len(set(edit.gremia)) < 2:  # noqa: PLR2004  one is not together
        raise ZvgraphError("Om samen te voegen of te koppelen zijn er minstens twee gremia nodig; noem er nog een.")
    if isinstance(edit, Zet) and edit.actor not in dekking.partijen:
        raise ZvgraphError(f"{dekking.naam(edit.actor)} is geen partij in deze regio; kies een andere.")


def _weg(edit: Wijziging) -> tuple[str, ...]:
    """Return the gremia that an edit takes away."""
    return edit.gremia if isinstance(edit, Samen) else (edit.gremium,) if isinstance(edit, Stopt) else ()


def _nieuw(dekking: Dekking, new: Nieuw) -> Tafel:
    themas = frozenset(new.themas)
    return alleen(
        Gremium(
            iri=new.gremium,
            naam=new.naam,
            niveau=new.niveau,
            themas=themas,
            keer=new.keer,
            duur=new.duur,
            volledig=True,
        ),
        dekt=smal(dekking.begrippen, themas),
        zetels=(),
        werkgebied=frozenset(dekking.regio.gemeenten),
        moeders=frozenset(),
        boven=frozenset(),
        naar=frozenset(),
        voedt=frozenset(),
        hoogte=hoogte(dekking.begrippen, new.niveau),
        maat=REGIONAAL,
        compleet=True,
        vol_keer=new.keer,
        vol_duur=new.duur,
    )


def _gezet(dekking: Dekking, table: Tafel, seat: Zet) -> Tafel:
    """Return a table with one seat more; who sits there in that functie already keeps the seat."""
    zetel = Zetel(
        actor=seat.actor,
        gremium=seat.gremium,
        rol=seat.rol,
        functie=seat.functie,
        zittend=seat.rol in ZITTEND,
        aantal=next((z.aantal for z in table.zetels if z.key == (seat.gremium, seat.actor, seat.functie or "")), None),
        namens=tuple(sorted(seat.namens)),
    )
    zetel = ingevuld(zetel, dekking.partijen, dekking.begrippen)
    others = [z for z in table.zetels if z.key != zetel.key]
    return replace(table, zetels=tuple(sorted([*others, zetel], key=lambda z: z.key)))


def _gewijzigd(dekking: Dekking, table: Tafel, theme: Thema) -> Tafel:
    themas = (table.themas - frozenset(theme.eraf)) | frozenset(theme.erbij)
    return replace(table, themas=themas, dekt=smal(dekking.begrippen, themas))


def _ritme(table: Tafel, beat: Ritme) -> Tafel:
    keer, duur = beat.keer or table.keer, beat.duur or table.duur
    return replace(
        table, keer=keer, duur=duur, vol_keer=beat.keer or table.vol_keer, vol_duur=beat.duur or table.vol_duur
    )
