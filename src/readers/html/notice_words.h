#pragma once

#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "support/word_lists.h"

namespace newsexport::html::notice_words {

/// A phrase as folded_notice() gives it.
struct Phrase {
  std::string words;
  bool is_whole = false;  ///< its last word ends there
};

/// A table of phrases by language: a section of notice_words_<subject>.txt. A phrase is looked for as the
/// beginning of a word: "aktivier" is in "aktivieren" and "Aktivierung"; scripts that write without spaces,
/// or join articles to words, have it anywhere. "_" at its end: the word ends there. Every table has the same
/// languages, so that a notice is told in each as well as in English.
class Table {
 public:
  Table(std::string_view file, std::string_view section) : list_(file, section) {}

  /// Folded when they are first asked for.
  const std::vector<Phrase>& phrases() const;

 private:
  WordList list_;
  mutable std::once_flag once_;
  mutable std::vector<Phrase> phrases_;
};

// Of a notice about the browser.
extern const Table kScript;
extern const Table kSwitchOn;
extern const Table kBrowser;
extern const Table kOutOfDate;

// Of a request for consent: what it is about, and what is to be answered.
extern const Table kCookies;
extern const Table kPartners;
extern const Table kPrivacy;
extern const Table kConsent;

// Of a test for robots.
extern const Table kRobots;
extern const Table kCheck;
extern const Table kChecked;

// Of an error page, a page that is barred, and what they are written to.
extern const Table kVisitor;  ///< how a visitor is spoken to
extern const Table kErrors;   ///< an error by its usual name
extern const Table kThing;    ///< what was asked for
extern const Table kGone;
extern const Table kServer;
extern const Table kFailing;
extern const Table kForbidden;
extern const Table kRegion;

// Of what stands before an article.
extern const Table kPassword;
extern const Table kLogIn;
extern const Table kSubscribe;
extern const Table kReadOn;
extern const Table kRedirect;
extern const Table kTitles;      ///< pages of these kinds by their whole title
extern const Table kListTitles;  ///< how the titles of pages that list others begin

/// The text as the tables are looked for in it: in lower case, white space collapsed, one kind of apostrophe.
std::string folded_notice(std::string_view text);

/// Whether the text, as folded_notice() gives it, has a phrase of the table.
bool holds(std::string_view folded, const Table& table);

/// Whether it is one of the phrases, or begins with one.
bool equals_one(std::string_view folded, const Table& table);
bool begins_with_one(std::string_view folded, const Table& table);

}  // namespace newsexport::html::notice_words
