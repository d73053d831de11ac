#include "style/default_stylesheet.h"

namespace newsexport {

const std::string_view kDefaultStylesheet = R"css(
html, body, article, section, header, footer, aside, nav, div, p, h1, h2, h3, h4, h5, h6, ul, ol, dl, dt, dd,
blockquote, figure, figcaption, pre, hr, address, main { display: block }
head, script, style, link, meta, title, template { display: none }
li { display: list-item }
table { display: table }
caption { display: table-caption; text-align: center }
thead { display: table-header-group }
tbody { display: table-row-group }
tfoot { display: table-footer-group }
tr { display: table-row }
td, th { display: table-cell; padding: 1pt 3pt }
th { font-weight: bold }
html { font-family: serif; font-size: 10pt; line-height: 1.3 }
h1, h2, h3, h4, h5, h6 { font-weight: bold; break-after: avoid; break-inside: avoid; hyphens: none; text-align: start }
h1 { font-size: 2em; margin: 0.67em 0 }
h2 { font-size: 1.5em; margin: 0.75em 0 }
h3 { font-size: 1.17em; margin: 0.83em 0 }
p, ul, ol, dl { margin: 1em 0 }
ul, ol { padding-left: 2em }
ul { list-style: disc }
ol { list-style: decimal }
ul ul, ol ul, ul ol, ol ol { margin: 0 }
ul ul { list-style: circle }
dd { margin-left: 2em }
blockquote, figure { margin: 1em 2em }
figure { break-inside: avoid }
figcaption { break-before: avoid }
hr { border-top: 0.5pt solid; margin: 1em 0 }
pre { white-space: pre; font-family: monospace; hyphens: none; text-align: start; margin: 1em 0 }
code, kbd, samp { font-family: monospace; hyphens: none }
em, i, cite, dfn, var { font-style: italic }
strong, b { font-weight: bolder }
small { font-size: smaller }
sub { vertical-align: sub; font-size: 0.7em; line-height: inherit }
sup { vertical-align: super; font-size: 0.7em; line-height: inherit }
s, del, strike { text-decoration: line-through }
u, ins { text-decoration: underline }
)css";

}  // namespace newsexport
