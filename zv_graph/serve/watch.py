"""Watch: files that the server was started with; a save gives a new page, and a new file in a folder a new region."""

from pathlib import Path

from zv_graph.region.endings import holds
from zv_graph.serve.site import Site, refresh

# In milliseconds: how often is looked (a shared drive tells nothing by itself), and how long a save may take.
LOOK, SAVING = 100, 200


async def watch(here: Site) -> None:
    """Make the page of a region anew when its file is saved, for as long as the server runs."""
    from watchfiles import awatch  # noqa: PLC0415  only a server with files of its own needs it

    known = {Path(one.bestand) for one in here.given if one.bestand}
    folders = {path.parent for path in known} | set(here.folders)
    if not folders:
        return
    seen = awatch(*folders, recursive=False, force_polling=True, poll_delay_ms=LOOK, debounce=SAVING, step=LOOK)
    async for changes in seen:
        for path in sorted({Path(name) for _, name in changes}):
            if path not in known and path.parent in here.folders and holds(path):
                known.add(path)
                _new(here, path)
            for room in [one for one in here.rooms.rooms.values() if one.bron == str(path) and one.laatste]:
                here.later(refresh(here, room))


def _new(here: Site, path: Path) -> None:
    """Make a room for a file that came into a folder."""
    here.rooms.make(path.stem, str(path), here.lees, key=str(len(here.rooms.ready())))
