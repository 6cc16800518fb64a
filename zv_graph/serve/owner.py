"""Owner: whether who asks on this machine is the very user that started the program, as far as the system tells."""

import ipaddress
import os
import sys
from pathlib import Path

# Where Linux lists who holds which connection; elsewhere nothing says so.
LISTS = (Path("/proc/net/tcp"), Path("/proc/net/tcp6"))
LOCAL, REMOTE, UID = 1, 2, 7


def is_owner(client: tuple[str, int] | None, server: tuple[str, int | None] | None) -> bool:
    """Tell whether the far end of a connection is held by this very user; never where that is not known."""
    if client is None or server is None or not hasattr(os, "getuid"):
        return False
    held = (_written(*client), _written(server[0], server[1] or 0), str(os.getuid()))
    lines = (line.split() for path in LISTS if path.exists() for line in path.read_text().splitlines()[1:])
    return any((row[LOCAL], row[REMOTE], row[UID]) == held for row in lines)


def _written(address: str, port: int) -> str:
    """Return an address and port as those lists have them: each four bytes as a number of this machine."""
    packed = ipaddress.ip_address(address).packed
    words = (packed[at : at + 4] for at in range(0, len(packed), 4))
    return f"{''.join(f'{int.from_bytes(word, sys.byteorder):08X}' for word in words)}:{port:04X}"
