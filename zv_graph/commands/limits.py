"""Limits: how long a question may take and how many rows it may give, as options of a command."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, cast

import click

F = TypeVar("F", bound=Callable[..., object])


def options(command: F) -> F:
    """Add --tijd and --rijen, and hand them to the command as ``within``."""

    @wraps(command)
    def told(*args: object, tijd: int, rijen: int, **kwargs: object) -> object:
        from zv_graph.query import Limits

        return command(*args, within=Limits(seconds=tijd, rows=rijen), **kwargs)

    added = click.option(
        "--rijen",
        type=click.IntRange(1, 1_000_000),
        default=10_000,
        show_default=True,
        metavar="AANTAL",
        help="Zoveel rijen geeft een vraag hoogstens.",
    )(told)
    return click.option(
        "--tijd",
        type=click.IntRange(1, 3600),
        default=8,
        show_default=True,
        metavar="SECONDEN",
        help="Zo lang mag een vraag duren.",
    )(cast("F", added))
