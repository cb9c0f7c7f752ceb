#include "liantu/store/named_sql.h"

#include <algorithm>
#include <cctype>

namespace liantu::store {
namespace {

bool name_start(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_'; }
bool name_part(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// The end of what starts at `from` and holds no parameter; `from` itself when it is ordinary text.
std::size_t end_of_quiet_part(std::string_view sql, std::size_t from) {
  const auto after = [&](std::string_view mark, std::size_t start) {
    const std::size_t at = sql.find(mark, start);
    return at == std::string_view::npos ? sql.size() : at + mark.size();
  };
  if (sql[from] == '\'') return after("'", from + 1);
  if (sql[from] == '"') return after("\"", from + 1);
  const std::string_view two = sql.substr(from, 2);
  if (two == "--") return after("\n", from + 2);
  if (two == "/*") return after("*/", from + 2);
  if (two == "::") return from + 2;
  return from;
}

}  // namespace

NumberedSql number_parameters(std::string_view sql) {
  NumberedSql result;
  for (std::size_t i = 0; i < sql.size();) {
    if (const std::size_t end = end_of_quiet_part(sql, i); end != i) {
      result.text += sql.substr(i, end - i);
      i = end;
    } else if (sql[i] == ':' && i + 1 < sql.size() && name_start(sql[i + 1])) {
      std::size_t stop = i + 1;
      while (stop < sql.size() && name_part(sql[stop])) ++stop;
      const std::string name(sql.substr(i + 1, stop - i - 1));
      auto at = std::find(result.names.begin(), result.names.end(), name);
      if (at == result.names.end()) at = result.names.insert(result.names.end(), name);
      result.text += '$' + std::to_string(at - result.names.begin() + 1);
      i = stop;
    } else {
      result.text += sql[i++];
    }
  }
  return result;
}

}  // namespace liantu::store
