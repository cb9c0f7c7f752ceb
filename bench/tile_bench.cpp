// Vector tiles over 200,000 polygons of 13 points, beside ST_AsMVT of PostGIS on the same polygons and tiles.
// usage: tile_bench [FEATURES]    a cluster for the peer: tests/postgres_cluster.py
// build/release/bench/tile_bench
#include <libpq-fe.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <numbers>
#include <random>
#include <set>

#include "bench_line.h"
#include "liantu/geo/tile_layer.h"
#include "liantu/geo/vector_tile_fixture.h"

namespace {

using namespace liantu;

constexpr std::uint64_t kSeed = 1;
constexpr int kCorners = 12, kTiles = 20, kRounds = 5, kFirstZoom = 7, kLastZoom = 14;
// About four tiles of zoom 7 in eastern China, 50,000 polygons in each.
constexpr double kWest = 114, kEast = 119.6, kSouth = 34, kNorth = 38.5;

double uniform(std::mt19937_64& random) {
  return static_cast<double>(random() >> 11) * 0x1p-53;
}

std::vector<geo::TileFeature> invented_plots(std::size_t count) {
  std::mt19937_64 random(kSeed);
  std::vector<geo::TileFeature> plots(count);
  for (std::size_t i = 0; i < count; ++i) {
    const double lon = kWest + uniform(random) * (kEast - kWest),
                 lat = kSouth + uniform(random) * (kNorth - kSouth);
    const double metres = 150 + 450 * uniform(random);
    geo::Ring ring;
    for (int c = 0; c < kCorners; ++c) {
      const double turn = 2 * std::numbers::pi * c / kCorners,
                   degrees = metres * (0.7 + 0.3 * uniform(random)) / 111'320;
      ring.push_back({lon + degrees * std::cos(turn) / std::cos(lat * std::numbers::pi / 180),
                      lat + degrees * std::sin(turn)});
    }
    ring.push_back(ring.front());
    plots[i] = {i + 1,
                geo::Outline{{{ring}}},
                {fmt::format("plot {}", i + 1), static_cast<std::int64_t>(random() % 40)},
                0};
  }
  return plots;
}

/// Tiles with something in the middle of the plots, the same for every run.
std::vector<geo::TileAddress> tiles_of(int zoom) {
  std::mt19937_64 random(kSeed + static_cast<std::uint64_t>(zoom));
  std::vector<geo::TileAddress> tiles;
  while (tiles.size() < kTiles) {
    const geo::WorldPoint p = geo::world_point(
        {kWest + (kEast - kWest) * uniform(random), kSouth + (kNorth - kSouth) * uniform(random)});
    tiles.push_back({zoom, std::int64_t{p.x} >> (32 - zoom), std::int64_t{p.y} >> (32 - zoom)});
  }
  return tiles;
}

double cpu_now() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

double share(std::vector<double> values, double part) {
  std::ranges::sort(values);
  return values[std::min(values.size() - 1,
                         static_cast<std::size_t>(part * static_cast<double>(values.size())))];
}

/// PostGIS on a server of this machine; its processor time is that of the process which answers.
class PostGis {
 public:
  explicit PostGis(const char* url) : connection_(PQconnectdb(url)) {
    if (PQstatus(connection_) != CONNECTION_OK)
      why_ = "no PostgreSQL at LIANTU_TEST_POSTGRES";
    else if (!run("CREATE EXTENSION IF NOT EXISTS postgis"))
      why_ = "no PostGIS: bench/peers installs it";
    else if (schedule_seconds() < 0)
      why_ = "the server is not on this machine";
    run("SET client_min_messages = error");
  }
  ~PostGis() { PQfinish(connection_); }
  PostGis(const PostGis&) = delete;
  PostGis& operator=(const PostGis&) = delete;

  const std::string& why() const { return why_; }

