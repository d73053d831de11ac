// External interface: read_blocks(), is_block().
#include "readers/nitf/blocks.h"

#include <algorithm>
#include <array>

#include "readers/nitf/flow.h"

namespace newsexport::nitf {
namespace {

// Elements of NITF and, because senders mix them in, of HTML. Sorted.
constexpr std::array<std::string_view, 49> kBlocks = {"abstract",
                                                      "bibliography",
                                                      "block",
                                                      "blockquote",
                                                      "body",
                                                      "body.content",
                                                      "body.end",
                                                      "body.head",
                                                      "bq",
                                                      "byline",
                                                      "caption",
                                                      "copyrite",
                                                      "correction",
                                                      "credit",
                                                      "custom-table",
                                                      "datasource",
                                                      "dateline",
                                                      "dd",
                                                      "distributor",
                                                      "div",
                                                      "dl",
                                                      "dt",
                                                      "fn",
                                                      "h1",
                                                      "h2",
                                                      "h3",
                                                      "h4",
                                                      "h5",
                                                      "h6",
                                                      "hedline",
                                                      "hl1",
                                                      "hl2",
                                                      "hr",
                                                      "img",
                                                      "key-list",
                                                      "li",
                                                      "media",
                                                      "nitf-table",
                                                      "note",
                                                      "ol",
                                                      "p",
                                                      "pre",
                                                      "rights",
                                                      "section",
                                                      "table",
                                                      "table-reference",
                                                      "tagline",
                                                      "tobject",
                                                      "ul"};

static_assert(std::ranges::is_sorted(kBlocks));

}  // namespace

bool is_block(const XmlElement& element) {
  return std::ranges::binary_search(kBlocks, local_name(element));
}

Blocks read_blocks(const XmlElement& element, Conversion& conversion) {
  ++conversion.depth;
  Flow flow(conversion);
  if (conversion.depth > kDeepest) {
    flow.add_text_of(element);
  } else {
    flow.add_children(element);
  }
  --conversion.depth;
  return flow.take();
}

}  // namespace newsexport::nitf
