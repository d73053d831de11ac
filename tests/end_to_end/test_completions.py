"""What the shells themselves make of the completions: bash completes, zsh and fish at least read them without complaint."""

import shutil
import subprocess

from tools import SampleTest, run

COMPLETE = r"""
source "$1"
shift
COMP_WORDS=(newsexport "$@")
COMP_CWORD=$(($# ))
_newsexport 2>/dev/null
printf '%s\n' "${COMPREPLY[@]}"
"""


class CompletionsTest(SampleTest):
    def script(self, shell):
        path = self.directory / f"newsexport.{shell}"
        path.write_bytes(run(["--completions", shell]).stdout)
        return path

    def complete(self, *words):
        """What bash offers for the last of the words."""
        result = subprocess.run(["bash", "-c", COMPLETE, "bash", self.script("bash"), *words], capture_output=True,
                                text=True, cwd=self.directory)
        self.assertEqual(result.returncode, 0, result.stderr)
        return result.stdout.split("\n")[:-1]

    def test_bash_completes_options_words_and_files(self):
        self.assertEqual(self.complete("--comb"), ["--combined-bibliography"])
        self.assertEqual(self.complete("--citation-style", "chicago-n"), ["chicago-notes"])
        self.assertEqual(self.complete("--style", "news"), ["newspaper", "newsexport.bash"])
        self.assertEqual(self.complete("-f", "jat"), ["jats"])
        (self.directory / "a story.md").write_text("# Rain\n")
        (self.directory / "a folder").mkdir()
        self.assertEqual(sorted(self.complete("--pdf", "a ")), ["a folder", "a story.md"])
        self.assertEqual(self.complete("-d", "a "), ["a folder"])
        self.assertEqual(self.complete("--meta", "a"), [""])

    def test_each_shell_that_is_here_reads_its_own(self):
        checks = {"bash": ["bash", "-n"], "zsh": ["zsh", "-n"], "fish": ["fish", "--no-execute"]}
        here = [shell for shell in checks if shutil.which(shell)]
        for shell in here:
            result = subprocess.run([*checks[shell], self.script(shell)], capture_output=True)
            self.assertEqual((result.returncode, result.stderr), (0, b""), shell)

    def test_another_shell_is_wrong_usage(self):
        self.assertEqual(run(["--completions", "csh"]).returncode, 2)