  void load(const std::vector<geo::TileFeature>& plots) {
    must(
        "DROP TABLE IF EXISTS plot; CREATE TABLE plot (id bigint, name text, kind bigint, geom "
        "geometry(Polygon, 3857))");
    must("CREATE TEMP TABLE given (id bigint, name text, kind bigint, wkt text)");
    PQclear(PQexec(connection_, "COPY given FROM STDIN"));
    for (const geo::TileFeature& plot : plots) {
      std::string wkt = "POLYGON((";
      for (const geo::Point& p : std::get<geo::Outline>(plot.shape).polygons[0][0])
        wkt += fmt::format("{}{:.17g} {:.17g}", wkt.back() == '(' ? "" : ",", p.lon, p.lat);
      const std::string line =
          fmt::format("{}\t{}\t{}\t{}))\n", plot.number, std::get<std::string>(plot.values[0]),
                      std::get<std::int64_t>(plot.values[1]), wkt);
      PQputCopyData(connection_, line.data(), static_cast<int>(line.size()));
    }
    PQputCopyEnd(connection_, nullptr);
    PQclear(PQgetResult(connection_));
    must("INSERT INTO plot SELECT id, name, kind, ST_Transform(ST_GeomFromText(wkt, 4326), 3857) FROM given");
    must("CREATE INDEX ON plot USING gist (geom)");
    must("VACUUM ANALYZE plot");
    must("SET max_parallel_workers_per_gather = 0; SET jit = off");
    must(
        "PREPARE tile (int, int, int) AS SELECT ST_AsMVT(q, 'plot', 4096, 'geom', 'id') FROM (SELECT id, "
        "name, kind, "
        "ST_AsMVTGeom(geom, ST_TileEnvelope($1, $2, $3), 4096, 64, true) AS geom FROM plot "
        "WHERE geom && ST_TileEnvelope($1, $2, $3, margin => 64.0 / 4096)) q WHERE geom IS NOT NULL");
  }

  /// The tile and the processor seconds it took.
  std::pair<std::string, double> tile(const geo::TileAddress& tile) {
    const std::string call = fmt::format("EXECUTE tile ({}, {}, {})", tile.zoom, tile.x, tile.y);
    const double before = schedule_seconds();
    PGresult* result = PQexecParams(connection_, call.c_str(), 0, nullptr, nullptr, nullptr, nullptr, 1);
    const double took = schedule_seconds() - before;
    std::string bytes(PQgetvalue(result, 0, 0), static_cast<std::size_t>(PQgetlength(result, 0, 0)));
    PQclear(result);
    return {std::move(bytes), took};
  }

 private:
  double schedule_seconds() const {
    std::ifstream file(fmt::format("/proc/{}/schedstat", PQbackendPID(connection_)));
    double nanoseconds = 0;
    return file >> nanoseconds ? nanoseconds / 1e9 : -1;
  }
  bool run(const char* sql) {
    PGresult* result = PQexec(connection_, sql);
    const auto status = PQresultStatus(result);
    PQclear(result);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
  }
  void must(const char* sql) {
    if (run(sql)) return;
    fmt::print(stderr, "tile_bench: {}", PQerrorMessage(connection_));
    std::exit(1);
  }

