"""Measures: the sheets of what was computed: plan, contribution, roles, congruence, advice, checklist."""

from collections.abc import Sequence

from zv_graph.analysis import Analyse
from zv_graph.analysis.bevindingen import bespreekbaar, vraag, zin
from zv_graph.analysis.vervulling import Eis
from zv_graph.analysis.verwachtingen import ontbreekt
from zv_graph.analysis.voorwaarde import JA, korte_redenen
from zv_graph.network import Network
from zv_graph.network.contents import naam
from zv_graph.render.labels import namen, pleidooi
from zv_graph.render.order import VEILIGHEID, ZORG
from zv_graph.render.sheet import Cell, Sheet
from zv_graph.words import aantal, getal, hoofdletter, opsomming, procent

# A weaker suggestion is no idea.
ZWAK = 0.1
# So much better than looking at who is busy alone is worth anything.
MERKBAAR = 0.05


def measures(analyse: Analyse) -> tuple[Sheet, ...]:
    """Return a sheet for each measure, those that people act on first."""
    return (
        _plan(analyse),
        _aanvulling(analyse),
        _bijdrage(analyse),
        _checklist(analyse),
        _advies(analyse),
        _congruentie(analyse),
        _rollen(analyse),
        _suggesties(analyse),
    )


def _plan(analyse: Analyse) -> Sheet:
    zeker = {True: "in elk beste plan", False: "een keuze", None: "niet uitgezocht"}
    rows: list[tuple[Cell, ...]] = [
        (zin(analyse.dekking, stap), stap.uren, zeker[stap.in_elk_plan], None) for stap in analyse.plan.stappen
    ]
    rows += [
        (vraag(analyse.dekking, stap), stap.uren, "eerst bespreken", korte_redenen(stap.redenen))
        for stap in bespreekbaar(analyse.plan)
    ]
    uitleg = "De stappen waarvan bewezen is dat alles wat nodig is blijft; daarna wat eerst besproken moet worden, met wat niet bekend is."
    if analyse.plan.verloren_paren:
        pairs = [f"{naam(analyse.network, a)} en {naam(analyse.network, b)}" for a, b in analyse.plan.verloren_paren]
        uitleg += f" De prijs is dat deze partijen elkaar dan nergens meer ontmoeten: {'; '.join(pairs)}."
    return Sheet("plan", uitleg, tuple(rows))


def _aanvulling(analyse: Analyse) -> Sheet:
    network, found = analyse.network, analyse.aanvulling
    rows = tuple(
        (
            stap.afspreken,
            stap.uren,
            "; ".join(dict.fromkeys(_eis(network, eis) for eis in stap.waarvoor)),
            "ontbreekt volgens de gegevens" if stap.antwoord == JA else "vraag eerst na",
        )
        for stap in found.stappen
        if stap.zeker
    )
    uitleg = (
        f"De zuinigste manier om te dekken wat volgens de gegevens ontbreekt: {aantal(len(rows), 'stap', 'stappen')}."
    )
    unsure = {(_eis(network, eis), eis.samen) for eis in found.gedekt if not ontbreekt(analyse.dekking, eis)}
    if unsure:
        uitleg += f" Van {opsomming(_hoeveel([together for _, together in unsure]))} is niet zeker dat zij {'ontbreekt' if len(unsure) == 1 else 'ontbreken'}: kijk bij Verwachtingen, en vraag dat eerst na."
    for wat, asked in (("zo'n partij", False), ("iemand in die functie", True)):
        if still := dict.fromkeys(_eis(network, eis) for eis in found.open if bool(eis.functie) == asked):
            uitleg += f" Dit blijft een vraag, want {wat} staat niet in de gegevens: {'; '.join(still)}."
    return Sheet("aanvulling", uitleg, rows)


def _hoeveel(samen: Sequence[bool]) -> list[str]:
    """Return how many verbindingen there are, and how many combinaties, which are those that belong together."""
    both, alone = sum(samen), len(samen) - sum(samen)
    told = [aantal(alone, "andere verbinding", "andere verbindingen")] * bool(alone)
    return told + [aantal(both, "combinatie", "combinaties")] * bool(both)


def _eis(network: Network, eis: Eis) -> str:
    """Return an expectation in words: whom, for which thema, at which niveau."""
    wie = opsomming([naam(network, one) for one in (*eis.partners, *((eis.functie,) if eis.functie else ()))])
    return f"{wie} ({naam(network, eis.thema)}, {naam(network, eis.niveau)})"


def _bijdrage(analyse: Analyse) -> Sheet:
    rows = tuple(
        (
            naam(analyse.network, b.gremium),
            b.uren_per_jaar,
            # Of a table of which nobody is known nothing can be told.
            *(
                (b.unieke_zetels, b.unieke_verwachtingen, b.unieke_mandaten, b.unieke_paden, b.unieke_paren)
                if analyse.dekking.gremia[b.gremium].leden
                else (None,) * 5
            ),
            _in_het_plan(analyse, b.gremium),
        )
        for b in sorted(analyse.bijdrage, key=lambda b: naam(analyse.network, b.gremium).casefold())
    )
    uitleg = "Wat alleen dit gremium doet en dus verloren gaat als het stopt. De getallen van twee gremia mag u niet optellen."
    return Sheet("bijdrage", uitleg, rows)


