// What a firm's name, business scope and products say of nodes, phrase by phrase.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/chain/firm_texts.h"
#include "liantu/chain/keyword_table.h"
#include "liantu/chain/scope_phrase.h"

namespace liantu::chain {

struct Evidence {
  enum class Origin { Scope, Products, Name, Code };

  NodeRef node{};
  std::uint32_t keyword = 0xFFFFFFFF;  ///< in the KeywordTable
  Origin origin = Origin::Scope;
  double strength = 0;                 ///< 0 to 1
  bool generic = false;
  std::string_view phrase{};           ///< as the firm writes it; a part of its text
  std::string verb{};

  std::string sentence() const;        ///< in Chinese: 生产“高强度螺栓”
};

class FirmReader {
 public:
  FirmReader(std::span<const Chain> chains, const PlacementRule& rule);

  /// Any number for one node and keyword. Phrases lead back into the firm's own texts, which must outlive
  /// them.
  std::vector<Evidence> evidence(const FirmTexts& texts) const;

 private:
  struct Doing {
    Activity activity;
    bool own = false;      ///< the keyword says it
  };

  /// What the firm's name says of the kind of firm.
  enum class Kind { Unknown, Maker, Trader, Server };

  Kind kind_of(std::string_view name, std::string_view core) const;
  std::string_view core_of(std::string_view name) const;
  void read_scope(std::string_view source, const text::Normalised& normalised, Evidence::Origin origin,
                  Kind kind, std::vector<Evidence>& out) const;
  void read_name(std::string_view source, const text::Normalised& name, std::string_view core,
                 double maker_name, std::vector<Evidence>& out) const;
  /// 0 to 1: how the keyword stands in the phrase.
  double standing(const ScopePhrase& phrase, const text::Hit& hit, std::string_view text, bool one_character) const;
  double strength(Activity activity, Kind kind) const;
  /// What the firm does with the keyword: the phrase's verb, or the keyword's own (软件开发) with what stands behind it.
  Doing doing(const ScopePhrase& phrase, const text::Hit& hit, std::string_view text) const;
  std::optional<Activity> verb_at_end(std::string_view text) const;

  const PlacementRule& rule_;
  PlacementWords words_;
  WordList legal_forms_, name_tails_, makers_, traders_, servers_;
  KeywordTable keywords_;
};

}  // namespace liantu::chain
