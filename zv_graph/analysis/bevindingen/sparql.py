"""The SPARQL that shows the proof of a finding in the data: its herkomst."""

from zv_graph.analysis.tafel import Tafel

PREFIXES = """PREFIX zv: <https://w3id.org/zvgraph/def#>
PREFIX sterkte: <https://w3id.org/zvgraph/begrip/sterkte/>
PREFIX partnertype: <https://w3id.org/zvgraph/begrip/partnertype/>
PREFIX status: <https://w3id.org/zvgraph/begrip/status/>
PREFIX rol: <https://w3id.org/zvgraph/begrip/rol/>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""


ACTIEF = "MINUS {{ {0} zv:status ?stand . FILTER(?stand != status:actief) }}"


def zit(actor: str, gremium: str, n: int = 1) -> str:
    """Return the pattern for a zittende seat, in its full and in its simple form."""
    return f"""{{
    ?zetel{n} org:member {actor} ; org:organization {gremium} .
    MINUS {{ ?zetel{n} org:role ?rol{n} . FILTER(?rol{n} IN (rol:secretaris, rol:agendalid, rol:uitgenodigd)) }}
  }} UNION {{
    {gremium} org:hasMember|^org:memberOf {actor} .
    MINUS {{ ?ander{n} org:member {actor} ; org:organization {gremium} . }}
  }}"""


def gedeelde_leden(a: Tafel, b: Tafel) -> str:
    """Return the question which actors sit at both tables."""
    return f"""{PREFIXES}SELECT DISTINCT ?actor ?naam WHERE {{
  {zit("?actor", f"<{a.iri}>", 1)}
  {zit("?actor", f"<{b.iri}>", 2)}
  ?actor rdfs:label ?naam .
}} ORDER BY ?naam"""


def elders(gremium: str) -> str:
    """Return the question where else the members of a table meet for its thema's, at its niveau."""
    return f"""{PREFIXES}SELECT DISTINCT ?partij ?thema ?andere_tafel WHERE {{
  {zit("?actor", f"<{gremium}>")}
  ?actor rdfs:label ?partij .
  <{gremium}> zv:thema ?over .
  ?over skos:prefLabel ?thema . FILTER(lang(?thema) = "nl")
  OPTIONAL {{
    <{gremium}> zv:niveau ?niveau .
    ?ander zv:niveau ?niveau ; zv:thema/^skos:broader* ?over ; rdfs:label ?andere_tafel .
    FILTER(?ander != <{gremium}>)
    {ACTIEF.format("?ander")}
    {zit("?actor", "?ander", 2)}
  }}
}} ORDER BY ?partij ?thema ?andere_tafel"""


def tafels(thema: str, niveau: str) -> str:
    """Return the question which tables there are for a thema at a niveau, and who sits there."""
    return f"""{PREFIXES}SELECT DISTINCT ?tafel ?partner WHERE {{
  ?gremium zv:niveau <{niveau}> ; zv:thema/^skos:broader* <{thema}> ; rdfs:label ?tafel .
  {ACTIEF.format("?gremium")}
  OPTIONAL {{
    {zit("?actor", "?gremium")}
    ?actor rdfs:label ?partner .
  }}
}} ORDER BY ?tafel ?partner"""


def verwacht(thema: str) -> str:
    """Return the question how many tables meet each expectation of the core for a thema."""
    return f"""{PREFIXES}SELECT ?niveau ?partner (COUNT(DISTINCT ?gremium) AS ?tafels) WHERE {{
  ?v a zv:Verwachting ; zv:thema <{thema}> ; zv:niveau ?n ; zv:sterkte sterkte:kern ; zv:partnertype|zv:functie ?p .
  ?n skos:prefLabel ?niveau . FILTER(lang(?niveau) = "nl")
  ?p skos:prefLabel ?partner . FILTER(lang(?partner) = "nl")
  OPTIONAL {{
    ?gremium zv:niveau ?n ; zv:thema/^skos:broader* <{thema}> .
    {ACTIEF.format("?gremium")}
    {zit("?actor", "?gremium")}
    {{ ?actor zv:partnertype ?p }} UNION {{ ?actor a zv:Gemeente . VALUES ?p {{ partnertype:gemeente }} }}
      UNION {{ ?zetel1 zv:functie ?p }} UNION {{ ?zetel1 zv:namens/zv:partnertype ?p }}
  }}
}} GROUP BY ?niveau ?partner ORDER BY ?niveau ?partner"""


def lijnen(gremia: tuple[str, ...]) -> str:
    """Return the question which lines leave these gremia."""
    values = " ".join(f"<{iri}>" for iri in gremia)
    return f"""{PREFIXES}SELECT ?gremium ?lijn ?naar WHERE {{
  VALUES ?van {{ {values} }}
  ?van rdfs:label ?gremium .
  OPTIONAL {{
    VALUES ?lijn {{ zv:onderdeelVan zv:rapporteertAan zv:escaleertNaar zv:voedt zv:voorportaalVan }}
    ?van ?lijn ?hogerop . ?hogerop rdfs:label ?naar .
  }}
}} ORDER BY ?gremium ?lijn ?naar"""


