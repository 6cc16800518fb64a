"""Labels: short Dutch words on the page, and names that fit on a map."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import takewhile

from zv_graph.analysis.advies import Advies
from zv_graph.analysis.bevindingen import Opbrengst
from zv_graph.analysis.bevindingen.bevinding import Bevinding, Soort
from zv_graph.analysis.dekking import Dekking
from zv_graph.analysis.robuust import Robuust
from zv_graph.analysis.verwachtingen import Status
from zv_graph.analysis.voorbeeld import Voorbeeld
from zv_graph.network import Network
from zv_graph.network.contents import naam
from zv_graph.words import ONBEKEND, aantal, datum, getal, opsomming, uren


def namen(network: Network, iris: Iterable[str]) -> str:
    """Return the names of nodes or concepts, in the order that is given."""
    return ", ".join(naam(network, iri) for iri in iris)


def niveau_naam(dekking: Dekking, niveau: str | None) -> str:
    """Return the name of a niveau, also of one that the data lack."""
    return dekking.naam(niveau) if niveau else f"niveau {ONBEKEND}"


def winst(opbrengst: Opbrengst | None) -> str:
    """Return how many hours a finding could save, as a range of whole ones; nothing where that is unknown."""
    if opbrengst is None or round(opbrengst.hoog) == 0:
        return ""
    laag, hoog = getal(opbrengst.laag), getal(opbrengst.hoog)
    return hoog if laag == hoog else f"hoogstens {hoog}" if round(opbrengst.laag) == 0 else f"{laag}–{hoog}"


def prijs(found: Bevinding) -> str:
    """Return what a finding saves, or what the answer to what is missing takes a year, short; nothing where there is neither."""
    if hours := winst(found.opbrengst_uren):
        return f"{hours} u"
    if found.oplossing_uren is None:
        return ""
    return f"+{uren(found.oplossing_uren)} u" if found.oplossing_uren else "agendatijd"


def bespaart(found: Bevinding) -> str:
    """Return what a finding saves in words, or would perhaps save where not all is known; nothing where that is unknown."""
    hours = winst(found.opbrengst_uren)
    perhaps = "scheelt misschien" if found.soort == "lijkt-dubbel" else "bespaart"
    return f"{perhaps} {hours} uur per jaar" if hours else ""


def zo(one: Voorbeeld) -> str:
    """Return how another region does what is missing here."""
    gemeenten = [aantal(one.gemeenten, "gemeente", "gemeenten")] if one.gemeenten else []
    mandaat = f" Mandaat: {opsomming(one.mandaten)}." if one.mandaten else ""
    bron = f" Bron: {one.bron}." if one.bron else ""
    dag = f" ({datum(one.peildatum)})" if one.peildatum else ""
    wie = opsomming([*gemeenten, *one.leden], keep=8)
    met = "met" if one.compleet else "met in elk geval"
    return f"Zo doet {one.regio_naam} het volgens de gegevens{dag}: {one.naam}, {met} {wie}.{mandaat}{bron}"


def kort_zo(one: Voorbeeld) -> str:
    """Return the same in a line on a card: where, at which table, and how many sit there."""
    count = [aantal(one.gemeenten, "gemeente", "gemeenten")] if one.gemeenten else []
    count += [aantal(len(one.leden), "partner", "partners")] if one.leden else []
    return f"{one.regio_naam}: {one.naam} ({opsomming(count)})."


def maanden(advies: Advies) -> str:
    """Return the lead time of an advised model."""
    laag, hoog = advies.doorlooptijd_maanden.laag, advies.doorlooptijd_maanden.hoog
    return f"gemiddeld {laag if laag == hoog else f'{laag} tot {hoog}'} maanden van start tot invoering"


def pleidooi(network: Network, advies: Advies) -> str:
    """Return for which model most pleads; that no model comes out where that is so."""
    if not advies.eenduidig:
        return "de gegevens wijzen geen model aan"
    return f"het meeste pleit voor {naam(network, advies.model)} ({maanden(advies)})"


def niets_minder(dekking: Dekking) -> str:
    """Return that no table can go, or that nobody can tell: without two tables of which everything is known nothing is compared."""
    known = sum(g.lijst and dekking.bekende_kosten(g) is not None for g in dekking.gremia.values())
    return (
        "geen overleg is bewezen overbodig"
        if known > 1
        else "of het met minder kan, is met deze gegevens niet te zeggen"
    )


def robuust(found: Robuust | None) -> str:
    """Return how firm a finding about a double is; nothing for another finding."""
    if found is None:
        return ""
    return f"{found.oordeel}{' (klein netwerk)' if found.klein else ''}"


# The signs on the map, by who they stand for.
PARTIJEN = {"zorg": "zorg", "veiligheid": "veiligheid", "gemeente": "gemeenten", "overig": "overige"}
# The question of a bestuurder that each kind of finding answers.
MINDER, MISSEN, KWETSBAAR, NAVRAGEN = "Wat kan minder?", "Wie missen we?", "Wat is kwetsbaar?", "Wat is na te vragen?"
# In the order of the page, each with how many of its findings stand open at least when the page opens.
OVER = {MINDER: 2, MISSEN: 2, KWETSBAAR: 2, NAVRAGEN: 1}
VRAGEN: Mapping[Soort, str] = {
    "eenvoudiger": MINDER,
    "dubbel": MINDER,
    "lijkt-dubbel": MINDER,
    "koppelen": MINDER,
    "ontbreekt": MISSEN,
    "niet-in-gegevens": NAVRAGEN,
    "kwetsbaar": KWETSBAAR,
    "lijn-omhoog": KWETSBAAR,
    "bevoegdheid": KWETSBAAR,
    "mandaat": KWETSBAAR,
    "afspraak": KWETSBAAR,
    "eenzijdig": MISSEN,
    "belasting": KWETSBAAR,
    "verschil": MINDER,
    "indeling": KWETSBAAR,
    "gegevens": NAVRAGEN,
}
# What stands in a cell of the coverage; None: the number of tables.
TEKENS: Mapping[Status, str | None] = {
    "gedekt": None,
    "enkel": None,
    "alleen-breed": "b",
    "verdeeld": "v",
    "alleen-agendalid": "a",
    "alleen-afspraak": "§",
    "partner-ontbreekt": "✕",
    "tafel-ontbreekt": "∅",
    "niet-in-regio": "?",
}
STERKTES = {"kern": "hoort erbij", "gewenst": "gewenst"}

# Pixels of the letters that are not as wide as the others, at 12 px.
SIZES = (("ilj'", 3.4), ("tfr .,:-I()|/", 4.9), ("wW", 10.0), ("mM…", 11.9))
# A word that is this much too long stands better whole than broken.
SLACK = 2
# Where a long compound may be broken: after or before these parts.
JOINT = re.compile(
    r"(?<=\w{4})(?=(?:overleg|houders|bescherming|samenwerking|gevoel|gezondheid|opvang|groep|tafel|"
    r"organisatie|regeling|mishandeling|problematiek|schappelijke|verzekeraar|commissie|verband|kantoor|aanpak|coalitie|taken|ketens?|netwerk)\w*)"
)


def breekbaar(label: str) -> str:
    """Return a label that a browser may break where a long compound has a joint."""
    return JOINT.sub("\u00ad", label)


def regels(label: str, width: int, most: int = 3) -> str:
    """Return a label on at most ``most`` lines of about ``width`` characters; long compounds get a hyphen.

    What stands in brackets at the end is left out: there is no room for it on a map.
    """
    if label.endswith(")") and label.rfind("(") > 0:
        label = label[: label.rfind("(")]
    words = [part for word in label[: width * (most + 1)].split() for part in _parts(word, width)]
    lines: list[str] = []
    for word in words:
        glue = "" if lines and lines[-1].endswith("\u00ad") else " "
        if lines and len(lines[-1]) + len(glue) + len(word) <= width:
            lines[-1] = lines[-1].removesuffix("\u00ad") + glue + word
        else:
            lines.append(word)
    shown = [line.replace("\u00ad", "-") for line in lines]
    if len(shown) > most:
        shown = [*shown[: most - 1], shown[most - 1][: width - 1].rstrip() + "…"]
    return "\n".join(shown)


def passend(label: str, pixels: float, most: int = 2) -> list[str]:
    """Return a label on at most ``most`` lines that fit in so many pixels at 12 px, with as much of it as fits."""
    lines: list[str] = []
    for width in range(24, 14, -1):
        lines = regels(label, width, most).split("\n")
        if all(_breed(line) <= pixels for line in lines):
            break
    return lines


def koppen(names: Sequence[str], pixels: float, most: int = 2) -> list[list[str]]:
    """Return each name on a few lines; where several would look the same, what they begin with in common is cut, or left out."""
    made = [passend(name, pixels, most) for name in names]
    alike: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, lines in enumerate(made):
        alike[tuple(lines)].append(at)
    for places in alike.values():
        words = [names[at].split() for at in places]
        same = takewhile(lambda column: len(set(column)) == 1, zip(*words, strict=False))
        shared = len(list(same)) if len(places) > 1 else 0
        for at, own in zip(places, words, strict=True):
            if shared and own[shared:]:
                rest = " ".join(own[shared:])
                below = passend(rest, pixels, most - 1)
                whole = "\u00ad" not in below[-1] and not below[-1].endswith(("…", "-"))
                made[at] = (
                    [_begin(" ".join(own[:shared]), pixels), *below] if whole else passend(f"…{rest}", pixels, most)
                )
    return made


def _breed(line: str) -> float:
    """Return about how many pixels a line takes at 12 px in the widest letter that a page is shown in."""
    return sum(next((size for signs, size in SIZES if sign in signs), 8.3 if sign.isupper() else 7.2) for sign in line)


def _begin(text: str, pixels: float) -> str:
    """Return as much of a text as fits on one line, with a sign that it goes on."""
    while _breed(f"{text}…") > pixels:
        text = text[:-1].rstrip()
    return f"{text}…"


def _parts(word: str, width: int) -> list[str]:
    """Return a word, or its parts each but the last with a soft hyphen, when it is wider than a line."""
    if len(word) <= width + SLACK:
        return [word]
    cut = [match.start() for match in JOINT.finditer(word) if match.start() < width]
    at = cut[-1] if cut else width - 1
    return [word[:at] + "\u00ad", *_parts(word[at:], width)]
