"""Stories in the formats of news agencies: NITF, NewsML-G2 and ninjs."""

import json
from html import escape

from .body_html import body_html, inlines
from .story import Code, Crosshead, Items, Paragraph, Picture, Quote, Table


def nitf(story):
    day = story.published.replace("-", "").replace(":", "").replace("Z", "+0000")
    standfirst = f"<hl2>{escape(story.standfirst)}</hl2>" if story.standfirst else ""
    correction = f'<correction info="{escape(story.correction)}"/>\n' if story.correction else ""
    keywords = "".join(f'<keyword key="{escape(keyword)}"/>' for keyword in story.keywords)
    people = "".join(f"<byline><person>{escape(name)}</person></byline>\n" for _, _, name in story.authors)
    body = "\n".join(NITF[type(block)](block) for block in story.blocks)
    notes = "".join(f'\n<fn id="fn{at}"><body.content><p>{escape(note)}</p></body.content></fn>'
                    for at, note in enumerate(story.notes, 1))
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<nitf baselang="{story.tag}" version="-//IPTC//DTD NITF 3.6//EN">
<head>
<title>{escape(story.headline)}</title>
<docdata management-status="usable">
{correction}<doc-id id-string="{story.identifier}"/>
<date.issue norm="{day}"/>
<doc.copyright year="{story.year}" holder="{escape(story.paper)}"/>
<key-list>{keywords}</key-list>
</docdata>
<pubdata name="{escape(story.paper)}" position.section="{escape(story.section)}" ex-ref="{story.url}"/>
</head>
<body>
<body.head>
<hedline><hl1>{escape(story.headline)}</hl1>{standfirst}</hedline>
<copyrite>{escape(story.rights)}</copyrite>
{people}<dateline><location>{escape(story.place)}</location></dateline>
</body.head>
<body.content>
{body}{notes}
</body.content>
</body>
</nitf>
"""


def nitf_quote(block):
    return f"<bq><block><p>{escape(block.words)}</p></block><credit>{escape(block.source)}</credit></bq>"


def nitf_items(block):
    tag = "ol" if block.is_numbered else "ul"
    return f"<{tag}>" + "".join(f"<li>{escape(item)}</li>" for item in block.items) + f"</{tag}>"


def nitf_table(block):
    rows = [("th", block.head), *(("td", row) for row in block.rows)]
    lines = "".join("<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in row) + "</tr>" for tag, row in rows)
    return f"<table><caption>{escape(block.caption)}</caption>{lines}</table>"


def nitf_picture(block):
    return (f'<media media-type="image"><media-reference source="{block.file}" alternate-text="{escape(block.alt)}"/>'
            f"<media-caption>{escape(block.caption)}</media-caption>"
            f"<media-producer>{escape(block.credit)}</media-producer></media>")


def nitf_paragraph(block):
    return f"<p>{inlines(block.pieces)}</p>".replace("<sup>", "").replace("</sup>", "")


NITF = {Paragraph: nitf_paragraph, Crosshead: lambda block: f"<hl2>{escape(block.words)}</hl2>", Quote: nitf_quote,
        Items: nitf_items, Table: nitf_table, Picture: nitf_picture,
        Code: lambda block: f"<pre>{escape(block.words)}</pre>"}


def newsml_g2(story):
    subheadline = f"<subheadline>{escape(story.standfirst)}</subheadline>\n" if story.standfirst else ""
    keywords = "".join(f"<keyword>{escape(keyword)}</keyword>" for keyword in story.keywords)
    authors = "".join(f"<by>{escape(name)}</by>" for _, _, name in story.authors)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="{story.identifier}" version="1" standard="NewsML-G2" standardversion="2.35" conformance="power" xml:lang="{story.tag}">
<catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml"/>
<rightsInfo>
<copyrightHolder literal="{escape(story.paper)}"/>
<copyrightNotice>{escape(story.rights)}</copyrightNotice>
</rightsInfo>
<itemMeta>
<itemClass qcode="ninat:text"/>
<provider literal="{escape(story.paper)}"/>
<versionCreated>{story.updated or story.published}</versionCreated>
<firstCreated>{story.published}</firstCreated>
<pubStatus qcode="stat:usable"/>
</itemMeta>
<contentMeta>
<language tag="{story.tag}"/>
{keywords}
<headline>{escape(story.headline)}</headline>
{subheadline}<dateline>{escape(story.place)}</dateline>
{authors}
</contentMeta>
<contentSet>
<inlineXML contenttype="application/xhtml+xml">
<html xmlns="http://www.w3.org/1999/xhtml">
<head><title>{escape(story.headline)}</title></head>
<body>
<h1>{escape(story.headline)}</h1>
{body_html(story)}
</body>
</html>
</inlineXML>
</contentSet>
</newsItem>
"""


def ninjs(story):
    item = {"uri": story.identifier, "type": "text", "representationtype": "complete", "version": "1",
            "firstcreated": story.published, "versioncreated": story.updated or story.published, "pubstatus": "usable",
            "language": story.tag, "headline": story.headline, "located": story.place,
            "authors": [{"name": name} for _, _, name in story.authors], "copyrightholder": story.paper,
            "copyrightnotice": story.rights, "keywords": story.keywords, "body_xhtml": body_html(story)}
    if story.standfirst:
        item["headline_sub"] = story.standfirst
    return json.dumps(item, ensure_ascii=False, indent=1) + "\n"
