#pragma once

#include "assembly/assemble.h"
#include "model/story.h"
#include "support/diagnostics.h"

namespace newsexport {

/// Loads every picture of the article once into `story.resources`, in order of appearance, and fills in
/// Picture::resource. A picture that cannot be used is reported and keeps -1: `image.missing`, `image.remote`
/// (never fetched), `image.unreadable`, `image.unknown-type`, `image.unsupported-type`, `image.too-large`, or
/// the code of the reader's Error. Used all the same, but reported: `image.truncated`, `image.cmyk`,
/// `svg.made-safe`. What the article does not say of a picture is filled in from its file, and differences
/// are reported (see picture_credits.h; `picture.metadata-unread` where it cannot be read). One that its
/// rights keep from going out is not looked at
/// (`picture.omitted`). A picture without alternative text is reported as `image.alt-missing`.
void load_pictures(Story& story, const ResourceReader& read_resource, Diagnostics& diagnostics);

}  // namespace newsexport
