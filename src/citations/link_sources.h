#pragma once

#include "model/article.h"

namespace newsexport {

/// What becomes of the links in an article's text, which paper cannot show.
enum class LinkPolicy {
  inline_only,  ///< they stay links and nothing else
  sources,      ///< each address becomes a cited work of its own, and each link is followed by its marker
  notes,        ///< each address becomes a note
};

/// Makes sources or notes of the outside links in body, corrections and notes. A link that shows its own
/// address, or that a citation of the same address follows, is left as it is; one address is one source, and
/// one that the article already has among its references is that one. Links in headline and standfirst stay
/// links: a title block has no markers.
void make_link_sources(Article& article, LinkPolicy policy);

}  // namespace newsexport
