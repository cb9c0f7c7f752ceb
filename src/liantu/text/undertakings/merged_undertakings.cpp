#include "liantu/text/undertakings/merged_undertakings.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace liantu::text {
namespace {

constexpr std::size_t kMostCompared = 400, kShortest = 3, kShortestCore = 4;

bool holds(std::u32string_view whole, std::u32string_view part) {
  return whole.find(part) != std::u32string_view::npos;
}

/// Without the head and what says of a firm that it is one: 云岭阀门 of 云岭阀门公司项目.
std::u32string core(std::u32string_view name, const FactLexicon& lexicon) {
  for (int heads = 0; heads < 2; ++heads) {
    const WordTable::Word head =
        lexicon.words.before(name, 0, name.size(), role::kNameHead | role::kNamePart | role::kBuilding);
    if ((head.roles & role::kBuilding) == 0) name.remove_suffix(head.length);
  }
  std::u32string core;
  for (std::size_t at = 0; at < name.size();) {
    const WordTable::Word word = lexicon.words.at(name, at, name.size(), role::kOrgan | role::kPlace);
    const bool firm = (word.roles & role::kOrgan) != 0 && (word.roles & role::kPlace) == 0;
    if (!firm) core += name.substr(at, std::max<std::size_t>(word.length, 1));
    at += std::max<std::size_t>(word.length, 1);
  }
  return core;
}

/// "石桥镇东村云溪漂流项目" of 云溪漂流项目: nothing but places before it.
bool adds_places_only(std::u32string_view whole, std::u32string_view part, const FactLexicon& lexicon) {
  if (!whole.ends_with(part)) return false;
  const std::size_t end = whole.size() - part.size();
  const WordTable::Word last = lexicon.words.before(whole, 0, end, role::kPlace | role::kSite);
  std::size_t places = 0;
  for (std::size_t at = 0; at < end; ++at) places += lexicon.words.at(whole, at, end, role::kPlace) ? 1U : 0U;
  return last && places >= 2;
}

/// What is said of the one that is left out.
void hand_over(const Undertaking& from, Undertaking& to) {
  if (!to.investment) to.investment = from.investment;
  if (to.stage.empty()) to.stage = from.stage;
}

}  // namespace

std::vector<Undertaking> merged(std::vector<Undertaking> found, const FactLexicon& lexicon) {
  if (found.size() > kMostCompared) return found;
  std::vector<std::u32string> cores;
  for (const Undertaking& one : found) cores.push_back(core(one.name, lexicon));
  std::vector<bool> dropped(found.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    for (std::size_t k = 0; k < found.size() && !dropped[i]; ++k) {
      if (k == i || dropped[k]) continue;
      const std::u32string &name = found[i].name, &other = found[k].name;
      const bool part = other.size() > name.size() && name.size() >= kShortest && holds(other, name);
      const bool same = cores[i].size() >= kShortestCore && holds(cores[k], cores[i]) &&
                        (cores[k].size() > cores[i].size() || k < i);
      if (!part && !same) continue;
      const bool shorter = part && adds_places_only(other, name, lexicon);
      dropped[shorter ? k : i] = true;
      hand_over(found[shorter ? k : i], found[shorter ? i : k]);
    }
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (!dropped[i] && kept++ != i) found[kept - 1] = std::move(found[i]);
  }
  found.resize(kept);
  return found;
}

}  // namespace liantu::text
