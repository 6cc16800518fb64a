"""Whatever the machine does, the old output stays whole and the person gets one sentence."""

import errno
import os
import random
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from proef import HEADER, LONG, PROGRAM, REGIO, overleg, seats
from zv_graph.commands import zvgraph

OLD = b"het oude bestand"
ENVIRONMENT = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}
# Each command that writes, and the files that it makes.
WRITING = {
    "analyse": (["analyse", "regio.ttl", "--uit", "uit.html"], ["uit.html"]),
    "json": (["analyse", "regio.ttl", "--json", "--uit", "uit.json"], ["uit.json"]),
    "werkboek": (["exporteer", "regio.ttl", "--naar", "werkboek", "--uit", "uit.xlsx"], ["uit.xlsx"]),
    "kumu": (
        ["exporteer", "regio.ttl", "--naar", "kumu", "--uit", "."],
        ["regio-kumu-knopen.csv", "regio-kumu-lijnen.csv"],
    ),
    "sjabloon": (["sjabloon", "uit.xlsx"], []),
    "importeer": (["importeer", "lijst.csv", "--uit", "uit.ttl"], ["uit.ttl"]),
}


class Broken:
    """The disk, on which the n-th thing that is done to a part of a file fails."""

    def __init__(self, monkeypatch, nth):
        self.nth, self.done = nth, 0
        opened, replaced, synced = Path.open, Path.replace, os.fsync

        def opening(path, *args, **kwargs):
            if not path.name.endswith(".zvgraph"):
                return opened(path, *args, **kwargs)
            self.next()
            file = opened(path, *args, **kwargs)
            return Written(file, lambda data: (self.next(), file.write(data))[1])

        monkeypatch.setattr(Path, "open", opening)
        monkeypatch.setattr(Path, "replace", lambda path, other: (self.next(), replaced(path, other))[1])
        monkeypatch.setattr(os, "fsync", lambda number: (self.next(), synced(number))[1])

    def next(self):
        self.done += 1
        if self.done == self.nth:
            raise OSError(errno.ENOSPC, "No space left on device")


class Written:
    """A file of which only writing is watched."""

    def __init__(self, file, write):
        self.file, self.write = file, write

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.file.close()

    def __getattr__(self, name):
        return getattr(self.file, name)


def prepared(folder, names):
    for name in names:
        (folder / name).write_bytes(OLD)
    (folder / "lijst.csv").write_text("Overleg;Deelnemer\nTafel;Almere\n", encoding="utf-8")
    (folder / "regio.ttl").write_text(HEADER + REGIO + overleg("a") + seats("a", "gm:0034"), encoding="utf-8")


