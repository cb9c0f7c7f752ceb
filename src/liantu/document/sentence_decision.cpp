#include "liantu/document/sentence_decision.h"

#include <algorithm>
#include <utility>

namespace liantu::document {
namespace {

bool same_place(Place a, Place b) {
  return a.begin == b.begin && a.end == b.end;
}

/// The decisions in force of one kind: the newest of each place, those taken back left out.
std::vector<const SentenceDecision*> in_force(const std::vector<SentenceDecision>& decisions,
                                              StatementKind kind) {
  std::vector<const SentenceDecision*> standing;
  for (const SentenceDecision& decision : decisions) {
    if (decision.kind != kind) continue;
    std::erase_if(standing,
                  [&](const SentenceDecision* one) { return same_place(one->place, decision.place); });
    if (decision.verdict != Verdict::Withdrawn) standing.push_back(&decision);
  }
  return standing;
}

/// A decision keeps one place of a clause; where that is the one that was read, its words and lines are too.
StatedFact with_clause(StatedFact said, const std::vector<StatedFact>& read) {
  const auto same =
      std::ranges::find_if(read, [&](const StatedFact& one) { return same_place(one.place, said.place); });
  if (same == read.end()) return said;
  said.quote = same->quote;
  said.rest = same->rest;
  return said;
}

template <class Statement>
const Statement& with_clause(const Statement& said, const std::vector<Statement>&) {
  return said;
}

template <class Statement>
std::vector<Settled<Statement>> settled(const std::vector<Statement>& read,
                                        const std::vector<const SentenceDecision*>& decisions,
                                        std::vector<Statement> Statements::*said) {
  std::vector<Settled<Statement>> all;
  for (const Statement& one : read) {
    const Place key = key_of(one);
    const auto decision = std::ranges::find_if(
        decisions, [&](const SentenceDecision* each) { return same_place(each->place, key); });
    if (decision == decisions.end())
      all.push_back({one, key});
    else if ((*decision)->verdict == Verdict::Rejected)
      all.push_back({one, key, Verdict::Rejected, (*decision)->actor});
  }
  for (const SentenceDecision* decision : decisions)
    for (const Statement& one : decision->said.*said)
      all.push_back({with_clause(one, read), decision->place, decision->verdict, decision->actor});
  std::ranges::stable_sort(all, [](const auto& a, const auto& b) {
    return std::pair(a.said.place.begin, key_of(a.said).begin) <
           std::pair(b.said.place.begin, key_of(b.said).begin);
  });
  return all;
}

bool within(Place inner, Place outer) {
  return inner.begin < inner.end && outer.begin <= inner.begin && inner.end <= outer.end;
}

std::string count_refusal(Verdict verdict, std::size_t count) {
  switch (verdict) {
    case Verdict::Confirmed:
    case Verdict::Corrected:
    case Verdict::Added:
      return count == 1 ? "" : "这一步要给出恰好一条内容。";
    case Verdict::Split:
      return count >= 2 ? "" : "拆分至少要两条，请再补一条，或改用更正。";
    case Verdict::Rejected:
    case Verdict::Withdrawn:
      return count == 0 ? "" : "剔除和撤回不带内容，请去掉 items。";
  }
  return {};
}

std::string fact_refusal(const StatedFact& fact, Place whole) {
  if (!within(fact.place, whole)) return "句子的位置不在文稿之内，请重新选取。";
  if (!within(fact.number, fact.place)) return "数字的位置不在句子之内，请重新选取。";
  if (fact.indicator.empty()) return "请写明这个数是什么指标。";
  if (fact.relation == text::Relation::FromTo && !fact.value2) return "“由…到…”要有两个数，请补上后一个。";
  return {};
}

}  // namespace

Place key_of(const StatedFact& fact) {
  return fact.number;
}
Place key_of(const StatedProject& project) {
  return project.place;
}
Place key_of(const StatedMechanism& mechanism) {
  return mechanism.place;
}

SettledExtraction settle(const Extraction& read, const std::vector<SentenceDecision>& decisions) {
  return {
      settled(read.facts, in_force(decisions, StatementKind::Fact), &Statements::facts),
      settled(read.projects, in_force(decisions, StatementKind::Project), &Statements::projects),
      settled(read.mechanisms, in_force(decisions, StatementKind::Mechanism), &Statements::mechanisms),
  };
}

std::string decision_refusal(const SentenceDecision& decision, std::size_t characters) {
  const Place whole{0, characters};
  if (!within(decision.place, whole)) return "位置不在文稿之内，请刷新后再试。";
  const Statements& said = decision.said;
  const std::size_t facts = said.facts.size(), projects = said.projects.size(),
                    names = said.mechanisms.size();
  const std::size_t own = decision.kind == StatementKind::Fact      ? facts
                          : decision.kind == StatementKind::Project ? projects
                                                                    : names;
  if (own != facts + projects + names) return "一次只能处理一类内容。";
  if (std::string refusal = count_refusal(decision.verdict, own); !refusal.empty()) return refusal;
  for (const StatedFact& fact : said.facts)
    if (std::string refusal = fact_refusal(fact, whole); !refusal.empty()) return refusal;
  for (const StatedProject& project : said.projects) {
    if (!within(project.place, whole)) return "句子的位置不在文稿之内，请重新选取。";
    if (project.name.empty()) return "请写明项目名称。";
  }
  for (const StatedMechanism& mechanism : said.mechanisms) {
    if (!within(mechanism.place, whole)) return "句子的位置不在文稿之内，请重新选取。";
    if (mechanism.name.empty()) return "请写明名称。";
  }
  return {};
}

}  // namespace liantu::document
