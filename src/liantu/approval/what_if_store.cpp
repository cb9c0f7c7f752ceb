#include "liantu/approval/what_if_store.h"

namespace liantu::approval {
namespace {

constexpr store::Query kWhatIfAdd{"approval.what_if.add", R"(
  INSERT INTO network_what_if (id, network, name, changes, person, actor, at, adopted_batch)
  VALUES (:id, :network, :name, :changes, :person, :actor, :at, ''))"};

constexpr store::Query kWhatIfAdopted{"approval.what_if.adopted", R"(
  UPDATE network_what_if SET adopted_batch = :batch WHERE id = :id)"};

constexpr store::Query kWhatIfDrop{"approval.what_if.drop", R"(
  DELETE FROM network_what_if WHERE id = :id)"};

constexpr store::Query kWhatIfFind{"approval.what_if.find", R"(
  SELECT id, network, name, changes, person, actor, at, adopted_batch FROM network_what_if WHERE id = :id)"};

constexpr store::Query kWhatIfList{"approval.what_if.list", R"(
  SELECT id, network, name, changes, person, actor, at, adopted_batch
    FROM network_what_if WHERE network = :network ORDER BY at DESC, id DESC LIMIT 100)"};

SavedWhatIf what_if_of(const store::Record& record) {
  const auto text = [&](int column) { return std::get<std::string>(record.value(column)); };
  return {text(0), text(1), text(2), text(3), text(4), text(5), std::get<std::int64_t>(record.value(6)),
          text(7)};
}

}  // namespace

void add_what_if(store::Session& session, const SavedWhatIf& saved) {
  session.execute(kWhatIfAdd, {{"id", saved.id},
                               {"network", saved.network},
                               {"name", saved.name},
                               {"changes", saved.changes},
                               {"person", saved.person},
                               {"actor", saved.actor},
                               {"at", saved.at}});
}

void note_adopted(store::Session& session, std::string_view id, const std::string& batch) {
  session.execute(kWhatIfAdopted, {{"id", std::string(id)}, {"batch", batch}});
}

void drop_what_if(store::Session& session, std::string_view id) {
  session.execute(kWhatIfDrop, {{"id", std::string(id)}});
}

std::optional<SavedWhatIf> find_what_if(store::Session& session, std::string_view id) {
  std::optional<SavedWhatIf> found;
  session.run(kWhatIfFind, {{"id", std::string(id)}},
              [&](const store::Record& record) { found = what_if_of(record); });
  return found;
}

std::vector<SavedWhatIf> what_ifs_of(store::Session& session, std::string_view network) {
  std::vector<SavedWhatIf> out;
  session.run(kWhatIfList, {{"network", std::string(network)}},
              [&](const store::Record& record) { out.push_back(what_if_of(record)); });
  return out;
}

}  // namespace liantu::approval
