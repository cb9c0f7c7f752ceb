#include "liantu/chain/placement.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "liantu/chain/firm_evidence.h"
#include "liantu/vocab/industry_code.h"

namespace liantu::chain {
namespace {

constexpr std::size_t kReasons = 3;

bool by_node_then_strength(const Evidence& a, const Evidence& b) {
  if (a.node != b.node) return a.node < b.node;
  if (a.keyword != b.keyword) return a.keyword < b.keyword;
  return a.strength > b.strength;
}

/// 1 - ∏(1 - strength) of the best phrase of each keyword; generic keywords together are capped.
double confidence_of(std::span<const Evidence> evidence, const PlacementRule& rule) {
  double plain = 1, generic = 1;
  for (const Evidence& one : evidence) (one.generic ? generic : plain) *= 1 - one.strength;
  return 1 - plain * std::max(generic, 1 - rule.generic_most);
}

std::vector<std::string> reasons_of(std::vector<Evidence> evidence) {
  std::ranges::stable_sort(evidence, std::ranges::greater(), &Evidence::strength);
  std::vector<std::string> reasons;
  for (const Evidence& one : evidence) {
    if (reasons.size() == kReasons) break;
    if (std::string sentence = one.sentence(); std::ranges::find(reasons, sentence) == reasons.end())
      reasons.push_back(std::move(sentence));
  }
  return reasons;
}

}  // namespace

char section_of(std::string_view code) {
  const auto parsed = vocab::IndustryCode::parse(code);
  return parsed.code ? parsed.code->section() : '\0';
}

std::string sections_of(std::span<const std::string> codes) {
  std::string sections;
  for (const std::string& code : codes)
    if (const char section = section_of(code); section != '\0') sections += section;
  return sections;
}

bool counts_less(std::span<const std::string> codes, std::string_view sections, char section) {
  return section != '\0' && !codes.empty() && sections.find(section) == std::string_view::npos;
}

/// The rule, and the nodes' words made ready for it.
struct Placer::Words {
  Words(std::span<const Chain> chains, const PlacementRule& given) : rule(given), reader(chains, rule) {}
  Words(const Words&) = delete;
  Words& operator=(const Words&) = delete;

  const PlacementRule rule;
  const FirmReader reader;  ///< refers to `rule`
};

struct Placer::Parts {
  /// What a node's industry codes ask of a firm's.
  struct NodeCodes {
    NodeRef node;
    bool has_keywords = false;
    std::vector<std::string> codes;
    std::string sections;            ///< letters of the codes
  };

  Parts(std::span<const Chain> chains, std::shared_ptr<const Words> of)
      : words(std::move(of)), rule(words->rule), codes(codes_of(chains)) {}

  static std::vector<NodeCodes> codes_of(std::span<const Chain> chains);

  /// How the firm's code speaks for a node: as evidence, or as a factor on all other evidence.
  std::optional<Evidence> code_evidence(const NodeCodes& node, std::string_view code, bool has_other) const;

  std::shared_ptr<const Words> words;
  const PlacementRule& rule;
  std::vector<NodeCodes> codes;
};

std::vector<Placer::Parts::NodeCodes> Placer::Parts::codes_of(std::span<const Chain> chains) {
  std::vector<NodeCodes> all;
  for (std::uint32_t c = 0; c < chains.size(); ++c) {
    for (std::uint32_t n = 0; n < chains[c].nodes.size(); ++n) {
      const Node& node = chains[c].nodes[n];
      if (node.industry_codes.empty()) continue;
      all.push_back({{c, n}, !node.keywords.empty(), node.industry_codes, sections_of(node.industry_codes)});
    }
  }
  return all;
}

std::optional<Evidence> Placer::Parts::code_evidence(const NodeCodes& node, std::string_view code, bool has_other) const {
  std::size_t within = 0;
  for (const std::string& own : node.codes) {
    if (code.starts_with(own) || std::string_view(own).starts_with(code)) within = std::max(within, std::min(own.size(), code.size()));
  }
  if (within < 2) return std::nullopt;
  Evidence evidence;
  evidence.node = node.node;
  evidence.origin = Evidence::Origin::Code;
  evidence.strength = within >= 3 && (has_other || !node.has_keywords) ? rule.code_same : rule.code_near;
  evidence.phrase = code;
  return evidence;
}

Placer::Placer(std::span<const Chain> chains, const PlacementRule& rule)
    : parts_(std::make_unique<const Parts>(chains, std::make_shared<const Words>(chains, rule))) {}
Placer::Placer(std::span<const Chain> chains, const Placer& before)
    : parts_(std::make_unique<const Parts>(chains, before.parts_->words)) {}
Placer::~Placer() = default;
Placer::Placer(Placer&&) noexcept = default;
Placer& Placer::operator=(Placer&&) noexcept = default;

std::vector<Placement> Placer::placements(const FirmTexts& texts) const {
  const Parts& parts = *parts_;
  std::vector<Evidence> all = parts.words->reader.evidence(texts);
  std::ranges::sort(all, by_node_then_strength);
  const auto repeated = std::ranges::unique(all, [](const Evidence& a, const Evidence& b) {
    return a.node == b.node && a.keyword == b.keyword && a.origin == b.origin;
  });
  all.erase(repeated.begin(), repeated.end());
  std::vector<Placement> placed;
  const auto place = [&](std::vector<Evidence> evidence, double factor) {
    const double confidence = std::min(0.99, confidence_of(evidence, parts.rule) * factor);
    if (confidence >= parts.rule.least) placed.push_back({evidence[0].node, confidence, reasons_of(std::move(evidence))});
  };
  const std::string_view code = texts.firm().industry_code;
  const char section = code.empty() ? '\0' : section_of(code);
  auto node = parts.codes.begin();
  for (auto begin = all.begin(); begin != all.end();) {
    const auto end = std::find_if(begin, all.end(), [&](const Evidence& one) { return one.node != begin->node; });
    std::vector<Evidence> evidence(begin, end);
    double factor = 1;
    for (; section != '\0' && node != parts.codes.end() && node->node <= begin->node; ++node) {
      const bool here = node->node == begin->node;
      const auto by_code = parts.code_evidence(*node, code, here);
      if (by_code && here) evidence.push_back(*by_code);
      else if (by_code) place({*by_code}, 1);
      else if (here && counts_less(node->codes, node->sections, section))
        factor = parts.rule.other_section;
    }
    place(std::move(evidence), factor);
    begin = end;
  }
  for (; section != '\0' && node != parts.codes.end(); ++node) {
    if (const auto by_code = parts.code_evidence(*node, code, false)) place({*by_code}, 1);
  }
  std::ranges::stable_sort(placed, std::ranges::greater(), &Placement::confidence);
  return placed;
}

}  // namespace liantu::chain
