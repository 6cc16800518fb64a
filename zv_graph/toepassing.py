"""Toepassing: a change written into the data of a region: the region as it will be, with what was as its history."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import count

from rdflib import DCTERMS, ORG, RDF, RDFS, XSD, Graph, Literal, URIRef

from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.lezing import lees
from zv_graph.analysis.tafel import Tafel
from zv_graph.analysis.verandering import (
    Haal,
    Koppel,
    Nieuw,
    Ritme,
    Samen,
    Stopt,
    Thema,
    Wijziging,
    Zet,
    tafels,
    toegepast,
)
from zv_graph.errors import ZvgraphError
from zv_graph.moment import day
from zv_graph.names import end
from zv_graph.network import Naamloos, Network, Zetel
from zv_graph.region import Region, background
from zv_graph.region.naamloos import benoemd
from zv_graph.region.overlay import united
from zv_graph.vocabulary import PREFIXES, SCHAAL, STATUS, ZV
from zv_graph.werk import Werk, genummerd, getal

WAAR = Literal("true", datatype=XSD.boolean)
# What an edit of one table is called where it was decided.
WOORDEN: Mapping[type[Wijziging], str] = {
    Stopt: "gestopt: {tafel}",
    Zet: "erbij: {wie} aan {tafel}",
    Haal: "weg: {wie} van {tafel}",
    Thema: "andere thema's: {tafel}",
    Ritme: "ander ritme: {tafel}",
}
LINES = (ZV.onderdeelVan, ZV.rapporteertAan, ZV.escaleertNaar, ZV.voedt, ZV.voorportaalVan)


def pas_toe(region: Region, network: Network, edits: Iterable[Wijziging], dag: str, door: str | None = None) -> Region:
    """Return a region after a change that takes effect on a day; ``door`` says who decided it.

    What stops or becomes one keeps its statements, with its new status and its last day, and what takes its place says
    so (dcterms:replaces); new tables and seats have the decision (zv:Besluit) as their source. A seat that is given up
    and a number or thema that changes are told in words at the decision, for the data hold no history of those. Raises
    ZvgraphError as ``toegepast`` does, and for a day before that of the data.
    """
    change = tuple(edits)
    if region.peildatum and (day(dag) or "") < (day(region.peildatum) or ""):
        raise ZvgraphError(f"De gegevens zijn van {region.peildatum}, dus na {dag}; kies een latere dag met --dag.")
    voor = lees(network)
    na = toegepast(voor, change)
    own = Graph(store="SimpleMemory")
    for triple in region.own:
        own.add(triple)
    werk = Werk(own, region.iri, Literal(dag, datatype=XSD.date))
    werk.namen |= {edit.gremium: edit.naam for edit in change if isinstance(edit, Nieuw)}
    werk.namen |= {iri: g.naam for iri, g in voor.gremia.items()}
    werk.besluit = werk.vrij(f"besluit {dag}")
    werk.gaat_op = {iri for edit in change if isinstance(edit, Samen) for iri in edit.gremia}
    told = [_een(werk, edit, voor, na) for edit in sorted(change, key=_volgorde)]
    werk.zeg(werk.besluit, RDF.type, ZV.Besluit)
    werk.zeg(werk.besluit, RDFS.label, _naam(own, dag))
    werk.zeg(werk.besluit, DCTERMS.date, werk.dag)
    werk.zeg(werk.besluit, DCTERMS.creator, *([Literal(door, lang="nl")] if door else []))
    werk.zeg(werk.besluit, RDFS.comment, Literal("; ".join(told), lang="nl"))
    made = set(own.subjects(DCTERMS.source, werk.besluit)) & set(own.subjects(RDF.type, ZV.Overleg))
    werk.zeg(werk.besluit, ZV.voertUit, *made, *(werk.adres(iri) for edit in change for iri in tafels(edit)))
    werk.zeg(werk.besluit, DCTERMS.source, Literal("zvgraph pas-toe"))
    werk.zeg(region.iri, ZV.peildatum, werk.dag)
    return replace(region, own=own, graph=united(own, background()), peildatum=dag)


def _naam(own: Graph, dag: str) -> Literal:
    """Return a name for a decision that no other one has: the second one of a day has its number."""
    names = (Literal(f"Besluit van {dag}{f' ({number})' if number > 1 else ''}", lang="nl") for number in count(1))
    return next(name for name in names if (None, RDFS.label, name) not in own)


def turtle(region: Region) -> str:
    """Return a region's own statements as Turtle; the same region gives the same text."""
    graph = benoemd(region.own)
    for prefix, start in PREFIXES.items():
        graph.bind(prefix, start)
    return graph.serialize(format="turtle")


