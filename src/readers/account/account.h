#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "model/article.h"
#include "readers/account/article_words.h"
#include "support/diagnostics.h"
#include "support/json_value.h"
#include "xml/xml_tree.h"

namespace newsexport {

/// The account of every word read: what of a parsed source stands neither in the article that was made of it
/// nor in the list of what its format sets aside, is *unread*, and a warning says so. The result is compared
/// with the source, not what a reader asked for: a reader that looks at all text and keeps a part of it is
/// found out. Its list names what it sets aside, never what it reads; so what a reader does not know is
/// reported by itself.

/// Text of a source that is no text of the article.
struct SetAside {
  /// Local names from the outside in, the last ones of a path: "journal-id", "head/meta/@content"; an
  /// attribute's with "@". In JSON the names of members, whatever the case of their letters. All that is
  /// below goes with it.
  std::string_view path;
  /// Why, for the reader of a message: "note to editors". Empty: the article says it in a form of its own
  /// (dates, codes), or it is nothing to be read (identifiers, processing).
  std::string_view reason;
};

/// How a text is looked for among the words of the articles.
enum class Compare {
  freely,   ///< what readers change in names, labels and joined lines is no loss
  exactly,  ///< each line as it stands: for what is known to be lost, and only its extent is asked for
};

/// Text that stands in none of `words`, and what is set aside with a reason and stands there neither; an
/// entry for each outermost element all of whose text is lost. Not in it are addresses, dates, numbers and
/// codes.
struct Unread {
  std::vector<LeftOut> unread;     ///< LeftOut::reason is the element's name
  std::vector<LeftOut> set_aside;  ///< LeftOut::reason is SetAside's
};
Unread find_unread(const XmlElement& tree, std::span<const SetAside> set_aside, const ArticleWords& words,
                   Compare compare = Compare::freely);
Unread find_unread(const JsonValue& tree, std::span<const SetAside> set_aside, const ArticleWords& words,
                   Compare compare = Compare::freely);

/// Reports it, a warning `source.unread` for each text and a note `source.set-aside` for each that is set
/// aside or in an extra field, and adds it to `article.left_out`, which `--keep-all` prints.
void report_unread(Unread found, Article& article, Diagnostics& diagnostics);

/// All of this for the tree of one article.
void account_for(const XmlElement& tree, std::span<const SetAside> set_aside, Article& article,
                 Diagnostics& diagnostics);
void account_for(const JsonValue& tree, std::span<const SetAside> set_aside, Article& article,
                 Diagnostics& diagnostics);

}  // namespace newsexport
