"""Articles as files: write_article()."""

from dataclasses import dataclass

from .broken import BROKEN
from .compose import compose, compose_feed
from .dice import Dice
from .forms import CITING, choose_ending, write_form
from .story import Picture


@dataclass
class Input:
    """A file, and what newsexport is expected to say of it: "done" or "failed", with a code or none."""
    place: str  # below DIR
    outcome: str
    code: str


def write_article(number, folder, seed):
    """A good one, in the form that its number draws."""
    ending = choose_ending(Dice(f"{seed}/{number}/form"))
    stories = compose_feed(number, seed) if ending == "rss" else [compose_for(ending, number, seed)]
    # Plain text cannot say its language, which newsexport reports.
    code = "metadata.language-missing" if ending == "txt" else ""
    return write_files(number, folder, stories, ending, write_form(ending, stories).encode(), "done", code)


def write_broken(number, which, folder, seed):
    """Article `number`, broken in way `which` of BROKEN."""
    way = BROKEN[which % len(BROKEN)]
    story = compose_for(way.ending, number, seed)
    content = way.break_it(story, way.ending)
    return write_files(number, folder, [story], way.ending, content, way.outcome, way.code)


def compose_for(ending, number, seed):
    """Of plain text newsexport knows the bylines and dates of English wires only."""
    return compose(number, seed, can_cite=ending in CITING, is_english=ending == "txt")


def write_files(number, folder, stories, ending, content, outcome, code):
    """A folder for each hundred articles, with the articles' own pictures beside them."""
    place = f"{number // 100:04}"
    (folder / place).mkdir(parents=True, exist_ok=True)
    for block in (block for story in stories for block in story.blocks):
        if isinstance(block, Picture) and block.content:
            (folder / place / block.file).write_bytes(block.content)
    name = f"{place}/article-{number:06}.{ending}"
    (folder / name).write_bytes(content)
    return Input(name, outcome, code)