def _volgorde(edit: Wijziging) -> tuple[int, str]:
    """Return when an edit is made: what is new first, then single tables, then what becomes one, then what stops."""
    kinds = (Nieuw, Haal, Zet, Thema, Ritme, Koppel, Samen, Stopt)
    return kinds.index(type(edit)), repr(edit)


def _een(werk: Werk, edit: Wijziging, voor: Dekking, na: Dekking) -> str:
    """Make one edit, and return in words what was done."""
    match edit:
        case Nieuw():
            return _nieuw(werk, edit, leeg=not na.gremia[edit.gremium].zetels)
        case Samen():
            return _samen(werk, edit, na)
        case Koppel():
            return f"op één ochtend: {' + '.join(werk.namen[iri] for iri in edit.gremia)}"
    # What becomes a part of another table keeps what it was.
    if edit.gremium not in werk.gaat_op:
        _aan_tafel(werk, edit)
    wie = voor.naam(edit.actor) if isinstance(edit, Zet | Haal) else ""
    return WOORDEN[type(edit)].format(wie=wie, tafel=werk.namen[edit.gremium])


def _aan_tafel(werk: Werk, edit: Stopt | Zet | Haal | Thema | Ritme) -> None:
    """Make an edit at one table."""
    g = werk.adres(edit.gremium)
    match edit:
        case Stopt():
            werk.zeg(g, ZV.status, STATUS.opgeheven)
            werk.zeg(g, ZV.opgehevenOp, werk.dag)
        case Zet():
            _zet(werk, g, edit)
        case Haal():
            _haal(werk, g, URIRef(edit.actor))
        case Thema():
            for thema in edit.eraf:
                werk.own.remove((g, ZV.thema, URIRef(thema)))
            for thema in edit.erbij:
                werk.own.add((g, ZV.thema, URIRef(thema)))
        case Ritme():
            for prop, number in ((ZV.keerPerJaar, edit.keer), (ZV.duurInUren, edit.duur)):
                if number:
                    werk.zeg(g, prop, getal(number))


def _zet(werk: Werk, g: URIRef, edit: Zet | Zetel) -> None:
    """Add a seat, with an address after who sits there."""
    actor = URIRef(edit.actor)
    stem = f"{g}/zetel/{end(edit.actor)}{f'-{end(edit.functie)}' if edit.functie else ''}"
    # Two parties may end alike.
    seat = next(one for one in genummerd(stem) if werk.own.value(one, ORG.member) in (None, actor))
    werk.zeg(seat, ORG.member, actor)
    _stoel(werk, seat, g, edit, edit.aantal if isinstance(edit, Zetel) else None)


def _stoel(werk: Werk, seat: URIRef, g: URIRef, told: Zet | Zetel | Naamloos, chairs: int | None) -> None:
    """Say of a seat what it is, apart from who has it."""
    werk.zeg(seat, RDF.type, ZV.Deelname)
    werk.zeg(seat, ORG.organization, g)
    werk.zeg(seat, ORG.role, URIRef(told.rol))
    werk.zeg(seat, ZV.functie, *([URIRef(told.functie)] if told.functie else []))
    werk.zeg(seat, ZV.namens, *map(URIRef, told.namens))
    werk.zeg(seat, ZV.aantalZetels, *([Literal(chairs)] if chairs else []))
    werk.zeg(seat, DCTERMS.source, werk.besluit)


def _haal(werk: Werk, g: URIRef, actor: URIRef) -> None:
    """Take away every seat of an actor at a table, however it was told."""
    for seat in set(werk.own.subjects(ORG.organization, g)) & set(werk.own.subjects(ORG.member, actor)):
        werk.own.remove((seat, None, None))
    werk.own.remove((g, ORG.hasMember, actor))
    werk.own.remove((actor, ORG.memberOf, g))


