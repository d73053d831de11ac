"""Folders, lists and shards as inputs, as users meet them."""

import os
import subprocess
import unittest

import tools

STORY = "---\ntitle: {}\nlang: en\ndate: 2026-05-12\nrights: © 2026 The Ledger\n---\nWords of {}.\n"


class InputsTest(tools.SampleTest):
    def setUp(self):
        super().setUp()
        for name in ("archive/a.md", "archive/2026/may/b.md", "archive/2026/june/c.md", "archive/.drafts/d.md"):
            path = self.directory / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(STORY.format(path.stem, path.stem), encoding="utf-8")
        (self.directory / "archive/2026/picture.png").write_bytes(b"no article")

    def run_program(self, *arguments, environment=None, **options):
        return subprocess.run([tools.PROGRAM, *map(str, arguments)], capture_output=True, cwd=self.directory,
                              env=os.environ | (environment or {}), **options)  # fmt: skip

    def books(self, folder="out"):
        return sorted(str(path.relative_to(self.directory / folder)) for path in (self.directory / folder).rglob("*.epub"))

    def test_the_outputs_of_a_folder_mirror_its_tree(self):
        for source in ("archive", "./archive/", self.directory / "archive"):
            with self.subTest(source=source):
                done = self.run_program(source, "-d", f"out{len(str(source))}")
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertEqual(self.books(f"out{len(str(source))}"), ["2026/june/c.epub", "2026/may/b.epub", "a.epub"])

    def test_two_files_of_one_name_are_two_books(self):
        (self.directory / "archive/a.txt").write_text("A headline\n\nBy Ann Otter\n\nA long sentence that goes on about nothing much at all.\n")
        done = self.run_program("archive", "-d", "out")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(self.books(), ["2026/june/c.epub", "2026/may/b.epub", "a.md.epub", "a.txt.epub"])

    def test_includes_and_excludes(self):
        self.assertEqual(self.run_program("archive", "--exclude", "june", "-d", "out").returncode, 0)
        self.assertEqual(self.books(), ["2026/may/b.epub", "a.epub"])
        self.assertEqual(self.run_program("archive", "--include", "2026/**", "--exclude", "*.png", "-d", "some").returncode, 0)
        self.assertEqual(self.books("some"), ["2026/june/c.epub", "2026/may/b.epub"])

    def test_a_list_of_inputs(self):
        names = ["archive/a.md", "archive/2026/may/b.md"]
        done = self.run_program("--files-from", "-", "-d", "out", input="\n".join(names).encode() + b"\n")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(self.books(), ["archive/2026/may/b.epub", "archive/a.epub"])
        (self.directory / "list").write_bytes("\0".join(names).encode() + b"\0")
        self.assertEqual(self.run_program("-0", "--files-from", "list", "-d", "zero").returncode, 0)
        self.assertEqual(self.books("zero"), self.books())

    def test_shards_share_the_work(self):
        shares = []
        for share, environment in (("1/2", {}), ("auto", {"JOB_COMPLETION_INDEX": "1", "JOB_COMPLETIONS": "2"})):
            done = self.run_program("archive", "--shard", share, "-d", f"out{len(shares)}", environment=environment)
            self.assertEqual(done.returncode, 0, done.stderr)
            shares.append(set(self.books(f"out{len(shares)}")))
        self.assertEqual(shares[0] | shares[1], {"2026/june/c.epub", "2026/may/b.epub", "a.epub"})
        self.assertFalse(shares[0] & shares[1])

    def test_a_folder_becomes_an_edition(self):
        done = self.run_program("--edition", "All of May", "archive", "-o", "may.epub")
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_what_is_no_input_is_refused_before_anything_is_written(self):
        (self.directory / "empty").mkdir()
        for arguments, code in (
            (["empty", "-d", "out"], "usage.no-input"),
            (["archive", "--shard", "3/2", "-d", "out"], "usage.value"),
            (["--files-from", "no-list", "-d", "out"], "files-from.unreadable"),
            (["-", "--files-from", "-", "-d", "out"], "usage.standard-input"),
        ):
            done = self.run_program(*arguments, input=b"")
            with self.subTest(arguments):
                self.assertEqual(done.returncode, 2, done.stderr)
                self.assertIn(f"[{code}]", done.stderr.decode())
        self.assertFalse((self.directory / "out").exists())


if __name__ == "__main__":
    unittest.main()
