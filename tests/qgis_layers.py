#!/usr/bin/env python3
"""Our layers in QGIS without a screen: each is loaded, filtered by place and by field; one feature is edited and saved.

usage: qgis_layers.py --binary LIANTU        (left out, and said so, where PyQGIS is not here)

QGIS before 3.32 reads OGC API - Features and does not write: there the body that a newer one would PUT is made by QGIS's own exporter
and sent as it sends it, so that the round trip is seen with either.
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "scenarios"))
from run import Failed, Server  # noqa: E402  (the folder is named above)

PARCELS = 25
TOWNS = ["青禾镇", "白石镇"]
EXACT = 118.0123457   # has seven decimals


def expect(ok, why):
    if not ok:
        raise Failed(why)


def square(i):
    west = 118 + i / 100
    return [[west, 36.8], [EXACT if i == 0 else west + 0.005, 36.8], [west + 0.005, 36.805], [west, 36.805], [west, 36.8]]


def create(server):
    for i in range(PARCELS):
        ring = ",".join(f"{x} {y}" for x, y in square(i))
        values = {"parcel_no": f"QH-{i:02}", "town": TOWNS[i % 2], "offer": "available", "outline_wkt": f"POLYGON (({ring}))"}
        if i >= 12:   # no figure among the first ten rows: QGIS takes the column for text
            values["land_m2"] = 1000.5 + i
        answer = server.ask("POST", "/api/v1/parcels", body=json.dumps({"values": values}), who="clerk")
        expect(answer.status == 201, f"parcel {i}: {answer.text[:300]}")
    for ledger, values in (("plants", {"name": "一号厂房", "lon": 118.3, "lat": 36.8}), ("yards", {"name": "一号堆场", "lon": 118.4, "lat": 36.8}),
                           ("projects", {"name": "云川甲项目", "lon": 118.5, "lat": 36.8}), ("enterprises", {"name": "云川恒达", "lon": 118.6, "lat": 36.8})):
        answer = server.ask("POST", f"/api/v1/{ledger}", body=json.dumps({"values": values}), who="clerk")
        expect(answer.status == 201, f"{ledger}: {answer.text[:300]}")


def token_of_clerk(server):
    server.sign_in("security")
    people = server.ask("GET", "/api/v1/people", who="security").json
    people = people if isinstance(people, list) else people["items"]
    person = next(one for one in people if one["login"] == "clerk")
    answer = server.ask("POST", f"/api/v1/people/{person['id']}/tokens", body=json.dumps({"label": "QGIS"}), who="security")
    expect(answer.status == 201, f"no token: {answer.text[:300]}")
    return answer.json["token"]


class Qgis:
    """QGIS as the guide says to set it up: a connection to /ogc with a Basic authentication, the token as password."""

    def __init__(self, server, token):
        from qgis.core import QgsApplication, QgsAuthMethodConfig
        self.server = server
        self.application = QgsApplication([], False)
        self.application.initQgis()
        self.said = []
        QgsApplication.messageLog().messageReceived.connect(lambda text, tag, level: self.said.append(f"{tag}: {text}"))
        manager = QgsApplication.authManager()
        expect(manager.setMasterPassword("of this test only", True), "QGIS keeps no authentications")
        config = QgsAuthMethodConfig("Basic")
        config.setName("liantu")
        config.setConfig("username", "any")
        config.setConfig("password", token)
        manager.storeAuthenticationConfig(config)
        self.authcfg = config.id()

    def layer(self, name):
        from qgis.core import QgsVectorLayer
        uri = (f"url='http://127.0.0.1:{self.server.port}/ogc' typename='{name}' authcfg={self.authcfg} "
               "restrictToRequestBBOX='1' pagingEnabled='true'")
        layer = QgsVectorLayer(uri, name, "OAPIF")
        expect(layer.isValid(), f"{name} does not open: {self.said[-3:]}")
        return layer


def opens_all_layers(qgis):
    collections = qgis.server.ask("GET", "/ogc/collections", who="clerk").json["collections"]
    expect(len(collections) >= 5, f"only {len(collections)} collections")
    for one in collections:
        counted = qgis.server.ask("GET", f"/ogc/collections/{one['id']}/items?limit=1", who="clerk").json["numberMatched"]
        layer = qgis.layer(one["id"])
        expect(layer.featureCount() == counted, f"{one['id']}: {layer.featureCount()} of {counted}")
        read = sum(1 for _ in layer.getFeatures())
        expect(read == counted, f"{one['id']}: {read} features of {counted}")


def has_the_right_axes(qgis):
    layer = qgis.layer("parcels")
    expect(layer.crs().authid() in {"EPSG:4490", "EPSG:4326", "OGC:CRS84"}, f"the layer is in {layer.crs().authid()}")
    box = layer.extent()
    expect(abs(box.xMinimum() - 118) < 1e-6 and abs(box.yMinimum() - 36.8) < 1e-6, f"the extent is {box.toString()}")


def filters(qgis):
    from qgis.core import QgsFeatureRequest, QgsRectangle
    layer = qgis.layer("parcels")
    inside = QgsRectangle(118.032, 36.801, 118.067, 36.802)
    found = sorted(f["parcel_no"] for f in layer.getFeatures(QgsFeatureRequest().setFilterRect(inside)))
    expect(found == ["QH-03", "QH-04", "QH-05", "QH-06"], f"the box finds {found}")
    expect(layer.setSubsetString("\"town\" = '白石镇'"), "the filter is refused")
    expect(sum(1 for _ in layer.getFeatures()) == PARCELS // 2, "the filter finds others")


def reads_tiles(qgis):
    from qgis.core import QgsVectorTileLayer
    url = f"http://127.0.0.1:{qgis.server.port}/ogc/collections/parcels/tiles/WebMercatorQuad/{{z}}/{{y}}/{{x}}"
    layer = QgsVectorTileLayer(f"type=xyz&url={url}&zmin=0&zmax=18&authcfg={qgis.authcfg}", "tiles")
    expect(layer.isValid(), "the tiles do not open")
    picture = drawn(layer)
    inked = sum(picture.pixelColor(x, y).value() < 250 for x in range(0, 256, 4) for y in range(0, 256, 4))
    expect(inked > 20, f"nothing is drawn ({inked} dots): {qgis.said[-3:]}")


def drawn(layer):
    """The row of parcels on 256 × 256 dots of white."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsMapRendererSequentialJob, QgsMapSettings, QgsProject, QgsRectangle
    from qgis.PyQt.QtCore import QSize
    from qgis.PyQt.QtGui import QColor
    mercator = QgsCoordinateReferenceSystem("EPSG:3857")
    transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), mercator, QgsProject.instance())
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(mercator)
    settings.setExtent(transform.transformBoundingBox(QgsRectangle(118, 36.797, 118.012, 36.809)))
    settings.setOutputSize(QSize(256, 256))
    settings.setBackgroundColor(QColor("white"))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def first_parcel(layer):
    return next(f for f in layer.getFeatures() if f["parcel_no"] == "QH-00")


