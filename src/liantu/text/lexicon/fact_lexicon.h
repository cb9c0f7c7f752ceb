// The words by which statements with numbers are read. What they are is data of the one who asks; the grammar
// knows only their roles.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/text/lexicon/word_table.h"

namespace liantu::text {

enum class Relation { Equal, AtLeast, More, AtMost, Less, About, Increase, Decrease, FromTo };
enum class Nature { Scope, Target, Actual };

/// What a unit measures.
enum class Measure { Count, Money, Area, Length, Volume, Mass, Energy, Power, Share, Duration, Rate };

/// What a unit does for an undertaking. Shared: leads where nobody else does, else supports.
enum class Part { Lead, Support, Shared };

/// Names of the enumerators in files and output: eq ge gt le lt approx increase decrease from_to; scope
/// target actual.
std::string_view name(Relation relation);
std::string_view name(Nature nature);
std::string_view name(Part part);

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
  kLabel = 1ULL << 40,         ///< opens a list of units that answer for something; number: Part + 1
  kDuty = 1ULL << 41,          ///< verb behind such units; number: Part + 1
  kOrgan = 1ULL << 42,         ///< closes the name of a unit
  kOtherLabel = 1ULL << 43,    ///< closes a list of units and names no unit itself: 责任人:
  kTimeLabel = 1ULL << 44,     ///< opens a time by which something is done
  kOccasion = 1ULL << 45,      ///< a time without a day of its own: 春节
  kNamedEnd = 1ULL << 46,      ///< a time with one; number: year·10000 + month·100 + day
  kOwnPlace = 1ULL << 47,      ///< the place the text speaks of; number: row of own_places + 1
  kComparedTo = 1ULL << 48,  ///< before a place that something is only held against: 占全市, 高于全省
  kNear = 1ULL << 49,        ///< with kTarget: says so of its own clause alone: 计划
  kQuota = 1ULL << 50,       ///< what is fulfilled in a share: 年度任务
  kForecast = 1ULL << 51,    ///< with kTarget: what was all but achieved, where the text looks back: 预计
  kNotListed = 1ULL << 52,   ///< behind a list whose members are no undertakings: 企业
  kBranch = 1ULL << 53,      ///< a branch of industry, which names no undertaking alone
  kHeadcount = 1ULL << 54,   ///< 人口: its number may stand without a unit
  kEffect = 1ULL << 55,  ///< with kTarget: what an undertaking will bring, said to the sentence's end: 建成后
  kHeading = 1ULL << 56,               ///< with kMoodPast or kMoodPlan: says so where it stands in a heading
  kRank = kHeading,                    ///< with kGeneric: which of a class are meant, and names none: 重点
  kMeasured = 1ULL << 57,              ///< what is measured, not laid out: 开工率, 到位资金
  kStatistic = kMeasured | kForecast,  ///< measured for a whole place, so that 预计 estimates it: 生产总值
  kSummed = 1ULL << 58,                ///< a unit that sums up what is laid out: 大, 方面
  kGrant = 1ULL << 60,                 ///< what a rule gives: 奖励
  kNorm = 1ULL << 61,                  ///< the sentence states a rule, not a thing aimed at or done: 方能
  kKnownPlace = 1ULL << 62,  ///< a place without what closes its name: 济南; number: row of known_places + 1
  kState = 1ULL << 59,    ///< with kPlain: says what there is, and a verb may follow what is counted: 共有
  kDisposal = 1U << 29,   ///< verb of "将 … 整合为": 将 says nothing of the future
  kLocates = 1ULL << 31,  ///< before the place where something stands: 位于, 落户
  kSite = 1ULL << 63,     ///< closes where something stands, and names no place elsewhere: 产业园, 社区
  kThatOne = 1U << 30,    ///< opens a sentence that goes on about the undertaking named last: 该项目
  kWord = 1U << 25,       ///< a word whose parts look like others: 主要, 要素, 园区
};
}  // namespace role

/// Words that the grammar looks for by themselves.
struct KeyWords {
  std::u32string spending;                      ///< 投资
  std::u32string done;                          ///< 完成: before what was spent, a quota or a share of it
  std::u32string each;                          ///< 分别
  std::u32string of_which;                      ///< 其中
  std::u32string whole_year;                    ///< 全年
  std::u32string last_year;                     ///< 去年
  std::u32string works;                         ///< 工程: names no class of things, though it is a thing
  std::vector<std::u32string> firm_ends;        ///< 公司, 集团
  std::vector<std::u32string> yearly_spending;  ///< 年度计划投资: what is laid out for a year is no cost
};

struct FactLexicon {
  WordTable words;
  KeyWords keys;
  std::vector<std::string> stages;          ///< of undertakings; kStageVerb says which
  std::vector<std::string> stages_planned;  ///< the same while they are aimed at
  /// Of 全市, 我县, …: how the names of such places close; the number of a kOwnPlace word is its row + 1.
  std::vector<std::vector<std::u32string>> own_places;
  std::vector<std::u32string> known_places;  ///< whole names: 济南市
};

}  // namespace liantu::text
