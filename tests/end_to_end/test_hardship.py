"""What a batch meets on real machines: a disk that fills up, a folder that may not be written, inputs that come and go."""

import shutil
import subprocess
import threading
import time

from articles import make_articles
from tools import PROGRAM, SampleTest, run, tree

JOURNAL = ".newsexport-journal"
STORY = "# Rain {}\n\nIt rained.\n"


# A place of its own for file systems, which goes with the command.
MOUNTING = ["unshare", "--mount", "--map-root-user"]


def can_mount():
    return subprocess.run([*MOUNTING, "true"], capture_output=True).returncode == 0


class Hardship(SampleTest):
    def setUp(self):
        super().setUp()
        self.source, self.out = self.directory / "in", self.directory / "out"
        self.source.mkdir()
        self.out.mkdir()

    def write_stories(self, count):
        for number in range(count):
            (self.source / f"{number:04}.md").write_text(STORY.format(number))

    def shell(self, script, *wrapper):
        """Runs the script with $1: the program, $2: the folder of the outputs, $3: that of the inputs."""
        return subprocess.run([*wrapper, "bash", "-ec", script, "sh", PROGRAM, self.out, self.source],
                              capture_output=True, timeout=300, text=True)

    def test_a_full_disk_leaves_whole_files_and_nothing_else(self):
        make_articles(20, self.source)
        run(["--epub", "--pdf", "-q", "--resource-path", self.source, "-d", self.directory / "whole", self.source])
        kept, later = self.directory / "kept", self.directory / "later"
        batch = '"$1" --epub --pdf --skip-unchanged --resource-path "$3" -d "$2" "$3"'
        between = f'|| echo status $?; cp -r "$2" {kept}'
        if can_mount():
            result = self.shell(f'mount -t tmpfs -o size=300k tmpfs "$2"; {batch} {between}; '
                                f'mount -o remount,size=100m "$2"; {batch}; cp -r "$2" {later}', *MOUNTING)
        else:  # no file may grow past 20 KB
            result = self.shell(f'(ulimit -f 20; {batch}) {between}; {batch}; cp -r "$2" {later}')
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(result.stdout, "status 1\n")
        self.assertRegex(result.stderr, r"(No space left on device|File too large) \[output.unwritable\]")
        whole, first, second = tree(self.directory / "whole"), tree(kept), tree(later)
        first.pop(JOURNAL, None)
        second.pop(JOURNAL)
        self.assertTrue(first)
        self.assertLess(len(first), len(whole))
        self.assertLessEqual(first.items(), whole.items())
        self.assertEqual(second, whole)
        self.assertRegex(result.stderr, r"articles: \d+ done, \d+ unchanged\n$")

    def test_a_folder_that_may_not_be_written_is_told_and_left_alone(self):
        self.write_stories(3)
        for option in ("", "--skip-unchanged"):
            batch = f'"$1" --epub {option} -d "$2" "$3" || echo $?'
            if can_mount():
                result = self.shell(f'mount -t tmpfs -o ro tmpfs "$2"; {batch}', *MOUNTING)
            else:
                result = self.shell(batch.replace("$2", "/proc/newsexport"))
            self.assertEqual(result.stdout, "3\n", result.stderr)
            self.assertEqual(result.stderr.count("[output.unwritable]"), 3)
            self.assertIn("3 articles: 0 done, 3 not written\n", result.stderr)

    def test_inputs_that_vanish_are_told_and_the_rest_is_done(self):
        self.write_stories(400)
        batch = subprocess.Popen([PROGRAM, "--epub", "-j2", "-d", self.out, self.source], stderr=subprocess.PIPE)
        while not any(self.out.rglob("*.epub")) and batch.poll() is None:
            time.sleep(0.001)
        for number in range(390, 400):
            (self.source / f"{number:04}.md").unlink()
        _, said = batch.communicate(timeout=120)
        self.assertEqual(batch.returncode, 1)
        self.assertEqual(said.decode().count("no such file [input.missing]"), 10)
        self.assertIn("400 articles: 390 done, 10 failed\n", said.decode())
        self.assertEqual(list(tree(self.out)), [f"{number:04}.epub" for number in range(390)])

    def test_inputs_that_are_replaced_meanwhile_are_old_or_new_and_new_in_the_end(self):
        """As an editor saves: a new file under the old name, whose picture is another one too."""
        versions = {}
        for name in ("old", "new"):
            folder = self.directory / name
            folder.mkdir()
            for number in range(20):
                (folder / f"{number}.md").write_text(f"# Rain\n\n{name} {number}\n\n![A street]({number}.svg)\n")
                (folder / f"{number}.svg").write_text(
                    f'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>{name}</title></svg>')
            run(["--epub", "-q", "-d", self.directory / f"{name}-books", folder])
            versions[name] = tree(self.directory / f"{name}-books")
        shutil.copytree(self.directory / "old", self.source, dirs_exist_ok=True)
        stop = threading.Event()

        def replace():
            while not stop.is_set():
                for name in ("old", "new"):
                    for path in sorted((self.directory / name).iterdir()):
                        fresh = self.source / f".{path.name}.fresh"
                        shutil.copy(path, fresh)
                        fresh.rename(self.source / path.name)

        editor = threading.Thread(target=replace)
        editor.start()
        command = ["--epub", "--skip-unchanged", "-d", self.out, self.source]
        try:
            for _ in range(10):
                self.assertEqual(run(command).returncode, 0)
        finally:
            stop.set()
            editor.join()
        self.assertEqual(run(command).returncode, 0)
        books = tree(self.out)
        del books[JOURNAL]
        self.assertEqual(books, versions["new"])

    def test_five_thousand_with_one_bad_in_ten(self):
        self.write_stories(5000)
        for number in range(3, 5000, 10):
            (self.source / f"{number:04}.md").write_bytes(b"\0\1\2")
        result = run(["--epub", "-j2", "-d", self.out, self.source])
        self.assertEqual(result.returncode, 1)
        lines = result.stderr.decode().splitlines()
        self.assertEqual([line.split(":")[0][-7:] for line in lines if ": error: " in line],
                         [f"{number:04}.md" for number in range(3, 5000, 10)])
        self.assertEqual(lines[-2:], ["5000 articles: 4500 done, 500 failed", "   500 input.binary"])
        self.assertEqual(list(tree(self.out)), [f"{number:04}.epub" for number in range(5000) if number % 10 != 3])
