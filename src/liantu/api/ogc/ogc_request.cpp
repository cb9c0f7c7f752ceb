#include "liantu/api/ogc/ogc_request.h"

#include <vector>

#include "liantu/base/error.h"
#include "liantu/base/nearest.h"
#include "liantu/store/digest.h"

namespace liantu::api {

std::string root_address(const Request& request) {
  const std::string host(request.header("host"));
  if (host.empty()) return "";
  const bool secure = request.secure || request.header("x-forwarded-proto") == "https";
  return (secure ? "https://" : "http://") + host;
}

std::string base_address(const Request& request) {
  return root_address(request) + "/ogc";
}

void check_parameters(const Request& request, const std::set<std::string, std::less<>>& known) {
  std::set<std::string, std::less<>> seen;
  for (const auto& [name, value] : request.query) {
    if (!known.contains(name)) {
      const std::vector<std::string_view> names(known.begin(), known.end());
      throw Error(ErrorCode::InvalidInput, "没有参数 " + name + "，最接近的是 " + nearest(name, names) + "。",
                  "?" + name);
    }
    if (!seen.insert(name).second)
      throw Error(ErrorCode::InvalidInput, "参数 " + name + " 出现了两次，请只写一次。", "?" + name);
  }
}

bool asks_for(const Request& request, std::string_view usual, std::string_view other) {
  const auto format = request.find("f");
  if (!format || *format == usual) return false;
  if (!other.empty() && *format == other) return true;
  throw Error(ErrorCode::InvalidInput,
              "f 应是 " + std::string(usual) + (other.empty() ? "" : " 或 " + std::string(other)) + "。",
              "?f");
}

namespace {

constexpr std::size_t kTagDigits = 32;

Reply with_tag(const Request& request, Reply reply, const std::string& tag, bool weak) {
  reply.with("ETag", (weak ? "W/" : "") + tag)
      .with("Cache-Control", "private, no-cache")
      .with("Vary", "Cookie, Authorization");
  if (request.header("if-none-match").find(tag) == std::string_view::npos) return reply;
  return {304, std::move(reply.headers), {}};
}

}  // namespace

Reply tagged(const Request& request, Reply reply, std::string_view tagged_bytes) {
  const std::string tag = '"' + store::sha256_hex(tagged_bytes).substr(0, kTagDigits) + '"';
  return with_tag(request, std::move(reply), tag, true);
}

Reply tagged_row(const Request& request, Reply reply, const store::StoredRow& row) {
  const std::string digest = store::sha256_hex(reply.body).substr(0, kTagDigits);
  const std::string tag = '"' + row.id + ":" + std::to_string(row.version) + ":" + digest + '"';
  return with_tag(request, std::move(reply), tag, false);
}

}  // namespace liantu::api
