"""What a fuzzer found, and what hypothesis makes of it: no reader does more than refuse in one sentence."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lezers import READERS, read
from proef import examples

SEEDS = {
    reader: [file.read_bytes() for file in sorted((Path(__file__).parent / "zaden" / reader).iterdir())]
    for reader in READERS
}


@pytest.mark.parametrize("reader", READERS)
def test_every_seed_is_read_or_refused_in_one_sentence(reader, tmp_path):
    assert SEEDS[reader]
    for seed in SEEDS[reader]:
        told = read(reader, seed, tmp_path)
        assert told is None or (told.strip() and "\n" not in told)


@st.composite
def damaged(draw, reader):
    """Draw a seed of which a part was cut out, doubled or replaced."""
    data = draw(st.sampled_from(SEEDS[reader]))
    start = draw(st.integers(0, len(data)))
    end = draw(st.integers(start, min(len(data), start + 40)))
    middle = draw(
        st.one_of(
            st.just(b""), st.just(data[start:end] * 2), st.binary(max_size=8), st.text(max_size=6).map(str.encode)
        )
    )
    return data[:start] + middle + data[end:]


@pytest.mark.parametrize("reader", READERS)
@examples(60)
@given(data=st.data())
def test_a_damaged_file_is_read_or_refused_in_one_sentence(reader, data, tmp_path):
    told = read(reader, data.draw(damaged(reader)), tmp_path)
    assert told is None or (told.strip() and "\n" not in told)
