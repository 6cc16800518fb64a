"""The rules of a change, once more and in the most naive way: straight from nodes and edges, one pair at a time."""

from itertools import combinations
from statistics import median

import networkx as nx

NEE, ONBEKEND, JA = 0, 1, 2
VORM = "https://w3id.org/zvgraph/begrip/vorm/"
ROL = "https://w3id.org/zvgraph/begrip/rol/"
KERN = "https://w3id.org/zvgraph/begrip/sterkte/kern"
GEMEENTE = "https://w3id.org/zvgraph/begrip/partnertype/gemeente"
LADDER = ["lokaal", "subregionaal", "regionaal", "bovenregionaal", "landelijk"]
ZORG, VEILIGHEID = "zorg", "veiligheid"


class Naief:
    """A network, read naively."""

    def __init__(self, network):
        """Remember what is in it."""
        self.network, self.graph = network, network.graph
        self.regio, self.begrippen = network.graph["regio"], network.graph["begrippen"]
        self.records = {n: d["record"] for n, d in network.nodes(data=True) if d["soort"] == "gremium"}
        self.actors = {n: d["record"] for n, d in network.nodes(data=True) if d["soort"] == "actor"}
        self.seats = {n: [] for n in self.records}
        for _, gremium, d in network.edges(data=True):
            if d["soort"] == "zetel" and d["record"].zittend:
                self.seats[gremium].append(d["record"])
        self.lines = [(a, b, d["soort"]) for a, b, d in network.edges(data=True) if d["soort"] != "zetel"]
        self.filled = {n: self._fill(g) for n, g in self.records.items()}

    def _fill(self, g):
        def middle(key):
            if getattr(g, key) is not None:
                return getattr(g, key)
            same = [getattr(o, key) for o in self.records.values() if o.niveau == g.niveau and g.niveau]
            same = [n for n in same if n is not None]
            every = [getattr(o, key) for o in self.records.values() if getattr(o, key) is not None]
            return median(same or every) if same or every else None

        return middle("keer"), middle("duur")

    def unit(self):
        """Return what is counted."""
        if all(g.keer is None for g in self.records.values()):
            return "overleggen"
        return "bijeenkomsten" if all(g.duur is None for g in self.records.values()) else "uren"

    def table(self, parts):
        """Return what some gremia are together."""
        parts = tuple(sorted(parts))
        data = [self.records[p] for p in parts]

        def beat(pairs):
            keer, duur = [k for k, _ in pairs], [d for _, d in pairs]
            return (
                None if None in keer else max(keer),
                None if None in duur else min(sum(duur), max(duur) + 0.5 * (len(parts) - 1)),
            )

        keer, duur = beat([(d.keer, d.duur) for d in data])
        full_keer, full_duur = beat([self.filled[p] for p in parts])
        seats = self._united(parts)
        extra = {}
        for p in parts:
            own = {}
            for s in self.records[p].naamloos:
                if s.zittend:
                    own.setdefault(s.functie, []).append(s)
            for functie, these in own.items():
                if sum(s.aantal for s in these) > sum(s.aantal for s in extra.get(functie, [])):
                    extra[functie] = these
        chairs = sum(s.aantal for s in seats) + sum(s.aantal for these in extra.values() for s in these)
        count = max(d.aantal for d in data)
        meetings = (full_keer or 0) * chairs * count
        themas = frozenset().union(*(d.themas for d in data))
        hoogtes = [self.hoogte(d.niveau) for d in data]
        whole = frozenset(self.regio.gemeenten)
        return {
            "parts": parts,
            "seats": seats,
            "extra": [s for these in extra.values() for s in these],
            "leden": {s.actor for s in seats},
            "themas": themas,
            "breed": {t for t, b in self.begrippen.items() if b.breder & themas} - themas,
            "niveau": data[hoogtes.index(max(hoogtes))].niveau,
            "hoogte": max(hoogtes),
            "maat": max(self.schaal(d) for d in data),
            "aantal": count,
            "gebied": frozenset().union(*(d.werkgebied or whole for d in data)),
            "gebied_bekend": all(d.werkgebied or self.schaal(d) not in (1, 2) for d in data),
            "geheim": any(d.vertrouwelijk for d in data),
            "bij_wet": any(d.bij_wet for d in data),
            "wettelijk": any(d.wettelijk for d in data),
            "vorm": data[0].vorm if len({d.vorm for d in data}) == 1 else None,
            "eindigt": all(d.eindigt for d in data),
            "mandaten": [
                (m.rang, m.trede, m.themas or (d.themas if len(parts) > 1 else frozenset()))
                for d in data
                for m in d.mandaten
            ],
            "keer": keer,
            "duur": duur,
            "aandacht": None if keer is None or duur is None or not themas else keer * duur / len(themas),
            "lijst": all(self.complete(d) for d in data),
            "kosten": {"uren": meetings * (full_duur or 0), "bijeenkomsten": meetings, "overleggen": count}[
                self.unit()
            ],
        }

    def _united(self, parts):
        found, most = {}, {}
        for p in parts:
            for s in self.seats[p]:
                old = found.get((s.actor, s.functie))
                role = (
                    s.rol
                    if old is None
                    else min(
                        old.rol, s.rol, key=lambda r: ["voorzitter", "lid", "adviseur"].index(r.rpartition("/")[2])
                    )
                )
                namens = set(s.namens) | set(old.namens if old else ())
                found[s.actor, s.functie] = Plek(
                    s.actor, s.functie, role, namens, s.partners | (old.partners if old else set()), s.pijlers
                )
                found[s.actor, s.functie].aantal = max(s.aantal or 1, old.aantal if old else 1)
            for actor in {s.actor for s in self.seats[p]}:
                most[actor] = max(most.get(actor, 0), sum(s.actor == actor for s in self.seats[p]))
        for actor in {a for a, _ in found}:
            known = sorted(f for a, f in found if a == actor and f)
            if (actor, None) in found and known and most[actor] <= len(known):
                spare, one = found.pop((actor, None)), found[actor, known[0]]
                one.rol = min(
                    one.rol, spare.rol, key=lambda r: ["voorzitter", "lid", "adviseur"].index(r.rpartition("/")[2])
                )
                one.namens |= spare.namens
                one.partners = one.partners | spare.partners
                one.aantal = max(one.aantal, spare.aantal)
        return list(found.values())

    def hoogte(self, niveau):
        """Return the rung of a niveau."""
        return (self.begrippen[niveau].volgorde or 0) if niveau in self.begrippen else 0

    def schaal(self, d):
        """Return the rung of the schaal, given or implied."""
        if d.schaal:
            return LADDER.index(d.schaal.rpartition("/")[2]) + 1
        if not d.werkgebied or d.werkgebied == frozenset(self.regio.gemeenten):
            return 3
        if len(d.werkgebied) == 1:
            return 1
        return 2 if d.werkgebied <= frozenset(self.regio.gemeenten) else 4

    def complete(self, d):
        """Tell whether the list of a gremium is complete."""
        if d.volledig is None:
            above = [{t} | (self.begrippen[t].breder if t in self.begrippen else set()) for t in d.themas]
            declared = d.niveau in self.regio.volledig or (bool(above) and all(x & self.regio.volledig for x in above))
        else:
            declared = d.volledig
        seats = [e["record"] for _, g, e in self.network.edges(data=True) if g == d.iri and e["soort"] == "zetel"]
        numbered = bool(d.naamloos) or any(s.aantal is not None for s in seats)
        return declared and not numbered and bool(self.seats[d.iri]) and bool(d.themas) and d.niveau is not None

    # ------------------------------------------------------------------ conditions between two tables

    def related(self, a, b, kinds, *, far=False):
        """Tell whether a line of some kinds leads from a part of ``a`` to one of ``b``."""
        graph = nx.DiGraph((x, y) for x, y, kind in self.lines if kind in kinds)
        graph.add_nodes_from(self.records)
        return any(
            (nx.has_path(graph, x, y) if far else graph.has_edge(x, y))
            for x in a["parts"]
            for y in b["parts"]
            if x != y
        )

    def top(self, t):
        """Tell whether no mandaat means that nobody knows."""
        return t["hoogte"] in (0, 3)

    def rung(self, t, thema):
        """Return the rung for a thema, 0 for none."""
        return max([r for r, _, ts in t["mandaten"] if thema is None or not ts or thema in ts], default=0)

    def take_over(self, h, g):
        """Return every answer to whether h may take over from g."""
        oper = g["hoogte"] == 1
        found = {
            "NIVEAU": ONBEKEND
            if h["niveau"] is None or g["niveau"] is None
            else JA
            if h["niveau"] == g["niveau"]
            else NEE,
            "SCHAAL": NEE
            if h["aantal"] != g["aantal"] or h["maat"] < g["maat"]
            else JA
            if h["maat"] == g["maat"]
            else ONBEKEND,
            "WERKGEBIED": ONBEKEND
            if not (h["gebied_bekend"] and g["gebied_bekend"])
            else JA
            if h["gebied"] >= g["gebied"]
            else NEE,
            "SAMENSTELLING": NEE if g["bij_wet"] else ONBEKEND if h["bij_wet"] else JA,
            "LIJN": ONBEKEND
            if any(self.related(x, y, ("rapporteertAan", "escaleertNaar")) for x, y in ((h, g), (g, h)))
            else JA,
            "OPDRACHT": JA
            if (h["vorm"] == VORM + "inkoopoverleg") == (g["vorm"] == VORM + "inkoopoverleg")
            else ONBEKEND,
        }
        if h["geheim"] and g["geheim"]:
            found["VERTROUWELIJK"] = JA if h["themas"] == g["themas"] else ONBEKEND
        else:
            found["VERTROUWELIJK"] = NEE if h["geheim"] != g["geheim"] else JA
        answers = []
        for t in g["themas"] or [None]:
            own, asked = self.rung(h, t), self.rung(g, t)
            if self.top(g) and not (own and asked):
                answers.append(ONBEKEND)
            else:
                answers.append(JA if (own or 1) >= (asked or 1) else NEE)
        found["MANDAAT"] = min(answers)
        if h["keer"] is None or g["keer"] is None:
            found["RITME"] = ONBEKEND
        elif g["hoogte"] == 0:
            found["RITME"] = JA if h["keer"] >= g["keer"] else ONBEKEND if h["keer"] >= g["keer"] / 2 else NEE
        else:
            found["RITME"] = JA if h["keer"] >= g["keer"] / (1 if oper else 2) else NEE
        if h["aandacht"] is None or g["aandacht"] is None:
            found["AANDACHT"] = ONBEKEND
        else:
            found["AANDACHT"] = JA if h["aandacht"] >= g["aandacht"] / 2 - 1e-9 else NEE
        found["HIERARCHIE"] = self.hierarchy(g, h)
        return found

    def hierarchy(self, g, h):
        """Return the answer on part and whole, for g that goes and h that takes over."""
        under, over = self.related(g, h, ("onderdeelVan",), far=True), self.related(h, g, ("onderdeelVan",), far=True)
        if not under and not over:
            return JA
        group = g["vorm"] in (VORM + "werkgroep", VORM + "projectgroep")
        inside = bool(g["seats"]) and all(
            any(s.actor == z.actor and s.functie == z.functie and z.vast for z in h["seats"]) for s in g["seats"]
        )
        return ONBEKEND if under and group and inside else NEE

    # ------------------------------------------------------------------ seats

    def chairs(self, g):
        """Return every seat of a table for each of its thema's."""
        return [(s, t) for s in [*g["seats"], *g["extra"]] for t in sorted(g["themas"]) or [None]]

    def carried(self, s, thema, h):
        """Return how well a seat is carried at a table, apart from whether the table may take over."""
        about = ONBEKEND if thema is None or thema in h["breed"] else JA if thema in h["themas"] else NEE
        if not hasattr(s, "actor"):
            there = any(z.functie == s.functie for z in [*h["seats"], *h["extra"]])
            return min(about, ONBEKEND if there else NEE)
        own = [z for z in h["seats"] if z.actor == s.actor]
        if not own:
            spoken = any(s.actor in z.namens for z in [*h["seats"], *h["extra"]])
            return min(about, ONBEKEND if spoken else NEE)
        best = NEE
        for z in own:
            both = len(self.actors[s.actor].pijlers) == 2
            doubt = both and ((s.functie is None) or (z.functie is None))
            pijler = ONBEKEND if doubt else JA if z.pijlers >= s.pijlers else NEE
            rol = ONBEKEND if z.rol == ROL + "adviseur" and s.rol != ROL + "adviseur" else JA
            best = max(best, min(pijler, rol))
        return min(about, best)

    def answers(self, g, tables):
        """Return for each seat of g and each table whether it is carried there."""
        return [[min(*self.take_over(h, g).values(), self.carried(s, t, h)) for h in tables] for s, t in self.chairs(g)]

    # ------------------------------------------------------------------ what is expected

    def expectations(self):
        """Yield every expectation: thema, niveau, partners, functie, kern, gemeente."""
        for v in [*self.graph["verwachtingen"], *self.graph["combinaties"]]:
            partners = v.partnertypes if hasattr(v, "partnertypes") else (v.partnertype,) if v.partnertype else ()
            for m in self.regio.gemeenten if v.lokaal else (None,):
                yield v.thema, v.niveau, partners, getattr(v, "functie", None), v.sterkte == KERN, m

    def kinds(self, s):
        """Return the partnertypes that a seat stands for."""
        if hasattr(s, "actor"):
            return s.partners
        return {p for a in s.namens if a in self.actors for p in self.actors[a].partnertypes}

    def serves(self, eis, t):
        """Tell whether a table has who is expected, whatever its thema."""
        *_, partners, functie, _, m = eis
        seats = [*t["seats"], *t["extra"]]
        known = [s for s in seats if hasattr(s, "actor") or s.namens]
        if m is None:
            own = [x for x in self.regio.gemeenten if x in t["gebied"]]
            if (
                t["maat"] == 1
                or t["aantal"] > 1
                or (self.regio.gemeenten and 2 * len(own) <= len(self.regio.gemeenten))
            ):
                return False
            return all(any(p in self.kinds(s) for s in seats) for p in partners) and (
                functie is None or any(s.functie == functie for s in known)
            )
        mine = [s for s in seats if m in s.namens or getattr(s, "actor", None) == m]
        others = [p for p in partners if p != GEMEENTE]
        in_functie = [s for s in known if s.functie == functie and (GEMEENTE not in self.kinds(s) or s in mine)]
        return (
            bool(mine)
            and all(any(p in self.kinds(s) for s in seats) for p in others)
            and (functie is None or bool(in_functie))
        )

    def met(self, eis, tables):
        """Tell whether an expectation is met by name, and whether more broadly."""
        here = [t for t in tables if t["niveau"] == eis[1] and self.serves(eis, t)]
        return any(eis[0] in t["themas"] for t in here), any(eis[0] in t["breed"] for t in here)

    # ------------------------------------------------------------------ ways up

    def ways(self, tables):
        """Return for each gremium in some table its way up, and whether its table gives direction itself."""
        home = {p: n for n, t in enumerate(tables) for p in t["parts"]}
        graph = nx.DiGraph()
        graph.add_nodes_from(range(len(tables)))
        for a, b, kind in self.lines:
            if (
                kind in ("onderdeelVan", "rapporteertAan", "escaleertNaar")
                and a in home
                and b in home
                and home[a] != home[b]
            ):
                graph.add_edge(home[a], home[b])
        rank = []
        for t in tables:
            given = max([r for r, *_ in t["mandaten"]], default=0)
            rank.append(JA if given >= 3 else ONBEKEND if not given and self.top(t) else NEE)
        up = {n: max([rank[x] for x in nx.descendants(graph, n)] or [NEE]) for n in graph}
        # On a circle a table lies above itself.
        for n in graph:
            if any(nx.has_path(graph, x, n) for x in graph.successors(n)):
                up[n] = max(up[n], rank[n])
        return {p: (up[n], max(rank[n], up[n]), len(tables[n]["parts"]) > 1) for p, n in home.items()}


