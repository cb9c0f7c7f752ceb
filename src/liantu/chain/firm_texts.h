// What placing reads of a firm.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "liantu/text/normalising.h"

namespace liantu::chain {

struct PlacedFirm {
  std::string_view name{}, scope{};
  std::string_view products{};       ///< main products: each counts as made
  std::string_view industry_code{};  ///< GB/T 4754 digits, two to four; "" when it is not known
};

/// A firm whose texts are normalised when they are first asked for, and then known. For one thread.
class FirmTexts {
 public:
  explicit FirmTexts(const PlacedFirm& firm) : firm_(firm) {}

  const PlacedFirm& firm() const { return firm_; }
  const text::Normalised& name() const { return read(0, firm_.name); }
  const text::Normalised& scope() const { return read(1, firm_.scope); }
  const text::Normalised& products() const { return read(2, firm_.products); }

 private:
  const text::Normalised& read(std::size_t text, std::string_view source) const {
    if (!read_[text]) read_[text].emplace(source);
    return *read_[text];
  }

  PlacedFirm firm_;
  mutable std::array<std::optional<text::Normalised>, 3> read_;
};

}  // namespace liantu::chain
