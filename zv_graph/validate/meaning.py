"""Meaning: what each statement may say alone, and together cannot be true."""

from collections import defaultdict
from collections.abc import Iterator

import networkx as nx
from rdflib import ORG, RDF, RDFS, URIRef
from rdflib.term import Node

from zv_graph.melding import FOUT, LET_OP, TIP, Melding
from zv_graph.names import SAME, bare, label, named, near
from zv_graph.region import UNNAMED, Region, background
from zv_graph.validate.sentence import melding, name, shown
from zv_graph.vocabulary import BIJ_WET, DEELNEMERS, GREMIA, LOPEND, MANDAAT, PREFIXES, STATUS, WET, ZV, short

RELATIONS = (ZV.onderdeelVan, ZV.rapporteertAan, ZV.escaleertNaar, ZV.voedt, ZV.voorportaalVan)
ACTORS = (ZV.Actor, ZV.Ketenpartner, ZV.Gemeente)
YES = ("true", "1")
# Looking for what was meant is slow; nobody reads more of it at a time.
MOST_ASKED = 30
# After so many years the text of a law may have changed.
OLD = 2


def meaning(region: Region) -> Iterator[Melding]:
    """Yield what contradicts something else, or hangs in the air."""
    gremia = {node for kind in GREMIA for node in region.own.subjects(RDF.type, kind)}
    yield from _regio(region)
    yield from _doubles(region)
    yield from _roles(region, gremia)
    yield from _lines(region, gremia)
    yield from _strangers(region, gremia)
    yield from _cycles(region)
    yield from _ended(region, gremia)
    yield from _contradictions(region, gremia)
    yield from _powerless(region)
    yield from _old_law(region)


def _regio(region: Region) -> Iterator[Melding]:
    if region.iri == UNNAMED:
        text = "er staat geen regio in; voeg een zv:Regio toe met een naam, een peildatum en de gemeenten."
        yield Melding(LET_OP, region.texts[0][0], text, str(UNNAMED))


def _doubles(region: Region) -> Iterator[Melding]:
    """Yield actors, and gremia, whose names are alike but for case, accents, spaces and hyphens."""
    for kinds in ((ZV.Ketenpartner, ZV.Actor), GREMIA):
        alike: dict[str, set[Node]] = defaultdict(set)
        for node in {n for kind in kinds for n in region.own.subjects(RDF.type, kind)}:
            for known in region.own.objects(node, RDFS.label):
                alike[bare(str(known)) or str(known)].add(node)
        for nodes in alike.values():
            first, *others = sorted(nodes, key=str)
            for other in others:
                text = f"deze naam lijkt op {name(region, first)}; voeg ze samen als het dezelfde is."
                yield melding(region, LET_OP, other, text)


def _roles(region: Region, gremia: set[Node]) -> Iterator[Melding]:
    """Yield gremia without an address, and gremia that sit at a table themselves."""
    own = region.own
    acting = {node for prop in (ORG.member, ORG.hasMember, ZV.partij, ZV.namens) for node in own.objects(None, prop)}
    acting |= set(own.subjects(ORG.memberOf)) | {node for kind in ACTORS for node in own.subjects(RDF.type, kind)}
    for node in gremia:
        if not isinstance(node, URIRef):
            text = "een gremium zonder eigen adres telt niet mee; geef het een naam zoals x:stuurgroep."
            yield melding(region, FOUT, node, text)
        elif node in acting:
            text = "dit is een gremium en ook een partij; maak er twee van, elk met een eigen adres."
            yield melding(region, FOUT, node, text)


def _lines(region: Region, gremia: set[Node]) -> Iterator[Melding]:
    """Yield seats at, and lines to, what is no gremium."""
    known = {str(node) for node in gremia}
    asked = 0
    for prop in (ORG.organization, *RELATIONS):
        for node, other in sorted(region.own.subject_objects(prop), key=str):
            if other in gremia:
                continue
            asked += 1
            close = near(str(other), known) if asked <= MOST_ASKED else None
            hint = f"bedoel je {short(close)}?" if close else "voeg dat gremium toe of verbeter het adres."
            text = f"{short(str(prop))} wijst naar {shown(region, other)} en dat is geen gremium in dit bestand; {hint}"
            yield melding(region, FOUT, node, text, prop)


