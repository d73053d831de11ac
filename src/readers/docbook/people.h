#pragma once

#include <string>
#include <vector>

#include "readers/docbook/conversion.h"

namespace newsexport::docbook {

/// The people of a kind ("author") in an element or its `authorgroup`, in order.
std::vector<Name> people_in(const XmlElement& element, std::string_view kind);

/// "Jane Doe Jr": in the order in which the name is spoken.
std::string spoken_name(const Name& name);

/// The name that a person's or an organization's element has, with its honorific.
std::string name_words(const XmlElement& person);

/// "Courier, Planks desk; Bridge Street 1, Wexley": what a person belongs to, and where it is.
std::string affiliation_of(const XmlElement& person);

/// Each author, editor and other maker of an `info` becomes a byline. What they say of themselves
/// (`personblurb`, `authorblurb`) goes to `after`, which is printed behind the text.
void read_people(const XmlElement& info, Conversion& conversion, Blocks& after);

/// The makers of a section or a figure as a line: "Ida Marrow, reporter, Courier; Tom Ferris".
std::string people_words(const XmlElement& info);

}  // namespace newsexport::docbook
