#include <catch2/catch.hpp>

#include <string>

#include "readers/text/rights_notice.h"

using namespace newsexport;
using newsexport::plain::Passage;
using newsexport::plain::read_rights;
using newsexport::plain::Role;

namespace {

// Whether `text` is taken for a rights notice at the end of an article of ten paragraphs.
bool is_notice_at_end(const std::string& text) {
  std::vector<Passage> passages(10, Passage{"The harbour is quiet and nobody knows why it is.", {1, 1}});
  passages.push_back({text, {11, 1}});
  plain::mark_rights_notice(passages);
  return passages.back().role == Role::rights;
}

}  // namespace

TEST_CASE("rights: notices at the end are found, also where sentences are run together") {
  CHECK(is_notice_at_end("© 2026 Harbour Ledger. All rights reserved."));
  CHECK(is_notice_at_end(
      "All rights reserved.The images are property of their legal owners.For reference only."));
  CHECK(is_notice_at_end("Copyright 2026 Harbour Press Ltd."));
  CHECK(is_notice_at_end("(c) 2024-2026 Harbour Ledger"));
  CHECK(is_notice_at_end("This article is republished under a Creative Commons license. Read the original."));
  CHECK(is_notice_at_end("Copyright Harbour Ledger. This material may not be published or redistributed."));
}

TEST_CASE("rights: a sentence about notices in the midst of the text stays there") {
  std::vector<Passage> passages(20, Passage{"The harbour is quiet and nobody knows why it is.", {1, 1}});
  passages[5].text =
      "Copyright law has changed, and notices that say all rights reserved are obsolete, said the minister "
      "on "
      "Monday.";
  passages[9].text = "All rights reserved.";
  plain::mark_rights_notice(passages);
  CHECK(passages[5].role == Role::paragraph);
  CHECK(passages[9].role == Role::rights);
}

TEST_CASE("rights: prose about copyright is prose") {
  CHECK_FALSE(
      is_notice_at_end("The court held that the copyright in the photographs had been reserved to him."));
  CHECK_FALSE(
      is_notice_at_end("She asked for permission and reproduced the chart under a licence of the port."));
  CHECK_FALSE(is_notice_at_end("Human rights lawyers said that a third party had been in the room."));
}

TEST_CASE("rights: holder and year are read where the notice says them plainly") {
  CHECK(read_rights("© 2026 Harbour Ledger. All rights reserved.").holder == "Harbour Ledger");
  CHECK(read_rights("© 2026 Harbour Ledger. All rights reserved.").year == "2026");
  CHECK(read_rights("Copyright © 2024–2026 Harbour Press Ltd. All rights reserved.").holder ==
        "Harbour Press Ltd.");
  CHECK(read_rights("Copyright © 2024–2026 Harbour Press Ltd. All rights reserved.").year == "2024–2026");
  CHECK(read_rights("© Harbour Ledger 2026").holder == "Harbour Ledger");
  CHECK(read_rights("© Harbour Ledger 2026").year == "2026");
  CHECK(read_rights("(c) 2026 The Harbour Ledger | Terms").holder == "The Harbour Ledger");
}

TEST_CASE("rights: nothing is invented where the notice names nobody") {
  const Rights rights = read_rights("All rights reserved.The images are property of their legal owners.");
  CHECK(rights.holder.empty());
  CHECK(rights.year.empty());
  CHECK(rights.licence_name.empty());
  CHECK(rights.notice == "All rights reserved.The images are property of their legal owners.");
}

TEST_CASE("rights: a Creative Commons licence gets its canonical name and its address") {
  const Rights by = read_rights("Text: CC BY-SA 4.0.");
  CHECK(by.licence_name == "CC BY-SA 4.0");
  CHECK(by.licence_url == "https://creativecommons.org/licenses/by-sa/4.0/");
  const Rights named = read_rights(
      "Licensed under Creative Commons Attribution 4.0 International, see "
      "https://creativecommons.org/licenses/by/4.0/.");
  CHECK(named.licence_name == "CC BY 4.0");
  CHECK(named.licence_url == "https://creativecommons.org/licenses/by/4.0/");
}

TEST_CASE("rights: a Creative Commons licence without terms is named, and has no address") {
  const Rights rights = read_rights("Republished under a Creative Commons license.");
  CHECK(rights.licence_name == "Creative Commons");
  CHECK(rights.licence_url.empty());
}

TEST_CASE("rights: what the notice's words say has them as its origin") {
  const Rights rights = read_rights("© 2026 Harbour Ledger. All rights reserved.", {11, 1});
  CHECK(rights.origin_of(RightsField::notice)->kind == RightsOrigin::Kind::text);
  CHECK(rights.origin_of(RightsField::holder)->kind == RightsOrigin::Kind::notice);
  CHECK(rights.origin_of(RightsField::holder)->position == Position{11, 1});
  CHECK(rights.origin_of(RightsField::licence_name) == nullptr);
}

TEST_CASE("rights: a notice fills in what other fields leave open, and nothing else") {
  Rights rights = {.notice = "© 2026 Harbour Ledger. CC BY 4.0", .holder = "Ledger Press Ltd"};
  rights.licence_name = "Our own licence";
  plain::fill_from_notice(rights);
  CHECK(rights.holder == "Ledger Press Ltd");
  CHECK(rights.year == "2026");
  CHECK(rights.licence_name == "Our own licence");
  CHECK(rights.licence_url.empty());
}
