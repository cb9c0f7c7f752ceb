#include "liantu/api/http/static_pages.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>

#include "liantu/base/stream_text.h"

namespace liantu::api {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kPolicy =
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; worker-src 'self' "
    "blob:; "
    "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

constexpr std::array<std::pair<std::string_view, std::string_view>, 18> kTypes = {{
    {".html", "text/html; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".mjs", "text/javascript; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".json", "application/json"},
    {".geojson", "application/geo+json"},
    {".webmanifest", "application/manifest+json"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".jpg", "image/jpeg"},
    {".ico", "image/x-icon"},
    {".woff2", "font/woff2"},
    {".woff", "font/woff"},
    {".txt", "text/plain; charset=utf-8"},
    {".pdf", "application/pdf"},
    {".csv", "text/csv; charset=utf-8"},
    {".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    {".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
}};

std::optional<std::string> read_file(const fs::path& path) {
  std::error_code failed;
  if (!fs::is_regular_file(path, failed)) return std::nullopt;
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  return rest_of(in);
}

/// Relative path inside the folder, or nothing for paths that would leave it.
std::optional<fs::path> inside(std::string_view path) {
  const auto decoded = percent_decoded(path, false);
  if (!decoded || decoded->find('\0') != std::string::npos || decoded->find('\\') != std::string::npos) {
    return std::nullopt;
  }
  const fs::path relative = fs::path(*decoded).relative_path().lexically_normal();
  if (!relative.empty() && *relative.begin() == "..") return std::nullopt;
  return relative;
}

}  // namespace

std::string_view media_type(std::string_view name) {
  for (const auto& [ending, type] : kTypes) {
    if (name.ends_with(ending)) return type;
  }
  return "application/octet-stream";
}

void add_security_headers(Reply& reply, bool secure) {
  reply.with("Content-Security-Policy", std::string(kPolicy));
  reply.with("X-Content-Type-Options", "nosniff");
  reply.with("Referrer-Policy", "same-origin");
  reply.with("X-Frame-Options", "DENY");
  reply.with("Cross-Origin-Opener-Policy", "same-origin");
  reply.with("Permissions-Policy", "geolocation=(self), camera=(), microphone=()");
  if (secure) reply.with("Strict-Transport-Security", "max-age=31536000");
}

Reply StaticPages::get(const Request& request) const {
  const auto relative = inside(request.path);
  fs::path path = fs::path(folder_) / relative.value_or("index.html");
  const bool asset = relative && relative->string().starts_with("assets/");
  std::error_code failed;
  if (!fs::is_regular_file(path, failed)) {
    if (asset) return {404, {{"Content-Type", "text/plain; charset=utf-8"}}, "没有这个文件。"};
    path = fs::path(folder_) / "index.html";
  }
  Reply reply;
  reply.with("Content-Type", std::string(media_type(path.string())));
  reply.with("Cache-Control", asset ? "public, max-age=31536000, immutable" : "no-cache");
  reply.with("Vary", "Accept-Encoding");
  if (request.header("accept-encoding").find("gzip") != std::string_view::npos) {
    if (auto packed = read_file(path.string() + ".gz")) {
      reply.with("Content-Encoding", "gzip");
      reply.body = std::move(*packed);
      return reply;
    }
  }
  auto bytes = read_file(path);
  if (!bytes) {
    return {503,
            {{"Content-Type", "text/plain; charset=utf-8"}},
            "网页文件不在（web/dist）。请先运行 ./run --build，或用环境变量 LIANTU_WEB 指出它的位置。"};
  }
  reply.body = std::move(*bytes);
  return reply;
}

std::string StaticPages::find_folder(const std::string& wished) {
  std::error_code failed;
  std::vector<fs::path> places;
  if (!wished.empty()) places.emplace_back(wished);
  const fs::path program = fs::read_symlink("/proc/self/exe", failed).parent_path();
  places.push_back(program / "web");
  places.push_back(program.parent_path() / "share" / "liantu" / "web");
  for (fs::path at = program; at.has_relative_path(); at = at.parent_path())
    places.push_back(at / "web" / "dist");
  const auto it = std::find_if(places.begin(), places.end(), [&](const fs::path& place) {
    return fs::exists(place / "index.html", failed);
  });
  return it == places.end() ? wished : it->string();
}

}  // namespace liantu::api
