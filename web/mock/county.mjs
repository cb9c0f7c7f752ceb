// A fictional county for the mock: 云川县. Every name is made up; the same seed gives the same county.
import { schema } from './schema.mjs'

let state = 20260915
const random = () => {
  state = (state * 1103515245 + 12345) & 0x7fffffff
  return state / 0x7fffffff
}
const pick = (list) => list[Math.floor(random() * list.length)]
const between = (low, high) => low + random() * (high - low)

export const CENTRE = [118.204, 36.512]
export const TOWNS = ['柳堰镇', '城东街道', '青禾镇', '絮川镇', '云溪镇', '岫岭乡']
const HEADS = ['霁川', '澄砾', '阔野', '岑桥', '洄远', '砚北', '絮川', '泠泉', '栖衡', '沧砾', '临溪', '岫岭', '澜阜', '东屿', '泊岸', '砚州', '苍麓', '若木', '云栖', '青隰']
const WHAT = ['隔膜二期', '负极材料一体化', '铝箔三线', '装备总部', '储能电站', '结构件', '高支纱技改', '预制菜', '精密电控', '石墨提纯', '冷链物流', '热电扩容', '溶剂回收', '光伏支架', '电解液添加剂']
const CHAINS = ['新能源材料', '高端装备', '纺织服装', '食品加工']
const FIRM = ['科技有限公司', '新材料有限公司', '精工有限公司', '储能有限公司', '食品有限公司']

/** Radius of the outline, in degrees, by direction. */
const radius = (angle) => 0.21 + 0.035 * Math.sin(3 * angle + 0.7) + 0.02 * Math.sin(5 * angle + 2)
const at = (angle, share) => [CENTRE[0] + 1.25 * share * radius(angle) * Math.cos(angle), CENTRE[1] + share * radius(angle) * Math.sin(angle)]
const ring = (from, to, steps) => Array.from({ length: steps + 1 }, (_, i) => at(from + ((to - from) * i) / steps, 1))

export const outline = { type: 'Feature', properties: { id: 'county', title: '云川县' }, geometry: { type: 'Polygon', coordinates: [ring(0, 2 * Math.PI, 72)] } }
outline.geometry.coordinates[0][72] = outline.geometry.coordinates[0][0]
const sector = (i) => [(i * Math.PI) / 3 + 0.3, ((i + 1) * Math.PI) / 3 + 0.3]
export const towns = TOWNS.map((name, i) => {
  const [from, to] = sector(i)
  return { type: 'Feature', properties: { id: `town${i}`, title: name }, geometry: { type: 'Polygon', coordinates: [[CENTRE, ...ring(from, to, 14), CENTRE]] } }
})
function inTown(town, low = 0.25, high = 0.85) {
  const [from, to] = sector(TOWNS.indexOf(town))
  return at(between(from + 0.1, to - 0.1), between(low, high))
}
const day = (days) => new Date(Date.UTC(2026, 8, 15 - days)).toISOString().slice(0, 10)
const instant = (days) => `${day(days)}T${String(8 + Math.floor(random() * 10)).padStart(2, '0')}:${String(Math.floor(random() * 60)).padStart(2, '0')}:00+08:00`

export const tables = Object.fromEntries(schema.entities.map((entity) => [entity.plural, []]))
let serial = 0
function add(plural, values) {
  const row = { id: `0198${plural.slice(0, 2)}${String(++serial).padStart(8, '0')}`, version: 1 + Math.floor(random() * 3), changed_at: instant(Math.floor(random() * 40)), batch: `b${1 + (serial % 3)}`, unit: values.town ?? values.responsible_unit ?? '项目科', baseline: random() < 0.3, values, masked: [] }
  tables[plural].push(row)
  return row
}
const position = (town) => { const [lon, lat] = inTown(town); return { lon: Number(lon.toFixed(6)), lat: Number(lat.toFixed(6)) } }

