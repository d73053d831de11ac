#!/usr/bin/env python3
"""Runs the end-to-end tests that are named (test_words …; none: all) and ends with `N passed, N failed, N skipped`."""

import sys
import time
import unittest
from pathlib import Path


class Result(unittest.TestResult):
    """A line a test, with its time; a test whose subtests fail is one failed test."""

    def startTest(self, test):
        super().startTest(test)
        self.began, self.problems = time.monotonic(), len(self.failures) + len(self.errors)

    def stopTest(self, test):
        super().stopTest(test)
        failed = len(self.failures) + len(self.errors) > self.problems
        skipped = next((reason for skipped_test, reason in self.skipped if skipped_test is test), None)
        word = "FAILED" if failed else f"SKIPPED ({skipped})" if skipped else "ok"
        self.counts = getattr(self, "counts", {"FAILED": 0, "SKIPPED": 0, "ok": 0})
        self.counts[word.split()[0]] += 1
        print(f"  {word}  {test.id()}  {time.monotonic() - self.began:.1f} s", flush=True)


def main(names):
    here = Path(__file__).resolve().parent
    sys.path.insert(0, str(here))
    suite = unittest.defaultTestLoader.loadTestsFromNames(names or sorted(p.stem for p in here.glob("test_*.py")))
    result = Result()
    suite.run(result)
    for test, trace in result.failures + result.errors:
        print(f"\n{test}\n{trace}")
    # What fails before a test starts (an import) is in `errors` but in no test's count.
    counts = getattr(result, "counts", {"FAILED": 0, "SKIPPED": 0, "ok": 0})
    failed = counts["FAILED"] or int(not result.wasSuccessful())
    print(f"{counts['ok']} passed, {failed} failed, {counts['SKIPPED']} skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
