#pragma once

#include <array>

#include "readers/account/account.h"

namespace newsexport::newsml {

/// What NewsML 1.x has that is no text for a reader (see readers/account/account.h).
inline constexpr auto kSetAside = std::to_array<SetAside>({
    {"NewsEnvelope", ""},
    {"Catalog", ""},
    {"Identification", ""},
    {"NewsManagement", ""},
    {"AdministrativeMetadata/FileName", ""},
    {"AdministrativeMetadata/SystemIdentifier", ""},
    {"AdministrativeMetadata/Property", ""},
    {"AdministrativeMetadata/Provider", ""},  // the article's is a field, of a picture its credit says it
    {"AdministrativeMetadata/Source", ""},
    {"AdministrativeMetadata/Contributor", ""},
    {"DescriptiveMetadata", ""},
    {"Metadata", ""},
    {"TopicSet", ""},
    {"TopicSetRef", ""},
    {"BasisForChoice", ""},
    {"Role", ""},
    {"NewsLineType", ""},
    {"MediaType", ""},
    {"Format", ""},
    {"MimeType", ""},
    {"Notation", ""},
    {"Encoding", ""},  // reported where it is met
    {"Characteristics", ""},
    {"html/head", ""},
    {"Comment", "comment of the desk"},
});

}  // namespace newsexport::newsml
