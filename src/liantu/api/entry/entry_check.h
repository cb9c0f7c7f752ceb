// Rows that a request would write, before and while they are written: what is wrong is refused with the place
// in the body, what is doubtful is said in the reply.
#pragma once

#include <string>
#include <vector>

#include "liantu/api/app.h"
#include "liantu/api/http/http.h"
#include "liantu/base/language.h"
#include "liantu/json/json.h"
#include "liantu/store/read.h"
#include "liantu/store/write.h"

namespace liantu::api {

/// One for each request; keeps what was said of all its rows.
class EntryCheck {
 public:
  EntryCheck(App& app, store::Session& session, const Request& request);

  /// A row that is written, in the order of the batch's changes that are no deletions; `at`: where its
  /// members stand. `baseline`: 存量, which is asked for no evidence.
  void row(const store::Entity& entity, const Row& before, Row& after, const std::string& at, bool baseline = false);

  bool refused() const;
  Reply refusal() const;  ///< 400, under /ogc/ 422, with every error and its pointer

  /// Within the transaction, after the rows: throws Conflict when a row took the key of another one, which it
  /// names.
  void refuse_taken_keys(const store::Batch& batch, const store::Written& written) const;

  /// Adds "findings" with the warnings: pointer, field, code, severity, message. Nothing when there are none.
  void say_in(json::Json& reply) const;

 private:
  struct Said {
    std::string pointer, field, code, sentence;
    bool error = false;
  };
  struct Entered {
    const store::Entity* entity;
    Row before;
    std::string at;
  };
  void check_outline(const store::Entity& entity, const Row& before, const Row& after, const std::string& at);
  void tell_stage(const Row& after, const std::string& at);
  void refuse_taken(const Entered& entered, const store::Change& change, const std::string& id) const;

  App& app_;
  store::Session& session_;
  const Request& request_;
  Language language_;
  std::vector<Said> said_;
  std::vector<Entered> entered_;
};

}  // namespace liantu::api
