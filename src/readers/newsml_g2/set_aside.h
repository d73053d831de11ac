#pragma once

#include <array>

#include "readers/account/account.h"

namespace newsexport::newsml_g2 {

/// What NewsML-G2 has that is no text for a reader (see readers/account/account.h).
inline constexpr auto kSetAside = std::to_array<SetAside>({
    {"newsMessage/header", ""},
    {"catalog", ""},
    {"catalogRef", ""},
    {"hopHistory", ""},
    {"pubHistory", ""},
    {"assert", ""},  // details of what the text names
    {"altId", ""},
    {"altLoc", ""},
    {"hash", ""},
    {"fileName", ""},
    {"origRep", ""},
    {"itemClass", ""},
    {"pubStatus", ""},
    {"service", ""},
    {"profile", ""},
    {"generator", ""},
    {"signal", ""},
    {"audience", ""},
    {"language", ""},
    {"metadataCreator", ""},
    {"itemMetaExtProperty", ""},
    {"contentMetaExtProperty", ""},
    {"rightsExpressionXML", ""},  // for machines; what is not read of it is reported there
    {"rightsExpressionData", ""},
    {"edNote", ""},  // reported where it is read
    // Codes of a concept, and what it is a part of.
    {"subject/name", ""},  // keywords, in each language that there is
    {"genre/name", ""},
    {"packageItem/rightsInfo", ""},  // of an item that has none of its own, read as its
    {"subject/@literal", ""},
    {"genre/@literal", ""},
    {"broader", ""},
    {"narrower", ""},
    {"related", ""},
    {"sameAs", ""},
    {"facet", ""},
    {"facetConcept", ""},
    {"mainConcept", ""},
    {"hierarchyInfo", ""},
    {"POIDetails", ""},
    {"organisationDetails", ""},
    {"personDetails", ""},
    {"definition", ""},
    {"contributor/note", ""},
    {"html/head", ""},
    {"header/time", ""},  // of publication, once more
});

}  // namespace newsexport::newsml_g2
