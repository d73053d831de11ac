"""The judge of words lost in silence (unread.py): it notices what is lost, and nothing else; and on our samples nothing is."""

import unittest

import source_texts
import tools
import unread

_NITF = """<?xml version="1.0" encoding="UTF-8"?>
<nitf><head><title>Ferry returns</title><docdata><doc-id id-string="x1"/><urgency ed-urg="4"/></docdata></head>
<body><body.head><hedline><hl1>Ferry returns to the <em>north</em> shore</hl1></hedline>
<byline>By <person>Okoro, Ada</person></byline></body.head>
<body.content><p>The council said on 12 May that it would not pay for the second ferry &amp; its crew.</p>
<p>Boats run at six, at noon and at eight; see https://example.org/times for more.</p>
<media media-type="image"><media-caption>Low water at the old pier</media-caption></media></body.content></body></nitf>
"""
_HEAD = ["Ferry returns to the north shore", "By Ada Okoro"]
_FIRST = "The council said on May 12, 2026 that it would not pay for the second ferry & its crew."
_SECOND = "Boats run at six, at noon and at eight; see the timetable for more."
_CAPTION = "Low water at the old pier"
_WHOLE = [*_HEAD, _FIRST, _SECOND, _CAPTION]


class UnreadTest(tools.SampleTest):
    def verdict(self, texts, messages="", appendix=None, source=_NITF, name="a.xml"):
        path = self.directory / name
        path.write_text(source, encoding="utf-8")
        return unread.verdict_on(path, texts, messages, lambda: texts if appendix is None else [*texts, *appendix])

    def lost(self, texts, **options):
        return [" ".join(loss.words) for loss in self.verdict(texts, **options).losses]

    def test_what_is_said_in_another_form_is_kept(self):
        verdict = self.verdict(_WHOLE)
        self.assertEqual([loss.words for loss in verdict.losses], [])
        self.assertGreater(verdict.words, 40)

    def test_a_paragraph_that_is_lost(self):
        self.assertEqual(self.lost([*_HEAD, _FIRST, _CAPTION]),
                         ["boats run at six at noon and at eight see for more"])  # fmt: skip
        losses = self.verdict([*_HEAD, _FIRST, _CAPTION]).losses
        self.assertEqual([(loss.line, loss.where) for loss in losses], [(6, "body/body.content/p")])

    def test_a_byline_a_caption_and_a_line_of_the_head_that_are_lost(self):
        self.assertEqual(self.lost([_HEAD[0], _FIRST, _SECOND, _CAPTION]), ["by okoro ada"])
        self.assertEqual(self.lost([*_HEAD, _FIRST, _SECOND]), ["low water at the old pier"])

    def test_a_short_word_within_a_text_that_is_kept(self):
        """Though the word stands elsewhere."""
        self.assertEqual(self.lost([*_HEAD, _FIRST.replace("not ", ""), _SECOND + " Not so.", _CAPTION]), ["not"])

    def test_every_word_of_a_paragraph_is_missed(self):
        words = _FIRST.replace(" & ", " ").split()
        for at, word in enumerate(words):
            if not word.strip(",").isnumeric() and word != "May":
                with self.subTest(word):
                    texts = [*_HEAD, " ".join(words[:at] + words[at + 1 :]), _SECOND, _CAPTION]
                    self.assertNotEqual(self.lost(texts), [])

    def test_words_that_are_glued(self):
        self.assertEqual(self.lost([*_HEAD, _FIRST.replace("would not", "wouldnot"), _SECOND, _CAPTION]), ["would not"])

    def test_a_marker_of_a_note_within_a_text_is_no_loss(self):
        self.assertEqual(self.lost([*_HEAD, _FIRST.replace("not", "not [note three]"), _SECOND, _CAPTION]), [])

    def test_what_a_message_tells_is_reported(self):
        message = 'a.xml:6: warning: text of "p" is not in the article: "Boats run…" [source.unread]'
        verdict = self.verdict([*_HEAD, _FIRST, _CAPTION], message, appendix=[_SECOND])
        self.assertEqual((verdict.count(), verdict.reported), (0, 12))

    def test_a_reader_that_cheats(self):
        """It keeps an account in which all text is used, or an appendix of which no message tells; or it tells of one text
        and drops another."""
        self.assertEqual(self.verdict(_HEAD, appendix=[_FIRST, _SECOND, _CAPTION]).reported, 0)
        self.assertEqual(self.verdict(_HEAD, appendix=[_FIRST, _SECOND, _CAPTION]).count(), 34)
        message = 'a.xml:6: warning: text of "p" is not in the article: "Boats run…" [source.unread]'
        self.assertEqual(self.lost([*_HEAD, _FIRST], messages=message, appendix=[_SECOND]), ["low water at the old pier"])

    def test_words_cut_out_of_a_sentence(self):
        cut = _SECOND.replace("at noon ", "")
        self.assertEqual(self.lost([*_HEAD, _FIRST, cut, _CAPTION]), ["at noon"])
        told = 'a.xml:6: warning: words within a sentence left out as page furniture: "at noon" [html.prose-left-out]'
        self.assertEqual(self.lost([*_HEAD, _FIRST, cut, _CAPTION], messages=told), [])
        # A text that happens to have these words tells nothing.
        self.assertEqual(self.lost([*_HEAD, _FIRST, cut, _CAPTION, "At noon"]), ["at noon"])

    def test_a_value_that_cannot_be_read_as_a_date(self):
        page = "<title>Ferry returns</title><p>Low water at the old pier</p><p>Some day soon</p>"
        texts = ["Ferry returns", _CAPTION]
        told = "a.html:1: warning: cannot read 'Some day soon' as a date; kept as an extra field [metadata.date-invalid]"
        self.assertEqual(self.lost(texts, source=page, name="a.html"), ["some day soon"])
        self.assertEqual(self.lost(texts, source=page, name="a.html", messages=told), [])

    def test_no_sample_loses_a_word(self):
        for source in [*tools.samples(), *(tools.SAMPLES / name for name in tools.COLLECTIONS)]:
            with self.subTest(source.name):
                verdict = unread.judge(tools.PROGRAM, source)
                self.assertEqual(verdict.outcome, "read")
                self.assertGreater(verdict.words, 30)
                self.assertEqual([(loss.line, loss.where, loss.words) for loss in verdict.losses], [])

    def test_a_file_that_an_error_refuses(self):
        self.assertEqual(self.verdict([], "a.xml: error: no article [nitf.empty]").outcome, "refused")


