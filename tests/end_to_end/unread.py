"""How many words of a news file its outputs do not have, and no message tells of: the judge of the promise that nothing
is lost in silence.

Words are runs of letters, without case and accents of presentation; numbers do not count, since dates and numbering
are set anew. A word is kept where four words in a row of its passage, it among them, stand in a row in the outputs; or
where it follows the word before it, or precedes the word after it, at a small distance (a marker or a label stands
between). A passage of a few words is kept where they stand together in any order (a name that is taken apart, "Doe, Jane").
So a word that is lost within a kept text is noticed although it is used elsewhere. Not noticed: a lost passage of
one word, or a name, that stands in the outputs in another place.
"""

import bisect
import re
import subprocess
import tempfile
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import source_texts
from epub import XHTML, Epub

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\W\d_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
ROW = 4  # words that have to stand in a row
GAP = 12  # words that outputs may set between two words
FEW = 6  # words that may stand in another order
# What is said between the parts of a record, in the words of whichever citation style.
_SET_ANEW = set("""a an and at in on of the p pp page pages ed eds edition editor editors edited vol volume no issue number
available from accessed retrieved doi http https url isbn issn pmid et al version""".split()) | set(source_texts._MONTHS[:24])  # names of months
# Messages that tell of text which is not in the article, and those that tell of whole items of an export.
_TELLS = re.compile(r"\[(?:source\.unread|source\.set-aside|[a-z]+\.(?:item-)?left-out)\]$", re.M)
_COUNTS = re.compile(r": left out \d+ .*\[feed\.left-out\]$", re.M)


def words(text):
    return _WORD.findall(unicodedata.normalize("NFKC", _INVISIBLE.sub("", text)).casefold())


