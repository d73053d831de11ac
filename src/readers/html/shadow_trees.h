#pragma once

#include "readers/html/dom.h"

namespace newsexport::html {

/// Puts the shadow trees that a page declares (`<template shadowrootmode=open>`) where a browser shows them:
/// in place of what their host holds, which stands in the tree's slots. What no slot takes is not shown, and
/// is left in the template; it stays in its place only where the tree has no slot at all, for a page that
/// says both would lose the one or the other. Nodes may be moved, so their order in the document is made
/// anew.
Document with_shadow_trees(Document document);

}  // namespace newsexport::html