class Plek:
    """One seat, as a merge leaves it."""

    def __init__(self, actor, functie, rol, namens, partners, pijlers):
        """Remember what is known."""
        self.actor, self.functie, self.rol, self.namens = actor, functie, rol, namens
        self.partners, self.pijlers, self.aantal = partners, pijlers, 1

    @property
    def vast(self):
        """Tell whether the same seat elsewhere is known to be the same."""
        return self.functie is not None or len(self.pijlers) == 1


def kandidaat(n, a, b):
    """Tell whether two tables come near one conversation."""
    shared = a["leden"] & b["leden"]
    smallest = min(len(a["leden"]), len(b["leden"]))
    first, second = ({x for x in t["leden"] if GEMEENTE not in n.actors[x].partnertypes} for t in (a, b))
    partners = not (first and second) or len(first & second) >= 0.75 * min(len(first), len(second))
    return (
        smallest >= 3
        and len(shared) >= 2
        and bool(a["themas"] & b["themas"])
        and len(shared) >= 0.75 * smallest
        and partners
    )


def paar(n, a, b):
    """Return every answer between two tables that would be one."""
    way, back = n.take_over(a, b), n.take_over(b, a)
    found = {code: way[code] for code in ("NIVEAU", "VERTROUWELIJK", "LIJN", "OPDRACHT")}
    found["SCHAAL"] = NEE if a["aantal"] != b["aantal"] else JA if a["maat"] == b["maat"] else ONBEKEND
    found["WERKGEBIED"] = max(way["WERKGEBIED"], back["WERKGEBIED"])
    found["SAMENSTELLING"] = NEE if a["bij_wet"] or b["bij_wet"] else JA
    found["WETTELIJK"] = NEE if a["wettelijk"] and b["wettelijk"] else JA
    first, second = (max([r for r, *_ in t["mandaten"]], default=0) for t in (a, b))
    if (n.top(a) or n.top(b)) and not (first and second):
        found["MANDAAT"] = ONBEKEND
    else:
        found["MANDAAT"] = JA if (first or 1) == (second or 1) else NEE
    found["HIERARCHIE"] = max(way["HIERARCHIE"], back["HIERARCHIE"])
    found["LEDENLIJST"] = JA if a["lijst"] and b["lijst"] else ONBEKEND
    fed = n.related(a, b, ("voedt", "voorportaalVan")) or n.related(b, a, ("voedt", "voorportaalVan"))
    found["VOORBEREIDING"] = ONBEKEND if fed else JA
    same = sum(
        any(s.actor == z.actor and s.functie == z.functie and s.vast and z.vast for z in b["seats"]) for s in a["seats"]
    )
    smallest = min(len(a["seats"]), len(b["seats"]))
    share = same / smallest if smallest else 0
    # Where nobody is known to sit at one of them, nobody knows.
    found["FUNCTIE"] = JA if share >= 0.75 else ONBEKEND if same or not (a["seats"] and b["seats"]) else NEE
    whole = n.table((*a["parts"], *b["parts"]))
    for code in ("RITME", "AANDACHT"):
        found[code] = min(n.take_over(whole, part)[code] for part in (a, b))
    return found, share


