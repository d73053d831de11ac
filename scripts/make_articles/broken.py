"""Articles broken in the ways that come up, each with what newsexport is expected to make of it."""

from dataclasses import dataclass
from typing import Callable

from . import pictures
from .forms import write_form
from .story import Citation, NoteMark, Paragraph, Picture


@dataclass
class Way:
    ending: str
    outcome: str  # of newsexport: "done" with a warning, or "failed"
    code: str  # of that warning or error; none where newsexport has nothing to say
    break_it: Callable  # (story, ending) → the bytes of the input


def edited(edit):
    """What is wrong is in the text: `edit` makes the wrong text of the good one."""
    return lambda story, ending: edit(write_form(ending, [story])).encode()


def with_block(make_block):
    """What is wrong is in one block, which stands second."""
    def break_it(story, ending):
        story.blocks.insert(1, make_block(story))
        return write_form(ending, [story]).encode()
    return break_it


def with_front_matter(*lines):
    return edited(lambda text: text.replace("---\n", "\n".join(("---", *lines, "")), 1))


def bytes_of(make_bytes):
    return lambda story, ending: make_bytes(write_form(ending, [story]))


def figure(story, file, content):
    return Picture(file, content, "A picture", story.headline, story.paper)


def own_figure(content):
    return with_block(lambda story: figure(story, f"{story.name}-broken.png", content))


def cut(text):
    return text[:len(text) * 2 // 3]


def latin_1_within(text):
    """A line in another encoding behind UTF-8."""
    return text.encode() + b"\nCaf\xe9 \xff.\n"


def half_a_pair(text):
    """UTF-16 with one half of a surrogate pair (Unicode 3.8, D75) in it."""
    return b"\xff\xfe" + (text + "\n").encode("utf-16-le") + b"\x3d\xd8" + ".\n".encode("utf-16-le")


BROKEN = (
    Way("md", "failed", "input.empty", bytes_of(lambda text: b"")),
    Way("md", "done", "image.missing", with_block(lambda story: figure(story, "gone.png", None))),
    Way("nitf", "done", "xml.mended", edited(lambda text: text.replace("</hl1>", "", 1))),
    Way("ninjs", "failed", "ninjs.invalid", edited(cut)),
    Way("md", "failed", "article.embargoed", with_front_matter("embargo: 2099-01-01T06:00:00Z")),
    Way("md", "failed", "input.binary", bytes_of(lambda text: bytes(range(32)) * 40)),
    Way("md", "failed", "front-matter.invalid", with_front_matter("kicker: [unclosed")),
    Way("md", "done", "encoding.invalid-character", bytes_of(latin_1_within)),
    Way("md", "done", "image.unknown-type", own_figure(b"no picture at all\n")),
    Way("xml", "done", "xml.mended", edited(cut)),
    Way("md", "failed", "front-matter.unclosed", edited(lambda text: text.replace("\n---\n", "\n", 1))),
    Way("html", "done", "", edited(cut)),
    Way("md", "done", "", bytes_of(half_a_pair)),  # becomes U+FFFD, which newsexport does not report of UTF-16
    Way("md", "done", "image.truncated", own_figure(pictures.rain_cloud()[:2000])),
    Way("nitf", "failed", "nitf.no-body", edited(lambda text: text[:text.index("<body>")] + "</nitf>")),
    Way("md", "failed", "article.withheld", with_front_matter("status: withheld")),
    Way("md", "done", "citation.unknown-key",
        with_block(lambda story: Paragraph([story.headline, " ", Citation("nowhere")]))),
    Way("md", "done", "note.missing", with_block(lambda story: Paragraph([story.headline, NoteMark(99)]))),
    Way("md", "done", "resource.outside", with_block(lambda story: figure(story, "../../../outside.png", None))),
    Way("md", "done", "image.unreadable", own_figure(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0")),
    Way("ninjs", "failed", "article.cancelled",
        edited(lambda text: text.replace('"pubstatus": "usable"', '"pubstatus": "canceled"'))),
    Way("md", "failed", "article.expired", with_front_matter("expires: 2022-01-01")),
)
