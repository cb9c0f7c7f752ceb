// What stands over a document: its title, and the day on which it was said or printed.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/date.h"
#include "liantu/document/reading.h"

namespace liantu::document {

struct Heading {
  std::string title;  ///< at most 60 characters; empty of a text without letters
  std::optional<Date> day;
};

/// The title is the first line that is text, of columns the first of the first: a masthead is none. The day
/// is that of a line, near the beginning, that says little else: “（2026年2月24日）”, “云川日报 2026年2月25日
/// 星期三”.
Heading heading_of(const std::u32string& text, const Reading& reading);

}  // namespace liantu::document
