"""Regels: names on as many lines as there is room for on a map, broken at the joints of long compounds."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import takewhile

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
