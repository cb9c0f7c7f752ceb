#include <nlohmann/json.hpp>

#include <limits>
#include <utility>

#include "liantu/base/error.h"
#include "liantu/json/json.h"

namespace liantu::json {
namespace {

constexpr std::size_t kDeepest = 64;

[[noreturn]] void refuse(std::size_t position, const std::string& what) {
  throw Error(ErrorCode::InvalidInput, "JSON 第 " + std::to_string(position) + " 个字节处有误：" + what + "。");
}

/// Builds our value from the library's events; refuses what the library lets pass: a member named twice, deep nesting,
/// numbers beyond a double.
class Builder : public nlohmann::json_sax<nlohmann::json> {
 public:
  bool null() override { return add(Json()); }
  bool boolean(bool flag) override { return add(Json(flag)); }
  bool number_integer(number_integer_t number) override { return add(Json(std::int64_t{number})); }
  bool number_unsigned(number_unsigned_t number) override {
    if (number <= static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max())) {
      return add(Json(static_cast<std::int64_t>(number)));
    }
    return add(Json(static_cast<double>(number)));
  }
  bool number_float(number_float_t number, const string_t&) override { return add(Json(number)); }
  bool string(string_t& text) override { return add(Json(std::move(text))); }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(Json::object()); }
  bool start_array(std::size_t) override { return open(Json::array()); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool key(string_t& name) override {
    if (open_.back().value.find(name) != nullptr) refuse(0, "成员 " + name + " 重复");
    open_.back().name = std::move(name);
    return true;
  }

  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
    refuse(position, "语法不对");
  }

  Json take() { return std::move(root_); }

 private:
  struct Open {
    Json value;
    std::string name;  ///< of the member being read
  };

  bool open(Json container) {
    if (open_.size() >= kDeepest) refuse(0, "嵌套过深");
    open_.push_back({std::move(container), {}});
    return true;
  }

  bool close() {
    Json done = std::move(open_.back().value);
    open_.pop_back();
    return add(std::move(done));
  }

  bool add(Json value) {
    if (open_.empty()) {
      root_ = std::move(value);
    } else if (open_.back().value.members() != nullptr) {
      open_.back().value.set(std::move(open_.back().name), std::move(value));
    } else {
      open_.back().value.push(std::move(value));
    }
    return true;
  }

  std::vector<Open> open_;
  Json root_;
};

}  // namespace

Json Json::parse(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) refuse(1, "不应以 BOM 开头");
  Builder builder;
  nlohmann::json::sax_parse(text.begin(), text.end(), &builder);
  return builder.take();
}

}  // namespace liantu::json
