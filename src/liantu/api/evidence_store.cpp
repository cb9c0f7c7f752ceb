#include "liantu/api/evidence_store.h"

#include <array>
#include <filesystem>
#include <fstream>

#include "liantu/api/http/static_pages.h"
#include "liantu/base/error.h"
#include "liantu/base/stream_text.h"
#include "liantu/sheet/table_writer.h"
#include "liantu/store/digest.h"

namespace liantu::api {
namespace {

namespace fs = std::filesystem;

constexpr store::Query kPutEvidence{"api.file.put", R"(
  INSERT INTO file (sha256, name, media_type, size, at, actor)
  VALUES (:sha256, :name, :media_type, :size, :at, :actor) ON CONFLICT (sha256) DO NOTHING)"};

constexpr store::Query kAttachEvidence{"api.row_file.put", R"(
  INSERT INTO row_file (entity, id, sha256, field, at, actor)
  VALUES (:entity, :id, :sha256, :field, :at, :actor) ON CONFLICT DO NOTHING)"};

constexpr store::Query kDetachUnkinded{"api.row_file.drop_unkinded", R"(
  DELETE FROM row_file WHERE entity = :entity AND id = :id AND sha256 = :sha256 AND field = '')"};

constexpr store::Query kEvidenceOfRow{"api.row_file.of_row", R"(
  SELECT f.sha256, f.name, f.media_type, f.size, r.at, r.actor, r.field
    FROM row_file r JOIN file f ON f.sha256 = r.sha256
   WHERE r.entity = :entity AND r.id = :id ORDER BY r.at, f.name)"};

constexpr store::Query kKindedEvidence{"api.row_file.kinded", R"(
  SELECT f.sha256, f.name, f.media_type, f.size, r.at, r.actor, r.field, r.id
    FROM row_file r JOIN file f ON f.sha256 = r.sha256
   WHERE r.entity = :entity AND r.field <> '' ORDER BY r.id, r.at, f.name)"};

constexpr store::Query kEvidenceOwners{"api.row_file.owners", R"(
  SELECT entity, id FROM row_file WHERE sha256 = :sha256)"};

constexpr store::Query kFindEvidence{"api.file.find", R"(
  SELECT sha256, name, media_type, size, at, actor FROM file WHERE sha256 = :sha256)"};

constexpr store::Query kPutContent{"api.file_content.put", R"(SELECT 1)", R"(
  INSERT INTO file_content (sha256, bytes) VALUES (:sha256, decode(:hex, 'hex')) ON CONFLICT DO NOTHING)"};

constexpr store::Query kFindContent{"api.file_content.find", R"(SELECT 1)", R"(
  SELECT bytes FROM file_content WHERE sha256 = :sha256)"};

constexpr store::Query kNamedContents{"api.file_content.named", R"(
  SELECT sha256 FROM file UNION SELECT sha256 FROM upload UNION SELECT sha256 FROM paper_form_version
  UNION SELECT docx_sha256 FROM issued_page UNION SELECT pdf_sha256 FROM issued_page UNION SELECT xlsx_sha256 FROM issued_page)"};

constexpr store::Query kDropContent{"api.file_content.drop", R"(SELECT 1)", R"(
  DELETE FROM file_content WHERE sha256 = :sha256)"};

constexpr std::array<std::string_view, 4> kSecretMarks = {"绝密", "机密★", "秘密★", "机密"};
constexpr std::array<std::string_view, 8> kMagic = {
    "%PDF-", "\x89PNG", "\xFF\xD8\xFF", "PK\x03\x04", "\xD0\xCF\x11\xE0", "SQLite format 3", "II*", "MM"};
constexpr std::array<std::string_view, 5> kTextEndings = {".csv", ".txt", ".geojson", ".json", ".tsv"};

EvidenceFile read_evidence(const store::Record& record) {
  const auto text = [&](int column) { return std::get<std::string>(record.value(column)); };
  return {text(0),
          text(1),
          text(2),
          std::get<std::int64_t>(record.value(3)),
          std::get<std::int64_t>(record.value(4)),
          text(5),
          record.columns() > 6 ? text(6) : std::string()};
}

fs::path place_of(const std::string& folder, std::string_view sha256) {
  return fs::path(folder) / sha256.substr(0, 2) / sha256;
}

std::string bind_text(std::string_view text) {
  return std::string(text);
}

}  // namespace

std::optional<std::string> refusal_of_name(std::string_view name) {
  for (const std::string_view mark : kSecretMarks) {
    if (name.find(mark) != std::string_view::npos)
      return "文件名带有密级标志，本系统禁止存储国家秘密，请勿上传。";
  }
  return std::nullopt;
}

std::optional<std::string> refusal_of(std::string_view bytes, std::string_view name) {
  if (bytes.empty()) return "文件是空的（0 字节），请检查后重新上传。";
  if (auto secret = refusal_of_name(name)) return secret;
  for (const std::string_view magic : kMagic) {
    if (bytes.starts_with(magic)) return std::nullopt;
  }
  for (const std::string_view ending : kTextEndings) {
    if (name.ends_with(ending) && bytes.find('\0') == std::string_view::npos) return std::nullopt;
  }
  return "只接收 PDF、图片、Office 文档、表格和压缩的图形文件，请另存为其中一种再上传。";
}

void put_content(store::Session& session, const std::string& sha256, std::string_view bytes) {
  session.execute(kPutContent, {{"sha256", sha256}, {"hex", store::to_hex(bytes)}});
}

std::vector<std::string> named_contents(store::Session& session) {
  std::vector<std::string> contents;
  session.run(kNamedContents, {},
              [&](const store::Record& record) { contents.push_back(std::get<std::string>(record.value(0))); });
  return contents;
}

std::string keep_bytes(store::Session& session, const std::string& folder, std::string_view bytes) {
  std::string sha256 = store::sha256_hex(bytes);
  if (session.dialect() == store::Dialect::Postgres) {
    store::Transaction transaction(session, store::Transaction::Mode::Write);
    put_content(session, sha256, bytes);
    transaction.commit();
    return sha256;
  }
  const fs::path place = place_of(folder, sha256);
  if (!fs::exists(place)) {
    std::error_code failed;
    fs::create_directories(place.parent_path(), failed);
    sheet::write_file(place.string(), bytes);
  }
  return sha256;
}

void drop_bytes(store::Session& session, const std::string& folder, std::string_view sha256) {
  std::error_code failed;
  fs::remove(place_of(folder, sha256), failed);
  if (session.dialect() == store::Dialect::Sqlite) return;
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  session.execute(kDropContent, {{"sha256", bind_text(sha256)}});
  transaction.commit();
}

EvidenceFile keep_file(store::Session& session, const std::string& folder, std::string_view bytes,
                       const std::string& name, const std::string& actor, Instant now) {
  EvidenceFile file{store::sha256_hex(bytes),
                    name,
                    std::string(media_type(name)),
                    static_cast<std::int64_t>(bytes.size()),
                    now,
                    actor};
  keep_bytes(session, folder, bytes);
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  session.execute(kPutEvidence, {{"sha256", file.sha256},
                                 {"name", name},
                                 {"media_type", file.media_type},
                                 {"size", file.size},
                                 {"at", now},
                                 {"actor", actor}});
  transaction.commit();
  return file;
}

void attach_file(store::Session& session, std::string_view entity, std::string_view id,
                 std::string_view sha256, const std::string& actor, Instant now, std::string_view kind) {
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  if (!kind.empty()) {
    session.execute(kDetachUnkinded,
                    {{"entity", bind_text(entity)}, {"id", bind_text(id)}, {"sha256", bind_text(sha256)}});
  }
  session.execute(kAttachEvidence, {{"entity", bind_text(entity)},
                                    {"id", bind_text(id)},
                                    {"sha256", bind_text(sha256)},
                                    {"field", bind_text(kind)},
                                    {"at", now},
                                    {"actor", actor}});
  transaction.commit();
}

std::vector<EvidenceFile> files_of_row(store::Session& session, std::string_view entity,
                                       std::string_view id) {
  std::vector<EvidenceFile> files;
  session.run(kEvidenceOfRow, {{"entity", bind_text(entity)}, {"id", bind_text(id)}},
              [&](const store::Record& record) { files.push_back(read_evidence(record)); });
  return files;
}

std::vector<std::pair<std::string, EvidenceFile>> kinded_files(store::Session& session, std::string_view entity) {
  std::vector<std::pair<std::string, EvidenceFile>> files;
  session.run(kKindedEvidence, {{"entity", bind_text(entity)}}, [&](const store::Record& record) {
    files.emplace_back(std::get<std::string>(record.value(7)), read_evidence(record));
  });
  return files;
}

std::vector<FileOwner> owners_of_file(store::Session& session, std::string_view sha256) {
  std::vector<FileOwner> owners;
  session.run(kEvidenceOwners, {{"sha256", bind_text(sha256)}}, [&](const store::Record& record) {
    owners.push_back({std::get<std::string>(record.value(0)), std::get<std::string>(record.value(1))});
  });
  return owners;
}

std::optional<EvidenceFile> find_file(store::Session& session, std::string_view sha256) {
  std::optional<EvidenceFile> file;
  session.run(kFindEvidence, {{"sha256", bind_text(sha256)}},
              [&](const store::Record& record) { file = read_evidence(record); });
  return file;
}

std::string file_bytes(store::Session& session, const std::string& folder, std::string_view sha256) {
  std::optional<std::string> bytes;
  if (session.dialect() == store::Dialect::Postgres) {
    session.run(kFindContent, {{"sha256", bind_text(sha256)}},
                [&](const store::Record& record) { bytes = std::get<std::string>(record.value(0)); });
  }
  if (!bytes) {
    std::ifstream in(place_of(folder, sha256), std::ios::binary);
    if (!in)
      throw Error(ErrorCode::Unavailable, "佐证文件不在数据目录的 files 中，请从备份恢复。",
                  std::string(sha256));
    bytes = rest_of(in);
  }
  if (store::sha256_hex(*bytes) != sha256) {
    throw Error(ErrorCode::Unavailable, "佐证文件与登记时不一致，请从备份恢复。", std::string(sha256));
  }
  return std::move(*bytes);
}

}  // namespace liantu::api
