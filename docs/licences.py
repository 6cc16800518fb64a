"""Licences: every package that is installed with zvgraph, with its version and its licence.

Usage: make licences
"""

import re
from importlib.metadata import Distribution, PackageNotFoundError, distribution

NAME = re.compile(r"[\w.-]+")


def installed(name: str = "zvgraph") -> dict[str, Distribution]:
    """Return every package that one needs here, itself included, by name; extras and other systems are left out."""
    found: dict[str, Distribution] = {}
    todo = [name]
    while todo:
        known = NAME.match(todo.pop())
        key = known[0].lower().replace("_", "-") if known else ""
        if not key or key in found:
            continue
        try:
            found[key] = distribution(key)
        except PackageNotFoundError:
            continue  # for another system
        todo += [need for need in found[key].requires or () if "extra ==" not in need]
    return dict(sorted(found.items()))


def licence(package: Distribution) -> str:
    """Return what a package says of its licence."""
    told = package.metadata
    classifiers = [
        one.rpartition(" :: ")[2] for one in told.get_all("Classifier") or () if one.startswith("License ::")
    ]
    return (
        told.get("License-Expression")
        or ", ".join(sorted({*classifiers} - {"OSI Approved"}))
        or (told.get("License") or "unknown").split("\n")[0]
    )


if __name__ == "__main__":
    for key, package in installed().items():
        print(f"{key:28}{package.version:14}{licence(package)}")
