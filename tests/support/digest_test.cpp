#include "support/digest.h"

#include <catch2/catch.hpp>

using namespace newsexport;

TEST_CASE("Digest: the same fields have one digest, on every machine") {
  CHECK(digest_of("rain") == digest_of("rain"));
  CHECK(digest_of("rain") == Digest().add("rain").hex());
  // "xxhsum -H2" of eight bytes of zero, the length
  CHECK(digest_of("") == "2c0a8a99dc147d5445c3b49d035665b2");
  CHECK(digest_of("rain").size() == 32);
}

TEST_CASE("Digest: where a field ends counts") {
  CHECK(Digest().add("ab").add("c").hex() != Digest().add("a").add("bc").hex());
  CHECK(Digest().add("a").add("").hex() != Digest().add("a").hex());
}