def _in_het_plan(analyse: Analyse, iri: str) -> str:
    """Return what the plan does with a gremium, and why it stays where that is not its own contribution."""
    gremium = analyse.dekking.gremia[iri]
    for stap in analyse.plan.stappen:
        if iri in stap.gremia:
            return "stopt" if stap.soort == "stoppen" else "gaat samen"
    if any(iri in stap.gremia for stap in bespreekbaar(analyse.plan)):
        return "bespreken"
    why = (
        (gremium.nagaan, "eerst nagaan of het er is"),
        (gremium.wettelijk, "de wet vraagt het"),
        (gremium.regeling, "een regeling, geen overleg"),
        (gremium.bij_wet, "de wet of een regeling zegt wie er zit"),
        (not gremium.plaatsen, "wie er zit, staat niet in de gegevens"),
        (bool(gremium.moeders), "deel van een groter geheel"),
    )
    return next((f"blijft: {text}" for told, text in why if told), "blijft")


def _checklist(analyse: Analyse) -> Sheet:
    rows = tuple(
        (p.vraag, p.antwoord or "vraag het samen na", p.toelichting, p.eigen_oordeel or None) for p in analyse.checklist
    )
    uitleg = "De punten van de checklist: wat in de gegevens staat, is beantwoord; de rest bespreekt u samen."
    return Sheet("checklist", uitleg, rows)


def _advies(analyse: Analyse) -> Sheet:
    advies = analyse.advies
    rows: list[tuple[Cell, ...]] = [
        (naam(analyse.network, r.model), "voor" if r.voor else "tegen", r.reden, r.bron) for r in advies.redenen
    ]
    said = {"voordeel": advies.voordelen, "nadeel": advies.nadelen, "vorm": advies.aansturing, "tip": advies.tips}
    model = naam(analyse.network, advies.model)
    if advies.eenduidig:
        rows += [(model, soort, tekst, advies.bron) for soort, texts in said.items() for tekst in texts]
    rows += [("elk model", "tip", tekst, advies.bron) for tekst in advies.altijd]
    rows += [
        (f"aanjager: {naam(analyse.network, one.aanjager)}", f"stap {number}", tekst, one.bron)
        for one in advies.stappen
        for number, tekst in enumerate(one.stappen, 1)
    ]
    gekozen = f" De regio koos zelf: {naam(analyse.network, advies.gekozen)}." if advies.gekozen else ""
    pleit = hoofdletter(pleidooi(analyse.network, advies))
    return Sheet("advies", f"{pleit}.{gekozen} {advies.voorbehoud}", tuple(rows))


def _congruentie(analyse: Analyse) -> Sheet:
    rows = tuple(
        (
            naam(analyse.network, c.indeling_a),
            naam(analyse.network, c.indeling_b),
            c.verhouding,
            namen(analyse.network, c.afwijkend) or None,
        )
        for c in analyse.congruentie
        if c.verhouding != "gelijk"
    )
    same = aantal(len(analyse.congruentie) - len(rows), "paar", "paren")
    uitleg = f"Waar vallen indelingen niet samen? Genest: de ene past in de andere; snijdend: ze lopen door elkaar. Gelijk zijn {same} van indelingen."
    return Sheet("indelingen", uitleg, rows)


def _rollen(analyse: Analyse) -> Sheet:
    rows = tuple(
        (
            naam(analyse.network, r.actor),
            r.graad,
            r.betweenness,
            r.k_kern,
            r.constraint,
            r.coordinator,
            r.consultant,
            r.gatekeeper,
            r.liaison,
        )
        for r in sorted(analyse.rollen, key=lambda r: naam(analyse.network, r.actor).casefold())
    )
    uitleg = f"De plaats van elke partij in het netwerk; onder Verantwoording staat wat de woorden betekenen. {_verbonden(analyse)}"
    return Sheet("rollen", uitleg, rows)


# Where lists are open, and of one partij at a table, nobody can say how far its pijler shares tables.
SOME = 2


def _verbonden(analyse: Analyse) -> str:
    """Return in words how far zorg and veiligheid share tables, compared with chance."""
    v, regio = analyse.verbondenheid, analyse.dekking.regio
    seated = [analyse.dekking.partijen[actor].pijlers for actor in analyse.dekking.actoren]
    if any(sum(pijlers == {pijler} for pijlers in seated) < SOME for pijler in (ZORG, VEILIGHEID)):
        return ""
    if not regio.volledig or v.ei_index is None or v.toeval_laag is None or v.toeval_hoog is None:
        return ""
    often = (
        "minder vaak dan"
        if v.ei_index < v.toeval_laag
        else "vaker dan"
        if v.ei_index > v.toeval_hoog
        else "even vaak als"
    )
    return f"Zorg en veiligheid delen {often} bij toeval een tafel (E-I-index {getal(v.ei_index, 2)})."


def _suggesties(analyse: Analyse) -> Sheet:
    found = analyse.suggesties
    strong = [s for s in found.suggesties if s.score >= ZWAK]
    rows = tuple((naam(analyse.network, s.actor), naam(analyse.network, s.gremium), s.score) for s in strong)
    uitleg = "Bij welke tafel een partij lijkt op wie er al zit. Dit kent geen thema's of regels: zie het als ideeën."
    if found.auc is not None and found.auc_drukte is not None:
        uitleg += (
            f" In een proef haalden we steeds één zetel weg: in {procent(found.auc)} van de vergelijkingen scoort die hoger"
            f" dan een plek waar niemand zit (gokken: 50%; alleen naar drukte kijken: {procent(found.auc_drukte)})."
        )
        if found.auc - found.auc_drukte < MERKBAAR:
            uitleg += " Dat is hier nauwelijks beter dan alleen naar drukte kijken: hecht er weinig aan."
    return Sheet("suggesties", uitleg, rows)
