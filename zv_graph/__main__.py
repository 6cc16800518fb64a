"""The way in. It imports next to nothing, so that Ctrl-C is one word from the first moment to the last."""

import atexit
import os
import signal
from types import FrameType

STOPPED = 130


def stop(_number: int, _frame: FrameType | None) -> None:
    """Leave at once: while the program is read and after its last word there is nothing to tidy."""
    os.write(2, b"Gestopt.\n")
    os._exit(STOPPED)


def main() -> None:
    """Run the command line; a command that begins takes Ctrl-C over, to tidy up."""
    # Who starts the program out of reach of Ctrl-C (nohup, a job in the background) keeps it so.
    reachable = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if reachable:
        signal.signal(signal.SIGINT, stop)
        # All is written by then: what Python still tidies up may not end the run as if it were not done.
        atexit.register(signal.signal, signal.SIGINT, signal.SIG_IGN)
    from zv_graph.commands import zvgraph  # noqa: PLC0415  after what Ctrl-C does

    try:
        zvgraph(prog_name="zvgraph")
    except SystemExit as ended:
        # Python would still kill itself where Ctrl-C came while it ran a text, as dataclasses do.
        if ended.code == STOPPED:
            os._exit(STOPPED)
        raise
    finally:
        if reachable:
            signal.signal(signal.SIGINT, stop)


if __name__ == "__main__":
    main()
