#include "liantu/chain/drafting/named_thing.h"

#include "liantu/vocab/industry_catalogue.h"

namespace liantu::chain {
namespace {

constexpr std::size_t kLeastBytes = 6;  ///< two Chinese characters
constexpr std::string_view kDoing[] = {"制造", "加工", "生产", "开采", "采选", "冶炼",
                                       "养殖", "种植", "饲养", "捕捞", "铸造"};

/// The thing that an industry makes; "" when its name says more than one thing, or what remains (其他…).
std::string thing_of(std::string_view name) {
  for (const std::string_view remaining : {"其他", "未列明"})
    if (name.find(remaining) != std::string_view::npos) return {};
  for (const std::string_view joined : {"、", "和", "及", "与", "，", "（", "("})
    if (name.find(joined) != std::string_view::npos) return {};
  for (const std::string_view doing : kDoing)
    if (name.ends_with(doing)) return std::string(name.substr(0, name.size() - doing.size()));
  return {};
}

bool inside_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

}  // namespace

NamedThings::NamedThings(const IoTable& table, const IoSectors& sectors) {
  for (const vocab::Industry& industry : vocab::IndustryCatalogue::standard().all()) {
    const auto sector =
        industry.code.size() < 3 ? std::nullopt : table.sector(sectors.sector_of(industry.code));
    if (sector) add(thing_of(industry.name), *sector);
  }
  for (std::size_t sector = 0; sector < table.sectors(); ++sector) {
    const std::string_view name = table.name(sector);
    if (name.starts_with("其他") || name.find("、") != std::string_view::npos) continue;
    add(std::string(name), sector);
    for (const std::string_view joined : {"和", "及"})
      add(std::string(name.substr(0, name.find(joined))), sector);
  }
}

void NamedThings::add(std::string thing, std::size_t sector) {
  if (thing.size() < kLeastBytes) return;
  const auto [at, is_new] = sector_of_.try_emplace(std::move(thing), sector);
  if (!is_new && at->second != sector) at->second.reset();
}

std::optional<NamedThings::Thing> NamedThings::find(std::string_view name) const {
  for (std::size_t from = 0; from + kLeastBytes <= name.size(); ++from) {
    if (inside_character(name[from])) continue;
    const auto at = sector_of_.find(std::string(name.substr(from)));
    if (at == sector_of_.end()) continue;
    return at->second ? std::optional(Thing{*at->second, name.substr(from)}) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace liantu::chain
