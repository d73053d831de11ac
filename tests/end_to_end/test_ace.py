"""Ace, the accessibility checker, finds no violation in any sample."""

import json
import os
import subprocess
from concurrent.futures import ThreadPoolExecutor

import tools


def violations(book, report_directory):
    """What Ace holds against the book: a line for each failed assertion."""
    node, ace = tools.require_command("node"), tools.require_judge("@daisy/ace-cli/bin/ace.js")
    environment = os.environ | {"PUPPETEER_EXECUTABLE_PATH": tools.require_chromium()}
    result = subprocess.run([node, ace, "-s", "-f", "-o", report_directory, book], env=environment, capture_output=True,
                            text=True, timeout=180)  # fmt: skip
    report = report_directory / "report.json"
    if not report.is_file():
        raise AssertionError(f"Ace made no report: {result.stdout}{result.stderr}")
    return [f"{document['earl:testSubject']['url']}: {found['earl:test']['dct:title']}: {found['earl:result']['dct:description']}"
            for document in json.loads(report.read_text())["assertions"]
            for found in document["assertions"]]  # fmt: skip


class AceTest(tools.SampleTest):
    def test_no_violation_in_any_sample(self):
        books = [self.epub_of(source) for source in tools.text_samples()]
        self.assertTrue(books, "there are no samples")
        with ThreadPoolExecutor(os.cpu_count()) as pool:  # each spends its time waiting for a browser
            found = list(pool.map(lambda book: violations(book, self.directory / f"{book.stem}-ace"), books))
        for book, lines in zip(books, found):
            with self.subTest(book.name):
                self.assertEqual(lines, [])
