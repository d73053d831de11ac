"""Bibliographies as our program and as others read them, for comparing field by field."""

import json
import os
import subprocess
import unittest
from pathlib import Path

import tools

PROGRAM = str(Path(os.environ.get("CONVERT_REFERENCES", Path(tools.PROGRAM).parent / "convert_references")))


def convert(form, file):
    """What the test program convert_references prints, as text."""
    if not Path(PROGRAM).exists():
        raise unittest.SkipTest("convert_references is not built (NEWSEXPORT_TESTS)")
    done = subprocess.run([PROGRAM, form, str(file)], capture_output=True, timeout=120)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def by_key(text):
    return {item["id"]: item for item in json.loads(text)}


def ours(file):
    return by_key(convert("csl-json", file))


def pandocs(file, form):
    tools.require_command("pandoc")
    done = subprocess.run(["pandoc", "-f", form, "-t", "csljson", str(file)], capture_output=True, check=True, timeout=120)
    return by_key(done.stdout)


def differences(first, second):
    """{(key, field): (first's value, second's value)} of all that differs."""
    found = {}
    for key in sorted(set(first) | set(second)):
        a, b = first.get(key, {}), second.get(key, {})
        for field in sorted(set(a) | set(b)):
            if a.get(field) != b.get(field):
                found[key, field] = (a.get(field), b.get(field))
    return found
