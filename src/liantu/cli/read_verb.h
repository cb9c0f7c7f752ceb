// liantu read FILE… : what an import would read; no database needed.
#pragma once

namespace CLI {
class App;
}

namespace liantu::cli {

void add_read_verb(CLI::App& app);

}  // namespace liantu::cli