class Kept:
    """The words of all outputs of a file, to be asked for those of a passage."""

    def __init__(self, texts, quoted=()):
        """`quoted`: by messages."""
        texts = [*texts, *quoted]
        self.words = []
        self.rows, self.places = defaultdict(list), defaultdict(list)
        self.quoted = {tuple(words(source_texts.without_codes(text))) for text in quoted}
        for text in texts:
            self.words += [*words(source_texts.without_codes(text)), ""]  # no row goes from one text into the next
        self.letters, self.begins = "", []  # all letters in a row, and at which of them each word begins
        for word in self.words:
            self.begins.append(len(self.letters))
            self.letters += word
        for at in range(len(self.words)):
            self.places[self.words[at]].append(at)
            for length in range(2, ROW + 1):
                self.rows[tuple(self.words[at : at + length])].append(at)

    def lost(self, passage):
        """The words of a passage that are not kept, each with its place in the passage."""
        wanted = words(source_texts.without_codes(passage.text))
        if passage.is_record:
            return [(at, word) for at, word in enumerate(wanted) if word not in self.places and word not in _SET_ANEW]
        if len(wanted) <= ROW:
            return self.lost_of_few(list(enumerate(wanted)))
        is_kept = [False] * len(wanted)
        for at in range(len(wanted) - ROW + 1):
            if tuple(wanted[at : at + ROW]) in self.rows:
                is_kept[at : at + ROW] = [True] * ROW
        if self.is_cut(wanted):
            is_kept[-1] = True
        for begin, end in _runs(is_kept):
            run = wanted[begin:end]
            if self.is_cut_out(wanted, begin, end):
                is_kept[begin:end] = [True] * len(run)
            elif self.is_near(wanted, begin, end) or self.is_apart(wanted, begin, end) or self.is_spaced(wanted, begin, end):
                is_kept[begin:end] = [True] * len(run)
        if not any(is_kept) and len(wanted) <= FEW and self.has_together(wanted):
            return []
        return [(at, wanted[at]) for at in range(len(wanted)) if not is_kept[at]]

    def is_cut(self, wanted):
        """Whether the last word is the beginning of the one that stands there: a teaser cut off after so many letters."""
        before = tuple(wanted[-ROW:-1])
        return any(self.words[place + len(before)].startswith(wanted[-1]) for place in self.rows.get(before, ())
                   if place + len(before) < len(self.words))  # fmt: skip

    def lost_of_few(self, wanted):
        """Of words that are less than a row: none, the first, the last, or all."""
        plain = [word for _, word in wanted]
        if self.has_row(plain) or self.has_together(plain) or self.is_spaced(plain, 0, len(plain)):
            return []
        if len(plain) > 2 and self.has_row(plain[:-1]):
            return wanted[-1:]
        if len(plain) > 2 and self.has_row(plain[1:]):
            return wanted[:1]
        return wanted

    def has_row(self, wanted):
        if len(wanted) < 2:
            return not wanted or wanted[0] in self.places
        return tuple(wanted) in self.rows

    def has_together(self, wanted):
        """Whether the words stand together in any order."""
        if any(word not in self.places for word in wanted):
            return False
        rarest = min(wanted, key=lambda word: len(self.places[word]))
        reach = len(wanted) + GAP
        for at in self.places[rarest]:
            around = self.words[max(0, at - reach) : at + reach + 1]
            if all(word in around for word in wanted):
                return True
        return False

    def is_spaced(self, wanted, begin, end):
        """Whether a run stands in the outputs with more spaces than in the source ("<td>submitted by<a>Ann</a>"); with
        fewer, words would be glued."""
        stretch = wanted[max(0, begin - ROW) : end + ROW]
        letters = "".join(stretch)
        at = self.letters.find(letters)
        while at >= 0:
            first, last = bisect.bisect_right(self.begins, at), bisect.bisect_left(self.begins, at + len(letters))
            if last - first + 1 > len(stretch):
                return True
            at = self.letters.find(letters, at + 1)
        return False

    def is_near(self, wanted, begin, end):
        """Whether a run stands in its order between the words before it and those behind it, at most GAP words from them and
        within one text of the outputs."""
        run = wanted[begin:end]
        before, after = tuple(wanted[max(0, begin - 2) : begin]), tuple(wanted[end : end + 2])
        for place in self.rows.get(before, ()) if len(before) == 2 else ():
            stretch = self._rest(self.words[place + 2 : place + 2 + len(run) + GAP + len(after)])
            if _in_order([*run, *after], stretch):
                return True
        for place in self.rows.get(after, ()) if len(after) == 2 and len(before) < 2 else ():
            stretch = self._rest(self.words[max(0, place - len(run) - GAP) : place][::-1])
            if _in_order([*before, *run][::-1], stretch):
                return True
        return False

    def is_cut_out(self, wanted, begin, end):
        """Whether a message quotes words of a run, and no others, and what stands around them touches in the outputs: they were
        cut out of a sentence."""
        for at in range(begin, end):
            for behind in range(at + 1, end + 1):
                around = [*wanted[max(0, at - 2) : at], *wanted[behind : behind + 2]]
                if len(around) == ROW and tuple(wanted[at:behind]) in self.quoted and tuple(around) in self.rows:
                    return True
        return False

    def _rest(self, stretch):
        """As much of a stretch as is in one text."""
        return stretch[: stretch.index("")] if "" in stretch else stretch

    def is_apart(self, wanted, begin, end):
        """Whether a run at the beginning or end of a passage, of two words or more, stands in a row elsewhere: a passage
        that was taken in two (a title and the site's name)."""
        run = wanted[begin:end]
        is_at_end = begin == 0 or end == len(wanted)
        return is_at_end and 2 <= len(run) <= ROW and tuple(run) in self.rows


def _runs(is_kept):
    begin = None
    for at, kept in enumerate([*is_kept, True]):
        if not kept and begin is None:
            begin = at
        elif kept and begin is not None:
            yield begin, at
            begin = None


def _in_order(run, stretch):
    rest = iter(stretch)
    return all(word in rest for word in run)


# --- what newsexport says of a file -----------------------------------------------------------------------------


