"""PDF specimens for the judges: pages made by hand in tests/writers/pdf, written by the unit tests' program."""

import os
import subprocess
import unittest
from collections import defaultdict
from pathlib import Path

import tools

UNIT_TESTS = Path(tools.PROGRAM).parent / "newsexport_tests"
VERAPDF = tools.ROOT / "scripts" / "verapdf"


def write(directory):
    """Writes all specimens into `directory` and returns their paths."""
    environment = dict(os.environ, NEWSEXPORT_SPECIMENS=str(directory))
    subprocess.run([UNIT_TESTS, "[.specimen]"], env=environment, check=True, capture_output=True, timeout=120)
    return sorted(Path(directory).glob("*.pdf"))


def broken_rules(paths):
    """{path: {"2a": [rule], "ua1": [rule]}} by veraPDF; skips the test where it cannot be had."""
    result = subprocess.run([VERAPDF, *paths], capture_output=True, text=True, timeout=300)
    if result.returncode == 69:
        raise unittest.SkipTest("veraPDF is not installed (maven could not fetch it)")
    rules, current = defaultdict(dict), None
    for line in result.stdout.splitlines():
        verdict, *rest = line.split()
        if line.startswith((" ", "\t")):
            current.append(rest[0])
        else:
            path, flavour = " ".join(rest[:-1]), rest[-1]
            current = rules[path].setdefault(flavour, [])
            if verdict == "FAIL":
                current.append("")
    for path in paths:
        assert set(rules[str(path)]) == {"2a", "ua1"}, f"veraPDF did not come to the end of {path}: {result}"
    return {path: {flavour: found[1:] for flavour, found in rules[str(path)].items()} for path in paths}
