"""Where the files are that the program brings along."""

from pathlib import Path

PACKAGE = Path(__file__).parent
# The wheel carries ontology/ and regions/ inside the package; a checkout has them beside it.
ROOT = PACKAGE if (PACKAGE / "ontology").is_dir() else PACKAGE.parent

ONTOLOGY = ROOT / "ontology"
# What is asked of a SPARQL server to read a region from it.
ENDPOINT = ONTOLOGY / "endpoint"
# What follows from the data and is worked out before questions are answered.
DERIVED = ONTOLOGY / "afgeleid.ru"
# What is called what in a region, for those who fill in a form.
NAMES = ONTOLOGY / "namen.rq"
# Everything that stands on a map, with what it is and in which region.
THINGS = ONTOLOGY / "dingen.rq"
LOCALE = PACKAGE / "locale"
# Facts about every gemeente: background of each region, not a region itself.
BACKGROUND = ROOT / "regions" / "nederland.ttl"
# Which table of which bundled region meets what: worked out once, so that no analysis reads every region.
ELDERS = ROOT / "regions" / "elders.json"
# What is called what in each bundled region, and how much it holds: worked out once as well.
BUNDLED = ROOT / "regions" / "regios.json"


def regions() -> dict[str, Path]:
    """Return the bundled regions: name to Turtle file, in order of name."""
    files = sorted((ROOT / "regions").glob("*.ttl"))
    return {file.stem: file for file in files if file != BACKGROUND}


def questions() -> dict[str, Path]:
    """Return the named questions: name to SPARQL file, in order of name."""
    return {file.stem: file for file in sorted((ONTOLOGY / "vragen").glob("*.rq"))}
