"""Every option in every mode: where a run gives the same bytes without it, a warning says that it has no effect.

The options are those of the manual page, so that a new one has to be placed here; the runs have an input in which
each option finds what it is about. What a run gives is all that can be seen of it: the files that it leaves, what it
prints, and its status, without the lines about options.
"""

import os
import re
import subprocess
import tempfile
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import tools

PICTURE = bytes.fromhex(
    "47494638396101000100800000ffffff00000021f90401000000002c00000000010001000002024401003b")

ARTICLE = """---
title: Rain stops the fair
author: Ada Marrow
lang: en-GB
date: 2026-05-12
rights: © 2026 Quay Post
bibliography: own.bib
---

It rained on the [fair](https://fair.example/) for the third day [@tide; @rain].

![The tent](https://pictures.example/tent.gif)

![The pole](pole.gif)

## The organizers

They said that the tents will hold.
"""

FILES = {
    "a.md": ARTICLE,
    "held.md": "---\ntitle: Held\nlang: en\ndate: 2026-05-12\nembargo: 2999-01-01T00:00:00Z\n---\n\nIt is held.\n",
    "named.txt": "The river rose\n\nThe river rose on Monday, the Quay Post reported. It fell on Friday.\n",
    "named.md": "---\ntitle: River\nlang: en\ndate: 2026-05-12\n---\n\nThe river rose, the Quay Post reported.\n",
    "page.html": "<!DOCTYPE html><html lang=en><head><title>Mill turns</title></head><body><nav><a href=/a>Home is"
                 " here</a></nav><article><h1>Mill turns</h1>" + 3 * (
                     "<p>The mill at the ford turned again, the miller, who had oiled it, wept, and so on.</p>")
                 + "</article></body></html>",
    "own.bib": "@book{tide, title={Tides}, author={Lee, Ann}, year={2001}}\n",
    "more.bib": "@book{rain, title={Rains}, author={Reed, Bo}, year={2002}}\n",
    "list": "a.md\n", "list0": "a.md\0",
    "map": "https://pictures.example/tent.gif tent.gif\n",
    "tent.gif": PICTURE, "elsewhere/pole.gif": PICTURE,
    "folder/one.md": ARTICLE.replace("own.bib", "../own.bib"), "folder/two.md": "# Two\n\nTwo words.\n",
    "folder/three.txt": "Three\n\nThree words are here.\n",
    "look.css": "p { color: #123456; font-size: 13pt }\n",
}

MODES = {
    "epub": ["--epub"],
    "pdf": ["--pdf"],
    "both": ["--epub", "--pdf"],
    "check": ["--check"],
    "check-pdf": ["--check", "--pdf"],
    "audit": ["--audit"],
    "dump-model": ["--dump-model"],
    "dump-pages": ["--dump-pages"],
    "edition": ["--edition", "Morning"],
    "check-edition": ["--check", "--edition", "Morning"],
}

# Options that choose a mode, ask for help, or are about how a run goes on, and not about what comes of it.
NOT_TRIED = {"--epub", "--pdf", "--check", "--audit", "--dump-model", "--dump-pages", "--watch", "--edition",
             "--help", "--version", "--completions", "--jobs", "--progress", "--skip-unchanged", "--font-path"}

# The option with an argument that is not what a run has without it; and its input, where that is not a.md.
TRIED = {
    "--output": (["-o", "x.epub"], None), "--output-dir": (["-d", "out"], None),
    "--combined-bibliography": ([], None), "--style": (["look.css"], None), "--embed-source": ([], None),
    "--page-size": (["a5"], None), "--font-size": (["14pt"], None),
    "--citation-style": (["apa"], None), "--cite-this": ([], None), "--links": (["notes"], None),
    "--modified": (["2026-06-01T00:00:00Z"], None), "--from": (["text"], None),
    "--meta": (["title=Snow"], None), "--resource-path": (["elsewhere"], None), "--resource-map": (["map"], None),
    "--bibliography": (["more.bib"], None), "--attributions": ([], "named.md"), "--keep-all": ([], "page.html"),
    "--tdm-reservation": (["1"], None), "--tdm-policy": (["https://q.example/p"], None),
    "--tdm-policy-out": (["policy.json"], None), "--force": ([], "held.md"), "--audit-format": (["json"], None),
    "--files-from": (["list"], "named.md"), "--null": ([], None), "--include": (["*.txt"], "folder"),
    "--exclude": (["two*"], "folder"), "--shard": (["1/2"], "folder"), "--strict": ([], None),
    "--report": (["r.jsonl"], None), "--report-summary": (["s.html"], None), "--quiet": ([], None),
    "--verbose": ([], None), "--color": (["always"], None),
}

# What is checked is made with these, and what they do to it is told where something is wrong with it.
MAKES_WHAT_IS_CHECKED = {"--style", "--citation-style", "--meta", "--tdm-reservation", "--page-size", "--font-size"}


def options():
    manual = tools.run(["--man-page"]).stdout.decode().replace("\\-", "-")
    return sorted(set(re.findall(r"(?m)^\.B (?:-\w, )?(--[a-z][a-z-]*)", manual)))


class OptionEffectsTest(unittest.TestCase):
    def lay_out(self, folder):
        for name, content in FILES.items():
            path = Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())

    def outcome(self, arguments):
        """What can be seen of a run, whether it warned of its option, and what it said."""
        with tempfile.TemporaryDirectory(prefix="newsexport-") as folder:
            self.lay_out(folder)
            environment = {**os.environ, "SOURCE_DATE_EPOCH": "1780000000"}
            done = tools.run(arguments, cwd=folder, env=environment, stdin=subprocess.DEVNULL)
            lines = done.stderr.decode().split("\n")
            told = [line for line in lines if "[option.no-effect]" not in line
                    and not re.match(r"\d+ warnings?: ", line)]
            files = {name: bytes_ for name, bytes_ in tools.tree(folder).items() if name not in FILES}
            return (done.returncode, done.stdout, told, files), any("[option.no-effect]" in line for line in lines), "\n".join(lines)

    def arguments(self, mode, option, argument, source):
        given = [option, *argument] if option and not (argument and argument[0].startswith("-")) else list(argument)
        inputs = [source]
        if mode in ("edition", "check-edition") and source != "folder":
            inputs.append("named.txt")
        return [*MODES[mode], *given, *inputs]

    def test_every_option_of_the_manual_is_tried(self):
        self.assertEqual(sorted(TRIED.keys() | NOT_TRIED), options())

    def test_what_changes_nothing_says_so(self):
        plain = {}
        for mode in MODES:
            for source in {"a.md"} | {one for _, one in TRIED.values() if one}:
                plain[mode, source] = self.arguments(mode, None, [], source)
        cases = {(mode, option): self.arguments(mode, option, argument, source or "a.md")
                 for mode in MODES for option, (argument, source) in TRIED.items()}
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            without = dict(zip(plain, pool.map(self.outcome, plain.values())))
            with_option = dict(zip(cases, pool.map(self.outcome, cases.values())))
        for (mode, option), (seen, warned, told) in with_option.items():
            if seen[0] == 2:
                continue  # refused, with a message
            bare = without[mode, TRIED[option][1] or "a.md"][0]
            is_same = seen == bare
            with self.subTest(mode=mode, option=option):
                if is_same and not (mode.startswith("check") and option in MAKES_WHAT_IS_CHECKED):
                    self.assertTrue(warned, f"{cases[mode, option]} changes nothing, and says nothing")
                if not is_same:
                    self.assertFalse(warned, f"{cases[mode, option]} says it has no effect:\n{told}")


if __name__ == "__main__":
    unittest.main()
