"""The command line: Dutch commands, data on stdout, talk on stderr."""

import gc
import gettext
import io
import os
import signal
import sys
from contextlib import suppress
from typing import Any

import click

from zv_graph import __version__
from zv_graph.commands import (
    analyse,
    besluit,
    elders,
    exporteer,
    importeer,
    output,
    overzicht,
    partner,
    pas_toe,
    publiceer,
    regios,
    serveer,
    sjabloon,
    toegang,
    valideer,
    vergelijk,
    vraag,
    watals,
)
from zv_graph.errors import ZvgraphError, why
from zv_graph.resources import LOCALE

try:
    import resource
except ImportError:  # Windows has no limits of this kind
    resource = None  # type: ignore[assignment]

MB = 1024 * 1024
LEAST = 256 * MB


class Stop(click.ClickException):
    """Stop with one sentence on stderr."""

    exit_code = 2


class Zvgraph(click.Group):
    """A group that turns what stops the program into one sentence and exit code 2."""

    def main(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401  as click says it
        """Run the program; an output that is full or gone while help is shown is one sentence too."""
        # click's own words ("Usage", "No such option") go through gettext; the users read Dutch.
        os.environ["LANGUAGE"] = "nl"
        gettext.bindtextdomain("messages", str(LOCALE))
        try:
            return super().main(*args, **kwargs)
        except OSError as error:
            with suppress(OSError):
                output.tell(f"Fout: schrijven lukt niet ({why(error)}); kies een andere plek.", err=True)
            sys.stdout = None
            sys.exit(2)

    def invoke(self, ctx: click.Context) -> object:
        """Run a command."""
        # Most of what a run makes lives until its end: looking for garbage less often saves a tenth of the time.
        gc.set_threshold(200_000)
        for stream in (sys.stdout, sys.stderr):
            # A terminal that knows no é gets a question mark, never a fault.
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="replace")
        if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        try:
            _need_memory()
            return super().invoke(ctx)
        except KeyboardInterrupt:
            # click would end with 1, which here means that there are faults in the data.
            output.tell("Gestopt.", err=True)
            sys.exit(130)
        except (click.exceptions.Exit, click.ClickException, click.Abort, BrokenPipeError):
            raise
        except Exception as error:
            # A person in a workshop gets a sentence, whatever happens; who mends the program runs python -X dev.
            if sys.flags.dev_mode and not isinstance(error, output.FORESEEN):
                raise
            raise Stop(output.sentence(error)) from None


def _need_memory() -> None:
    """Refuse to start with less memory than reading needs: what runs out there ends the program without a word."""
    if resource:
        limits = [resource.getrlimit(kind)[0] for kind in (resource.RLIMIT_AS, resource.RLIMIT_DATA)]
        least = min((limit for limit in limits if limit != resource.RLIM_INFINITY), default=LEAST)
        if least < LEAST:
            raise ZvgraphError(
                f"Er is hier maar {least // MB} MB geheugen voor dit programma; geef het minstens 400 MB."
            )


@click.group(
    cls=Zvgraph,
    context_settings={"help_option_names": ["-h", "--help"]},
    options_metavar="[OPTIES]",
    subcommand_metavar="OPDRACHT [GEGEVENS]...",
)
# click asks for these two words while this module is read, before ``main`` can tell where the Dutch ones are.
@click.version_option(__version__, prog_name="zvgraph", message="%(prog)s, versie %(version)s", help="Toon de versie.")
def zvgraph() -> None:
    """Laat zien hoe een regio de samenwerking tussen zorg en veiligheid heeft geregeld.

    REGIO is de naam van een meegeleverde regio (kijk met: zvgraph regios) of een bestand
    met een regio, zoals mijn-regio.ttl, een werkboek van Excel (.xlsx),
    of het adres van een SPARQL-endpoint (https://…).
    """


for command in (
    analyse.analyse,
    valideer.valideer,
    vraag.vraag,
    watals.watals,
    besluit.besluit,
    pas_toe.pas_toe,
    vergelijk.vergelijk,
    elders.elders,
    partner.partner,
    overzicht.overzicht,
    sjabloon.sjabloon,
    importeer.importeer,
    exporteer.exporteer,
    regios.regios,
    serveer.serveer,
    toegang.toegang,
    publiceer.publiceer,
):
    zvgraph.add_command(command)
