"""Stories as pages of a news site and as feeds."""

import json
from html import escape

from .body_html import body_html

RSS_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def web_page(story):
    standfirst = f'<p class="standfirst">{escape(story.standfirst)}</p>\n' if story.standfirst else ""
    correction = ""
    if story.correction:
        day = (story.updated or story.published)[:10]
        correction = (f'\n<div class="correction"><p><time datetime="{day}">{day}</time></p>'
                      f"<p>{escape(story.correction)}</p></div>")
    return f"""<!DOCTYPE html>
<html lang="{story.tag}"{' dir="rtl"' if story.tag == "ar" else ""}>
<head>
<meta charset="utf-8">
<title>{escape(story.headline)} | {escape(story.paper)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="canonical" href="{story.url}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="{escape(story.paper)}">
<script type="application/ld+json">
{json.dumps(news_article(story), ensure_ascii=False, indent=1)}
</script>
</head>
<body>
<header class="masthead">
<a href="/">{escape(story.paper)}</a>
{navigation(story)}
</header>
<main>
<article>
<header class="story-head">
<p class="kicker">{escape(story.section)}</p>
<h1>{escape(story.headline)}</h1>
{standfirst}<div class="byline">{escape(story.byline)}</div>
</header>
<div class="story-body">
{body_html(story)}{correction}
</div>
</article>
<aside class="related">
<h2>{escape(story.words.one("related"))}</h2>
<ul>{related(story)}</ul>
</aside>
</main>
<footer class="site-foot">
{navigation(story)}
<p>{escape(story.rights)}</p>
</footer>
</body>
</html>
"""


def navigation(story):
    names = story.words.parts("navigation")[0]
    entries = "".join(f'<li><a href="/{at}">{escape(name)}</a></li>' for at, name in enumerate(names))
    return f"<nav><ul>{entries}</ul></nav>"


def related(story):
    headings = [heading for heading in story.words.headings() if heading.endswith(" section")]
    return "".join(f'<li><a href="/section/{heading.split()[0]}">{escape(story.words.one(heading))}</a></li>'
                   for heading in headings[:3])


def news_article(story):
    linked = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": story.headline, "url": story.url,
              "identifier": story.identifier, "datePublished": story.published, "dateline": story.place,
              "articleSection": story.section, "inLanguage": story.tag, "keywords": story.keywords,
              "author": [{"@type": "Person", "name": name, "givenName": given, "familyName": family}
                         for given, family, name in story.authors],
              "publisher": {"@type": "NewsMediaOrganization", "name": story.paper},
              "copyrightHolder": {"@type": "Organization", "name": story.paper}, "copyrightYear": story.year}
    if story.updated:
        linked["dateModified"] = story.updated
    return linked


def feed(stories):
    """RSS 2.0 of several items; the first story's language and paper are the channel's. Pictures of feeds lie on the web: none."""
    first = stories[0]
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>{escape(first.paper)}</title>
<link>https://paper.example/</link>
<description>{escape(first.section)}</description>
<language>{first.tag}</language>
<copyright>{escape(first.rights)}</copyright>
{"".join(map(feed_item, stories))}</channel>
</rss>
"""


def feed_item(story):
    year, month, day = story.published[:10].split("-")
    creators = "".join(f"<dc:creator>{escape(name)}</dc:creator>\n" for _, _, name in story.authors)
    categories = "".join(f"<category>{escape(keyword)}</category>\n" for keyword in story.keywords)
    return f"""<item>
<title>{escape(story.headline)}</title>
<link>{story.url}</link>
<guid isPermaLink="false">{story.identifier}</guid>
{creators}<dc:language>{story.tag}</dc:language>
<pubDate>{day} {RSS_MONTHS[int(month) - 1]} {year} {story.published[11:19]} +0000</pubDate>
{categories}<description>{escape(story.standfirst or story.headline)}</description>
<content:encoded><![CDATA[{body_html(story, has_pictures=False)}]]></content:encoded>
</item>
"""
