"""The README's first command in a clean clone gives the whole program, and what it installs may be moved.

The default build has just compiled the same sources: with ccache this costs a link and the hyphenation patterns.
"""

import os
import re
import shutil
import subprocess
import zipfile

import pictures
import tools

STORY = """---
title: Hochwasserschutz
lang: de
author: Jutta Brandis
date: 2026-02-11
rights: Alle Rechte bei der Uferzeitung
---

![Die Kaimauer](mauer.jpg)

Die Bezirksverwaltung bewilligte Baumaßnahmen zur Verstärkung sämtlicher Deichanlagen, worüber die Anwohnerinnen und
Anwohner der Niederungsgebiete in einer außerordentlichen Bürgerversammlung unterrichtet wurden. Nachbesserungen an den
Entwässerungsgräben bleiben den Grundstückseigentümern überlassen, sagte die Bezirksbürgermeisterin [@plan].
"""
SOURCES = '[{"id": "plan", "type": "report", "title": "Deichplan", "issued": {"date-parts": [[2025, 5, 3]]}}]'


class CleanCloneTest(tools.SampleTest):
    def clone(self):
        """The checkout as it is now, in a clone of its own: what is not committed yet is laid over it."""
        trusting = self.directory / "gitconfig"
        trusting.write_text("[safe]\n\tdirectory = *\n")  # the checkout may be another user's
        git = [tools.require_command("git")]
        environment = os.environ | {"GIT_CONFIG_GLOBAL": str(trusting)}
        target = self.directory / "clone"
        subprocess.run([*git, "clone", "-q", tools.ROOT, target], check=True, env=environment)
        changed = subprocess.run([*git, "ls-files", "-z", "-m", "-o", "-d", "--exclude-standard"], cwd=tools.ROOT,
                                 check=True, env=environment, capture_output=True).stdout  # fmt: skip
        for name in filter(None, changed.decode().split("\0")):
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            if (tools.ROOT / name).is_file():
                shutil.copy2(tools.ROOT / name, target / name)
            else:
                (target / name).unlink(missing_ok=True)
        return target

    def call(self, program, *arguments):
        result = subprocess.run([program, *map(str, arguments)], cwd=self.directory, capture_output=True, timeout=1500)
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        return result

    def books(self, program, name):
        """The bytes of the story as EPUB and PDF."""
        (self.directory / name).mkdir()
        result = self.call(program, "--epub", "--pdf", "--style", "newspaper", "--bibliography", "sources.json",
                           "-d", name, "story.md")  # fmt: skip
        self.assertNotIn(b"missing", result.stderr)
        return [(self.directory / name / f"story.{ending}").read_bytes() for ending in ("epub", "pdf")]

    def test_one_command_builds_all_and_an_installed_tree_may_be_moved(self):
        (self.directory / "story.md").write_text(STORY)
        (self.directory / "sources.json").write_text(SOURCES)
        (self.directory / "mauer.jpg").write_bytes(pictures.jpeg())
        put = [tools.require_command("exiftool"), "-q", "-overwrite_original", "-XMP-photoshop:Credit=Uferbild"]
        subprocess.run([*put, "mauer.jpg"], cwd=self.directory, check=True)
        clone = self.clone()
        built = self.books(clone / "scripts" / "newsexport", "built")

        printed = subprocess.run([tools.require_command("pdftotext"), "-raw", "built/story.pdf", "-"],
                                 cwd=self.directory, check=True, capture_output=True).stdout.decode()  # fmt: skip
        self.assertRegex(printed, re.compile(r"[a-zäöü][-\u00ad\u2010]$", re.MULTILINE))
        self.assertIn("Mai", printed)  # of the German CSL locale
        with zipfile.ZipFile(self.directory / "built" / "story.epub") as book:
            text = "".join(book.read(name).decode() for name in book.namelist() if name.endswith(".xhtml"))
        self.assertIn("Uferbild", text)  # of the module that reads pictures' metadata

        first, second = self.directory / "first place", self.directory / "second place"
        self.call("cmake", "--install", clone / "build", "--prefix", first)
        shutil.rmtree(clone)  # nothing of it may be needed any more
        self.assertEqual(self.books(first / "bin" / "newsexport", "installed"), built)
        first.rename(second)
        self.assertEqual(self.books(second / "bin" / "newsexport", "moved"), built)
        self.assertIn("newsexport", (second / "share" / "man" / "man1" / "newsexport.1").read_text())


if __name__ == "__main__":
    import unittest

    unittest.main()