  PGconn* connection_;
  std::string why_;
};

/// id → twice the area that the tile shows of it.
std::map<unsigned long, long> areas(const std::string& bytes) {
  std::map<unsigned long, long> found;
  for (const auto& layer : geo::test::read_tile(bytes)) {
    for (const auto& feature : layer.features) {
      long area = 0;
      for (const auto& ring : feature.parts) area += geo::test::double_area(ring);
      found[feature.id] = std::abs(area);
    }
  }
  return found;
}

/// Ids that one side has and the other not, without those below a pixel of 512 a tile (64 square units).
std::size_t different(const std::map<unsigned long, long>& ours,
                      const std::map<unsigned long, long>& theirs) {
  constexpr long kTwicePixel = 128;
  std::size_t count = 0;
  for (const auto& [id, area] : ours) count += !theirs.contains(id) && area >= kTwicePixel;
  for (const auto& [id, area] : theirs) count += !ours.contains(id) && area >= kTwicePixel;
  return count;
}

struct Found {
  std::vector<double> ours, theirs;
  std::size_t features = 0, bytes = 0, different = 0, only_small = 0;
};

Found at_zoom(const geo::TileLayer& layer, PostGis* peer, int zoom) {
  Found found;
  const std::vector<geo::TileAddress> tiles = tiles_of(zoom);
  for (const geo::TileAddress& tile : tiles) {
    const std::string ours = layer.tile(tile);
    const auto our_areas = areas(ours);
    found.features += our_areas.size(), found.bytes += ours.size();
    if (!peer) continue;
    const auto their_areas = areas(peer->tile(tile).first);
    found.different += different(our_areas, their_areas);
    found.only_small += our_areas.size() > their_areas.size() ? our_areas.size() - their_areas.size()
                                                              : their_areas.size() - our_areas.size();
  }
  for (int round = 0; round < kRounds; ++round) {
    for (const geo::TileAddress& tile : tiles) {
      const double begun = cpu_now();
      const std::string bytes = layer.tile(tile);
      found.ours.push_back(cpu_now() - begun);
      if (peer && (round == 0 || zoom > 9)) found.theirs.push_back(peer->tile(tile).second);
    }
  }
  return found;
}

bool report(const Found& found, const PostGis* peer, const std::string& why, int zoom, std::size_t count) {
  for (const auto& [part, name] : {std::pair{0.5, "median"}, std::pair{0.95, "p95"}}) {
    bench::Line line{.bench = "tile",
                     .name = fmt::format("z{} of {} polygons, {}", zoom, count, name),
                     .metric = name,
                     .unit = "ms",
                     .ours = 1000 * share(found.ours, part),
                     .more_is_better = false,
                     .peer_name = "postgis ST_AsMVT",
                     .cpu_s = share(found.ours, part),
                     .seed = kSeed};
    if (peer)
      line.peer = 1000 * share(found.theirs, part);
    else
      line.peer_why = why;
    if (part > 0.9 && count == 200'000)
      line.limit = zoom >= 10 ? std::optional(1.0) : zoom == 7 ? std::optional(20.0) : std::nullopt;
    bench::print(line);
  }
  fmt::print(
      stderr,
      "z{}: {} features and {} bytes a tile; other ids than the peer: {}, with those below a pixel {}\n",
      zoom, found.features / kTiles, found.bytes / kTiles, found.different, found.only_small);
  return found.different == 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::size_t count = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 200'000;
  if (count == 0) {
    fmt::print(stderr, "usage: tile_bench [FEATURES]\n");
    return 2;
  }
  const std::vector<geo::TileFeature> plots = invented_plots(count);
  const double begun = cpu_now();
  const geo::TileLayer layer("plot", {"name", "kind"}, plots);
  const double built = cpu_now() - begun;
  bench::print({.bench = "tile",
                .name = fmt::format("index of {} polygons", count),
                .metric = "build",
                .unit = "s",
                .ours = built,
                .more_is_better = false,
                .peer_why = "tiles are the comparison",
                .cpu_s = built,
                .seed = kSeed});
  const char* url = std::getenv("LIANTU_TEST_POSTGRES");
  std::optional<PostGis> peer;
  std::string why = "LIANTU_TEST_POSTGRES is not set: tests/postgres_cluster.py runs a command with it";
  if (url) {
    peer.emplace(url);
    why = peer->why();
    if (why.empty())
      peer->load(plots);
    else
      peer.reset();
  }
  bool same = true;
  for (int zoom = kFirstZoom; zoom <= kLastZoom; ++zoom) {
    PostGis* other = peer ? &*peer : nullptr;
    same = report(at_zoom(layer, other, zoom), other, why, zoom, count) && same;
  }
  if (!same) fmt::print(stderr, "tile_bench: the features differ\n");
  return same ? 0 : 1;
}
