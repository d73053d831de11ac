"""The same article gives the same bytes: run again, from another directory, in another time zone and locale."""

import os
import shutil

import tools


class DeterminismTest(tools.SampleTest):
    def book(self, source, name, **changes):
        target = self.directory / name
        result = tools.run(["--epub", source, "-o", target], env=os.environ | changes.pop("environment", {}), **changes)
        self.assertEqual(result.returncode, 0, result.stderr)
        return target.read_bytes()

    def test_the_same_bytes_everywhere(self):
        moved = self.directory / "elsewhere" / "a place with spaces"
        shutil.copytree(tools.SAMPLES, moved)
        for source in tools.samples():
            with self.subTest(source.name):
                first = self.book(source, "first.epub")
                self.assertEqual(first, self.book(source, "again.epub"), "two runs differ")
                tokyo = {"TZ": "Asia/Tokyo", "LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8"}
                self.assertEqual(first, self.book(moved / source.name, "moved.epub", cwd=moved, environment=tokyo))
                self.assertEqual(first, self.book(source.name, "plain.epub", cwd=tools.SAMPLES,
                                                  environment={"TZ": "UTC+11", "LC_ALL": "C"}))  # fmt: skip

    def test_standard_output_carries_the_same_bytes(self):
        for source in tools.samples():
            with self.subTest(source.name):
                result = tools.run(["--epub", source, "-o", "-"])
                self.assertEqual(result.stdout, self.book(source, "file.epub"))
