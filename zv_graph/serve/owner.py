"""Owner: whether who asks on this machine is the very user that started the program, as far as the system tells."""

import ipaddress
import os
import sys
from pathlib import Path

# Where Linux lists who holds which connection; elsewhere nothing says so.
LISTS = (Path("/proc/net/tcp"), Path("/proc/net/tcp6"))
LOCAL, REMOTE, STATE, UID = 1, 2, 3, 7
# A connection that is there; of one that was closed the list no longer tells whose it was.
ESTABLISHED = "01"


def is_told() -> bool:
    """Tell whether this system says who holds a connection."""
    return LISTS[0].exists()


def is_owner(client: tuple[str, int] | None, server: tuple[str, int | None] | None) -> bool:
    """Tell whether the far end of a connection is held by this very user; never where that is not known."""
    if client is None or server is None or not hasattr(os, "getuid"):
        return False
    # A program that speaks both kinds of addresses holds it as the newer kind.
    ends = [(f"{kind}{client[0]}", f"{kind}{server[0]}") for kind in ("", "::ffff:") if not kind or "." in client[0]]
    held = {(_written(here, client[1]), _written(there, server[1] or 0)) for here, there in ends}
    lines = (line.split() for path in LISTS if path.exists() for line in path.read_text().splitlines()[1:])
    mine = (row for row in lines if (row[STATE], row[UID]) == (ESTABLISHED, str(os.getuid())))
    return any((row[LOCAL], row[REMOTE]) in held for row in mine)


def _written(address: str, port: int) -> str:
    """Return an address and port as those lists have them: each four bytes as a number of this machine."""
    packed = ipaddress.ip_address(address).packed
    words = (packed[at : at + 4] for at in range(0, len(packed), 4))
    return f"{''.join(f'{int.from_bytes(word, sys.byteorder):08X}' for word in words)}:{port:04X}"