def put_as_newer(qgis, layer, feature):
    """The PUT of QGIS 3.32: its exporter's feature (six decimals), axes of the layer, no If-Match."""
    from qgis.core import QgsFeature, QgsJsonExporter
    swapped = QgsFeature(feature)
    geometry = feature.geometry()
    geometry.get().swapXy()
    swapped.setGeometry(geometry)
    body = json.loads(QgsJsonExporter().exportFeature(swapped))
    body["id"] = feature["id"]
    body.pop("bbox", None)
    body["properties"].pop("id", None)
    headers = {"Content-Type": "application/geo+json", "Content-Crs": "http://www.opengis.net/def/crs/EPSG/0/4490",
               "User-Agent": "Mozilla/5.0 QGIS/33200/Debian"}
    answer = qgis.server.ask("PUT", f"/ogc/collections/parcels/items/{feature['id']}", headers, json.dumps(body), who="clerk")
    expect(answer.status == 204, f"PUT answered {answer.status}: {answer.text[:400]}")


def edits(qgis):
    from qgis.core import QgsVectorDataProvider
    layer = qgis.layer("parcels")
    feature = first_parcel(layer)
    if layer.dataProvider().capabilities() & QgsVectorDataProvider.ChangeAttributeValues:
        layer.startEditing()
        layer.changeAttributeValue(feature.id(), layer.fields().indexOf("offer"), "locked")
        expect(layer.commitChanges(), f"not saved: {layer.commitErrors()}")
    else:
        feature["offer"] = "locked"
        put_as_newer(qgis, layer, feature)
    rows = qgis.server.ask("GET", "/api/v1/parcels?filter[parcel_no]=QH-00", who="clerk").json["items"]
    expect(rows[0]["version"] == 2 and rows[0]["values"]["offer"] == "locked", f"the row is {rows[0]}")
    ring = ",".join(f"{x} {y}" for x, y in square(0))
    expect(rows[0]["values"]["outline_wkt"] == f"POLYGON (({ring}))", f"the outline has become {rows[0]['values']['outline_wkt']}")
    last = next(f for f in qgis.layer("parcels").getFeatures() if f["parcel_no"] == f"QH-{PARCELS - 1:02}")
    put_as_newer(qgis, layer, last)
    rows = qgis.server.ask("GET", f"/api/v1/parcels?filter[parcel_no]=QH-{PARCELS - 1:02}", who="clerk").json["items"]
    expect(rows[0]["values"]["land_m2"] == 1000.5 + PARCELS - 1, f"the area has become {rows[0]['values'].get('land_m2')}")


