"""The formats: how often each comes, its file ending, and what writes it."""

from . import agency_forms, jats, text_forms, web_forms

# (how many in a hundred, ending, story → text). Of formats with a general ending only what newsexport takes in folders.
FORMS = ((30, "md", text_forms.markdown), (26, "html", web_forms.web_page), (12, "nitf", agency_forms.nitf),
         (10, "xml", agency_forms.newsml_g2), (9, "ninjs", agency_forms.ninjs), (7, "txt", text_forms.wire_text),
         (3, "nxml", jats.jats), (3, "rss", None))
# Those that can cite; in the others a sentence that only leads to a citation would hang in the air.
CITING = ("md", "nxml")


def choose_ending(dice):
    share = dice.number(1, 100)
    for part, ending, _ in FORMS:
        if share <= part:
            return ending
        share -= part
    raise AssertionError("the shares of FORMS are a hundred")


def write_form(ending, stories):
    """The text of an input; a feed takes several stories, all others one."""
    if ending == "rss":
        return web_forms.feed(stories)
    (story,) = stories
    return next(write for _, name, write in FORMS if name == ending)(story)
