"""What is seen of a batch as it goes: the progress line on a terminal, and what a log gets in its place."""

import fcntl
import os
import pty
import re
import struct
import subprocess
import termios

from tools import PROGRAM, SampleTest, run

ERASE = "\x1b[K"


def on_terminal(arguments, columns=80, term="xterm", stdout=subprocess.DEVNULL):
    """What the program writes on a terminal that is its standard error."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    environment = {**os.environ, "TERM": term, "LC_ALL": "C.UTF-8"}
    program = subprocess.Popen([PROGRAM, *map(str, arguments)], stdout=stdout or theirs, stderr=theirs, env=environment)
    os.close(theirs)
    written = b""
    try:
        while piece := os.read(ours, 65536):
            written += piece
    except OSError:  # Linux: the other end is closed
        pass
    os.close(ours)
    program.wait(timeout=60)
    return written.decode()


class Screen:
    """The lines that a terminal shows after what is written; and each state of its last line."""

    def __init__(self, written):
        self.lines, self.column, self.states = [""], 0, []
        for token in re.findall(r"\x1b\[[0-9;]*[A-Za-z]|\r|\n|[^\x1b\r\n]+", written):
            if token == "\n":
                self.lines.append("")
            elif token == "\r":
                self.column = 0
            elif token == ERASE:
                self.lines[-1] = self.lines[-1][:self.column]
            elif not token.startswith("\x1b"):
                last = self.lines[-1]
                self.lines[-1] = last[:self.column] + token + last[self.column + len(token):]
                self.column += len(token)
            self.states.append(self.lines[-1])


class Progress(SampleTest):
    def setUp(self):
        super().setUp()
        self.source, self.out = self.directory / "in", self.directory / "out"
        self.source.mkdir()
        for number in range(60):
            (self.source / f"{number:02}.md").write_bytes(
                b"\0" if number % 20 == 7 else f"# Rain {number}\n\nIt rained.\n\n![Quay](none.jpg)\n".encode())

    def arguments(self, *options):
        return ["--epub", "-j2", "-d", self.out, *options, self.source]

    def test_a_line_is_drawn_and_goes_at_the_end(self):
        screen = Screen(on_terminal(self.arguments()))
        drawn = [state for state in screen.states if " of 60 articles" in state]
        self.assertIn("░░░░░░░░░░░░░░░░ 0 of 60 articles", drawn)
        self.assertTrue(all(len(line) < 80 for line in drawn))
        self.assertEqual(screen.lines[-6:-1], [line for line in screen.lines[-6:-1] if " of 60 articles" not in line])
        self.assertEqual(screen.lines[-3:], ["60 articles: 57 done, 3 failed", "     3 input.binary", ""])

    def test_diagnostics_are_whole_lines(self):
        log = run(self.arguments()).stderr.decode()
        self.assertNotIn("\x1b", log)
        screen = Screen(on_terminal(self.arguments("--color=never")))
        self.assertEqual("\n".join(screen.lines), log)

    def test_the_line_is_cut_to_the_terminal(self):
        screen = Screen(on_terminal(self.arguments("--check"), columns=12))
        drawn = [state for state in screen.states if state and "0 of 60 articles".startswith(state)]
        self.assertIn("0 of 60 art", drawn)

    def test_where_no_line_can_stand_there_is_none(self):
        one = self.source / "00.md"
        for name, written in {
                "quiet": on_terminal(self.arguments("-q")),
                "never": on_terminal(self.arguments("--progress=never")),
                "dumb": on_terminal(self.arguments(), term="dumb"),
                "one input": on_terminal(["--epub", "-d", self.out, one]),
                "dumps on the same terminal": on_terminal(["--dump-model", self.source], stdout=None),
                "no terminal": run(self.arguments()).stderr.decode(),
        }.items():
            with self.subTest(name):
                self.assertNotIn(" of 60 articles", written)
                self.assertNotIn(ERASE, written)

    def test_a_log_that_is_to_have_progress_gets_plain_lines(self):
        with_progress = run(self.arguments("--progress=always")).stderr.decode()
        self.assertNotIn("\x1b", with_progress)
        lines = [line for line in with_progress.splitlines() if not re.match(r"\d+ of 60 articles", line)]
        self.assertEqual(lines, run(self.arguments()).stderr.decode().splitlines())

    def test_wrong_words_are_refused(self):
        result = run(["--progress", "perhaps", self.source])
        self.assertEqual(result.returncode, 2)
        self.assertIn(b"[usage.value]", result.stderr)
