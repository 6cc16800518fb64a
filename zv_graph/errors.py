"""What can stop the program, told as one Dutch sentence."""

import errno

WHY = {
    errno.EACCES: "u hebt er geen recht toe",
    errno.EPERM: "u hebt er geen recht toe",
    errno.EROFS: "die plek is alleen om te lezen",
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "uw deel van de schijf is vol",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.EISDIR: "dat is een map",
    errno.ENOTDIR: "een deel van het pad is geen map",
    errno.EEXIST: "een deel van het pad is een bestand",
    errno.ENOENT: "die plek bestaat niet",
    errno.EADDRINUSE: "een ander programma gebruikt haar",
    errno.EBUSY: "een ander programma gebruikt het",
    errno.EFBIG: "het wordt te groot",
    errno.ENOMEM: "er is te weinig geheugen",
    errno.EMFILE: "er staan te veel bestanden open",
    errno.ELOOP: "een verwijzing verwijst naar zichzelf",
}


class ZvgraphError(Exception):
    """Say why the program cannot go on: what is wrong, where, and what to do now."""


def why(error: OSError) -> str:
    """Return in Dutch why the machine could not read or write."""
    return WHY.get(error.errno or 0, "de computer weigert het")
