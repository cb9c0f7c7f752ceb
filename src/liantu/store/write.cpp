#include "liantu/store/write.h"

#include "liantu/store/batch_writer.h"

namespace liantu::store {

Written write_within(Session& session, const Access& access, const Batch& batch, Instant now) {
  return BatchWriter(session, access, batch, false).write(now);
}

Written write(Session& session, const Access& access, const Batch& batch, Instant now) {
  Transaction transaction(session, Transaction::Mode::Write);
  Written written = write_within(session, access, batch, now);
  transaction.commit();
  return written;
}

}  // namespace liantu::store