def _overleg(werk: Werk, iri: URIRef, table: Tafel | Nieuw) -> None:
    """Say of a new table what it is."""
    werk.zeg(iri, RDF.type, ZV.Overleg)
    werk.zeg(iri, RDFS.label, Literal(table.naam, lang="nl"))
    werk.zeg(iri, ZV.niveau, *([URIRef(table.niveau)] if table.niveau else []))
    werk.zeg(iri, ZV.thema, *map(URIRef, sorted(table.themas)))
    werk.zeg(iri, ZV.keerPerJaar, *([getal(table.keer)] if table.keer else []))
    werk.zeg(iri, ZV.duurInUren, *([getal(table.duur)] if table.duur else []))
    werk.zeg(iri, ZV.ingesteldOp, werk.dag)
    werk.zeg(iri, DCTERMS.source, werk.besluit)
    # Beside another region in the file it has to say of which one it is.
    if any(other != werk.regio for other in werk.own.subjects(RDF.type, ZV.Regio)):
        werk.zeg(iri, ZV.regio, werk.regio)


def _nieuw(werk: Werk, edit: Nieuw, *, leeg: bool) -> str:
    iri = werk.vrij(edit.naam)
    werk.adressen[edit.gremium] = iri
    _overleg(werk, iri, edit)
    werk.zeg(iri, ZV.schaal, SCHAAL.regionaal)
    werk.zeg(iri, ZV.deelnemersVolledig, *([] if leeg else [WAAR]))
    return f"nieuw: {edit.naam}"


def _samen(werk: Werk, edit: Samen, na: Dekking) -> str:
    """Make the table that several become, let it take over their lines and mandaten, and close them."""
    table = na.gremia[na.thuis[edit.gremia[0]]]
    parts, iri = [werk.adres(part) for part in edit.gremia], werk.vrij(table.naam)
    _overleg(werk, iri, table)
    for prop, kind in ((ZV.schaal, table.schaal), (ZV.vorm, table.vorm)):
        werk.zeg(iri, prop, *([URIRef(kind)] if kind else []))
    for prop, told in (
        (ZV.wettelijkVerplicht, table.wettelijk),
        (ZV.samenstellingBijWet, table.bij_wet),
        (ZV.vertrouwelijk, table.vertrouwelijk),
        (ZV.beslistFeitelijk, table.beslist),
    ):
        werk.zeg(iri, prop, *([WAAR] if told else []))
    # Not said would mean complete where the region says so of its niveau.
    werk.zeg(iri, ZV.deelnemersVolledig, Literal("true" if table.compleet else "false", datatype=XSD.boolean))
    werk.zeg(iri, ZV.status, *([STATUS.nagaan] if table.nagaan else []))
    everywhere = not table.gebied_bekend or table.werkgebied == frozenset(na.regio.gemeenten)
    werk.zeg(iri, ZV.werkgebied, *map(URIRef, () if everywhere else sorted(table.werkgebied)))
    werk.zeg(iri, ZV.aantal, *([Literal(table.aantal)] if table.aantal > 1 else []))
    werk.zeg(iri, ZV.eindigtOp, *([Literal(table.eindigt, datatype=XSD.date)] if table.eindigt else []))
    for part in parts:
        _mandaten(werk, iri, part)
        for prop in (ZV.grondslag, *LINES):
            for value in set(werk.own.objects(part, prop)) - set(parts):
                werk.own.add((iri, prop, value))
        for prop in LINES:
            for other in set(werk.own.subjects(prop, part)) - set(parts):
                werk.own.remove((other, prop, part))
                werk.own.add((other, prop, iri))
        werk.zeg(part, ZV.status, STATUS.samengevoegd)
        werk.zeg(part, ZV.opgehevenOp, werk.dag)
    for zetel in table.zetels:
        _zet(werk, iri, zetel)
    for number, seats in enumerate(table.naamloos, 1):
        _stoel(werk, URIRef(f"{iri}/zetel/zonder-naam-{number}"), iri, seats, seats.aantal)
    werk.zeg(iri, DCTERMS.replaces, *parts)
    return f"één geworden: {' + '.join(werk.namen[part] for part in edit.gremia)}"


def _mandaten(werk: Werk, iri: URIRef, part: URIRef) -> None:
    """Let a table have the mandaten of one of its parts, each for the thema's that it had there."""
    themas = set(werk.own.objects(part, ZV.thema))
    for number, node in enumerate(sorted(set(werk.own.objects(part, ZV.heeftMandaat)), key=str), 1):
        copy = werk.vrij_bij(f"{iri}/mandaat/{end(str(part))}-{number}")
        for prop, value in set(werk.own.predicate_objects(node)):
            werk.own.add((copy, prop, value))
        for thema in () if (node, ZV.thema, None) in werk.own else themas:
            werk.own.add((copy, ZV.thema, thema))
        werk.own.add((iri, ZV.heeftMandaat, copy))
