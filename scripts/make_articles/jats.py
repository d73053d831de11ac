"""Stories as JATS articles."""

from html import escape

from .story import Citation, Code, Crosshead, Items, Link, NoteMark, Paragraph, Picture, Quote, Table


def jats(story):
    year, month, day = (int(part) for part in story.published[:10].split("-"))
    subtitle = f"<subtitle>{escape(story.standfirst)}</subtitle>" if story.standfirst else ""
    people = "".join(f'<contrib contrib-type="author"><name><surname>{escape(family)}</surname>'
                     f"<given-names>{escape(given)}</given-names></name></contrib>\n" for given, family, _ in story.authors)
    keywords = "".join(f"<kwd>{escape(keyword)}</kwd>" for keyword in story.keywords)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<article xmlns:xlink="http://www.w3.org/1999/xlink" article-type="news" dtd-version="1.3" xml:lang="{story.tag}">
<front>
<journal-meta>
<journal-title-group><journal-title>{escape(story.paper)}</journal-title></journal-title-group>
</journal-meta>
<article-meta>
<article-id pub-id-type="publisher-id">{story.identifier}</article-id>
<article-categories><subj-group subj-group-type="heading"><subject>{escape(story.section)}</subject></subj-group></article-categories>
<title-group><article-title>{escape(story.headline)}</article-title>{subtitle}</title-group>
<contrib-group>
{people}</contrib-group>
<pub-date date-type="pub" iso-8601-date="{story.published}"><day>{day}</day><month>{month}</month><year>{year}</year></pub-date>
<permissions>
<copyright-statement>{escape(story.rights)}</copyright-statement>
<copyright-year>{story.year}</copyright-year>
<copyright-holder>{escape(story.paper)}</copyright-holder>
</permissions>
<self-uri xlink:href="{story.url}"/>
<kwd-group kwd-group-type="author">{keywords}</kwd-group>
</article-meta>
</front>
<body>
{sections(story)}
</body>
<back>
{notes(story)}{works(story)}</back>
</article>
"""


def sections(story):
    """A crosshead opens a section, which the next one closes."""
    parts, is_open = [], False
    for block in story.blocks:
        if isinstance(block, Crosshead):
            parts.append(("</sec>\n" if is_open else "") + f"<sec><title>{escape(block.words)}</title>")
            is_open = True
        else:
            parts.append(BLOCKS[type(block)](block))
    return "\n".join(parts + ["</sec>"] * is_open)


def paragraph(block):
    return "<p>" + "".join(INLINES[type(piece)](piece) for piece in block.pieces) + "</p>"


def quote(block):
    return f"<disp-quote><p>{escape(block.words)}</p><attrib>{escape(block.source)}</attrib></disp-quote>"


def items(block):
    kind = "order" if block.is_numbered else "bullet"
    entries = "".join(f"<list-item><p>{escape(item)}</p></list-item>" for item in block.items)
    return f'<list list-type="{kind}">{entries}</list>'


def table(block):
    head = "".join(f"<th>{escape(cell)}</th>" for cell in block.head)
    rows = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in block.rows)
    return (f"<table-wrap><caption><p>{escape(block.caption)}</p></caption><table><thead><tr>{head}</tr></thead>"
            f"<tbody>{rows}</tbody></table></table-wrap>")


def figure(block):
    return (f"<fig><caption><p>{escape(block.caption)}</p></caption><alt-text>{escape(block.alt)}</alt-text>"
            f'<attrib>{escape(block.credit)}</attrib><graphic xlink:href="{block.file}"/></fig>')


def notes(story):
    if not story.notes:
        return ""
    return "<fn-group>" + "".join(f'<fn id="fn{at}"><p>{escape(note)}</p></fn>'
                                  for at, note in enumerate(story.notes, 1)) + "</fn-group>\n"


def works(story):
    return "<ref-list>\n" + "".join(map(work_entry, story.works)) + "</ref-list>\n" if story.works else ""


def work_entry(work):
    author = (f'<person-group person-group-type="author"><name><surname>{escape(work.family)}</surname>'
              f"<given-names>{escape(work.given)}</given-names></name></person-group>")
    if work.kind == "article-journal":
        kind = "journal"
        place = f"<article-title>{escape(work.title)}</article-title><source>{escape(work.container)}</source>"
    else:
        kind = "report"
        place = f"<source>{escape(work.title)}</source><publisher-name>{escape(work.container)}</publisher-name>"
    return (f'<ref id="{work.key}"><element-citation publication-type="{kind}">{author}{place}<year>{work.year}</year>'
            f"</element-citation></ref>\n")


INLINES = {str: escape, Link: lambda piece: f'<ext-link xlink:href="{piece.url}">{escape(piece.words)}</ext-link>',
           NoteMark: lambda piece: f'<xref ref-type="fn" rid="fn{piece.number}"><sup>{piece.number}</sup></xref>',
           Citation: lambda piece: f'<xref ref-type="bibr" rid="{piece.key}">{piece.key[4:]}</xref>'}
BLOCKS = {Paragraph: paragraph, Quote: quote, Items: items, Table: table, Picture: figure,
          Code: lambda block: f"<preformat>{escape(block.words)}</preformat>"}
