#pragma once

#include <string>
#include <string_view>

namespace newsexport {

/// The words that the outputs themselves add, each in the language of the article. The names are the keys of
/// the files src/model/labels/<language>.txt, which the build holds against them.
enum class Label {
  by,  ///< before a byline; "By"
  published,
  updated,
  accessed,
  correction,
  corrections,
  contents,
  notes,
  sources,
  rights,
  keywords,
  credit,            ///< before a picture's credit line, "Credit"
  left_out,          ///< heading of the appendix of `--keep-all`
  back_to_text,      ///< label of a back-link for a screen reader
  as_cited_in_text,  ///< after a source known only from a sentence; "as cited in the text"
  based_on,          ///< "based on"
  start_of_article,  ///< landmark
  no_date,           ///< "n.d."
  licence,
  holder,  ///< "Copyright holder"
  usage_terms,
  tdm_reserved,      ///< "Text and data mining rights are reserved."
  open_original,     ///< before the link of an embed placeholder
  original_article,  ///< before the canonical URL
  abstract,
  cite_this,  ///< heading of the article's own reference; "Cite this article"
  colophon,   ///< heading of an edition's last page; "Imprint"
  cover,
  undescribed_picture,  ///< in the place of an alternative text; "Picture without description"
  agent,                ///< before who acts for the holder of rights; "Represented by"
  territory,            ///< where rights hold; "Territory"
  validity,             ///< before two dates; "Valid"
  from,                 ///< before the first day
  until,                ///< before the last day
  restrictions,         ///< "Restrictions"
  applies_to,           ///< before the scope of rights that hold for a part only; "For"
  made_by_ai,           ///< with a picture that a machine made
  changed_by_ai,        ///< with one that a machine changed
};

/// The label in `language` (BCP 47; only its primary subtag, and for Chinese its script, count). English
/// if there is no file of that language, or the language is empty.
std::string_view label(Label name, std::string_view language);

/// The tag of the language whose labels label() takes for `language`; "en" where it has none of it.
std::string_view label_language(std::string_view language);

/// Whether label() has words in this language.
bool has_labels(std::string_view language);

}  // namespace newsexport
