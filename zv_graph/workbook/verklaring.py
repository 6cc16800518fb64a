"""Verklaring: what a list of abbreviations or marks, beside a table or on a sheet of its own, says that they stand for."""

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace

from zv_graph.melding import LET_OP, Melding
from zv_graph.names import bare
from zv_graph.words import opsomming
from zv_graph.workbook.kop import kop_van
from zv_graph.workbook.legenda import LONGEST, betekent
from zv_graph.workbook.names import is_gemeente, is_soort
from zv_graph.workbook.row import Cel, Row
from zv_graph.workbook.sheets import Sheet
from zv_graph.workbook.woorden import is_kort, lijst, teken

# VT = Veilig Thuis, NOP - Noordoostpolder: what is short is one word.
SHORT = re.compile(r"[^\s=:,;]{1,8}")
IS = r"(?:\s*[=:]\s*|\s+[-–]\s+)"
PAIR = re.compile(rf"({SHORT.pattern}){IS}([^=:]+?)\s*(?=$|[,;]\s*{SHORT.pattern}{IS})")
TWO = 2


def verklaard(bladen: Mapping[str, Sheet], told: list[Melding]) -> dict[str, Sheet]:
    """Return the sheets without such lists, with each abbreviation in full and the marks explained below a table with them; told once.

    A list begins at a heading for it, or is the sheet of that name, and holds a short word and what it means on each row,
    or all of them in one cell; it stands below a table, above it, or beside it. Where two lists do not agree, each holds
    for its own sheet only.
    """
    apart = {name: _beside(sheet.rijen) for name, sheet in bladen.items()}
    parts = {name: [*beside, *_list_of(name, rows)] for name, (rows, beside) in apart.items()}
    pairs = {name: [pair for row in listed for pair in _pairs(row)] for name, listed in parts.items()}
    found = [pair for own in pairs.values() for pair in own]
    marks = [(short, full) for short, full in found if _is_mark(short, full)]
    means = {
        name: {str(s): full for s, full in own if not _is_mark(s, full) and _is_short(s, full)}
        for name, own in pairs.items()
    }
    read = {short for own in means.values() for short in own} | {str(short) for short, _ in marks}
    told += _told(parts.values(), read)
    agreed = {short: full for own in means.values() for short, full in own.items() if _agree(means.values(), short)}
    kept = {}
    for name, sheet in bladen.items():
        words, full = _pattern({**agreed, **means[name]})
        listed = set(parts[name])
        own = [_in_full(row, words, full) for row in apart[name][0] if row not in listed]
        written = {cell.casefold() for row in own for at, cell in row.plekken if at}
        legend = [(short, full) for short, full in marks if short.casefold() in written]
        kept[name] = replace(sheet, rijen=(*own, *_legend(own, legend)))
    return kept


def _agree(lists: Iterable[Mapping[str, str]], short: str) -> bool:
    """Tell whether every list that explains an abbreviation says the same."""
    return len({bare(own[short]) for own in lists if short in own}) == 1


def _beside(rows: Sequence[Row]) -> tuple[Sequence[Row], list[Row]]:
    """Return rows without a list of abbreviations that stands right of a table, behind an empty column, and the rows of that list."""
    for at, row in enumerate(rows):
        first = next((c for c, cell in row.plekken if c > 1 and _is_heading(cell)), None)
        if first is None or bare(row.cel(first + 1)) not in lijst("betekenis"):
            continue
        if any(one.cel(first - 1) or any(one.cellen[first + TWO :]) for one in rows[at:]):
            continue
        left = [*rows[:at], *(Row(one.nummer, one.cellen[:first], one.blad) for one in rows[at:])]
        beside = [Row(one.nummer, one.cellen[first:], one.blad) for one in rows[at:]]
        return [one for one in left if one.gevuld], [one for one in beside if one.gevuld]
    return rows, []


def _legend(own: Sequence[Row], marks: Sequence[tuple[Cel, str]]) -> list[Row]:
    """Return the marks of a sheet with what they mean as one cell below its rows, which says where they were explained."""
    text = "; ".join(f"{short} = {full}" for short, full in marks)
    return [Row(own[-1].nummer + 1, (marks[0][0].met(text),), own[-1].blad)] if marks else []


def _is_heading(text: str) -> bool:
    return bare(text) in lijst("verklaring")


def _opens(row: Row) -> bool:
    """Tell whether a row begins a list: its heading, alone, before what it explains, or beside another heading."""
    first, *rest = row.gevuld
    return _is_heading(first.partition(":")[0]) and (not rest or _is_top(row))


def _is_top(row: Row) -> bool:
    """Tell whether a row holds the headings of the columns of a list: Afkorting, Betekenis."""
    return len(row.gevuld) >= TWO and bare(row.gevuld[1]) in lijst("betekenis")