def oordeel(n, a, b):
    """Return what may be done with a pair."""
    answers, share = paar(n, a, b)
    refused = {code for code, told in answers.items() if told == NEE}
    near = kandidaat(n, a, b)
    if not near:
        return "niet"
    if refused:
        return "koppelen" if refused <= {"SAMENSTELLING", "WETTELIJK", "MANDAAT"} and share >= 0.75 else "niet"
    if ONBEKEND in answers.values():
        return "voorleggen"
    if a["wettelijk"] or b["wettelijk"]:
        return "onderbrengen"
    inside = [
        all(any(s.actor == z.actor and s.functie == z.functie and z.vast for z in y["seats"]) for s in x["seats"])
        for x, y in ((a, b), (b, a))
    ]
    return "onderbrengen" if any(inside) else "samenvoegen"


def stop(n, g, tables, before):
    """Return the worst answer to whether g may go, where ``tables`` stay of what was ``before``."""
    seats = n.answers(g, tables)
    best = min([max(row, default=NEE) for row in seats], default=JA)
    counts = [sum(row[h] == JA for row in seats) for h in range(len(tables))]
    takers = [h for h in range(len(tables)) if seats and counts[h] >= 0.75 * len(seats)]
    spread = bool(takers)
    if not takers:
        some = [h for h in range(len(tables)) if any(row[h] != NEE for row in seats)]
        key = lambda h: (-counts[h], -sum(row[h] != NEE for row in seats), " + ".join(tables[h]["parts"]))  # noqa: E731
        takers = sorted(some, key=key)[:1]
    found = [best, JA if spread else ONBEKEND, JA if g["lijst"] else ONBEKEND]
    found.append(NEE if g["wettelijk"] or g["bij_wet"] else JA)
    tijdelijk = (VORM + "projectgroep", VORM + "taskforce", VORM + "programma")
    found.append(
        ONBEKEND if any(t["vorm"] in tijdelijk or t["eindigt"] for t in [g, *(tables[h] for h in takers)]) else JA
    )
    found += [told for eis, told in lost(n, before, tables) if n.met(eis, [g])[0]]
    (name,) = g["parts"]
    for at, x in enumerate(tables):
        if n.related(g, x, ("voedt", "voorportaalVan")):
            also = any(h != at and n.related(tables[h], x, ("voedt", "voorportaalVan")) for h in takers)
            found.append(JA if also else ONBEKEND)
    now, then = n.ways(tables), n.ways(before)
    for k in tables:
        if any(n.related({"parts": (p,)}, g, ("onderdeelVan", "rapporteertAan", "escaleertNaar")) for p in k["parts"]):
            up, leads, merged = now[k["parts"][0]]
            way = leads if merged else up
            had = max(then[p][0] for p in k["parts"])
            instead = any(now[tables[h]["parts"][0]][1] != NEE for h in takers)
            found.append(JA if way == JA else NEE if way == NEE and had == JA and not instead else ONBEKEND)
    assert name not in {p for t in tables for p in t["parts"]}
    return min(found)