const stages = schema.entities.find((e) => e.name === 'deal').fields.find((f) => f.name === 'stage').words.map((w) => w.code)
for (let i = 0; i < 60; i++) {
  const town = pick(TOWNS)
  const plan = Math.round(between(0.3, 8) * 100) * 1e6
  const done = Math.round(plan * between(0.2, 0.98))
  const light = ['green', 'green', 'green', 'yellow', 'yellow', 'red', undefined][i % 7]
  add('projects', { project_no: `YC-2026-${String(i + 1).padStart(3, '0')}`, name: `${HEADS[i % 20]}${WHAT[(i * 7) % 15]}`, stage: stages[3 + (i % 8)], level: pick(['省重大', '市重点', '县级']), category: pick(['新开工', '续建']),
    builder: `${HEADS[i % 20]}${pick(FIRM)}`, town, park: pick(['化工园', '高新园', '食品园']), chain: pick(CHAINS), total_investment_yuan: Math.round(between(0.5, 25) * 100) * 1e6, annual_plan_yuan: plan, ytd_done_yuan: done,
    land_m2: Math.round(between(20, 300) * 666.6667), planned_start_date: { from: '2026-03-01', to: '2026-03-31' }, light, responsible_unit: `${town}`, progress: '主体施工，设备分批进场。', ...position(town) })
}
for (let i = 0; i < 84; i++) {
  const town = pick(TOWNS)
  add('deals', { project_no: `ZS-${String(i + 1).padStart(4, '0')}`, name: `${HEADS[(i * 3) % 20]}${WHAT[i % 15]}项目`, investor: `${HEADS[(i * 3) % 20]}${pick(FIRM)}`, investor_location: pick(['东屿市', '砚州市', '本省', '苍麓市']), chain: pick(CHAINS),
    total_investment_yuan: Math.round(between(0.3, 30) * 100) * 1e6, land_m2: Math.round(between(10, 260) * 666.6667), stage: stages[i % 8], responsible_unit: town, first_talk_date: { from: day(i * 3), to: day(i * 3) }, progress: '已实地看地两次，正在谈供电方案。', next_step: pick(['9月20日前送供电方案', '约对方来看 3 号厂房', '补充项目建议书', '']), out_of_province: random() < 0.6 })
}
for (let i = 0; i < 220; i++) {
  const local = i < 150
  const town = pick(TOWNS)
  add('enterprises', { name: `${local ? '云川' : pick(['东屿', '砚州', '苍麓'])}${HEADS[i % 20]}${String.fromCharCode(0x4e00 + i * 13)}${pick(FIRM)}`, residence: local ? 'local' : 'outside', town: local ? town : undefined, industry: pick(['电子专用材料制造', '锂离子电池制造', '棉纺纱加工', '速冻食品制造']), main_products: pick(['隔膜', '铝箔', '高支纱', '预制菜']),
    registered_capital_yuan: Math.round(between(50, 20000)) * 1e4, employees: Math.round(between(12, 900)), revenue_yuan: Math.round(between(800, 90000)) * 1e4, established_date: { from: `20${String(5 + (i % 20)).padStart(2, '0')}-01-01`, to: `20${String(5 + (i % 20)).padStart(2, '0')}-12-31` }, land_m2: Math.round(between(5, 120) * 666.6667), ...(local ? position(town) : {}) })
}
for (let i = 0; i < 64; i++) {
  const town = pick(TOWNS)
  const [lon, lat] = inTown(town, 0.35, 0.8)
  const mu = between(40, 260)
  const side = Math.sqrt(mu * 666.67) / 111000
  const turn = between(-0.3, 0.3)
  const corner = (dx, dy) => [lon + 1.25 * side * 6 * (dx * Math.cos(turn) - dy * Math.sin(turn)), lat + side * 5 * (dx * Math.sin(turn) + dy * Math.cos(turn))]
  const offer = ['available', 'locked', 'taken', 'taken', 'available', 'withdrawn'][i % 6]
  const row = add('parcels', { parcel_no: `${['HG', 'QH', 'CD', 'LY'][i % 4]}-${String(i + 1).padStart(2, '0')}`, location: `${town}纬三路${pick(['北', '南'])}`, town, park: pick(['化工园', '高新园', '']), land_m2: Math.round(mu * 666.6667), land_use: pick(['工业用地', '一类工业用地', '三类工业用地']), status: pick(['净地', '批而未供', '低效', '闲置', '供而未用']), offer, power_kva: Math.round(between(5, 60)) * 1000, start_price_yuan_per_mu: Math.round(between(12, 30)) * 1e4, lon: Number(lon.toFixed(6)), lat: Number(lat.toFixed(6)) })
  if (i % 5 !== 4) row.shape = { type: 'Polygon', coordinates: [[corner(-0.6, -0.45), corner(0.6, -0.4), corner(0.58, 0.45), corner(-0.62, 0.4), corner(-0.6, -0.45)]] }
}
for (let i = 0; i < 32; i++) {
  const town = pick(TOWNS)
  add('plants', { name: `${pick(['化工园', '高新园', '食品园'])}${i + 1} 号标准厂房`, town, park: pick(['化工园', '高新园']), structure: pick(['钢结构', '钢混']), floor_area_m2: Math.round(between(3000, 26000)), lettable_m2: Math.round(between(0, 9000)), first_floor_height_m: between(6, 12), offer: pick(['available', 'locked', 'taken']), rent_yuan_m2_month: Math.round(between(8, 18)), ...position(town) })
}
for (let i = 0; i < 24; i++) {
  const town = pick(TOWNS)
  add('yards', { town, village: `${HEADS[i % 20]}村`, name: `${HEADS[i % 20]}村 ${i + 3} 号院`, land_m2: Math.round(between(180, 900)), building_m2: Math.round(between(80, 400)), offer: pick(['available', 'taken']), suitable_use: pick(['民宿', '直播基地', '来料加工']), rent_yuan_per_year: Math.round(between(6, 30)) * 1000, ...position(town) })
}
for (const project of tables.projects.slice(0, 40)) {
  add('project-weeks', { name: project.values.name, town: project.values.town, light: project.values.light, annual_plan_yuan: project.values.annual_plan_yuan, ytd_done_yuan: project.values.ytd_done_yuan, week_from: { from: '2026-09-07', to: '2026-09-07' }, week_to: { from: '2026-09-13', to: '2026-09-13' }, remark: '' })
}

const STATUS = { projects: 'light', parcels: 'offer', plants: 'offer', yards: 'offer', enterprises: 'residence' }
export function layer(name) {
  if (name === 'jurisdiction') return [outline]
  if (name === 'towns') return towns
  const entity = schema.entities.find((e) => e.plural === name)
  return (tables[name] ?? []).filter((row) => row.shape || row.values.lon).map((row) => ({
    type: 'Feature', id: row.id,
    properties: { id: row.id, title: row.values[entity.title_field], status: row.values[STATUS[name]] ?? null, [STATUS[name]]: row.values[STATUS[name]] ?? null },
    geometry: row.shape ?? { type: 'Point', coordinates: [row.values.lon, row.values.lat] },
  }))
}