CHECKS = [opens_all_layers, has_the_right_axes, filters, reads_tiles, edits]


def with_qgis():
    """The python that has PyQGIS: Debian's, where another comes first in PATH."""
    for python in (sys.executable, "/usr/bin/python3"):
        try:
            if subprocess.run([python, "-c", "import qgis.core"], capture_output=True, check=False).returncode == 0:
                return python
        except OSError:
            pass
    return None


def run_checks(binary):
    passed = failed = 0
    server = Server(binary, "")
    try:
        server.set_up()
        server.sign_in("clerk")
        create(server)
        for name in ("QGIS_CUSTOM_CONFIG_PATH", "QGIS_AUTH_DB_DIR_PATH", "XDG_RUNTIME_DIR"):
            os.environ[name] = server.folder   # nothing of it stays
        qgis = Qgis(server, token_of_clerk(server))
        for check in CHECKS:
            try:
                check(qgis)
                passed += 1
                print(f"ok     QGIS {check.__name__}", flush=True)
            except (Failed, AttributeError, KeyError, IndexError, ValueError, StopIteration) as complaint:
                failed += 1
                print(f"FAILED QGIS {check.__name__}: {complaint}", flush=True)
        qgis.application.exitQgis()
    finally:
        server.stop()
    print(f"{passed} passed, {failed} failed", flush=True)
    return 1 if failed else 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", required=True)
    parser.add_argument("--here", action="store_true", help="this python has PyQGIS")
    asked = parser.parse_args()
    python = sys.executable if asked.here else with_qgis()
    if not python:
        print("left out: PyQGIS is not here (python3-qgis)\n0 passed, 0 failed")
        return 0
    if python != sys.executable:
        return subprocess.run([python, __file__, "--binary", asked.binary, "--here"], check=False).returncode
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    code = run_checks(asked.binary)
    sys.stdout.flush()
    os._exit(code)   # QGIS's own clean-up after the interpreter's may crash, and says nothing of ours


if __name__ == "__main__":
    sys.exit(main())
