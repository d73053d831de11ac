#!/usr/bin/env python3
"""Runs the end-to-end tests that are named (test_words …; none: all) and ends with `N passed, N failed, N skipped`.

As many modules run at once as there are processors, each in a process of its own; the slowest are begun first.
"""

import concurrent.futures
import os
import sys
import time
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
# By the seconds that they take; the rest follows by name.
SLOWEST = ["test_clean_clone", "test_pdf", "test_command_line", "test_edition", "test_citations", "test_rights", "test_pdf_layout"]


class Result(unittest.TestResult):
    """Keeps a line for each test, with its time; a test whose subtests fail is one failed test."""

    def __init__(self):
        super().__init__()
        self.lines, self.counts = [], {"FAILED": 0, "SKIPPED": 0, "ok": 0}

    def startTest(self, test):
        super().startTest(test)
        self.began, self.problems = time.monotonic(), len(self.failures) + len(self.errors)

    def stopTest(self, test):
        super().stopTest(test)
        failed = len(self.failures) + len(self.errors) > self.problems
        skipped = next((reason for skipped_test, reason in self.skipped if skipped_test is test), None)
        word = "FAILED" if failed else f"SKIPPED ({skipped})" if skipped else "ok"
        self.counts[word.split()[0]] += 1
        self.lines.append(f"  {word}  {test.id()}  {time.monotonic() - self.began:.1f} s")


def run(name):
    """Of one module or test: the lines to print, the traces of what failed, and the counts."""
    result = Result()
    unittest.defaultTestLoader.loadTestsFromNames([name]).run(result)
    traces = [f"\n{test}\n{trace}" for test, trace in result.failures + result.errors]
    # What fails before a test starts (an import) is in `errors` but in no test's count.
    result.counts["FAILED"] = result.counts["FAILED"] or int(not result.wasSuccessful())
    return result.lines, traces, result.counts


def main(names, folder=HERE):
    sys.path.insert(0, str(folder))
    names = names or sorted(p.stem for p in folder.glob("test_*.py"))
    names.sort(key=lambda name: SLOWEST.index(name) if name in SLOWEST else len(SLOWEST))
    all_traces, total = [], {"ok": 0, "FAILED": 0, "SKIPPED": 0}
    with concurrent.futures.ProcessPoolExecutor(os.cpu_count()) as pool:
        for done in concurrent.futures.as_completed([pool.submit(run, name) for name in names]):
            lines, traces, counts = done.result()
            print("\n".join(lines), flush=True)
            all_traces += traces
            total = {word: total[word] + counts[word] for word in total}
    print("".join(all_traces), end="")
    print(f"{total['ok']} passed, {total['FAILED']} failed, {total['SKIPPED']} skipped")
    return 1 if total["FAILED"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
