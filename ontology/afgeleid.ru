# Wat uit de gegevens volgt, voordat een vraag wordt beantwoord. Het komt alleen in de graaf met alles.

# Wat op de peildatum is opgeheven, loopt niet meer, ook als de status dat niet zegt. Van een jaar of maand telt het einde.
INSERT { ?gremium zv:status status:opgeheven } WHERE {
  ?regio zv:peildatum ?peildatum .
  ?gremium zv:opgehevenOp ?dag .
  BIND(SUBSTR(STR(?dag), 1, 10) AS ?op)
  BIND(SUBSTR(STR(?peildatum), 1, 10) AS ?nu)
  FILTER(?op = ?nu || ?op < SUBSTR(?nu, 1, STRLEN(?op)))
  MINUS { ?gremium zv:regio ?ander . FILTER NOT EXISTS { ?gremium zv:regio ?regio } }
} ;

# Wie zit er aan tafel: een zetel die telt, bij een actief gremium. Zonder rol is een deelname die van een lid.
INSERT { ?deelname zv:zittend true . ?actor zv:aanTafel ?gremium } WHERE {
  VALUES ?kind { zv:Gremium zv:Overleg }
  ?gremium a ?kind .
  MINUS { ?gremium zv:status ?stand . FILTER(?stand NOT IN (status:actief, status:nagaan)) }
  ?deelname org:organization ?gremium ; org:member ?actor .
  MINUS { ?deelname org:role ?rol . FILTER(?rol NOT IN (rol:voorzitter, rol:lid, rol:adviseur)) }
} ;

# Zetels waarvan alleen het aantal bekend is.
INSERT { ?deelname zv:zittend true } WHERE {
  ?deelname org:organization ?gremium ; zv:aantalZetels ?aantal .
  MINUS { ?deelname org:member ?iemand }
  MINUS { ?gremium zv:status ?stand . FILTER(?stand NOT IN (status:actief, status:nagaan)) }
  MINUS { ?deelname org:role ?rol . FILTER(?rol NOT IN (rol:voorzitter, rol:lid, rol:adviseur)) }
} ;

# De eenvoudige zetel zegt niets waar ook een deelname staat.
INSERT { ?actor zv:aanTafel ?gremium } WHERE {
  VALUES ?kind { zv:Gremium zv:Overleg }
  ?gremium a ?kind .
  MINUS { ?gremium zv:status ?stand . FILTER(?stand NOT IN (status:actief, status:nagaan)) }
  ?gremium org:hasMember|^org:memberOf ?actor .
  MINUS { ?deelname org:organization ?gremium ; org:member ?actor }
} ;

INSERT { ?van zv:lijnOmhoog ?naar } WHERE {
  ?van zv:onderdeelVan|zv:rapporteertAan|zv:escaleertNaar ?naar .
  VALUES (?een ?ander) { (zv:Gremium zv:Gremium) (zv:Gremium zv:Overleg) (zv:Overleg zv:Gremium) (zv:Overleg zv:Overleg) }
  ?van a ?een . ?naar a ?ander .
  MINUS { ?van zv:status ?stand . FILTER(?stand NOT IN (status:actief, status:nagaan)) }
  MINUS { ?naar zv:status ?stand . FILTER(?stand NOT IN (status:actief, status:nagaan)) }
}
