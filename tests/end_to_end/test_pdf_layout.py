"""The lines of the samples' pages, from --dump-pages: no widow, no orphan, no ladder of hyphens, nothing off the page."""

import re
import unittest
from dataclasses import dataclass

import printed
import prints
import tools

LINE = re.compile(r"  (-?[\d.]+) (-?[\d.]+) (\S+) ([\d.]+)( ~)?: (.*)")
PAGE = re.compile(r"page (\S+) ([\d.]+) x ([\d.]+)")
MOST_HYPHENS = 2
LEAST_LINES = 2


@dataclass
class Line:
    page: int
    x: float
    y: float
    size: float
    text: str
    begin: int = 0  # in the letters of all lines


def placed_lines(one):
    """The lines of the running text in the order in which they were set, and what begins beside the page. The runs of a
    line stand side by side; a raised figure is a run of the line that it stands in."""
    dump = tools.run(["--dump-pages", "--keep-all", "-q", "--style", one.style, one.source.name], cwd=one.source.parent)
    lines, page, width, off_page = [], 0, 0.0, []
    for text in dump.stdout.decode().splitlines():
        if found := PAGE.match(text):
            page, width = page + 1, float(found[2])
        elif (found := LINE.match(text)) and not found[5]:
            x, y, size = float(found[1]), float(found[2]), float(found[4])
            if not -1 <= x < width:
                off_page.append(text)
            last = lines[-1] if lines else None
            if last and last.page == page and last.size > 2.5 * size and y < last.y + 1:
                last.text += found[6]  # an initial letter, and the line that goes on with its word
                last.y, last.size = y, size
            elif last and last.page == page and abs(last.y - y) < 0.45 * max(size, last.size) and x > last.x:
                last.text += found[6]
                last.y, last.size = (y, size) if size > last.size else (last.y, last.size)
            else:
                lines.append(Line(page, x, y, size, found[6]))
    return lines, off_page


def columns_of(block_lines):
    """How many lines of a block stand together in each column (or page) that it is in."""
    counts = []
    for before, line in zip([None, *block_lines], block_lines):
        if before is None or line.page != before.page or line.y <= before.y:
            counts.append(0)
        counts[-1] += 1
    return counts


def lines_of(block, lines, text, start):
    """The lines that hold the letters of `block`, and where it ends; None where it is not found."""
    places = printed.pieces(printed.letters(block.text), text, start)
    if not places:
        return None, start
    held = [line for line in lines for begin, end in places
            if line.begin < end and begin < line.begin + len(printed.letters(line.text))]  # fmt: skip
    return held, places[-1][1]


class LayoutTest(tools.SampleTest):
    def test_nothing_is_set_beside_the_page(self):
        for one in prints.everything():
            with self.subTest(one.name):
                self.assertEqual(placed_lines(one)[1][:3], [])

    def test_no_more_than_two_hyphens_follow_each_other(self):
        for one in prints.samples():
            running, worst = 0, 0
            lines = placed_lines(one)[0]
            for line in lines:
                running = running + 1 if line.text.endswith(printed.SOFT_HYPHEN) else 0
                worst = max(worst, running)
            with self.subTest(one.name):
                self.assertGreater(len(lines), 10)
                self.assertLessEqual(worst, MOST_HYPHENS)

    def test_no_widow_and_no_orphan(self):
        split = 0
        for one in prints.samples():
            lines, _ = placed_lines(one)
            text, place = "", 0
            for line in lines:
                line.begin = len(text)
                text += printed.letters(line.text)
            for block in printed.blocks_of(one.epub):
                if block.kind != "flow" or block.tag not in ("p", "li", "dd") or printed.is_right_to_left(block.text):
                    continue
                held, place = lines_of(block, lines, text, place)
                counts = columns_of(held or [])
                if len(counts) < 2:
                    continue
                split += 1
                with self.subTest(one.name, paragraph=block.text[:60]):
                    self.assertGreaterEqual(counts[0], LEAST_LINES, "an orphan")
                    self.assertGreaterEqual(counts[-1], LEAST_LINES, "a widow")
        self.assertGreater(split, 10, "no paragraph was cut: nothing was tested")


if __name__ == "__main__":
    unittest.main()
