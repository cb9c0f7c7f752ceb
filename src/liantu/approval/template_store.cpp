#include "liantu/approval/template_store.h"

#include "liantu/base/error.h"

namespace liantu::approval {
namespace {

constexpr store::Query kTemplateAdd{"approval.template.add", R"(
  INSERT INTO approval_template (code, version, name, body, reason, person, actor, at)
  VALUES (:code, :version, :name, :body, :reason, :person, :actor, :at)
  ON CONFLICT (code, version) DO NOTHING)"};

constexpr store::Query kTemplateList{"approval.template.list", R"(
  SELECT code, version, name, body, reason, person, actor, at FROM approval_template ORDER BY code, version)"};

SavedTemplate saved_of(const store::Record& record) {
  const auto text = [&](int column) { return std::get<std::string>(record.value(column)); };
  return {text(0), std::get<std::int64_t>(record.value(1)), text(2), text(3), text(4), text(5),
          text(6), std::get<std::int64_t>(record.value(7))};
}

}  // namespace

void add_template(store::Session& session, const SavedTemplate& saved) {
  const std::int64_t added = session.execute(kTemplateAdd, {{"code", saved.code},
                                                            {"version", saved.version},
                                                            {"name", saved.name},
                                                            {"body", saved.body},
                                                            {"reason", saved.reason},
                                                            {"person", saved.person},
                                                            {"actor", saved.actor},
                                                            {"at", saved.at}});
  if (added == 0) throw Error(ErrorCode::Conflict, "别人刚存了这一版，请刷新后对照再存。", "version");
}

std::vector<SavedTemplate> saved_templates(store::Session& session) {
  std::vector<SavedTemplate> out;
  session.run(kTemplateList, {}, [&](const store::Record& record) { out.push_back(saved_of(record)); });
  return out;
}

}  // namespace liantu::approval
