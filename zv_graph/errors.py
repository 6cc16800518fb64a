"""What can stop the program, told as one Dutch sentence."""


class ZvgraphError(Exception):
    """Say why the program cannot go on: what is wrong, where, and what to do now."""