def within_reach():
    """Let Ctrl-C reach a process, also where the tests themselves run in the background."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def leftovers(folder):
    return [path.name for path in folder.iterdir() if path.name.endswith(".zvgraph")]


@pytest.mark.parametrize("name", WRITING)
def test_when_the_nth_write_fails_the_old_output_is_whole(name, tmp_path, monkeypatch):
    command, names = WRITING[name]
    monkeypatch.chdir(tmp_path)
    for nth in range(1, 20):
        prepared(tmp_path, names)
        with monkeypatch.context() as patch:
            disk = Broken(patch, nth)
            told = CliRunner().invoke(zvgraph, command)
        assert leftovers(tmp_path) == []
        if disk.done < nth:
            assert told.exit_code == 0
            assert nth > 4
            return
        assert told.exit_code == 2
        assert "schrijven lukt niet (de schijf is vol)" in told.stderr
        assert names == [] or (tmp_path / names[-1]).read_bytes() == OLD
        assert name != "sjabloon" or not (tmp_path / "uit.xlsx").exists()
    pytest.fail("the command never came to its end")


def run(*arguments, cwd, limits=(), **kwargs):
    def limited():
        for kind, most in limits:
            resource.setrlimit(kind, (most, most))

    return subprocess.run(
        [*PROGRAM, *arguments],
        cwd=cwd,
        capture_output=True,
        text=True,
        timeout=LONG,
        check=False,
        preexec_fn=limited,
        env=ENVIRONMENT,
        **kwargs,
    )


def one_sentence(stderr):
    return stderr.count("Fout: ") == 1 and "Traceback" not in stderr


def test_a_file_that_may_not_grow_leaves_the_old_one_whole(tmp_path):
    prepared(tmp_path, ["uit.html"])
    told = run("analyse", "regio.ttl", "--uit", "uit.html", cwd=tmp_path, limits=[(resource.RLIMIT_FSIZE, 100_000)])
    assert (told.returncode, leftovers(tmp_path)) == (2, [])
    assert one_sentence(told.stderr)
    assert (tmp_path / "uit.html").read_bytes() == OLD


@pytest.fixture
def small_disk(tmp_path):
    """Return a disk of 200 kB, where this user may make one."""
    if not Path("/bin/mount").exists():
        pytest.skip("this machine makes no disks")
    made = subprocess.run(
        ["/bin/mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", str(tmp_path)], capture_output=True, check=False
    )
    if made.returncode:
        pytest.skip("this user may not make a disk")
    yield tmp_path
    subprocess.run(["/bin/umount", str(tmp_path)], check=True)


def test_a_full_disk_leaves_the_old_output_whole(small_disk):
    prepared(small_disk, ["uit.html"])
    told = run("analyse", "regio.ttl", "--uit", "uit.html", cwd=small_disk)
    assert (told.returncode, leftovers(small_disk)) == (2, [])
    assert "de schijf is vol" in told.stderr
    assert (small_disk / "uit.html").read_bytes() == OLD


def test_a_disk_that_is_read_only_is_told(small_disk):
    prepared(small_disk, ["uit.html"])
    subprocess.run(["/bin/mount", "-o", "remount,ro", str(small_disk)], check=True)
    told = run("analyse", "regio.ttl", "--uit", "uit.html", cwd=small_disk)
    assert told.returncode == 2
    assert "die plek is alleen om te lezen" in told.stderr
    assert (small_disk / "uit.html").read_bytes() == OLD


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """Return the page as one undisturbed run writes it."""
    folder = tmp_path_factory.mktemp("heel")
    prepared(folder, [])
    assert run("analyse", "regio.ttl", "--uit", "uit.html", cwd=folder).returncode == 0
    return (folder / "uit.html").read_bytes()


@pytest.mark.parametrize("kind", [signal.SIGKILL, signal.SIGINT])
def test_a_run_that_is_stopped_at_any_moment_leaves_the_old_output_or_the_new(kind, tmp_path, whole):
    prepared(tmp_path, ["uit.html"])
    moments = random.Random(kind)  # noqa: S311  it chooses moments, not secrets
    for _ in range(2):
        with subprocess.Popen(
            [*PROGRAM, "analyse", "regio.ttl", "--uit", "uit.html"],
            cwd=tmp_path,
            stderr=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            preexec_fn=within_reach,  # noqa: PLW1509  no threads here
        ) as running:
            time.sleep(moments.uniform(0.4, 2.0))
            running.send_signal(kind)
            told = running.communicate(timeout=LONG)[1].decode()
        assert "Traceback" not in told
        assert (tmp_path / "uit.html").read_bytes() in (OLD, whole)
    assert run("analyse", "regio.ttl", "--uit", "uit.html", cwd=tmp_path).returncode == 0
    assert (tmp_path / "uit.html").read_bytes() == whole
    assert leftovers(tmp_path) == []


def test_two_runs_at_once_write_one_whole_page(tmp_path, whole):
    prepared(tmp_path, [])
    both = [
        subprocess.Popen([*PROGRAM, "analyse", "regio.ttl", "--uit", "uit.html"], cwd=tmp_path, stdout=-3)
        for _ in range(2)
    ]
    assert [one.wait(timeout=LONG) for one in both] == [0, 0]
    assert (tmp_path / "uit.html").read_bytes() == whole
    assert leftovers(tmp_path) == []


@pytest.mark.parametrize("arguments", [("regios", "--json"), ("valideer", "flevoland", "--tips")])
def test_a_reader_that_goes_away_is_no_fault(arguments, tmp_path):
    with subprocess.Popen(
        [*PROGRAM, *arguments], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        running.stdout.close()
        told = running.stderr.read().decode()
        running.wait(timeout=LONG)
    assert "Traceback" not in told
    assert "Exception ignored" not in told


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "cp437"},
    ],
)
def test_a_terminal_that_knows_no_accents_is_no_fault(environment, tmp_path):
    prepared(tmp_path, [])
    told = subprocess.run(
        [*PROGRAM, "analyse", "regio.ttl", "--uit", "uit.html"],
        cwd=tmp_path,
        capture_output=True,
        timeout=LONG,
        check=False,
        env={**ENVIRONMENT, **environment},
    )
    assert told.returncode == 0
    assert b"Traceback" not in told.stderr
    assert (tmp_path / "uit.html").exists()


def test_four_hundred_megabytes_of_memory_are_enough(tmp_path):
    limits = [(resource.RLIMIT_DATA, 400 * 1024**2)]
    told = run("analyse", "voorbeeldregio", "--uit", "uit.html", cwd=tmp_path, limits=limits)
    assert told.returncode == 0, told.stderr
    assert "Voorbeeldregio (fictief)" in (tmp_path / "uit.html").read_text(encoding="utf-8")


def test_with_too_little_memory_one_sentence_is_told(tmp_path):
    prepared(tmp_path, ["uit.html"])
    told = run("analyse", "regio.ttl", "--uit", "uit.html", cwd=tmp_path, limits=[(resource.RLIMIT_DATA, 90 * 1024**2)])
    assert told.returncode == 2
    assert "maar 90 MB geheugen voor dit programma; geef het minstens 400 MB" in told.stderr
    assert one_sentence(told.stderr)
    assert (tmp_path / "uit.html").read_bytes() == OLD


@pytest.mark.parametrize("module", ["click", "rdflib", "networkx", "jinja2"])
def test_ctrl_c_is_one_word_also_while_the_program_is_read(module, tmp_path):
    prepared(tmp_path, [])
    with subprocess.Popen(
        [sys.executable, "-X", "importtime", "-m", "zv_graph", "analyse", "regio.ttl", "--uit", "uit.html"],
        cwd=tmp_path,
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
        preexec_fn=within_reach,  # noqa: PLW1509
    ) as running:
        for line in running.stderr:
            if line.rpartition("|")[2].strip() == module:
                running.send_signal(signal.SIGINT)
                break
        told = [line for line in running.stderr if not line.startswith("import time:")]
    assert (running.returncode, "".join(told).strip()) == (130, "Gestopt.")
    assert leftovers(tmp_path) == []
