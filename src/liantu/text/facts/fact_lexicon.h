// The words by which statements with numbers are read. What they are is data of the one who asks; the grammar
// knows only their roles.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/text/facts/word_table.h"

namespace liantu::text {

enum class Relation { Equal, AtLeast, More, AtMost, Less, About, Increase, Decrease, FromTo };
enum class Nature { Scope, Target, Actual };

/// What a unit measures.
enum class Measure { Count, Money, Area, Length, Volume, Mass, Energy, Power, Share, Duration, Rate };

/// Names of the enumerators in files and output: eq ge gt le lt approx increase decrease from_to; scope
/// target actual.
std::string_view name(Relation relation);
std::string_view name(Nature nature);

/// What a word does in a statement; a word may have several roles.
namespace role {
enum : WordTable::Roles {
  kUnit = 1U << 0,             ///< number: Measure + 1
  kBefore = 1U << 1,           ///< comparison before a number; number: Relation + 1
  kAfter = 1U << 2,            ///< comparison behind the unit; number: Relation + 1
  kGrowth = 1U << 3,           ///< verb of change; number: Relation + 1 (Increase or Decrease)
  kTarget = 1U << 4,           ///< says that the statement is aimed at
  kActual = 1U << 5,           ///< says that it has come to be
  kPlain = 1U << 6,            ///< verb that says neither: what is being done or laid out
  kLead = 1U << 7,             ///< stands before a name and is no part of it
  kStop = 1U << 8,             ///< stands behind a name and is no part of it
  kQuantityNoun = 1U << 9,     ///< names what is measured: an amount before a number belongs to it
  kExtentNoun = 1U << 10,      ///< a quantity noun that says how large a thing is
  kThing = 1U << 11,           ///< what may be counted with a numeral in characters
  kClassed = 1U << 12,         ///< an amount before it says which class of things is meant
  kEvent = 1U << 13,           ///< verb that follows what is counted
  kAction = 1U << 14,          ///< verb before an amount that belongs to the name
  kOutput = 1U << 15,          ///< stands before an amount that is made or handled in a year
  kNameHead = 1U << 16,        ///< noun that closes the name of an undertaking
  kGeneric = 1U << 17,         ///< says of an undertaking nothing that names it
  kPlace = 1U << 18,           ///< closes the name of a place
  kNoUnit = 1U << 19,          ///< behind a number: it is a date, an ordinal, an issue, not an amount
  kWhole = 1U << 20,           ///< the whole that a share is of
  kListTail = 1U << 21,        ///< verb behind a list of names
  kStageVerb = 1U << 22,       ///< number: stage + 1
  kSlogan = 1U << 23,          ///< the name of a mechanism
  kSure = 1U << 24,            ///< with kActual: says so whatever an earlier word aims at
  kMoodPast = 1U << 26,        ///< the paragraph tells what was done
  kMoodPlan = 1U << 27,        ///< the paragraph tells what is to be done
  kSetsOut = 1U << 28,         ///< only a plan or a report says so
  kBuilding = 1ULL << 32,      ///< closes the name of a building
  kNameLead = 1ULL << 33,      ///< opens a list of names
  kNamePart = 1ULL << 34,      ///< a verb that names have in them
  kSloganHead = 1ULL << 35,    ///< closes the name of a mechanism: 攻坚战
  kSloganLead = 1ULL << 37,    ///< verb before the name of a mechanism
  kFlagship = 1ULL << 38,      ///< what the first undertaking is called: 1号工程
  kFlagshipLink = 1ULL << 39,  ///< between an undertaking and what it is called: 作为
  kNoSlogan = 1ULL << 36,      ///< behind a quotation that names no mechanism
  kDisposal = 1U << 29,        ///< verb of "将 … 整合为": 将 says nothing of the future
  kWord = 1U << 25,            ///< a word whose parts look like others: 主要, 要素, 园区
};
}  // namespace role

struct FactLexicon {
  WordTable words;
  std::vector<std::string> stages;          ///< of undertakings; kStageVerb says which
  std::vector<std::string> stages_planned;  ///< the same while they are aimed at
};

}  // namespace liantu::text
