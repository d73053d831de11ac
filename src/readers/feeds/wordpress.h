#pragma once

#include "readers/feeds/feed.h"
#include "support/diagnostics.h"
#include "xml/xml_tree.h"

namespace newsexport::feeds {

/// Whether an RSS document is a WordPress export (WXR 1.0 to 1.2).
bool is_wordpress_export(const XmlElement& root);

/// A WordPress export: posts and pages that are published, in file order, their text as WordPress would show
/// it (see wordpress_text.h), with featured pictures and galleries from the attachments of the same file.
/// Drafts, private and protected posts, and what is no text (attachments, revisions, menus) are left out and
/// counted in a note (`feed.left-out`). Throws Error `feed.nothing-published` where nothing is left.
Feed read_wordpress_export(const XmlElement& root, Diagnostics& diagnostics);

}  // namespace newsexport::feeds
