#pragma once

#include <array>

#include "readers/account/account.h"

namespace newsexport::newsml {

/// What NewsML 1.x has that is no text for a reader (see readers/account/account.h).
inline constexpr auto kSetAside = std::to_array<SetAside>({
    {"NewsEnvelope", "envelope of the message"},
    {"Catalog", ""},
    {"Identification/NameLabel", "label of the item"},
    {"Identification", ""},
    {"SlugLine", "slug line of the desk"},
    {"NewsManagement", ""},
    {"AdministrativeMetadata/FileName", ""},
    {"AdministrativeMetadata/SystemIdentifier", ""},
    {"AdministrativeMetadata/Property", "property of the agency's own"},
    {"Property/@Value", "property of the agency's own"},  // before NITF's "@value", which is a code
    {"AdministrativeMetadata/Provider",
     "provider"},  // the article's is a field, of a picture its credit says it
    {"AdministrativeMetadata/Source", "source of the item"},
    {"AdministrativeMetadata/Contributor", "contributor"},
    {"DescriptiveMetadata", "description of the item"},
    {"Metadata", "property of the agency's own"},
    {"TopicSet", "details of what the text names"},
    {"TopicSetRef", ""},
    {"BasisForChoice", ""},
    {"Role", ""},
    {"NewsLineType", "kind of a line"},
    {"MediaType", ""},
    {"Format", ""},
    {"MimeType", ""},
    {"Notation", ""},
    {"Encoding", ""},  // reported where it is met
    {"Characteristics", ""},
    {"html/head", "head of the text's page"},
    {"Comment", "comment of the desk"},
});

}  // namespace newsexport::newsml
