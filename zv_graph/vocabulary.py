"""The terms of the ontology: a closed namespace, the concept schemes and the prefixes."""

from typing import Final

from rdflib import ORG, URIRef
from rdflib.namespace import DefinedNamespace, Namespace

from zv_graph.names import end


class ZV(DefinedNamespace):
    """Hold every term of ``ontology/zv.ttl``; a name that is not there raises AttributeError."""

    _NS = Namespace("https://w3id.org/zvgraph/def#")
    _fail = True

    Actor: URIRef
    Afspraak: URIRef
    Beoordeling: URIRef
    Besluit: URIRef
    Deelname: URIRef
    Gebied: URIRef
    Gemeente: URIRef
    Gremium: URIRef
    Ketenpartner: URIRef
    Knelpunt: URIRef
    Mandaat: URIRef
    Overleg: URIRef
    Regio: URIRef
    Signaal: URIRef
    Verwachting: URIRef
    Voorziening: URIRef
    VroegereGemeente: URIRef
    Werkwijze: URIRef

    aanTafel: URIRef
    aanjager: URIRef
    aantal: URIRef
    aantalZetels: URIRef
    afspraaksoort: URIRef
    beslistFeitelijk: URIRef
    centrumgemeente: URIRef
    checklistpunt: URIRef
    deelnemersVolledig: URIRef
    doel: URIRef
    domein: URIRef
    duurInUren: URIRef
    eindigtOp: URIRef
    escaleertNaar: URIRef
    evaluatieOp: URIRef
    functie: URIRef
    geagendeerdIn: URIRef
    geborgdIn: URIRef
    geeftBesluitmacht: URIRef
    geldigOp: URIRef
    geldigTot: URIRef
    geldigVan: URIRef
    gemeente: URIRef
    geregeldVia: URIRef
    grondslag: URIRef
    heeftMandaat: URIRef
    ingebrachtDoor: URIRef
    voertUit: URIRef
    ingesteldOp: URIRef
    inwoners: URIRef
    keerPerJaar: URIRef
    ligtIn: URIRef
    lijnOmhoog: URIRef
    lostOp: URIRef
    mandaatgever: URIRef
    mandaattype: URIRef
    naam: URIRef
    namens: URIRef
    niveau: URIRef
    onderdeelVan: URIRef
    onderwerp: URIRef
    oordeel: URIRef
    opgehevenOp: URIRef
    partij: URIRef
    partnertype: URIRef
    peildatum: URIRef
    per: URIRef
    pijler: URIRef
    rapporteertAan: URIRef
    regio: URIRef
    samen: URIRef
    samenstellingBijWet: URIRef
    samenwerkingsmodel: URIRef
    schaal: URIRef
    secretariaat: URIRef
    status: URIRef
    sterkte: URIRef
    thema: URIRef
    vertrouwelijk: URIRef
    voedt: URIRef
    volgorde: URIRef
    volledigVoor: URIRef
    voorGemeente: URIRef
    voorportaalVan: URIRef
    vorm: URIRef
    werkgebied: URIRef
    wettelijkVerplicht: URIRef
    zekerheid: URIRef
    zittend: URIRef


SCHEMES: Final = (
    "aanjager",
    "afspraaksoort",
    "checklist",
    "domein",
    "functie",
    "mandaat",
    "model",
    "niveau",
    "partnertype",
    "pijler",
    "rol",
    "schaal",
    "status",
    "sterkte",
    "thema",
    "vorm",
    "wet",
    "zekerheid",
)

BEGRIP: Final = "https://w3id.org/zvgraph/begrip/"
MANDAAT: Final = Namespace(f"{BEGRIP}mandaat/")
PARTNERTYPE: Final = Namespace(f"{BEGRIP}partnertype/")
PIJLER: Final = Namespace(f"{BEGRIP}pijler/")
ROL: Final = Namespace(f"{BEGRIP}rol/")
# From the heaviest to the lightest.
ROLLEN: Final = tuple(map(str, (ROL.voorzitter, ROL.lid, ROL.adviseur, ROL.secretaris, ROL.agendalid, ROL.uitgenodigd)))
SCHAAL: Final = Namespace(f"{BEGRIP}schaal/")
STATUS: Final = Namespace(f"{BEGRIP}status/")
STERKTE: Final = Namespace(f"{BEGRIP}sterkte/")
VORM: Final = Namespace(f"{BEGRIP}vorm/")
WET: Final = URIRef(f"{BEGRIP}wet")

# What is a gremium, and where somebody is named who sits, signs or acts.
GREMIA: Final = (ZV.Gremium, ZV.Overleg)
DEELNEMERS: Final = (ORG.member, ORG.hasMember, ZV.namens, ZV.partij, ZV.secretariaat, ZV.ingebrachtDoor)

# What counts as being there; without a status it does too.
LOPEND: Final = frozenset((STATUS.actief, STATUS.nagaan))

# Where the law, or the regeling that somebody joined, says who sits there, unless the data deny it.
REGELINGEN: Final = frozenset(map(str, (VORM.centrumregeling, VORM["gemeenschappelijke-regeling"])))
BESTUREN: Final = REGELINGEN | set(map(str, (VORM.bestuur, VORM["algemeen-bestuur"], VORM["dagelijks-bestuur"])))
BIJ_WET: Final = BESTUREN | {str(VORM.driehoek)}

PREFIXES: Final = {
    "zv": str(ZV._NS),
    **{scheme: f"{BEGRIP}{scheme}/" for scheme in SCHEMES},
    "gm": "https://identifier.overheid.nl/tooi/id/gemeente/gm",
    "so": "https://identifier.overheid.nl/tooi/id/so/so",
    "oorg": "https://identifier.overheid.nl/tooi/id/oorg/oorg",
    "org": "http://www.w3.org/ns/org#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
    "prov": "http://www.w3.org/ns/prov#",
    "sdo": "https://schema.org/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
# Where the addresses of our own words begin.
OURS: Final = (PREFIXES["zv"], BEGRIP)


def short(iri: str) -> str:
    """Return an address with its prefix, or its last part when it has none."""
    for prefix, start in PREFIXES.items():
        if iri.startswith(start):
            return f"{prefix}:{iri.removeprefix(start)}"
    return end(iri) or iri
