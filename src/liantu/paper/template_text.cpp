#include "liantu/paper/template_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "liantu/base/error.h"
#include "liantu/base/nearest.h"

namespace liantu::paper {
namespace {

constexpr std::size_t kLongestName = 200;

std::string trimmed(std::string_view text) {
  const auto blank = [](std::string_view of) { return of == " " || of == "\t" || of == "\n" || of == "\r"; };
  while (!text.empty() && blank(text.substr(0, 1))) text.remove_prefix(1);
  while (!text.empty() && blank(text.substr(text.size() - 1))) text.remove_suffix(1);
  return std::string(text);
}

/// "list.column" apart at the first dot; no list when there is none.
std::pair<std::string, std::string> parted(const std::string& name) {
  const std::size_t dot = name.find('.');
  return dot == std::string::npos ? std::pair{std::string(), name} : std::pair{name.substr(0, dot), name.substr(dot + 1)};
}

}  // namespace

std::vector<Written> written_in(std::string_view text) {
  std::vector<Written> found;
  for (std::size_t at = 0; (at = text.find("{{", at)) != std::string_view::npos;) {
    const std::size_t end = text.find("}}", at + 2);
    if (end == std::string_view::npos) break;
    const std::size_t again = text.rfind("{{", end);   // "{{ {{name}}": the inner one counts
    const std::string name = trimmed(text.substr(again + 2, end - again - 2));
    if (!name.empty() && name.size() <= kLongestName) found.push_back({again, end + 2, name});
    at = end + 2;
  }
  return found;
}

std::string datum_text(const Datum& datum) {
  if (const auto* text = std::get_if<std::string>(&datum)) return *text;
  if (const auto* day = std::get_if<Date>(&datum)) return fmt::format("{}年{}月{}日", day->year(), day->month(), day->day());
  const auto* number = std::get_if<Number>(&datum);
  if (number == nullptr || !std::isfinite(number->value)) return {};
  std::string text;
  if (number->decimals < 0) {
    text = fmt::format("{}", number->value);
  } else {
    const double scale = std::pow(10, number->decimals);   // half away from zero, as by hand; 73.75 → 73.8
    const double rounded = std::round(number->value * scale * (1 + 1e-14)) / scale;
    text = fmt::format("{:.{}f}", rounded == 0 ? 0.0 : rounded, number->decimals);
  }
  return text[0] == '-' ? "−" + text.substr(1) : text;
}

Scope Scope::inside(const std::string& list, const Entry* entry) const {
  Scope inner(fields_);
  inner.list_ = list;
  inner.entry_ = entry;
  return inner;
}

bool Scope::has_column(const std::string& list, const std::string& column) const {
  if (const auto entries = fields_.lists.find(list); entries != fields_.lists.end())
    for (const Entry& entry : entries->second)
      if (entry.contains(column)) return true;
  const auto named = fields_.columns.find(list);
  return named != fields_.columns.end() && std::find(named->second.begin(), named->second.end(), column) != named->second.end();
}

std::optional<Datum> Scope::value(const std::string& name) const {
  if (const auto found = fields_.values.find(name); found != fields_.values.end()) return found->second;
  const auto [list, column] = parted(name);
  if (list.empty() || list != list_) return std::nullopt;
  if (entry_ != nullptr)
    if (const auto found = entry_->find(column); found != entry_->end()) return found->second;
  // an entry may lack what another has; of a list without entries and without known columns all is empty
  const bool known = has_column(list, column) || (entry_ == nullptr && !fields_.columns.contains(list));
  return known ? std::optional<Datum>(std::monostate{}) : std::nullopt;
}

std::string Scope::list_in(std::string_view text) const {
  for (const Written& written : written_in(text)) {
    const auto [list, column] = parted(written.name);
    if (!list.empty() && !fields_.values.contains(written.name) && has_list(list)) return list;
  }
  return {};
}

std::vector<const Entry*> Scope::entries(const std::string& list) const {
  std::vector<const Entry*> all;
  if (const auto found = fields_.lists.find(list); found != fields_.lists.end())
    for (const Entry& entry : found->second) all.push_back(&entry);
  if (all.empty()) all.push_back(nullptr);
  return all;
}

std::string Scope::complaint(const std::string& name) const {
  const auto [list, column] = parted(name);
  if (!list.empty() && has_list(list) && list != list_ && has_column(list, column))
    return list_.empty() ? fmt::format("“{}”是逐条重复的项，请放进表格的一行里。", name)
                         : fmt::format("一行只能重复一个清单，这一行已在重复“{}”，请把“{}”移到别的行。", list_, name);
  std::vector<std::string> names;
  for (const auto& [known, datum] : fields_.values) names.push_back(known);
  for (const auto& [known, entries] : fields_.lists)
    for (const Entry& entry : entries)
      for (const auto& [field, datum] : entry) names.push_back(known + "." + field);
  for (const auto& [known, columns] : fields_.columns)
    for (const std::string& field : columns) names.push_back(known + "." + field);
  const std::vector<std::string_view> views(names.begin(), names.end());
  const std::string close = nearest(name, views);
  return close.empty() ? fmt::format("没有“{}”这一项，请删去或改名。", name)
                       : fmt::format("没有“{}”这一项，是不是“{}”？请改正后再上传。", name, close);
}

void Findings::grows(std::size_t bytes) {
  constexpr std::size_t kMost = 128ULL << 20;
  grown_ += bytes;
  if (grown_ > kMost) throw Error{ErrorCode::InvalidInput, "填好的文件过大，请减少条目或精简模板。", "form"};
}

void Findings::add(const std::string& place, const std::string& written, const std::string& message) {
  if (seen_.emplace(place, written).second) all_.push_back({place, written, message});
}

bool fill_across(const std::vector<XmlNode*>& nodes, const Scope& scope, const std::string& place, Findings& findings) {
  std::vector<std::string> texts;
  std::string whole;
  for (const XmlNode* node : nodes) whole += texts.emplace_back(node->text());
  const auto all = written_in(whole);
  if (all.empty()) {
    if (whole.find("{{") != std::string::npos) findings.add(place, "{{", "花括号没有成对，请写成 {{名称}}。");
    return false;
  }
  bool filled = false;
  for (auto written = all.rbegin(); written != all.rend(); ++written) {   // from the end, so that places before stay right
    const auto datum = scope.value(written->name);
    if (!datum) {
      findings.add(place, whole.substr(written->from, written->to - written->from), scope.complaint(written->name));
      continue;
    }
    std::size_t begin = 0;
    bool put = false;
    for (std::string& text : texts) {
      const std::size_t length = text.size(), end = begin + length;
      const std::size_t from = std::max(begin, written->from), to = std::min(end, written->to);
      if (from < to) {
        text.replace(from - begin, to - from, put ? "" : datum_text(*datum));
        put = true;
      }
      begin = end;
    }
    filled = true;
    // lengths changed only at and behind this place; what is still to come lies before it
  }
  if (!filled) return false;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    nodes[i]->set_text(texts[i]);
    if (!texts[i].empty()) nodes[i]->set("xml:space", "preserve");
  }
  return true;
}

}  // namespace liantu::paper
