#!/usr/bin/env python3
"""Our vector tiles, read by other people's readers: @mapbox/vector-tile and GDAL find the parcels where they lie.

usage: tile_readers.py --binary LIANTU        (a reader that is not here is left out, and said so)
"""
import argparse
import json
import math
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "scenarios"))
from run import Failed, Server  # noqa: E402  (the folder is named above)

ZOOM = 14
TILES = "/ogc/collections/parcels/tiles/WebMercatorQuad"
SQUARE = [[118.0, 36.8], [118.002, 36.8], [118.002, 36.802], [118.0, 36.802], [118.0, 36.8]]
HOLE = [[118.0005, 36.8005], [118.001, 36.8005], [118.001, 36.801], [118.0005, 36.801], [118.0005, 36.8005]]
ISLAND = [[118.0031, 36.8001], [118.0039, 36.8001], [118.0035, 36.8008], [118.0031, 36.8001]]


def wkt(rings):
    return "(" + ",".join("(" + ",".join(f"{x} {y}" for x, y in ring) + ")" for ring in rings) + ")"


PARCELS = {
    "有洞": ("Polygon", [[SQUARE, HOLE]], "POLYGON " + wkt([SQUARE, HOLE])),
    "两块": ("MultiPolygon", [[[[x + 0.005, y] for x, y in SQUARE]], [[[x + 0.005, y] for x, y in ISLAND]]], None),
    "一点": ("Point", [118.0015, 36.8045], None),
}


def tile_of(lon, lat):
    n = 2 ** ZOOM
    return int((lon + 180) / 360 * n), int((1 - math.asinh(math.tan(math.radians(lat))) / math.pi) / 2 * n)


def area(ring):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:])) / 2


def polygons(geometry):
    return [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]


def land(parts):
    return sum(abs(area(rings[0])) - sum(abs(area(ring)) for ring in rings[1:]) for rings in parts)


def expect(ok, why):
    if not ok:
        raise Failed(why)


def check(features, reader):
    """A unit of the tile is 0.6 m, 5.4e-6 degrees, a vertex is at most half of one off; areas may differ by a unit along the edges."""
    found = {feature["properties"]["title"]: feature for feature in features}
    expect(sorted(found) == sorted(PARCELS) and len(features) == len(PARCELS), f"{reader} finds {sorted(found)}")
    for title, (kind, shape, _) in PARCELS.items():
        feature = found[title]
        geometry = feature["geometry"]
        expect(geometry["type"].removeprefix("Multi") == kind.removeprefix("Multi"), f"{reader}: {title} is {geometry['type']}")
        expect(len(feature["properties"]["id"]) == 36, f"{reader}: no id")
        if kind == "Point":
            at = geometry["coordinates"] if geometry["type"] == "Point" else geometry["coordinates"][0]
            expect(max(abs(a - b) for a, b in zip(at, shape)) < 3e-6, f"{reader}: {title} at {at}")
            continue
        parts = polygons(geometry)
        expect(len(parts) == len(shape) and [len(p) for p in sorted(parts, key=len)] == [len(p) for p in sorted(shape, key=len)],
               f"{reader}: {title} has other rings: {parts}")
        expect(abs(land(parts) / land(shape) - 1) < 0.02, f"{reader}: {title} covers {land(parts)} instead of {land(shape)}")
        for rings in parts:
            for ring in rings:
                for x, y in ring:
                    expect(min(abs(x - a) + abs(y - b) for p in shape for r in p for a, b in r) < 6e-6, f"{reader}: {title} at {x} {y}")


def tile_file(server):
    for number, (title, (kind, shape, text)) in enumerate(PARCELS.items()):
        values = {"parcel_no": title, "town": "青禾镇", "offer": "available"}
        if kind == "Point":
            values.update(lon=shape[0], lat=shape[1])
        else:
            values["outline_wkt"] = text or "MULTIPOLYGON (" + ",".join(wkt(rings) for rings in shape) + ")"
        answer = server.ask("POST", "/api/v1/parcels", body=json.dumps({"values": values}), who="clerk")
        expect(answer.status == 201, f"parcel {number}: {answer.text[:300]}")
    tiles = {tile_of(x, y) for _, shape, _ in PARCELS.values() for x, y in [(118.0, 36.8), (118.009, 36.805)]}
    expect(len(tiles) == 1, f"the parcels lie in {tiles}")
    x, y = tiles.pop()
    answer = server.ask("GET", f"{TILES}/{ZOOM}/{y}/{x}", who="clerk")
    expect(answer.status == 200 and answer.headers["Content-Type"] == "application/vnd.mapbox-vector-tile", f"tile: {answer.status}")
    file = pathlib.Path(server.folder) / "tile.pbf"
    file.write_bytes(answer.body)
    return file, x, y


def output(command):
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, timeout=120, check=False)
    expect(done.returncode == 0, f"{command[0]}: {done.stderr[-600:]}")
    return done.stdout


def by_npm(file, x, y, _):
    features = json.loads(output(["node", HERE / "tile_reader.mjs", file, ZOOM, x, y]))
    for feature in features:
        expect(feature["layer"] == "parcels" and feature["version"] == 2 and feature["extent"] == 4096 and feature["id"] < 2 ** 53,
               f"npm: {feature}")
    check(features, "npm")


def by_gdal(file, x, y, _):
    text = output(["ogr2ogr", "-f", "GeoJSON", "/vsistdout/", f"MVT:{file}", "-oo", f"X={x}", "-oo", f"Y={y}", "-oo", f"Z={ZOOM}", "-oo",
                   "CLIP=NO", "-t_srs", "EPSG:4326", "-lco", "COORDINATE_PRECISION=9"])
    check(json.loads(text)["features"], "GDAL")


READERS = {
    "npm @mapbox/vector-tile": (by_npm, lambda: shutil.which("node") and (HERE.parent / "web/node_modules/@mapbox/vector-tile").exists()),
    "GDAL MVT": (by_gdal, lambda: shutil.which("ogr2ogr")),
}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", required=True)
    binary = parser.parse_args().binary
    passed = failed = 0
    server = Server(binary, "")
    try:
        server.set_up()
        server.sign_in("clerk")
        place = tile_file(server)
        for name, (read, here) in READERS.items():
            if not here():
                print(f"left out: {name} is not here")
                continue
            try:
                read(*place, server)
                passed += 1
                print(f"ok     {name}")
            except (Failed, KeyError, ValueError, subprocess.TimeoutExpired) as complaint:
                failed += 1
                print(f"FAILED {name}: {complaint}")
    finally:
        server.stop()
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