def _list_of(name: str, rows: Sequence[Row]) -> list[Row]:
    """Return the rows of the list on a sheet, none where nothing in it explains something.

    It ends at the headings of a table, at a row of more cells, and below an empty row at what is no abbreviation or mark.
    """
    whole = any(map(_is_heading, (name, *re.split(r"\s+(?:&\s+)?", name))))
    start = 0 if whole else next((at for at, row in enumerate(rows) if _opens(row)), _unnamed(rows))
    found: list[Row] = []
    for at, row in enumerate(rows[start:]):
        explains = [
            _is_mark(short, full) or is_kort(short, full) or bare(short) in bare(full) for short, full in _pairs(row)
        ]
        apart = not whole and at > 1 and row.nummer > found[-1].nummer + 1
        sits = not whole and len(row.gevuld) == TWO and is_gemeente(row.gevuld[1])
        table = sum(kop_van(cell) is not None for cell in row.gevuld) > 1 and not _is_top(row)
        if table or (len(row.gevuld) > TWO and not whole) or ((apart or sits) and not any(explains)):
            break
        found.append(row)
    return found if any(map(_pairs, found)) else []


def _unnamed(rows: Sequence[Row]) -> int:
    """Return where a list without a heading begins below a table: after an empty row, all abbreviations, of which some stand above."""
    start = max((at for at in range(1, len(rows)) if rows[at].nummer > rows[at - 1].nummer + 1), default=len(rows))
    pairs = [(row, _pairs(row)) for row in rows[start:]]
    if start == len(rows):
        return start
    above = {word for row in rows[:start] for cell in row.gevuld for word in re.split(r"[\s,;/()]+", cell)}
    short = all(one and all(is_kort(s, full) and not _is_row(s, full) for s, full in one) for _, one in pairs)
    return start if pairs and short and any(s in above for _, one in pairs for s, _ in one) else len(rows)


def _is_row(short: str, full: str) -> bool:
    """Tell whether what stands beside a short word are the partijen at an overleg of that name, and no words for it."""
    return "," in full or ";" in full or short in re.split(r"\W+", full)


def _pairs(row: Row) -> list[tuple[Cel, str]]:
    """Return the short words that a row explains, each with what it means."""
    first, *rest = row.gevuld
    if rest:
        return [(first, str(rest[0]))] if SHORT.fullmatch(first) and not _is_top(row) else []
    lines = [line.partition(":")[2] if _is_heading(line.partition(":")[0]) else line for line in first.regels]
    return [(first.met(one[1]), one[2]) for line in lines for one in PAIR.finditer(line.strip())]


def _is_mark(short: str, full: str) -> bool:
    """Tell whether a short word is a mark of a matrix: a letter, or it means a role, or is a mark that is known and no abbreviation."""
    known = betekent(full) or (teken(short) is not None and not is_kort(short, full))
    return kop_van(short) is None and len(short) <= LONGEST and (len(short) == 1 or bool(known))


def _is_short(short: str, full: str) -> bool:
    """Tell whether a short word is an abbreviation of what it means, or that is known; no heading, and no gemeente of another name."""
    taken = kop_van(short) is not None or (is_gemeente(short) and not is_gemeente(full))
    known = is_gemeente(full) or is_soort(full)
    return not taken and (is_kort(short, full) or known)


def _told(lists: Iterable[Sequence[Row]], read: Container[str]) -> list[Melding]:
    """Return of each list which abbreviations were read, and what in it was not."""
    found = []
    for rows in filter(None, lists):
        place = rows[0].gevuld[0].plaats
        pairs = [pair for row in rows for pair in _pairs(row)]
        if full := [f"{short} als {words}" for short, words in pairs if short in read and not _is_mark(short, words)]:
            found.append(Melding(LET_OP, place, f"de lijst van afkortingen is gelezen: {opsomming(full)}."))
        rest = [row.gevuld[0] for row in rows if not _pairs(row) and not _opens(row) and not _is_top(row)]
        strange = (short for short, _ in pairs if short not in read and teken(short) is None)
        if odd := [f"“{cell}”" for cell in (*strange, *rest)]:
            verb = "is" if len(odd) == 1 else "zijn"
            text = f"in de lijst van afkortingen of tekens {verb} {opsomming(odd)} niet gelezen."
            found.append(Melding(LET_OP, place, text))
    return found


def _pattern(means: Mapping[str, str]) -> tuple[re.Pattern[str] | None, list[str]]:
    """Return a pattern with a group for each abbreviation, also beside its full name, and what each of them means."""
    pairs = sorted(means.items(), key=lambda pair: len(pair[1]), reverse=True)
    forms = (
        rf"({full}(?:\s*\({short}\))?|{short}\s*\({full}\)|{short})"
        for short, full in (map(re.escape, pair) for pair in pairs)
    )
    words = re.compile(rf"(?<![\w&-])(?:{'|'.join(forms)})(?![\w&-])") if pairs else None
    return words, [full for _, full in pairs]


def _in_full(row: Row, words: re.Pattern[str] | None, full: Sequence[str]) -> Row:
    """Return a row with abbreviations in full where they stand as a word; one that stands beside its full name goes."""
    for at, cell in row.plekken if words else ():
        if words and (text := words.sub(lambda one: full[(one.lastindex or 1) - 1], cell)) != cell:
            row = row.met(at, cell.met(text))
    return row
