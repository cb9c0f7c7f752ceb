// The schema of the ledgers, read from the field tables of the C++ headers so that the mock never drifts from them.
import { readFileSync } from 'node:fs'

const root = new URL('../../src/liantu/', import.meta.url)
const source = (path) => readFileSync(new URL(path, root), 'utf8')
const HEADERS = ['enterprise/enterprise.h', 'attraction/deal.h', 'project/project.h', 'project/project_week.h', 'site/site.h']
const text = HEADERS.map(source).join('\n')

const UNITS = [['yuan_per_mu', 'yuan_per_mu'], ['yuan_m2_month', 'yuan_m2_month'], ['yuan_per_year', 'yuan_per_year'], ['_yuan', 'yuan'], ['_usd', 'usd'],
  ['load_t_m2', 't_m2'], ['_m2', 'm2'], ['_tce', 'tce'], ['_kva', 'kva'], ['_m3_d', 'm3_d'], ['_t_d', 't_d'], ['_t_h', 't_h'], ['_m', 'm']]
const FRACTIONS = ['building_coefficient', 'green_rate', 'share', 'rate']
const INTEGERS = { employees: 'person', jobs: 'person', lease_years: 'year' }
const FLAGS = ['above_scale', 'out_of_province', 'in_statistics', 'in_chemical_park']

function wordsOf(type) {
  const at = text.indexOf(`liantu::words<${type}>`)
  const body = text.slice(at, text.indexOf('}};', at))
  return [...body.matchAll(/\{"(\w+)", "([^"]+)", "([^"]+)"/g)].map(([, code, zh, en]) => ({ code, zh, en }))
}

const CHOICES = { stage: 'liantu::attraction::Stage', light: 'liantu::project::Light', offer: 'liantu::site::Offer', residence: 'liantu::enterprise::Residence' }

function kindOf(name, label) {
  if (CHOICES[name]) return { kind: 'choice', unit: '', words: wordsOf(CHOICES[name]).length ? wordsOf(CHOICES[name]) : wordsOf(CHOICES[name].replace('liantu::', '')) }
  if (FLAGS.includes(name)) return { kind: 'flag', unit: '' }
  if (name === 'lon' || name === 'lat') return { kind: 'number', unit: 'degree' }
  if (INTEGERS[name]) return { kind: 'integer', unit: INTEGERS[name] }
  if (/_date$|vacant_since|week_from|week_to/.test(name)) return { kind: 'date_span', unit: '' }
  if (FRACTIONS.includes(name)) return { kind: 'number', unit: 'fraction' }
  const unit = UNITS.find(([suffix]) => name.endsWith(suffix))
  if (unit) return { kind: 'number', unit: unit[1] }
  if (/^far_/.test(name)) return { kind: 'number', unit: '' }
  if (label.includes('.credit_code = true')) return { kind: 'credit_code', unit: '' }
  if (label.includes('.phone = true')) return { kind: 'phone', unit: '' }
  if (label.includes('.long_text = true')) return { kind: 'long_text', unit: '' }
  return { kind: label.includes('.code = true') ? 'code' : 'text', unit: '' }
}

function fieldsOf(type) {
  const pattern = new RegExp(`field\\("(\\w+)", &${type}::\\w+,\\s*\\{((?:[^{}"]|"[^"]*")*)\\}\\)`, 'g')
  return [...text.matchAll(pattern)].map(([, name, label]) => {
    const get = (key) => label.match(new RegExp(`\\.${key} = "([^"]*)"`))?.[1] ?? ''
    return { name, zh: get('zh'), en: get('en'), group: get('group'), required: label.includes('.required = true'), personal: label.includes('.personal = true'),
      masked: false, ...kindOf(name, label) }
  })
}

const entity = (name, plural, zh, en, type, title, owner, keys) =>
  ({ name, plural, zh, en, title_field: title, owner_field: owner, may_write: true, keys, fields: fieldsOf(type) })

export const schema = {
  entities: [
    entity('enterprise', 'enterprises', '企业', 'Firm', 'enterprise::Enterprise', 'name', 'town', [['credit_code'], ['name']]),
    entity('deal', 'deals', '招商项目', 'Deal', 'attraction::Deal', 'name', 'responsible_unit', [['project_no'], ['name']]),
    entity('project', 'projects', '项目', 'Project', 'project::Project', 'name', 'town', [['project_no'], ['name']]),
    entity('project_week', 'project-weeks', '周调度', 'Week', 'project::ProjectWeek', 'name', 'town', [['name', 'week_from']]),
    entity('parcel', 'parcels', '地块', 'Parcel', 'site::Parcel', 'parcel_no', 'town', [['parcel_no']]),
    entity('plant', 'plants', '厂房', 'Plant', 'site::Plant', 'name', 'town', [['name']]),
    entity('yard', 'yards', '院落', 'Yard', 'site::Yard', 'name', 'town', [['town', 'name']]),
  ],
}