def lost(n, before, after):
    """Yield every expectation that was met and no longer is, with how bad that is."""
    for eis in dict.fromkeys(n.expectations()):
        if not n.met(eis, before)[0] or n.met(eis, after)[0]:
            continue
        several, kern = len(eis[2]) > 1, eis[4]
        if several and not kern:
            continue
        yield eis, ONBEKEND if not kern or (several and n.met(eis, after)[1]) else NEE


def verdict(n, zonder, samen):
    """Return the verdict on a change, and what it loses of seats, expectations, mandaten and ways."""
    names = sorted(n.records)
    before = [n.table((p,)) for p in names]
    gone = {*zonder, *(p for parts in samen for p in parts)}
    after = [t for t in before if t["parts"][0] not in gone] + [n.table(parts) for parts in samen]
    after.sort(key=lambda t: " + ".join(t["parts"]))
    found, seats = [JA], set()
    for g in before:
        (p,) = g["parts"]
        if p in zonder:
            found.append(stop(n, g, after, before))
            for (s, t), row in zip(n.chairs(g), n.answers(g, after), strict=True):
                if max(row, default=NEE) == NEE:
                    seats.add((p, getattr(s, "actor", None), t))
    for parts in samen:
        own, whole = [n.table((p,)) for p in parts], n.table(parts)
        # How often and how long is asked of each part and the whole of all, not of each two.
        of_the_whole = ("RITME", "AANDACHT")
        between = (
            told for a, b in combinations(own, 2) for code, told in paar(n, a, b)[0].items() if code not in of_the_whole
        )
        found += [*between, *(n.take_over(whole, part)[code] for part in own for code in of_the_whole)]
    expected = list(lost(n, before, after))
    found += [told for _, told in expected]
    mandates = set()
    for g in before:
        if g["parts"][0] not in gone:
            continue
        for rang, trede, themas in g["mandaten"]:
            for t in (g["themas"] & themas if themas else g["themas"]) or [None]:
                best = NEE
                for h in after:
                    unknown = h["niveau"] is None or g["niveau"] is None
                    if (h["niveau"] != g["niveau"] and not unknown) or (
                        t is not None and t not in h["themas"] | h["breed"]
                    ):
                        continue
                    own = n.rung(h, t)
                    if not own and (not h["mandaten"] or rang == 1):
                        best = max(best, ONBEKEND)
                    elif own >= rang:
                        sure = not unknown and (t is None or t in h["themas"])
                        best = max(best, JA if sure else ONBEKEND)
                found.append(best)
                if best == NEE:
                    mandates.add((g["parts"][0], trede))
    then, now = n.ways(before), n.ways(after)
    paths = set()
    for p in names:
        if then[p][0] == JA and p in now:
            left = now[p][1] if now[p][2] else now[p][0]
            found.append(left)
            if left == NEE:
                paths.add(p)
    return {
        "antwoord": min(found),
        "zetels": seats,
        "eisen": {e for e, _ in expected},
        "mandaten": mandates,
        "paden": paths,
        "na": after,
        "voor": before,
    }