def _texts_of_element(element):
    """The texts of an element's blocks; words of two blocks do not stand in a row."""
    texts, run = [], ""

    def visit(one):
        nonlocal run
        name = one.tag.removeprefix(XHTML) if isinstance(one.tag, str) else "comment"
        if name in ("script", "style", "comment"):
            return
        is_block = name in source_texts._BLOCKS and name != "br"
        if is_block:
            texts.append(run)
            run = ""
        elif name not in source_texts._WITHIN_WORDS or one.get("role") == "doc-noteref":
            run += " "  # "trees26" is the word and the number of a note
        texts.extend(filter(None, (one.get(attribute) for attribute in ("alt", "title", "aria-label", "alttext"))))
        run += one.text or ""
        for child in one:
            visit(child)
            run += child.tail or ""
        if is_block:
            texts.append(run)
            run = ""
        elif name not in source_texts._WITHIN_WORDS or one.get("role") == "doc-noteref":
            run += " "

    visit(element)
    return [*texts, run]


def texts_of_epub(path):
    """All that an EPUB says: its documents, its metadata, and the data about the article within it."""
    book = Epub(path)
    texts = book.metadata_text().split("\n")
    for body in book.documents():
        texts += _texts_of_element(body)
    for name, data in book.files.items():
        if name.endswith(".json"):
            texts += [passage.text for passage in source_texts.json_passages(data.decode())]
        elif name.endswith(".xhtml"):
            for found in re.findall(rb'<script type="application/ld\+json">(.*?)</script>', data, re.S):
                texts += [p.text for p in source_texts.json_passages(found.decode())]
    return texts


@dataclass
class Loss:
    """Words of one passage that are lost in silence."""

    line: int
    where: str
    words: list
    text: str
    is_counted: bool = False  # see source_texts.Passage


@dataclass
class Verdict:
    path: Path
    outcome: str  # "read", "refused" (an error says so), "unparsed" (by Python's parsers)
    words: int = 0  # of the source
    reported: int = 0  # not in the article, and a message says so
    losses: list = field(default_factory=list)

    def count(self):
        return sum(len(loss.words) for loss in self.losses)


def texts_in(folder):
    """Those of all EPUBs in a folder."""
    return [text for book in sorted(Path(folder).rglob("*.epub")) for text in texts_of_epub(book)]


def convert(program, path, folder, seconds, *options):
    """The texts of what newsexport makes of a file, and what it says."""
    command = [program, "-v", "--epub", "--force", "-d", folder, *options, path.name]
    done = subprocess.run(command, cwd=path.parent, capture_output=True, timeout=seconds)
    return texts_in(folder), done.stderr.decode(errors="replace")


def _losses(passages, kept):
    losses = []
    for passage in passages:
        lost = kept.lost(passage)
        if lost:
            losses.append(Loss(passage.line, passage.where, [word for _, word in lost], passage.text, passage.is_counted))
    return losses


def verdict_on(path, texts, messages, convert_all):
    """The verdict on one file: `texts` are those of its outputs, `messages` what newsexport said, and `convert_all()` gives
    the texts of outputs with the appendix of all that was left out."""
    passages = source_texts.passages_of(path)
    if not texts:
        return Verdict(path, "refused")
    if passages is None:
        return Verdict(path, "unparsed")
    count = sum(len(words(source_texts.without_codes(passage.text))) for passage in passages)
    # What a text is, for a message, may be the source's own word for it.
    quoted = re.findall(r'"([^"\n]*)"', messages) + re.findall(r"left out as ([^:\n]*): ", messages)
    quoted += re.findall(r": cannot read '([^'\n]*)' as ", messages)
    losses = _losses(passages, Kept(texts, quoted))
    first = sum(len(loss.words) for loss in losses)
    if losses and _TELLS.search(messages):
        # The appendix has in full what messages quote.
        losses = _losses(passages, Kept(convert_all(), quoted))
        if _COUNTS.search(messages):
            losses = [loss for loss in losses if not loss.is_counted]
    verdict = Verdict(path, "read", count, 0, losses)
    verdict.reported = first - verdict.count()
    return verdict


def judge(program, path, seconds=60):
    """Converts a file and gives the verdict on it."""
    with tempfile.TemporaryDirectory(prefix="newsexport-") as folder:
        texts, messages = convert(program, path, Path(folder) / "a", seconds)
        return verdict_on(path, texts, messages,
                          lambda: convert(program, path, Path(folder) / "b", seconds, "--keep-all")[0])  # fmt: skip
