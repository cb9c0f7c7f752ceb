// What the npm reader of vector tiles (@mapbox/vector-tile, which MapLibre uses) finds in a file: GeoJSON features on stdout.
// usage: node tests/tile_reader.mjs FILE Z X Y
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

const web = createRequire(new URL('../web/package.json', import.meta.url))
const load = (name) => import(pathToFileURL(web.resolve(name)))
const { VectorTile } = await load('@mapbox/vector-tile')
const pbf = await load('pbf')
const [file, z, x, y] = process.argv.slice(2)
const tile = new VectorTile(new (pbf.PbfReader ?? pbf.default)(readFileSync(file)))
const found = []
for (const [name, layer] of Object.entries(tile.layers)) {
  for (let i = 0; i < layer.length; i++) found.push({ layer: name, version: layer.version, extent: layer.extent, ...layer.feature(i).toGeoJSON(+x, +y, +z) })
}
process.stdout.write(JSON.stringify(found))
