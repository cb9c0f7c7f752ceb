#include "liantu/document/yearly_board_preset.h"

#include <fmt/format.h>

#include <set>

#include "liantu/json/members.h"
#include "liantu/presets/yearly_boards.h"

namespace liantu::document {
namespace {

using json::Json;

const Json::Array& list_of(const Json& object, std::string_view name, const std::string& where) {
  const Json* member = object.find(name);
  if (!member || !member->items()) json::refuse(fmt::format("“{}”应是一组，请补上。", name), where);
  return *member->items();
}

BoardGroup group_of(const Json& object, const std::string& where) {
  BoardGroup group{json::text_of(object, "code", where, true),
                   json::text_of(object, "zh", where, true),
                   json::text_of(object, "en", where, true),
                   {}};
  for (const Json& word : list_of(object, "words", where)) {
    if (!word.text() || word.text()->empty())
      json::refuse("“words”应是一组文字，空组写 []。", where + "/words");
    group.words.push_back(*word.text());
  }
  return group;
}

YearlyBoard board_of(const Json& object, const std::string& where) {
  YearlyBoard board{json::text_of(object, "code", where, true),
                    json::text_of(object, "zh", where, true),
                    json::text_of(object, "en", where, true),
                    json::text_of(object, "basis", where, true),
                    {}};
  board.basis_en = json::text_of(object, "basis_en", where, false);
  std::set<std::string, std::less<>> codes;
  for (const Json& group : list_of(object, "groups", where)) {
    board.groups.push_back(group_of(group, fmt::format("{}/groups/{}", where, board.groups.size())));
    if (!codes.insert(board.groups.back().code).second)
      json::refuse("同一块板里代码不能重复：" + board.groups.back().code + "。", where);
  }
  if (board.groups.empty()) json::refuse("一块板至少要有一组。", where);
  return board;
}

}  // namespace

std::vector<YearlyBoard> parse_boards(std::string_view text) {
  const Json root = Json::parse(text);
  if (json::text_of(root, "format", "/format", true) != "liantu-boards/1")
    json::refuse("不是年度板文件，format 应为 liantu-boards/1。", "/format");
  std::vector<YearlyBoard> boards;
  std::set<std::string, std::less<>> codes;
  for (const Json& board : list_of(root, "boards", "/boards")) {
    boards.push_back(board_of(board, fmt::format("/boards/{}", boards.size())));
    if (!codes.insert(boards.back().code).second)
      json::refuse("板的代码不能重复：" + boards.back().code + "。", "/boards");
  }
  return boards;
}

const std::vector<YearlyBoard>& shipped_boards() {
  static const std::vector<YearlyBoard> boards = parse_boards(presets::kYearlyBoards);
  return boards;
}

}  // namespace liantu::document