def mandaten(themas: tuple[str, ...]) -> str:
    """Return the question which mandaten the tables for these thema's have."""
    values = " ".join(f"<{iri}>" for iri in themas)
    return f"""{PREFIXES}SELECT DISTINCT ?thema ?gremium ?trede ?grondslag ?tot WHERE {{
  VALUES ?over {{ {values} }}
  ?over skos:prefLabel ?thema . FILTER(lang(?thema) = "nl")
  ?tafel zv:thema/^skos:broader* ?over ; rdfs:label ?gremium .
  {ACTIEF.format("?tafel")}
  OPTIONAL {{
    ?tafel zv:heeftMandaat ?mandaat .
    ?mandaat zv:mandaattype/skos:prefLabel ?trede . FILTER(lang(?trede) = "nl")
    OPTIONAL {{ ?mandaat zv:grondslag ?grondslag }}
    OPTIONAL {{ ?mandaat zv:geldigTot ?tot }}
  }}
}} ORDER BY ?thema ?gremium ?trede"""


def gegevens(gremia: tuple[str, ...]) -> str:
    """Return the question what the data say of these gremia: deelnemers, voorzitter, thema and mandaat."""
    values = " ".join(f"<{iri}>" for iri in gremia)
    return f"""{PREFIXES}SELECT ?gremium (COUNT(DISTINCT ?actor) AS ?partijen) (COUNT(DISTINCT ?voor) AS ?voorzitters)
  (COUNT(DISTINCT ?over) AS ?themas) (SAMPLE(?grond) AS ?grondslag) (SAMPLE(?tot) AS ?geldig_tot) WHERE {{
  VALUES ?tafel {{ {values} }}
  ?tafel rdfs:label ?gremium .
  OPTIONAL {{ {zit("?actor", "?tafel")} }}
  OPTIONAL {{ ?voor org:organization ?tafel ; org:role rol:voorzitter }}
  OPTIONAL {{ ?tafel zv:thema ?over }}
  OPTIONAL {{
    ?tafel zv:heeftMandaat ?mandaat .
    OPTIONAL {{ ?mandaat zv:grondslag ?grond }}
    OPTIONAL {{ ?mandaat zv:geldigTot ?tot }}
  }}
}} GROUP BY ?gremium ORDER BY ?gremium"""


def partnertypen() -> str:
    """Return the question which partnertypen the data have."""
    return f"""{PREFIXES}SELECT ?type (COUNT(DISTINCT ?actor) AS ?aantal) WHERE {{
  ?actor zv:partnertype/skos:prefLabel ?type . FILTER(lang(?type) = "nl")
}} GROUP BY ?type ORDER BY ?type"""


def zetels(actoren: tuple[str, ...]) -> str:
    """Return the question at which tables these actors sit."""
    values = " ".join(f"<{iri}>" for iri in actoren)
    return f"""{PREFIXES}SELECT DISTINCT ?naam ?tafel WHERE {{
  VALUES ?actor {{ {values} }}
  {zit("?actor", "?gremium")}
  ?actor rdfs:label ?naam . ?gremium rdfs:label ?tafel .
}} ORDER BY ?naam ?tafel"""


def uren(gremia: tuple[str, ...]) -> str:
    """Return the question how often and how long these gremia meet, for which thema's, and who sits there."""
    values = " ".join(f"<{iri}>" for iri in gremia)
    return f"""{PREFIXES}SELECT DISTINCT ?gremium ?keer ?duur ?thema ?partij ?functie WHERE {{
  VALUES ?tafel {{ {values} }}
  ?tafel rdfs:label ?gremium .
  OPTIONAL {{ ?tafel zv:keerPerJaar ?keer }}
  OPTIONAL {{ ?tafel zv:duurInUren ?duur }}
  OPTIONAL {{ ?tafel zv:thema/skos:prefLabel ?thema . FILTER(lang(?thema) = "nl") }}
  OPTIONAL {{
    {zit("?actor", "?tafel")}
    ?actor rdfs:label ?partij .
    OPTIONAL {{ ?zetel1 zv:functie/skos:prefLabel ?functie . FILTER(lang(?functie) = "nl") }}
  }}
}} ORDER BY ?gremium ?partij ?functie ?thema"""


def werkwijzen(thema: str) -> str:
    """Return the question how each gemeente arranges the subjects of a thema."""
    return f"""{PREFIXES}SELECT ?onderwerp ?gemeente ?geregeld_via WHERE {{
  ?w a zv:Werkwijze ; zv:thema <{thema}> ; zv:onderwerp ?onderwerp ; zv:voorGemeente/rdfs:label ?gemeente ; zv:geregeldVia ?via .
  OPTIONAL {{ ?via rdfs:label ?naam }}
  BIND(COALESCE(?naam, ?via) AS ?geregeld_via)
}} ORDER BY ?onderwerp ?gemeente ?geregeld_via"""


def gebieden(gemeenten: tuple[str, ...]) -> str:
    """Return the question in which areas these gemeenten lie."""
    values = " ".join(f"<{iri}>" for iri in gemeenten)
    return f"""{PREFIXES}SELECT ?gemeente ?indeling ?gebied WHERE {{
  VALUES ?g {{ {values} }}
  ?g rdfs:label ?gemeente ; zv:ligtIn|^zv:gemeente ?in .
  ?in rdfs:label ?gebied ; skos:inScheme/(skos:prefLabel|rdfs:label) ?indeling .
}} ORDER BY ?gemeente ?indeling"""
