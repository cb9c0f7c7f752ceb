#!/usr/bin/env python3
"""Our features, read by GDAL's OAPIF driver: layers are listed, rows are filtered by place and by field.

usage: feature_readers.py --binary LIANTU        (left out, and said so, where ogrinfo is not here)
"""
import argparse
import base64
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "scenarios"))
from run import PASSWORD, Failed, Server  # noqa: E402  (the folder is named above)

PARCELS = 25   # more than two pages of the usual ten
TOWNS = ["青禾镇", "白石镇"]


def expect(ok, why):
    if not ok:
        raise Failed(why)


def create(server):
    """A row of squares from 118° E eastwards, 0.01° apart; the odd ones are of the second town, the last one is a point."""
    for i in range(PARCELS):
        west = 118 + i / 100
        values = {"parcel_no": f"QH-{i:02}", "town": TOWNS[i % 2], "offer": "available" if i < 5 else "locked", "land_m2": 1000.5 + i}
        if i == PARCELS - 1:
            values.update(lon=west, lat=36.8)
        else:
            east = west + 0.005
            values["outline_wkt"] = f"POLYGON (({west} 36.8,{east} 36.8,{east} 36.805,{west} 36.805,{west} 36.8))"
        answer = server.ask("POST", "/api/v1/parcels", body=json.dumps({"values": values}), who="clerk")
        expect(answer.status == 201, f"parcel {i}: {answer.text[:300]}")


def ogr(server, program, *words):
    environment = {**os.environ, "GDAL_HTTP_AUTH": "BASIC", "GDAL_HTTP_USERPWD": f"any:{server.api_token}", "GDAL_HTTP_TIMEOUT": "30"}
    source = f"OAPIF:http://127.0.0.1:{server.port}/ogc"
    done = subprocess.run([program, *[source if word == "SOURCE" else word for word in words]], capture_output=True, text=True,
                          env=environment, timeout=120, check=False)
    expect(done.returncode == 0 and "ERROR" not in done.stderr, f"{program} {words}: {done.stderr[-600:]}")
    return done.stdout


def numbers_of(server, *words):
    return sorted(re.findall(r"parcel_no \(String\) = (\S+)", ogr(server, "ogrinfo", "-ro", *words, "SOURCE", "parcels")))


def token_of_clerk(server):
    server.sign_in("security")
    people = server.ask("GET", "/api/v1/people", who="security").json
    person = next(one for one in (people if isinstance(people, list) else people["items"]) if one["login"] == "clerk")
    answer = server.ask("POST", f"/api/v1/people/{person['id']}/tokens", body=json.dumps({"label": "GDAL"}), who="security")
    expect(answer.status == 201, f"no token: {answer.text[:300]}")
    return answer.json["token"]


def collections(server):
    return [one["id"] for one in server.ask("GET", "/ogc/collections", who="clerk").json["collections"]]


def lists_layers(server):
    text = ogr(server, "ogrinfo", "-ro", "SOURCE")
    expect(len(collections(server)) >= 5, "hardly any ledger has places")
    for layer in collections(server):
        expect(re.search(rf"^\d+: {layer}\b", text, re.M), f"no layer {layer}: {text}")
    expect("deals" not in text, text)


def filters_every_layer(server):
    """Each ledger with places, whichever there are: one row at 118.5° E is found by its box, and not beside it."""
    schemas = {one["plural"]: one for one in server.ask("GET", "/api/v1/schema", who="clerk").json["entities"]}
    for layer in collections(server):
        fields = schemas[layer]["fields"]
        values = {"lon": 118.5, "lat": 37.5}
        if not any(field["name"] == "lon" for field in fields):   # parks are outlines only
            values = {"outline_wkt": "POLYGON ((118.499 37.499, 118.501 37.499, 118.501 37.501, 118.499 37.501, 118.499 37.499))"}
        for field in fields:
            if field.get("required") and field["name"] not in values:
                values[field["name"]] = {"text": "甲", "long_text": "甲", "code": "甲-1", "date": "2026-09-15"}.get(field["kind"], 1)
        answer = server.ask("POST", f"/api/v1/{layer}", body=json.dumps({"values": values}), who="clerk")
        if answer.status == 403:   # not the clerk's to write
            continue
        expect(answer.status == 201, f"{layer}: {answer.text[:300]}")
        for west, wanted in ((118.4, 1), (118.6, 0)):
            box = [str(west), "37.4", str(west + 0.15), "37.6"]
            text = ogr(server, "ogrinfo", "-ro", "-so", "-spat", *box, "SOURCE", layer)
            expect(f"Feature Count: {wanted}" in text, f"{layer} from {west}: {text[-400:]}")


def takes_no_password(server):
    credentials = base64.b64encode(f"clerk:{PASSWORD}".encode()).decode()
    answer = server.ask("GET", "/ogc/collections", {"Authorization": "Basic " + credentials})
    expect(answer.status == 401, f"a person's password is answered {answer.status}")


def knows_the_layer(server):
    text = ogr(server, "ogrinfo", "-ro", "-so", "SOURCE", "parcels")
    expect(f"Feature Count: {PARCELS}" in text, text)
    expect("Extent: (118.000000, 36.800000) - (118.240000, 36.805000)" in text, text)
    expect("land_m2: Real" in text and "parcel_no: String" in text, text)


def reads_all_pages(server):
    expect(numbers_of(server) == [f"QH-{i:02}" for i in range(PARCELS)], "not every parcel comes once")


def filters_by_place(server):
    # From the middle of square 3 to the gap after square 6.
    found = numbers_of(server, "-spat", "118.032", "36.801", "118.067", "36.802")
    expect(found == ["QH-03", "QH-04", "QH-05", "QH-06"], f"-spat finds {found}")


def filters_by_field(server):
    found = numbers_of(server, "-where", "town = '白石镇' AND offer = 'available'")
    expect(found == ["QH-01", "QH-03"], f"-where finds {found}")
    found = numbers_of(server, "-where", "land_m2 > 1023")
    expect(found == ["QH-23", "QH-24"], f"-where finds {found}")
    # That equality is asked of us and not only looked through afterwards:
    log = ogr(server, "ogrinfo", "-ro", "-so", "-where", "parcel_no = 'QH-07'", "SOURCE", "parcels")
    expect("Feature Count: 1" in log, log)


def converts(server):
    text = ogr(server, "ogr2ogr", "-f", "GeoJSON", "/vsistdout/", "-where", "parcel_no = 'QH-24'", "SOURCE", "parcels")
    feature = json.loads(text)["features"][0]
    expect(feature["geometry"] == {"type": "Point", "coordinates": [118.24, 36.8]}, f"the point is {feature['geometry']}")


CHECKS = [lists_layers, knows_the_layer, reads_all_pages, filters_by_place, filters_by_field, converts, takes_no_password, filters_every_layer]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", required=True)
    binary = parser.parse_args().binary
    if not shutil.which("ogrinfo") or not shutil.which("ogr2ogr"):
        print("left out: GDAL is not here\n0 passed, 0 failed")
        return 0
    passed = failed = 0
    server = Server(binary, "")
    try:
        server.set_up()
        server.sign_in("clerk")
        create(server)
        server.api_token = token_of_clerk(server)
        for check in CHECKS:
            try:
                check(server)
                passed += 1
                print(f"ok     GDAL OAPIF {check.__name__}")
            except (Failed, KeyError, IndexError, ValueError, subprocess.TimeoutExpired) as complaint:
                failed += 1
                print(f"FAILED GDAL OAPIF {check.__name__}: {complaint}")
    finally:
        server.stop()
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
