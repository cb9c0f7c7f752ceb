#include "liantu/document/reading_preset.h"

#include <fmt/format.h>

#include <array>

#include "liantu/base/date.h"
#include "liantu/json/members.h"
#include "liantu/presets/document_reading.h"
#include "liantu/text/folded_form.h"
#include "liantu/text/reading/code_points.h"

namespace liantu::document {
namespace {

using json::Json, json::count_of, json::flag_of, json::items_of, json::refuse, json::text_of, json::texts_of;
using text::FactLexicon, text::Measure, text::Relation;
namespace role = text::role;

constexpr std::int64_t kLongestLine = 100'000;

struct RoleList {
  std::string_view name;
  text::WordTable::Roles roles;
};
constexpr RoleList kRoleLists[] = {{"no_unit", role::kNoUnit},
                                   {"target", role::kTarget},
                                   {"actual", role::kActual},
                                   {"actual_sure", role::kActual | role::kSure},
                                   {"plain", role::kPlain},
                                   {"lead", role::kLead},
                                   {"stop", role::kStop},
                                   {"quantity_nouns", role::kQuantityNoun},
                                   {"extent_nouns", role::kQuantityNoun | role::kExtentNoun},
                                   {"things", role::kThing},
                                   {"classed", role::kClassed},
                                   {"events", role::kEvent},
                                   {"actions", role::kAction},
                                   {"outputs", role::kOutput},
                                   {"wholes", role::kWhole},
                                   {"places", role::kPlace},
                                   {"generic", role::kGeneric},
                                   {"words", role::kWord},
                                   {"skipped_before", role::kBefore},
                                   {"mood_past", role::kMoodPast},
                                   {"mood_plan", role::kMoodPlan},
                                   {"sets_out", role::kSetsOut},
                                   {"disposal", role::kDisposal},
                                   {"name_heads", role::kNameHead},
                                   {"buildings", role::kBuilding},
                                   {"name_leads", role::kNameLead},
                                   {"name_parts", role::kNamePart},
                                   {"list_tails", role::kListTail},
                                   {"slogans", role::kSlogan},
                                   {"slogan_heads", role::kSloganHead},
                                   {"slogan_leads", role::kSloganLead},
                                   {"flagships", role::kFlagship},
                                   {"flagship_links", role::kFlagshipLink},
                                   {"no_slogan", role::kNoSlogan},
                                   {"not_listed", role::kNotListed},
                                   {"branches", role::kBranch},
                                   {"headcounts", role::kHeadcount},
                                   {"mood_plan_weak", role::kMoodPlan | role::kNear},
                                   {"compared_to", role::kComparedTo},
                                   {"target_near", role::kTarget | role::kNear},
                                   {"forecast", role::kTarget | role::kForecast},
                                   {"target_effect", role::kTarget | role::kEffect},
                                   {"headings_past", role::kMoodPast | role::kHeading},
                                   {"headings_plan", role::kMoodPlan | role::kHeading},
                                   {"measured", role::kQuantityNoun | role::kMeasured},
                                   {"summing_units", role::kSummed},
                                   {"grants", role::kGrant},
                                   {"norms", role::kNorm},
                                   {"plain_state", role::kPlain | role::kState},
                                   {"quotas", role::kQuota},
                                   {"statistics", role::kQuantityNoun | role::kStatistic},
                                   {"ranks", role::kGeneric | role::kRank},
                                   {"locators", role::kLocates},
                                   {"sites", role::kSite},
                                   {"that_one", role::kThatOne}};

struct NamedMeasure {
  std::string_view name;
  Measure measure;
};
constexpr NamedMeasure kMeasures[] = {{"count", Measure::Count},   {"money", Measure::Money},
                                      {"area", Measure::Area},     {"length", Measure::Length},
                                      {"volume", Measure::Volume}, {"mass", Measure::Mass},
                                      {"energy", Measure::Energy}, {"power", Measure::Power},
                                      {"share", Measure::Share},   {"duration", Measure::Duration}};
constexpr std::array kRelations{Relation::Equal, Relation::AtLeast, Relation::More,     Relation::AtMost,
                                Relation::Less,  Relation::About,   Relation::Increase, Relation::Decrease};

/// As clean text has it.
std::u32string folded(std::string_view word) {
  std::string form;
  for (const char32_t point : text::code_points(word)) {
    if (point != U' ' && point != U'㎡')
      text::folded_forms().append(form, point);
    else
      text::append_utf8(form, point);
  }
  return text::code_points(form);
}

std::vector<std::u32string> words_of(const Json& object, std::string_view name, const std::string& where) {
  std::vector<std::u32string> words;
  for (const std::string& word : texts_of(object, name, where)) words.push_back(folded(word));
  return words;
}

const Json& section(const Json& json, std::string_view name) {
  const Json* member = json.find(name);
  if (!member) refuse(fmt::format("缺少“{}”一节，请补上。", name), "");
  return *member;
}

void read_cleaning(const Json& json, text::CleaningRules& rules) {
  const Json& misread = section(json, "misread");
  if (!misread.members()) refuse("“misread”应是“误识字: 正字”的一组。", "cleaning");
  for (const auto& [seen, meant] : *misread.members()) {
    const std::u32string from = text::code_points(seen),
                         to = meant.text() ? text::code_points(*meant.text()) : U"";
    if (from.size() != 1 || to.size() != 1)
      refuse(fmt::format("“{}”两边各应是一个字。", seen), "cleaning/misread");
    rules.misread.push_back({from[0], to[0]});
  }
  if (json.find("name_letters")) {
    rules.name_letters = text::code_points(text_of(json, "name_letters", "cleaning", true));
    for (const std::string& word : texts_of(json, "name_words", "cleaning"))
      rules.name_words.push_back(text::code_points(word));
  }
  rules.kept = words_of(json, "kept", "cleaning");
  rules.reason_links = text_of(json, "links", "cleaning", true);
  if (json.find("torn")) rules.reason_torn = text_of(json, "torn", "cleaning", true);
  std::size_t number = 0;
  for (const Json& item : items_of(json, "asides", "cleaning")) {
    const std::string where = fmt::format("cleaning/asides/{}", number++);
    text::AsideRule rule;
    rule.reason = text_of(item, "reason", where, true);
    rule.has = words_of(item, "has", where);
    rule.begins = words_of(item, "begins", where);
    rule.ends = words_of(item, "ends", where);
    rule.longest = static_cast<std::size_t>(count_of(item, "longest", kLongestLine, where));
    rule.tail = flag_of(item, "tail", where);
    rule.phone = flag_of(item, "phone", where);
    if (rule.has.empty() && rule.begins.empty() && rule.ends.empty() && !rule.phone)
      refuse("“has”“begins”“ends”至少要有一组词，或者 “phone” 为 true。", where);
    rules.asides.push_back(std::move(rule));
  }
}

void read_relations(const Json& json, std::string_view name, text::WordTable::Roles roles,
                    FactLexicon& lexicon) {
  const Json& lists = section(json, name);
  for (const Relation relation : kRelations) {
    for (const std::u32string& word : words_of(lists, text::name(relation), std::string(name)))
      lexicon.words.add(word, roles, static_cast<std::uint32_t>(relation) + 1);
  }
  if (name != "growth") return;
  for (const auto& [list, relation] :
       {std::pair{"increase", Relation::Increase}, {"decrease", Relation::Decrease}}) {
    for (const std::u32string& word : words_of(lists, list, std::string(name)))
      lexicon.words.add(word, roles, static_cast<std::uint32_t>(relation) + 1);
  }
}

void read_parts(const Json& lists, std::string_view name, text::WordTable::Roles roles,
                FactLexicon& lexicon) {
  constexpr std::pair<std::string_view, text::Part> kParts[] = {
      {"lead", text::Part::Lead}, {"support", text::Part::Support}, {"shared", text::Part::Shared}};
  const std::string where = fmt::format("responsibility/{}", name);
  for (const auto& [list, part] : kParts) {
    for (const std::u32string& word : words_of(section(lists, name), list, where))
      lexicon.words.add(word, roles, static_cast<std::uint32_t>(part) + 1);
  }
}

void read_responsibility(const Json& lists, FactLexicon& lexicon) {
  read_parts(lists, "labels", role::kLabel, lexicon);
  read_parts(lists, "verbs", role::kDuty, lexicon);
  const std::string where = "responsibility";
  for (const std::u32string& word : words_of(lists, "organs", where)) lexicon.words.add(word, role::kOrgan);
  for (const std::u32string& word : words_of(lists, "other_labels", where))
    lexicon.words.add(word, role::kOtherLabel);
  for (const std::u32string& word : words_of(lists, "time_labels", where))
    lexicon.words.add(word, role::kTimeLabel);
  for (const std::u32string& word : words_of(lists, "occasions", where))
    lexicon.words.add(word, role::kOccasion);
  for (const Json& end : items_of(lists, "named_ends", where)) {
    const auto day = Date::parse(text_of(end, "day", where, true));
    if (!day) refuse("“day”应写成 2025-12-31 这样。", where);
    constexpr int kYear = 10'000, kMonth = 100;
    const int number = day->year() * kYear + day->month() * kMonth + day->day();
    for (const std::u32string& word : words_of(end, "words", where))
      lexicon.words.add(word, role::kNamedEnd, static_cast<std::uint32_t>(number));
  }
}

void read_own_places(const Json& json, FactLexicon& lexicon) {
  std::size_t number = 0;
  for (const Json& row : items_of(json, "own_places", "")) {
    const std::string where = fmt::format("own_places/{}", number++);
    lexicon.own_places.push_back(words_of(row, "ends", where));
    for (const std::u32string& word : words_of(row, "words", where))
      lexicon.words.add(word, role::kOwnPlace, static_cast<std::uint32_t>(number));
  }
}

void read_known_places(const Json& json, FactLexicon& lexicon) {
  std::size_t number = 0;
  for (const Json& row : items_of(json, "known_places", "")) {
    const std::string where = fmt::format("known_places/{}", number++);
    const std::u32string suffix = folded(text_of(row, "suffix", where, true));
    for (const std::u32string& word : words_of(row, "words", where)) {
      lexicon.known_places.push_back(word + suffix);
      lexicon.words.add(word, role::kKnownPlace, static_cast<std::uint32_t>(lexicon.known_places.size()));
    }
  }
}

/// A word list of an office's own that is older than they are takes the shipped ones.
void read_key_words(const Json& json, text::KeyWords& keys) {
  const auto word = [&](std::string_view name) { return folded(text_of(json, name, "key_words", true)); };
  keys = {word("spending"),
          word("done"),
          word("each"),
          word("of_which"),
          word("whole_year"),
          word("last_year"),
          word("works"),
          words_of(json, "firm_ends", "key_words"),
          words_of(json, "yearly_spending", "key_words")};
}

void read_lexicon(const Json& json, FactLexicon& lexicon) {
  if (const Json* keys = json.find("key_words"))
    read_key_words(*keys, lexicon.keys);
  else
    lexicon.keys = shipped_reading().lexicon.keys;
  const Json& units = section(json, "units");
  for (const NamedMeasure& measure : kMeasures) {
    for (const std::u32string& word : words_of(units, measure.name, "units"))
      lexicon.words.add(word, role::kUnit, static_cast<std::uint32_t>(measure.measure) + 1);
  }
  read_relations(json, "before", role::kBefore, lexicon);
  read_relations(json, "after", role::kAfter, lexicon);
  read_relations(json, "growth", role::kGrowth, lexicon);
  std::size_t number = 0;
  for (const Json& stage : items_of(json, "stages", "")) {
    const std::string where = fmt::format("stages/{}", number++);
    lexicon.stages.push_back(text_of(stage, "stage", where, true));
    lexicon.stages_planned.push_back(text_of(stage, "planned", where, true));
    for (const std::u32string& verb : words_of(stage, "verbs", where))
      lexicon.words.add(verb, role::kStageVerb, static_cast<std::uint32_t>(number));
  }
  read_responsibility(section(json, "responsibility"), lexicon);
  read_own_places(json, lexicon);
  read_known_places(json, lexicon);
  for (const RoleList& list : kRoleLists) {
    for (const std::u32string& word : words_of(json, list.name, "")) lexicon.words.add(word, list.roles);
  }
}

/// Words of an office's own need no English.
void read_english(const Json& json, StatementEnglish& english) {
  const auto read = [&](std::string_view name, auto& names) {
    const Json& words = section(json, name);
    if (!words.members()) refuse(fmt::format("“{}”应是“词: 英文”的一组。", name), "english");
    for (const auto& [zh, en] : *words.members()) {
      if (!en.text()) refuse(fmt::format("“{}”的英文应是文字。", zh), "english");
      names.emplace(zh, *en.text());
    }
  };
  read("status", english.status);
  read("change", english.change);
  read("before", english.before);
  read("indicator", english.indicator);
}

}  // namespace

Reading parse_reading(std::string_view json) {
  const Json file = Json::parse(json);
  Reading reading;
  if (text_of(file, "format", "", true) != "liantu-document-reading/1")
    refuse("“format”应为 liantu-document-reading/1。", "format");
  read_cleaning(section(file, "cleaning"), reading.cleaning);
  read_lexicon(file, reading.lexicon);
  if (const Json* english = file.find("english")) read_english(*english, reading.english);
  return reading;
}

const Reading& shipped_reading() {
  static const Reading reading = parse_reading(presets::kDocumentReading);
  return reading;
}

}  // namespace liantu::document
