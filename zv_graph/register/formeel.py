"""Formeel: a regeling as a gremium with its seats, in the words of the ontology."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rdflib import DCTERMS, ORG, RDF, RDFS, SKOS, XSD, Literal, URIRef

from zv_graph.names import bare, end
from zv_graph.register.partij import HOME, Eigen, partij, woorden
from zv_graph.register.regeling import Deelnemer, Regeling
from zv_graph.vocabulary import PREFIXES, ZV
from zv_graph.words import aantal
from zv_graph.workbook.turtle import Statement

WAAR = Literal("true", datatype=XSD.boolean)
BRON = URIRef(f"{HOME}bron/register")
HERINDELINGEN = URIRef("https://w3id.org/zvgraph/id/nederland/bron/herindelingen")


def concept(scheme: str, name: str) -> URIRef:
    """Return the address of a concept."""
    return URIRef(PREFIXES[scheme] + name)


def tekst(text: str) -> Literal:
    """Return a Dutch text."""
    return Literal(text, lang="nl")


def dag(text: str) -> Literal:
    """Return a day, or a month where no day is known."""
    return Literal(text, datatype=XSD.date if len(text) == len("2026-01-31") else XSD.gYearMonth)


def bron(gelezen: str) -> Iterator[Statement]:
    """Yield the register as a source, as it was read on a day."""
    said = woorden()["bron"]
    yield BRON, RDF.type, DCTERMS.BibliographicResource
    yield BRON, DCTERMS.title, tekst(said["titel"])
    yield BRON, DCTERMS.publisher, Literal(said["uitgever"])
    yield BRON, DCTERMS.license, URIRef(said["licentie"])
    yield BRON, DCTERMS.issued, dag(gelezen)
    yield BRON, RDFS.seeAlso, URIRef(said["adres"])


def gelezen(node: URIRef, sources: Sequence[URIRef], dag_: str) -> Iterator[Statement]:
    """Yield where something comes from, that it was worked out by us, and of which day that is."""
    yield from ((node, DCTERMS.source, source) for source in sources)
    yield node, ZV.zekerheid, concept("zekerheid", "afgeleid")
    yield node, ZV.peildatum, dag(dag_)


@dataclass(frozen=True, slots=True)
class Formeel:
    """A regeling as a gremium: its address, its name, and what there is to say of it and its seats."""

    iri: URIRef
    naam: str
    uitspraken: tuple[Statement, ...]


def gremium(regeling: Regeling, dag_: str, eigen: Eigen, meldingen: list[str]) -> Formeel:
    """Return a regeling as a gremium; ``eigen`` is what the region has already.

    Who is a member of the board of a veiligheidsregio the law says and not the register: every burgemeester (Wvr 11).
    """
    said = woorden()
    form = next((form for form in said["vorm"] if form["register"] == regeling.vorm), said["vorm"][-1])
    iri = URIRef(f"{HOME}{regeling.orgaan_code or regeling.nummer}")
    naam = form["naam"].format(lichaam=regeling.lichaam or regeling.titel, titel=regeling.titel)
    centrum = "centrum" in form and form["centrum"] in naam.casefold()
    vorm = "centrumregeling" if centrum else form["vorm"]
    if form["register"] != regeling.vorm:
        meldingen.append(
            f"{regeling.titel}: de vorm “{regeling.vorm}” is niet bekend; zij staat er als regeling zonder bestuur."
        )
    every = [one for one in regeling.deelnemers if one.op(dag_)]
    people = [one for one in every if not eigen.gemeenten or _hoort_erbij(one, eigen.gemeenten)]
    if not every:
        meldingen.append(f"{regeling.titel}: er staan geen deelnemers bij; het gremium staat er zonder zetels.")
    seats = list(_zetels(regeling, people, iri, dag_, eigen, meldingen))
    members = frozenset(partij(one).iri for one in every)
    return Formeel(
        iri,
        naam,
        (
            (iri, RDF.type, ZV.Overleg if form["overleg"] else ZV.Gremium),
            (iri, RDFS.label, tekst(naam)),
            *(((iri, SKOS.altLabel, tekst(regeling.titel)),) if bare(regeling.titel) != bare(naam) else ()),
            (iri, ZV.niveau, concept("niveau", "bestuurlijk")),
            (iri, ZV.vorm, concept("vorm", vorm)),
            *(((iri, ZV.schaal, concept("schaal", _schaal(members, eigen.gemeenten))),) if eigen.gemeenten else ()),
            *((iri, ZV.werkgebied, gemeente) for gemeente in _werkgebied(members, eigen.gemeenten)),
            *((iri, ZV.thema, concept("thema", thema)) for thema in _themas(regeling)),
            *(((iri, ZV.samenstellingBijWet, WAAR),) if form["overleg"] else ()),
            *(((iri, ZV.wettelijkVerplicht, WAAR),) if _wet(regeling) else ()),
            *(((iri, ZV.deelnemersVolledig, WAAR),) if len(people) == len(every) > 0 else ()),
            *_mandaat(regeling, iri, dag_),
            (iri, RDFS.seeAlso, URIRef(regeling.bron)),
            *((iri, RDFS.comment, tekst(told)) for told in _toelichting(regeling, len(every) - len(people))),
            *gelezen(iri, [BRON], dag_),
            *seats,
        ),
    )


def _zetels(
    regeling: Regeling, people: list[Deelnemer], iri: URIRef, dag_: str, eigen: Eigen, meldingen: list[str]
) -> Iterator[Statement]:
    """Yield a seat for each who takes part, and who that is where it is no gemeente."""
    for een in people:
        who = partij(een)
        if who.vreemd:
            meldingen.append(f"{regeling.titel}: {een.naam} is geen gemeente van nu en telt als een andere partij.")
        if who.vroeger:
            meldingen.append(f"{regeling.titel}: {who.vroeger} is opgegaan in {who.naam} en telt zo mee.")
        if who.soort and (mine := eigen.van_naam(who.naam)):
            who = replace(who, iri=mine)
        elif who.soort:
            yield from ketenpartner(who.iri, who.naam, who.soort)
            yield from gelezen(who.iri, [BRON], dag_)
        seat = list(zetel(iri, who.iri, _functie(regeling, een, gemeente=who.soort is None), [BRON], dag_))
        yield from seat
        if who.vroeger:
            yield seat[0][0], RDFS.comment, tekst(f"Het register noemt {who.vroeger}, die is opgegaan in {who.naam}.")
            yield seat[0][0], DCTERMS.source, HERINDELINGEN


def ketenpartner(iri: URIRef, naam: str, soort: str) -> Iterator[Statement]:
    """Yield who a partner is."""
    yield iri, RDF.type, ZV.Ketenpartner
    yield iri, RDFS.label, tekst(naam)
    yield iri, ZV.partnertype, concept("partnertype", soort)


def zetel(iri: URIRef, lid: URIRef, functie: str | None, sources: Sequence[URIRef], dag_: str) -> Iterator[Statement]:
    """Yield the seat of a member at a gremium; ``dag_`` is that of the last of its sources."""
    seat = URIRef(f"{iri}-{functie or 'lid'}-{end(str(lid))}")
    yield seat, RDF.type, ZV.Deelname
    yield seat, ORG.organization, iri
    yield seat, ORG.member, lid
    yield seat, ORG.role, concept("rol", "lid")
    if functie:
        yield seat, ZV.functie, concept("functie", functie)
    yield from gelezen(seat, sources, dag_)


def _functie(regeling: Regeling, een: Deelnemer, *, gemeente: bool) -> str | None:
    """Return in which functie somebody sits: as the law says, else by the one organ that takes part."""
    if regeling.is_veiligheidsregio and gemeente:
        return "burgemeester"
    return woorden()["functie"].get(een.organen[0]) if len(een.organen) == 1 else None


def _gemeenten(members: frozenset[URIRef]) -> frozenset[URIRef]:
    return frozenset(node for node in members if node.startswith(PREFIXES["gm"]))


def _werkgebied(members: frozenset[URIRef], eigen: frozenset[URIRef]) -> list[URIRef]:
    """Return the gemeenten for which a regeling works: those that joined it, where they are not just all of the region."""
    there = _gemeenten(members)
    return sorted(there) if eigen and there != eigen else []


def _schaal(members: frozenset[URIRef], eigen: frozenset[URIRef]) -> str:
    there = _gemeenten(members)
    return "bovenregionaal" if there - eigen else "regionaal" if there == eigen else "subregionaal"


def _themas(regeling: Regeling) -> Iterator[str]:
    """Yield the thema's that the name, the purpose or the field of a regeling names."""
    called = f"{regeling.naam} {regeling.orgaan}".casefold()
    if any(sign in called for sign in woorden()["elders"]["naam"]):
        return
    words = " ".join((called, regeling.doel, *regeling.terreinen)).casefold()
    for thema, signs in woorden()["thema"].items():
        if any(re.search(rf"\b{re.escape(sign)}", words) for sign in signs):
            yield thema


