"""What every end-to-end test needs: where things are, how the program is run, and which judges are there.

The program under test is build/newsexport, or the one that the environment variable NEWSEXPORT names.
"""

import hashlib
import importlib
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("NEWSEXPORT", str(ROOT / "build" / "newsexport"))
SAMPLES = ROOT / "samples"
JUDGES = ROOT / "build" / "judges"
TEXT_SUFFIXES = {".md", ".markdown", ".txt"}
MARKUP_SUFFIXES = {".html", ".xml", ".json", ".atom"}
# Files with more than one article, which test_collections.py looks at.
COLLECTIONS = {"harbour-feed.xml"}


def samples(suffix=None):
    """The articles of samples/ (not their README), in the order of their names; all, or those with that ending."""
    suffixes = TEXT_SUFFIXES | MARKUP_SUFFIXES if suffix is None else {suffix}
    left_out = COLLECTIONS | {"README.md"}
    return sorted(p for p in SAMPLES.glob("*") if p.suffix in suffixes and p.name not in left_out)


def text_samples():
    """Those that are written by hand: one text each, where the others are the same story in many formats."""
    return [p for p in samples() if p.suffix in TEXT_SUFFIXES]


def without_clashes(sources):
    """The first of the files whose outputs would have one name, as one run over all of them asks for."""
    return list({source.stem: source for source in reversed(sources)}.values())[::-1]


def run(arguments, **options):
    """Runs newsexport; the result has .returncode, .stdout and .stderr (bytes)."""
    return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, timeout=120, **options)


def convert(source, target, *options):
    """Makes the EPUB `target`; raises AssertionError with the program's words where it does not."""
    result = run(["--epub", source, "-o", target, *options])
    if result.returncode != 0 or not Path(target).is_file():
        raise AssertionError(f"{source}: exit {result.returncode}: {result.stderr.decode(errors='replace')}")
    return Path(target)


def tree(folder):
    """Each file below the folder, with a hash of its bytes."""
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(Path(folder).rglob("*")) if path.is_file()}


class SampleTest(unittest.TestCase):
    """A test with a directory of its own, self.directory."""

    def setUp(self):
        kept = tempfile.TemporaryDirectory(prefix="newsexport-")
        self.addCleanup(kept.cleanup)
        self.directory = Path(kept.name)

    def epub_of(self, source, *options):
        return convert(source, self.directory / (Path(source).name + ".epub"), *options)


def require_command(*names):
    """The path of the first of the commands that is there; else the test is skipped, by the name of the first."""
    for name in names:
        path = shutil.which(name)
        if path:
            return path
    raise unittest.SkipTest(f"{names[0]} is not installed")


def require_judge(path):
    """build/judges/node_modules/PATH; else the test is skipped by the judge's name."""
    full = JUDGES / "node_modules" / path
    if not full.exists():
        raise unittest.SkipTest(f"{path} is not installed (npm could not fetch it)")
    return full


def require_module(name):
    """The Python judge of that name, in the version of tests/judges/requirements.txt, or, where scripts/test has not
    installed it, in the system's; else the test is skipped by its name."""
    place = str(JUDGES / "python")
    if place not in sys.path:
        sys.path.insert(0, place)
    try:
        return importlib.import_module(name)
    except ImportError:
        raise unittest.SkipTest(f"{name} is not installed (pip could not fetch it)")


def require_chromium():
    return require_command("chromium", "chromium-browser", "google-chrome")
