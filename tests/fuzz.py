"""Feed a reader with what a coverage-guided fuzzer makes up: ``make fuzz READER=csv SECONDS=60``.

What it finds that reaches new code is kept in ``tests/zaden/<reader>``, from where it starts the next time;
test_fuzz.py reads all of it again.
"""

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["zv_graph"]):
    from lezers import read

SEEDS = Path(__file__).parent / "zaden"


def main(reader: str, seconds: str) -> None:
    """Fuzz one reader for some seconds."""
    seeds = SEEDS / reader
    seeds.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:

        def once(data: bytes) -> None:
            told = read(reader, data, Path(folder))
            if told is not None and ("\n" in told or not told.strip()):
                raise AssertionError(told)

        atheris.Setup(
            [
                sys.argv[0],
                str(seeds),
                f"-max_total_time={seconds}",
                "-max_len=20000",
                "-rss_limit_mb=2048",
                "-timeout=10",
            ],
            once,
        )
        atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
