"""Wat als: what one change of the structure saves and loses, and what speaks against it."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from zv_graph.analysis.bezwaar import Bezwaar, bezwaren
from zv_graph.analysis.dekking import Dekking, lees
from zv_graph.analysis.verlies import Verlies, verlies_van
from zv_graph.errors import ZvgraphError
from zv_graph.network import Network


@dataclass(frozen=True, slots=True)
class WatAls:
    """One change with its loss and its objections; ``geen_uren`` are the changed gremia whose hours are unknown."""

    zonder: tuple[str, ...]
    samengevoegd: tuple[tuple[str, ...], ...]
    verlies: Verlies
    bezwaren: tuple[Bezwaar, ...]
    geen_uren: tuple[str, ...]

    @property
    def kan(self) -> bool:
        """Tell whether nothing that is required is lost and nothing forbids the change."""
        return self.verlies.niets_vereists and not any(bezwaar.zwaar for bezwaar in self.bezwaren)


def watals(
    network: Network | Dekking, *, zonder: Collection[str] = (), samengevoegd: Sequence[Collection[str]] = ()
) -> WatAls:
    """Return what happens without the gremia ``zonder`` and with each set of ``samengevoegd`` as one.

    Computed jointly; the order of the input does not matter. Raises ZvgraphError when an address is no
    active gremium, when one stands in two places, or when a set to merge has fewer than two.
    """
    dekking = lees(network)
    gone, parts = tuple(sorted(set(zonder))), tuple(sorted(tuple(sorted(set(group))) for group in samengevoegd))
    named = Counter([*gone, *(iri for group in parts for iri in group)])
    for iri, times in sorted(named.items()):
        if iri not in dekking.gremia:
            raise ZvgraphError(f"{dekking.naam(iri)} is geen actief gremium in deze regio; kies een ander.")
        if times > 1:
            raise ZvgraphError(f"{dekking.naam(iri)} staat op twee plaatsen; noem elk gremium één keer.")
    for group in parts:
        if len(group) < 2:  # noqa: PLR2004  one table has nothing to merge with
            wie = dekking.naam(group[0]) if group else "Een lege groep"
            raise ZvgraphError(f"{wie} kan niet alleen samen; noem minstens twee verschillende gremia.")
    return WatAls(
        zonder=gone,
        samengevoegd=parts,
        verlies=verlies_van(dekking, zonder=gone, samengevoegd=parts),
        bezwaren=bezwaren(dekking, zonder=gone, samengevoegd=parts),
        geen_uren=tuple(iri for iri in sorted(named) if dekking.gremia[iri].uren is None),
    )