def _wet(regeling: Regeling) -> str | None:
    """Return the article of law that makes a regeling obligatory."""
    return "wvr-11" if regeling.is_veiligheidsregio else "wpg-14" if regeling.is_ggd else None


def _mandaat(regeling: Regeling, iri: URIRef, dag_: str) -> Iterator[Statement]:
    """Yield that a board decides, where the law or the regeling gave it that power."""
    given = set(regeling.bevoegdheden) & set(woorden()["bevoegdheid"]["besluiten"])
    wet = _wet(regeling)
    if not regeling.orgaan or not (wet or given):
        return
    node = URIRef(f"{iri}-mandaat")
    yield iri, ZV.heeftMandaat, node
    yield node, RDF.type, ZV.Mandaat
    yield node, ZV.mandaattype, concept("mandaat", "besluiten")
    yield node, ZV.grondslag, concept("wet", wet or "wgr")
    yield node, ZV.grondslag, tekst(regeling.titel)
    if regeling.vanaf:
        yield node, ZV.geldigVan, dag(regeling.vanaf)
    yield from gelezen(node, [BRON], dag_)


def _hoort_erbij(een: Deelnemer, eigen: frozenset[URIRef]) -> bool:
    """Tell whether a deelnemer is a gemeente of the region, or a province, waterschap or ministry: the rest is counted."""
    who = partij(een)
    return who.iri in eigen or (who.soort is not None and not who.vreemd and een.code != "")


def _toelichting(regeling: Regeling, anderen: int) -> Iterator[str]:
    """Yield what a reader should know of how a gremium was made."""
    told = []
    if regeling.is_veiligheidsregio:
        told.append("Wie lid is, zegt de wet: de burgemeesters.")
        told.append("Het register noemt het bestuursorgaan van de gemeenten dat de regeling sloot.")
    elif not regeling.orgaan:
        told.append("Een regeling zonder eigen bestuur; of er een overleg bij hoort, staat niet in het register.")
    if anderen:
        told.append(
            f"Van buiten de regio {'doet' if anderen == 1 else 'doen'} ook {aantal(anderen, 'deelnemer', 'deelnemers')} mee."
        )
    if told:
        yield " ".join(told)
