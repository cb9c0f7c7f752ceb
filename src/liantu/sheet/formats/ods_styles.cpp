#include "liantu/sheet/formats/ods_styles.h"

#include <algorithm>
#include <utility>

namespace liantu::sheet {
namespace {

constexpr std::size_t kMaxStyles = 70'000;
constexpr int kMaxParents = 20;

std::string colour(std::string_view css) {
  if (css.size() != 7 || css[0] != '#') return {};
  std::string rgb(css.substr(1));
  for (char& c : rgb) c = c >= 'a' && c <= 'f' ? static_cast<char>(c - 'a' + 'A') : c;
  return rgb;
}

/// The letter of the format code that an element of a date or time style stands for; '\0' for the others.
char letter(std::string_view element) {
  if (element == "year") return 'y';
  if (element == "month") return 'm';
  if (element == "day" || element == "day-of-week") return 'd';
  if (element == "hours") return 'h';
  if (element == "minutes") return 'm';
  if (element == "seconds") return 's';
  return '\0';
}

}  // namespace

void OdsStyles::start(std::string_view name, const Attributes& a) {
  if (name == "style" || name == "default-style") {
    const std::string id = name == "style" ? std::string(a.get("style:name")) : "";
    if (styles_.size() >= kMaxStyles) return;
    style_ = &styles_[id];
    style_->parent = a.get("parent-style-name");
    style_->data_style = a.get("data-style-name");
  } else if (style_ != nullptr && name == "text-properties") {
    for (const char* line : {"text-line-through-style", "text-line-through-type"}) {
      if (a.has(line)) style_->strike = a.get(line) != "none";
    }
    if (a.has("fo:color")) style_->font_colour = text_colour(colour(a.get("fo:color")));
  } else if (style_ != nullptr && name == "table-cell-properties") {
    if (a.has("fo:background-color")) style_->fill_colour = colour(a.get("fo:background-color"));
  } else if (style_ != nullptr && name == "table-properties") {
    style_->hidden_table = a.get("display") == "false";
  } else {
    start_format(name, a);
  }
}

void OdsStyles::start_format(std::string_view name, const Attributes& a) {
  if (name == "date-style" || name == "time-style" || name == "percentage-style") {
    if (formats_.size() < kMaxStyles) format_ = &formats_[std::string(a.get("style:name"))];
  } else if (format_ == nullptr) {
    return;
  } else if (name == "text") {
    literal_ = true;
  } else if (name == "number") {
    const int decimals = std::clamp(a.number("decimal-places", 0), 0, 30);
    *format_ += decimals > 0 ? "0." + std::string(static_cast<std::size_t>(decimals), '0') : "0";
  } else if (const char c = letter(name); c != '\0') {
    const bool is_long = a.get("number:style") == "long";
    *format_ += std::string(c == 'y' ? (is_long ? 4U : 2U) : is_long ? 2U : 1U, c);
  }
}

void OdsStyles::end(std::string_view name) {
  if (name == "style" || name == "default-style") style_ = nullptr;
  if (name == "date-style" || name == "time-style" || name == "percentage-style") format_ = nullptr;
  if (name == "text") literal_ = false;
}

void OdsStyles::text(std::string_view piece) {
  if (!literal_ || format_ == nullptr || format_->size() > 256) return;
  const bool sign = piece.find_first_not_of("-/.:, %") == std::string_view::npos;
  sign ? format_->append(piece) : format_->append("\"").append(piece).append("\"");
}

const OdsStyle* OdsStyles::find(const std::string& style) const {
  const auto found = styles_.find(style);
  return found == styles_.end() ? nullptr : &found->second;
}

const Look& OdsStyles::look(const std::string& cell_style) {
  const auto known = looks_.find(cell_style);
  if (known != looks_.end()) return known->second;
  Look look;
  std::optional<bool> strike;
  std::optional<std::string> font, fill;
  const OdsStyle* style = find(cell_style);
  for (int depth = 0; style != nullptr && depth < kMaxParents; ++depth) {
    if (!strike) strike = style->strike;
    if (!font) font = style->font_colour;
    if (!fill) fill = style->fill_colour;
    if (look.format.empty() && !style->data_style.empty()) {
      const auto format = formats_.find(style->data_style);
      if (format != formats_.end()) look.format = format->second;
    }
    style = style->parent.empty() ? nullptr : find(style->parent);
  }
  look.strike = strike.value_or(false);
  look.font_colour = font.value_or("");
  look.fill_colour = fill.value_or("");
  look.shows_day = shows_day(look.format);
  return looks_.emplace(cell_style, std::move(look)).first->second;
}

}  // namespace liantu::sheet
