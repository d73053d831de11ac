"""Articles of scripts/make-articles, for tests of batches."""

import subprocess

from tools import ROOT


def make_articles(count, folder, *options, seed=1):
    subprocess.run([ROOT / "scripts" / "make-articles", str(count), folder, str(seed), *map(str, options)], check=True)


def expected_outcomes(folder):
    """{path: (outcome, codes)}: what the script says that newsexport should make of each input."""
    lines = (folder / "expected.tsv").read_text(encoding="utf-8").splitlines()
    fields = [line.split("\t") for line in lines]
    return {str(folder / place): (outcome, [code] if code else []) for place, outcome, code in fields}
