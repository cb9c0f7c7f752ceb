// What the words beside a number say of it by themselves, whatever its sentence or paragraph speaks of: how
// large a thing is, what it is to cost, what came to be, which quota it is or is of.
#pragma once

#include <cstddef>

#include "liantu/text/facts/surroundings.h"
#include "liantu/text/lexicon/lexed_text.h"

namespace liantu::text {

/// A number and its surroundings, both of which must outlive it.
class NumberPhrase {
 public:
  NumberPhrase(const LexedText& text, const Quantity& number, const Surroundings& around);

  // How large, how dear.
  /// `looks_back`: the paragraph tells what has come to be, so that an area may be that of an event.
  bool is_extent(bool looks_back) const;
  bool is_laid_out() const;
  bool costs_alone() const;
  bool is_attribute_of_noun() const;
  bool is_grant() const;

  // Of which things, or of which whole.
  bool is_described() const;
  bool names_kind() const;
  bool is_of_whole() const;
  bool is_of_quota() const;
  bool is_done_of_quota() const;
  bool plans_spending() const;

  // What came to be.
  bool event_follows() const;
  bool sure_event_follows() const;
  bool event_stands_before() const;
  bool event_opens() const;
  bool is_bare_event() const;
  /// `own_period`: its clause names a time.
  bool verb_opens(bool own_period) const;

 private:
  bool is_area_of_event(std::size_t noun, bool looks_back) const;

  const LexedText& text_;
  const Quantity& number_;
  const Surroundings& around_;
};

}  // namespace liantu::text
