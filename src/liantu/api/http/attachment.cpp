#include "liantu/api/http/attachment.h"

#include "liantu/api/http/static_pages.h"

namespace liantu::api {

Reply attachment(std::string bytes, const std::string& name) {
  const auto dot = name.rfind('.');
  const std::string ending = dot == std::string::npos ? std::string() : name.substr(dot);
  Reply reply;
  reply.body = std::move(bytes);
  reply.with("Content-Type", std::string(media_type(name)));
  reply.with("Content-Disposition", "attachment; filename=\"liantu" + percent_encoded(ending) +
                                        "\"; filename*=UTF-8''" + percent_encoded(name));
  reply.with("Cache-Control", "no-store");
  return reply;
}

}  // namespace liantu::api