def _strangers(region: Region, gremia: set[Node]) -> Iterator[Melding]:
    """Yield who sits, signs or acts somewhere and is described nowhere: often a typing error."""
    own = region.own
    described = (
        gremia | set(own.subjects(RDFS.label)) | set(own.subjects(RDF.type)) | set(background().subjects(RDFS.label))
    )
    found: dict[URIRef, tuple[Node, Node]] = {}
    pairs: list[tuple[Node, Node, Node]] = [
        (value, subject, prop) for prop in DEELNEMERS for subject, value in own.subject_objects(prop)
    ]
    pairs += [(subject, subject, ORG.memberOf) for subject in own.subjects(ORG.memberOf)]
    for actor, subject, prop in sorted(pairs, key=str):
        if isinstance(actor, URIRef) and actor not in described and not actor.startswith(PREFIXES["gm"]):
            found.setdefault(actor, (subject, prop))
    known = {str(node) for node in described if isinstance(node, URIRef)}
    for asked, (stranger, (subject, prop)) in enumerate(found.items()):
        close = near(str(stranger), known, least=SAME) if asked < MOST_ASKED else None
        hint = f"bedoel je {short(close)}?" if close else "voeg een zv:Ketenpartner toe met een naam en een soort."
        text = f"{short(str(stranger))} wordt nergens beschreven; {hint}"
        yield Melding(LET_OP, region.place(subject, prop), text, str(stranger))


def _cycles(region: Region) -> Iterator[Melding]:
    """Yield every gremium that is a part of itself, directly or by way of others."""
    parts: nx.DiGraph[Node] = nx.DiGraph(region.own.subject_objects(ZV.onderdeelVan))
    for circle in nx.strongly_connected_components(parts):
        for node in circle if len(circle) > 1 else (one for one in circle if parts.has_edge(one, one)):
            text = "het gremium is via onderdeelVan een deel van zichzelf; haal één van die lijnen weg."
            yield melding(region, FOUT, node, text, ZV.onderdeelVan)


def _contradictions(region: Region, gremia: set[Node]) -> Iterator[Melding]:
    """Yield facts about a gremium that cannot both be true, and what the law is taken to say of it."""
    own = region.own
    for node in gremia:
        seated = {*own.objects(node, ORG.hasMember), *own.subjects(ORG.memberOf, node)}
        seated |= set(own.subjects(ORG.organization, node))
        complete, closed = (own.value(node, prop) for prop in (ZV.deelnemersVolledig, ZV.samenstellingBijWet))
        if str(complete) in YES and not seated:
            text = "de deelnemers zijn compleet, en er staat er geen een in; vul ze in of haal deelnemersVolledig weg."
            yield melding(region, FOUT, node, text, ZV.deelnemersVolledig)
        if str(closed) in YES and STATUS.samengevoegd in own.objects(node, ZV.status):
            text = "de wet bepaalt wie hier zit, en toch is het samengevoegd; verbeter een van beide."
            yield melding(region, FOUT, node, text, ZV.samenstellingBijWet)
        vorm = own.value(node, ZV.vorm)
        if vorm is not None and closed is None and str(vorm) in BIJ_WET:
            wat = label(region.graph, vorm)
            text = f"van een {wat} bepaalt de wet wie lid is, en zo telt het hier; klopt dat niet, zeg dan samenstellingBijWet false."
            yield melding(region, TIP, node, text, ZV.vorm)


def _powerless(region: Region) -> Iterator[Melding]:
    """Yield mandaten to decide that name an article of law by which no table decides."""
    for node in region.own.subjects(ZV.mandaattype, MANDAAT.besluiten):
        for ground in sorted(region.own.objects(node, ZV.grondslag), key=str):
            article = named(region.graph, WET, ground)
            if article and str(region.graph.value(article, ZV.geeftBesluitmacht)) not in YES:
                text = f"{label(region.graph, article)} laat een tafel niet besluiten; noem een andere grondslag of een ander mandaat."
                yield melding(region, LET_OP, node, text, ZV.grondslag)


def _old_law(region: Region) -> Iterator[Melding]:
    """Yield once each article of law that was read in a text of more than two years before the peildatum."""
    read: dict[Node, tuple[str, Node]] = {}
    for node, ground in sorted(region.own.subject_objects(ZV.grondslag), key=str):
        if article := named(region.graph, WET, ground):
            text = str(region.graph.value(article, ZV.geldigOp) or "")
            if text and region.peildatum and int(region.peildatum[:4]) - int(text[:4]) > OLD:
                read.setdefault(article, (text, node))
    for article, (day, node) in read.items():
        told = f"{label(region.graph, article)} is gelezen in de tekst van {day}; ga na of die nog geldt."
        yield melding(region, LET_OP, node, told, ZV.grondslag)


def _ended(region: Region, gremia: set[Node]) -> Iterator[Melding]:
    """Yield gremia that ended before the peildatum and still count as active."""
    own = region.own
    for node in gremia:
        ends = min(map(str, own.objects(node, ZV.opgehevenOp)), default=None)
        active = set(own.objects(node, ZV.status)) <= LOPEND
        if ends and region.peildatum and active and ends <= region.peildatum:
            text = f"opgeheven op {ends}, en op de peildatum toch actief; zet de status op opgeheven."
            yield melding(region, LET_OP, node, text, ZV.opgehevenOp)
