#include "liantu/base/source_reference.h"

#include <array>
#include <cctype>

namespace liantu {
namespace {

constexpr std::string_view kPaper = "docs/sources.md#";

/// What leads to the reference, and what closes it where it stands alone.
struct Marks {
  std::string_view before, closing;
};
constexpr std::array<Marks, 6> kMarks{{{"（", "）"}, {" (", ")"}, {"，", ""}, {"；", ""}, {", ", ""}, {"; ", ""}}};

bool in_name(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-';
}

}  // namespace

std::string without_source_reference(std::string_view basis) {
  std::string out(basis);
  for (std::size_t at = out.find(kPaper); at != std::string::npos; at = out.find(kPaper)) {
    std::size_t end = at + kPaper.size();
    while (end < out.size() && in_name(out[end])) ++end;
    for (const auto& [before, closing] : kMarks) {
      const bool alone = std::string_view(out).substr(end).starts_with(closing);
      if (!std::string_view(out).substr(0, at).ends_with(before) || !alone) continue;
      at -= before.size();
      end += closing.size();
      break;
    }
    out.erase(at, end - at);
  }
  return out;
}

}  // namespace liantu