class SourceTextsTest(tools.SampleTest):
    def passages(self, name, text):
        path = self.directory / name
        path.write_text(text, encoding="utf-8")
        return [passage.text.strip() for passage in source_texts.passages_of(path)]

    def test_xml(self):
        self.assertEqual(self.passages("a.xml", _NITF),
                         ["Ferry returns", "Ferry returns to the north shore", "By Okoro, Ada".replace("By ", "By  "),
                          "The council said on 12 May that it would not pay for the second ferry & its crew.",
                          "Boats run at six, at noon and at eight; see https://example.org/times for more.", _CAPTION])  # fmt: skip

    def test_markup_within_a_feed(self):
        feed = ("<rss><channel><item><title>One</title><guid>tag:x,2026:1</guid><pubDate>Tue, 12 May 2026 04:00:00 GMT</pubDate>"
                "<description>&lt;p>It&amp;#8217;s &lt;b>low&lt;/b> water.&lt;/p>&lt;p hidden>Not shown&lt;/p></description>"
                "</item></channel></rss>")  # fmt: skip
        self.assertEqual(self.passages("a.xml", feed), ["One", "It’s low water."])

    def test_attributes(self):
        xml = '<nitf><media><media-reference source="a.jpg" alternate-text="Five boats" class="one two"/></media></nitf>'
        self.assertEqual(self.passages("a.xml", xml), ["Five boats"])

    def post(self, text):
        return self.passages("a.xml", "<rss><channel><item><wp:post_type>post</wp:post_type><content:encoded><![CDATA["
                             f"{text}]]></content:encoded></item></channel></rss>")  # fmt: skip

    def test_shortcodes_of_a_post(self):
        self.assertEqual(self.post("[lead]W[/lead]inter [pane style='dark blue' heading='Ice on the quay']came[/pane] [here]"),
                         ["Winter", "Ice on the quay", "came [here]"])  # fmt: skip
        self.assertEqual(self.post('[gallery ids="7,8" orderby="rand"][caption id="a" width="9" caption="Storm"]<img>Low '
                                   'water[/caption]Then [[gallery]]'),
                         ["Storm", "Low water", "Then [[gallery]]"])  # fmt: skip

    def test_paragraphs_of_a_post(self):
        self.assertEqual(self.post("One\nline\n\nTwo"), ["One\nline", "Two"])

    def test_shortcodes_are_words_where_no_export_is(self):
        feed = "<rss><item><content:encoded>[lead]W[/lead]inter</content:encoded></item></rss>"
        self.assertEqual(self.passages("a.xml", feed), ["[lead]W[/lead]inter"])

    def test_codes(self):
        for text in ("(AB&amp;CD/XYZ/KL)", "/r/ example.com", "n/a"):
            self.assertEqual(self.passages("a.xml", f"<a><slug>{text}</slug></a>"), [])
        for text in ("Ann/Bob", "Storm", "N. A. Meyer", "See example.com"):
            self.assertEqual(self.passages("a.xml", f"<a><slug>{text}</slug></a>"), [text])

    def test_a_date_in_words_and_a_keyword_said_twice(self):
        self.assertEqual(self.passages("a.xml", "<pub-date><day>Friday</day><month>May</month></pub-date>"), [])
        self.assertEqual(self.passages("a.xml", "<p>Friday</p>"), ["Friday"])
        self.assertEqual(self.passages("a.xml", "<item><x:keywords>ice, deep snow, ice</x:keywords></item>"),
                         ["ice, deep snow"])  # fmt: skip

    def test_fields_are_no_sentence(self):
        self.assertEqual(self.passages("a.xml", "<item>stray<a>One</a><b>Two</b></item>"), ["stray", "One", "Two"])

    def test_entities_and_faulty_xml(self):
        self.assertEqual(self.passages("a.xml", '\n<?xml version="1.0"?><rss><title>Caf&eacute;\x01s</title></rss>'), ["Cafés"])

    def test_json(self):
        text = '{"uri": "urn:x", "type": "text", "body_xhtml": "<p>One</p><p>Two</p>", "byline": "Ada Okoro", "versioncreated": "2026-05-12T14:00:00Z"}'
        self.assertEqual(self.passages("a.json", text), ["One", "Two", "Ada Okoro"])

    def test_html(self):
        page = ('<html><head><title>T</title><meta name="description" content="A ferry"><style>p {}</style></head><body>'
                '<p>One<p>Two <b>b</b>old<script>x()</script><ul><li>Li<li style="display: none">Gone</ul><img alt="Pier">'
                "<select><option>All</select></body></html>")  # fmt: skip
        self.assertEqual(self.passages("a.html", page), ["T", "A ferry", "One", "Two bold", "Li", "Pier"])

    def test_a_title_is_taken_apart_at_its_bars(self):
        page = "<title>Ferry returns - North | The Quay Post</title><p>All-day boats</p>"
        self.assertEqual(self.passages("a.html", page), ["Ferry returns", "North", "The Quay Post", "All-day boats"])

    def test_texts_that_are_escaped_twice_in_attributes(self):
        page = '<img alt="The &amp;quot;Ada&amp;quot;"><img alt="&lt;em>Old&lt;/em> pier"><meta name="description" content="A &amp;amp; B go">'
        self.assertEqual(self.passages("a.html", page), ['The "Ada"', "Old pier", "A & B go"])

    def test_words_out_of_line(self):
        page = ('<p>Low <span class="sr-only">All boats</span>water<p>Tides <span class="mw-editsection">[<a href=/e>edit</a>]</span>'
                '<h2>Boats</h2><div class="visually-hidden"><p>Skip<p>to text</div>')  # fmt: skip
        self.assertEqual(self.passages("a.html", page), ["All boats", "Low water", "[edit]", "Tides", "Boats", "Skip", "to text"])

    def test_marks_of_notes(self):
        page = '<p>Boats<sup><a href="#n5">[n 5]</a></sup> run<sup><a href="#a">a</a></sup> on the 21<sup>st</sup><sup><a href="/x">by law</a></sup>'
        self.assertEqual(self.passages("a.html", page), ["Boats  run  on the 21stby law"])

    def test_the_date_of_a_byline(self):
        page = ("<p>Dan Reed - Apr 16, 2026 8:02 pm UTC<p>by Ada Okoro Tuesday, 3 March 2026<p>The pier fell on May 12, 2026."
                "<p>May we go 12 times, Dan?")  # fmt: skip
        self.assertEqual([" ".join(text.split()) for text in self.passages("a.html", page)],
                         ["Dan Reed -", "by Ada Okoro", "The pier fell on May 12, 2026.", "May we go 12 times, Dan?"])  # fmt: skip

    def test_markdown_by_its_front_matter(self):
        tools.require_command("pandoc")
        text = "---\ntitle: Ferry returns\n...\n\nThe [old\npier](@) fell.\n"
        self.assertEqual(self.passages("a.txt", text), ["The old pier fell.", "Ferry returns"])
        self.assertEqual(self.passages("b.txt", "---\nThe old pier.\n"), ["---", "The old pier."])


if __name__ == "__main__":
    unittest.main()
