#pragma once

#include <map>
#include <string>

#include "model/article.h"

/// What samples_agree_test.cpp compares: the model of one article as named lines.
using Fields = std::map<std::string, std::string>;  ///< name → value; members of lists end in LF

/// Each piece of metadata and rights, and of the text what the formats have different elements for
/// (crossheads, captions, citations, links, …) under a name of its own, so that a difference between two
/// formats has a name. Keys of notes and works are left out, and quotation marks made one kind: those are
/// each format's own.
Fields fields_of(const newsexport::Article& article);
