"""The Register van Overheidsorganisaties: gemeenschappelijke regelingen, and from them the formal layer of a region."""

from zv_graph.register.begin import bekend
from zv_graph.register.land import ALL, Uitkomst, alles, lagen
from zv_graph.register.lezen import lees

__all__ = ["ALL", "Uitkomst", "alles", "bekend", "lagen", "lees"]
