#pragma once

#include <array>

#include "readers/account/account.h"

namespace newsexport::newsml_g2 {

/// What NewsML-G2 has that is no text for a reader (see readers/account/account.h).
inline constexpr auto kSetAside = std::to_array<SetAside>({
    {"newsMessage/header", "envelope of the message"},
    {"catalog", ""},
    {"catalogRef", ""},
    {"hopHistory", ""},
    {"pubHistory", ""},
    {"assert", "details of what the text names"},
    {"altId", "further identifier"},
    {"altLoc", ""},
    {"hash", ""},
    {"fileName", ""},
    {"origRep", ""},
    {"itemClass", "kind of the item"},
    {"pubStatus", "status of the item"},
    {"slugline", "slug line of the desk"},
    {"service", "service of the agency"},
    {"profile", "profile of the message"},
    {"generator", ""},
    {"signal", "signal to receivers"},
    {"audience", "audience"},
    {"language", ""},
    {"metadataCreator", ""},
    {"itemMetaExtProperty", "property of the agency's own"},
    {"contentMetaExtProperty", "property of the agency's own"},
    {"rightsExpressionXML", ""},  // for machines; what is not read of it is reported there
    {"rightsExpressionData", ""},
    {"edNote", "note to editors"},  // reported where it is read
    // Codes of a concept, and what it is a part of.
    {"subject/name", "subject"},  // keywords, in each language that there is
    {"genre/name", "genre"},
    {"packageItem/rightsInfo", "rights of the package"},
    {"subject/@literal", "subject"},
    {"genre/@literal", "genre"},
    {"broader", "details of what the text names"},
    {"narrower", "details of what the text names"},
    {"related", "details of what the text names"},
    {"sameAs", "details of what the text names"},
    {"facet", "details of what the text names"},
    {"facetConcept", "details of what the text names"},
    {"mainConcept", "details of what the text names"},
    {"hierarchyInfo", ""},
    {"POIDetails", "details of what the text names"},
    {"organisationDetails", "details of what the text names"},
    {"personDetails", "details of what the text names"},
    {"definition", "details of what the text names"},
    {"contributor/note", "note on a contributor"},
    {"html/head", "head of the text's page"},
    {"header/time", ""},  // of publication, once more
});

}  // namespace newsexport::newsml_g2
