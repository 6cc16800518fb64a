"""The gremia of a region: what the data say of each, and the lines between them."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from rdflib import DCTERMS, RDF, RDFS, Graph, URIRef
from rdflib.term import Node

from zv_graph.moment import voorbij
from zv_graph.network import values
from zv_graph.network.areas import werkgebied
from zv_graph.network.mandaat import Mandaat, mandaten
from zv_graph.network.values import NERGENS, Bron, first, name, names, yes_or_no
from zv_graph.network.zetel import Naamloos, naamloos
from zv_graph.vocabulary import BESTUREN, BIJ_WET, GREMIA, LOPEND, REGELINGEN, ZV

# Between gremia; and what ties an afspraak or a signaal to who and where it is about.
Lijn = Literal["onderdeelVan", "rapporteertAan", "escaleertNaar", "voedt", "voorportaalVan", "vervangt"]
Band = Literal["partij", "geborgdIn", "ingebrachtDoor", "geagendeerdIn"]


@dataclass(frozen=True, kw_only=True)
class Gremium:
    """What the data say of one gremium; what they do not say is None or empty.

    ``werkgebied`` are the gemeenten that it works for, none for the whole region; ``mandaten`` all that are told,
    valid or not; ``keer`` and ``duur`` are meetings a year and hours a meeting, of each of its ``aantal`` tables.
    ``bij_wet`` tells whether the law or a regeling says who its members are: so it is of a driehoek, a board and a
    regeling, unless the data deny it; ``openbaar`` that the data deny that it is vertrouwelijk; ``regeling`` that it is
    one that gemeenten joined, rather than people who meet. ``naamloos`` are seats of which only the number is known.
    ``volledig`` tells whether its list of members is complete, None when the data do not say.
    """

    iri: str
    naam: str
    kort: str | None = None
    niveau: str | None = None
    schaal: str | None = None
    vorm: str | None = None
    status: str | None = None
    actief: bool = True
    themas: frozenset[str] = frozenset()
    mandaten: tuple[Mandaat, ...] = ()
    keer: float | None = None
    duur: float | None = None
    wettelijk: bool = False
    vertrouwelijk: bool = False
    openbaar: bool = False
    bij_wet: bool = False
    volledig: bool | None = None
    aantal: int = 1
    opgeheven: str | None = None
    eindigt: str | None = None
    beslist: bool = False
    naamloos: tuple[Naamloos, ...] = ()
    werkgebied: frozenset[str] = frozenset()
    doel: str | None = None
    toelichting: str | None = None
    regeling: bool = False
    bron: Bron = NERGENS

    @property
    def bestuur(self) -> bool:
        """Tell whether it is a regeling, or the board of one."""
        return self.vorm in BESTUREN

    def loopt(self, peildatum: str | None) -> bool:
        """Tell whether it is active at the peildatum."""
        return self.actief and not (voorbij(self.opgeheven, peildatum) or self.opgeheven == peildatum is not None)


@dataclass(frozen=True, slots=True)
class Relatie:
    """One line from a node to another one, that is no seat."""

    soort: Lijn | Band
    van: str
    naar: str


def gremia(graph: Graph, regio: URIRef) -> list[URIRef]:
    """Return the gremia of ``regio``: those that say so, and those that say nothing.

    One without an address of its own (a blank node) has no lasting name and is left out; ``valideer``
    reports it.
    """
    found = {node for kind in GREMIA for node in graph.subjects(RDF.type, kind)}
    return sorted(node for node in found if isinstance(node, URIRef) and values.van_regio(graph, node, regio))


def read(graph: Graph, node: Node) -> Gremium:
    """Return what the data say of one gremium."""
    vorm = name(first(graph, node, ZV.vorm))
    return Gremium(
        iri=str(node),
        naam=values.label(graph, node),
        kort=values.short(graph, node),
        niveau=name(first(graph, node, ZV.niveau)),
        schaal=name(first(graph, node, ZV.schaal)),
        vorm=vorm,
        status=name(first(graph, node, ZV.status)),
        actief=first(graph, node, ZV.status) in {None, *LOPEND},
        themas=frozenset(names(graph.objects(node, ZV.thema))),
        mandaten=mandaten(graph, node),
        keer=values.number(first(graph, node, ZV.keerPerJaar)),
        duur=values.number(first(graph, node, ZV.duurInUren)),
        wettelijk=values.yes(first(graph, node, ZV.wettelijkVerplicht)),
        vertrouwelijk=values.yes(first(graph, node, ZV.vertrouwelijk)),
        openbaar=yes_or_no(first(graph, node, ZV.vertrouwelijk), otherwise=None) is False,
        bij_wet=yes_or_no(first(graph, node, ZV.samenstellingBijWet), otherwise=vorm in BIJ_WET),
        volledig=yes_or_no(first(graph, node, ZV.deelnemersVolledig), otherwise=None),
        aantal=max(values.whole(first(graph, node, ZV.aantal)) or 1, 1),
        opgeheven=values.date(first(graph, node, ZV.opgehevenOp)),
        eindigt=values.date(first(graph, node, ZV.eindigtOp)),
        beslist=values.yes(first(graph, node, ZV.beslistFeitelijk)),
        naamloos=naamloos(graph, node),
        werkgebied=werkgebied(graph, node),
        doel=values.text(first(graph, node, ZV.doel)),
        toelichting=values.text(first(graph, node, RDFS.comment)),
        regeling=vorm in REGELINGEN and (node, RDF.type, ZV.Overleg) not in graph,
        bron=values.bron(graph, node),
    )


def relaties(graph: Graph, bodies: Collection[Node]) -> Iterator[Relatie]:
    """Yield the lines between gremia, each kind in turn; what is no gremium of this region is left out."""
    known = set(map(str, bodies))
    for soort in get_args(Lijn):
        relation = DCTERMS.replaces if soort == "vervangt" else ZV[soort]
        for body in bodies:
            for other in names(graph.objects(body, relation)):
                if other in known and other != str(body):
                    yield Relatie(soort, str(body), other)
