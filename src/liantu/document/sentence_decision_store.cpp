#include "liantu/document/sentence_decision_store.h"

#include "liantu/base/error.h"
#include "liantu/base/word_code.h"

namespace liantu::document {
namespace {

constexpr store::Query kDecisionAdd{"document.sentence_decision.add", R"(
  INSERT INTO sentence_decision (sha256, kind, begin_at, end_at, verdict, said, at, actor)
  VALUES (:sha256, :kind, :begin_at, :end_at, :verdict, :said, :at, :actor))"};

constexpr store::Query kDecisionsOfDocument{"document.sentence_decision.of_document", R"(
  SELECT sha256, kind, begin_at, end_at, verdict, said, at, actor
    FROM sentence_decision WHERE sha256 = :sha256 ORDER BY number)"};

constexpr store::Query kDecisionsOfAll{"document.sentence_decision.of_all", R"(
  SELECT sha256, kind, begin_at, end_at, verdict, said, at, actor
    FROM sentence_decision ORDER BY sha256, number LIMIT 100000)"};

template <class Enum>
Enum kept_word(const std::string& code) {
  if (const auto known = enumerator_of<Enum>(code)) return *known;
  throw Error(ErrorCode::Internal, "sentence_decision: " + code);
}

KeptDecision decision_of(const store::Record& record) {
  const auto text = [&](int column) { return std::get<std::string>(record.value(column)); };
  const auto whole = [&](int column) { return std::get<std::int64_t>(record.value(column)); };
  const auto offset = [&](int column) { return static_cast<std::size_t>(whole(column)); };
  return {text(0),
          kept_word<StatementKind>(text(1)),
          {offset(2), offset(3)},
          kept_word<Verdict>(text(4)),
          text(5),
          whole(6),
          text(7)};
}

}  // namespace

void add_decision(store::Session& session, const KeptDecision& decision) {
  session.execute(kDecisionAdd, {{"sha256", decision.sha256},
                                 {"kind", std::string(code_of(decision.kind))},
                                 {"begin_at", static_cast<std::int64_t>(decision.place.begin)},
                                 {"end_at", static_cast<std::int64_t>(decision.place.end)},
                                 {"verdict", std::string(code_of(decision.verdict))},
                                 {"said", decision.said},
                                 {"at", decision.at},
                                 {"actor", decision.actor}});
}

std::vector<KeptDecision> decisions_of(store::Session& session, std::string_view sha256) {
  std::vector<KeptDecision> found;
  const auto keep = [&](const store::Record& record) { found.push_back(decision_of(record)); };
  if (sha256.empty())
    session.run(kDecisionsOfAll, {}, keep);
  else
    session.run(kDecisionsOfDocument, {{"sha256", std::string(sha256)}}, keep);
  return found;
}

}  // namespace liantu::document
