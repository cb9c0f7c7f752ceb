// Papers of the project desk as files: the one page and the weekly table, by route and by `liantu report`.
#pragma once

#include <string>
#include <string_view>

#include "liantu/api/desk/desk.h"
#include "liantu/paper/paper.h"
#include "liantu/paper/template.h"

namespace liantu::api {

struct PaperOrder {
  std::string_view kind;     ///< "onepage", "weekly" or "groundbreaking"
  std::string_view ending;   ///< ".docx", ".pdf", ".xlsx"
  Moment now, before;
  bool demo = false;
  std::string issued{};      ///< "第3期，…签发", printed at the foot
  Language language = Language::Zh;   ///< of headings and sentences; what people entered stays as it is
  std::string event{};       ///< id or name of a groundbreaking; "" = the last one held, else the next
};

struct PaperFile {
  std::string name;          ///< "会前一页纸_2026-09-15.docx"
  std::string bytes;
};

/// Throws InvalidInput for an unknown kind or ending. The same day gives the same bytes.
PaperFile desk_paper(store::Session& session, const store::Access& access, const Settings& settings,
                     const PaperOrder& order);

/// What an office's own form of the same paper is filled with. `ending` is not looked at.
paper::Fields desk_fields(store::Session& session, const store::Access& access, const Settings& settings,
                          const PaperOrder& order);

/// The head of the audit chain at the moment: "第18426条：7c1e 40b9 …"; "" when nothing was sealed by then.
std::string desk_seal(store::Session& session, const Moment& moment);

/// As .docx or .pdf. Throws Unavailable when the server lacks a font for some character.
std::string paper_bytes(const paper::Paper& paper, std::string_view ending);

/// "重点项目周调度表_2026-09-15.xlsx"
std::string paper_name(std::string_view title, Date day, std::string_view ending);

}  // namespace liantu::api
