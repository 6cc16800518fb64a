"""Endings: which files may hold a region, by their name."""

from pathlib import Path

from zv_graph.region.reading import FORMATS

XLSX = (".xlsx", ".xlsm")
WORKBOOK = (*XLSX, ".csv")
# The older forms are told how to become one of those.
TABLES = (*WORKBOOK, ".xls", ".xlsb", ".ods")
REGION = (*FORMATS, *TABLES)
# A lock of Excel, and what is hidden.
NOT_OURS = ("~$", ".")


def holds(path: Path) -> bool:
    """Tell whether a file may be a region."""
    return path.suffix.lower() in REGION and not path.name.startswith(NOT_OURS) and path.is_file()
