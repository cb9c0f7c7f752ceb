#include "liantu/api/http/change_events.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/http/reader_sentence.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/routes.h"

namespace liantu::api {
namespace {

using json::Json;

Reply listen(App& app, const Request& request) {
  Reply reply;
  reply.with("Cache-Control", "no-store");
  reply.events = [&app, caller = request.caller](std::shared_ptr<EventSink> sink) {
    app.events.listen(std::move(sink), [caller](const Event& event) { return may_hear(*caller, event); });
  };
  return reply;
}

JobRow own_job(App& app, const Request& request) {
  refuse_asof(request);
  const auto job = app.jobs.find(std::string(request.param("id")));
  if (!job || job->person != request.caller->person.id) {
    throw Error(ErrorCode::NotFound, "没有这个任务。", std::string(request.param("id")));
  }
  return *job;
}

Reply job(App& app, const Request& request) {
  return json_reply(job_json(own_job(app, request)));
}

Reply cancel(App& app, const Request& request) {
  const JobRow status = own_job(app, request);
  app.jobs.cancel(status.id);
  return json_reply(job_json(status), 202);
}

}  // namespace

Json job_json(const JobRow& job) {
  Json out = Json::object(
      {{"id", job.id}, {"state", job_state_name(job.state)}, {"done", job.done}, {"total", job.total}});
  if (!job.error.empty())
    out.set("error", job.error).set("error_en", reader_sentence(Language::En, job.error));
  return out;
}

void add_event_routes(Router& routes, App& app) {
  routes.get("/api/v1/events", signed_in(), "事件流（server-sent events）",
             [&app](const Request& r) { return listen(app, r); });
  routes.get("/api/v1/jobs/{id}", signed_in(), "任务进度", [&app](const Request& r) { return job(app, r); });
  routes.remove("/api/v1/jobs/{id}", signed_in(), "取消任务",
                [&app](const Request& r) { return cancel(app, r); });
}

}  // namespace liantu::api
