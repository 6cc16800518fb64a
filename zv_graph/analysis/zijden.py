"""Zijden: the names that stand in the sentence of a condition for the tables that it is about."""

from collections.abc import Sequence

from zv_graph.analysis.tafel import Tafel
from zv_graph.words import hoofdletter, opsomming


def zeker(g: Tafel) -> str:
    """Return the name of a table that would have to do something, and that it may not be there where that is so."""
    return f"{g.naam} (nog na te gaan)" if g.nagaan and len(g.delen) == 1 else g.naam


def zijden(
    first: Tafel, others: Sequence[Tafel], parts: Sequence[Tafel] = (), *, anders: str = "een andere tafel"
) -> dict[str, str]:
    """Return the names of both sides of a condition, and of those whose members the law or a regeling says.

    ``parts`` are the tables that change: those of which the members are not complete are named, and why the first stays;
    ``anders`` stands for the others where there are none.
    """
    closed = [g.naam for g in (first, *others) if g.bij_wet] or [first.naam]
    names = [zeker(g) for g in others] or [anders]
    loose = [zeker(g) for g in parts if not g.lijst or g.nagaan] or [first.naam]
    asked = next((g for g in parts if g.wettelijk), first)
    said = {"a": first.naam, "b": names, "dicht": closed, "open": loose, "Grond": hoofdletter(_grond(asked))}
    return {key: told if isinstance(told, str) else opsomming(told, keep=3) for key, told in said.items()}


def _grond(g: Tafel) -> str:
    """Return why a table stays: the law asks it, says who its members are, or a regeling does."""
    if g.wettelijk:
        return f"de wet vraagt {g.naam}"
    return (
        f"een regeling bepaalt wie meedoet aan {g.naam}"
        if g.regeling
        else f"de wet of een regeling bepaalt wie er zit aan {g.naam}"
    )
