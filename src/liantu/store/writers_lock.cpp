#include "liantu/store/writers_lock.h"

namespace liantu::store {
namespace {

constexpr Query kWritersLock{"store.write.lock", R"(SELECT 1)",
                             R"(SELECT pg_advisory_xact_lock(hashtext(current_schema())))"};

}  // namespace

void hold_writers(Session& session) {
  session.run(kWritersLock, {}, {});
}

}  // namespace liantu::store
