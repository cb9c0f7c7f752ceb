// What is pasted into a group chat: plain text, the same numbers in the same order as the page.
import { doubtSentence, type Board, type BoardMove, type BoardSum, type OnePage, type Sentence } from '@/api/desk'
import type { Locale } from '@/api/schema'
import { formatDate } from '@/format/dates'
import { formatNumber, scaled, YI_YUAN } from '@/format/figures'

const MARK = { red: '■', yellow: '▲', green: '○', none: '◇' } as const
const WORD = {
  zh: { red: '红', yellow: '黄', green: '绿', none: '未判定' },
  en: { red: 'red', yellow: 'yellow', green: 'green', none: 'not judged' },
} as const
const DEPARTMENT = { zh: '部门台账数，非统计数据', en: 'Department ledgers, not official statistics' }

const yi = (yuan: number, signed = false) => formatNumber(yuan / YI_YUAN.divisor, { decimals: 2, signed })
const one = (value: number) => formatNumber(value, { decimals: 1 })
const fullDate = (day: string, locale: Locale) => {
  const [year, month, date] = day.split('-').map(Number)
  return locale === 'zh' ? `${year}年${month}月${date}日` : day
}
const light = (code: string | null, locale: Locale) => WORD[locale][(code ?? 'none') as keyof typeof MARK]

/** ■红12 ▲黄5 ○绿25 ◇未判定14; a light nobody has is left out, but the three of the rule never. */
export function lightCounts(sum: BoardSum, locale: Locale): string {
  const shown = (['red', 'yellow', 'green', 'none'] as const).filter((key) => key !== 'none' || sum.none > 0)
  return shown.map((key) => (locale === 'zh' ? `${MARK[key]}${WORD.zh[key]}${sum[key]}` : `${MARK[key]} ${WORD.en[key]} ${sum[key]}`)).join(locale === 'zh' ? ' ' : ', ')
}

export function gapText(gap: number | null, locale: Locale): string {
  if (gap === null) return locale === 'zh' ? '没有年度计划' : 'no plan of the year'
  if (gap === 0) return locale === 'zh' ? '与序时持平' : 'on pace'
  const points = one(Math.abs(gap))
  if (locale === 'zh') return gap < 0 ? `欠序时${points}个百分点` : `超序时${points}个百分点`
  return gap < 0 ? `${points} points behind pace` : `${points} points ahead of pace`
}

export function moveText(move: BoardMove, locale: Locale): string {
  const zh = locale === 'zh'
  const change = move.entered ? (zh ? '新入库' : 'new on the board') : move.left ? (zh ? '已调出' : 'left the board')
    : move.from === move.to ? '' : zh ? `${light(move.from, locale)}转${light(move.to, locale)}` : `${light(move.from, locale)} to ${light(move.to, locale)}`
  const added = move.added_yuan && /[1-9]/.test(yi(move.added_yuan))
    ? zh ? `${move.added_yuan < 0 ? '减' : '增'}${yi(Math.abs(move.added_yuan))}亿元` : `${yi(move.added_yuan, true)} ${YI_YUAN.en}` : ''
  const parts = [change, added].filter(Boolean).join(zh ? '，' : ', ')
  return parts ? `${move.name}${zh ? '：' : ': '}${parts}` : move.name
}

export function boardMessage(board: Board, sum: BoardSum, moved: BoardMove[], county: string, about: string, locale: Locale): string {
  const zh = locale === 'zh'
  const money = scaled(sum.done_yuan, YI_YUAN, locale)
  const lines = zh
    ? [`【${county}重点项目看板】${about ? `${about}，` : ''}数据截至${fullDate(board.asof, locale)}`,
      `${about ? '' : '共'}${sum.count}个：${lightCounts(sum, locale)}`]
    : [`[${county} key projects] ${about ? `${about}, ` : ''}data as of ${board.asof}`, `${sum.count} projects: ${lightCounts(sum, locale)}`]
  if (sum.planned) {
    lines.push(zh
      ? `${sum.planned}个有年度计划：完成${money.text}亿元，计划${yi(sum.plan_yuan)}亿元，完成率${one(sum.completion ?? 0)}%，序时${one(sum.pace ?? board.rule.pace)}%，${gapText(sum.gap, locale)}`
      : `${sum.planned} with a plan: done ${money.text} of ${yi(sum.plan_yuan)} ${YI_YUAN.en}, ${one(sum.completion ?? 0)}%, pace ${one(sum.pace ?? board.rule.pace)}%, ${gapText(sum.gap, locale)}`)
  }
  const since = formatDate(board.since, locale)
  lines.push(moved.length
    ? zh ? `与${since}比，变化${moved.length}个：` : `Since ${since}, ${moved.length} moved:`
    : zh ? `与${since}比，没有项目变灯` : `Since ${since} no light has changed`)
  moved.forEach((move, i) => lines.push(`${i + 1}. ${moveText(move, locale)}`))
  lines.push(DEPARTMENT[locale])
  return lines.join('\n')
}

export const plain = (sentence: Sentence, locale: Locale = 'zh') => sentence.map((piece) => piece.text + (piece.doubtful ? DOUBTFUL[locale] : '')).join('')
const DOUBTFUL = { zh: '（待核）', en: ' (to check)' }

/** In the language of the page that was read: what is sent to the group is what stands there. */
export function onePageMessage(page: OnePage, locale: Locale = 'zh'): string {
  return locale === 'zh' ? chineseMessage(page) : englishMessage(page)
}

function englishMessage(page: OnePage): string {
  const lines = [`[${page.title}]`, `(${page.subtitle})`]
  const section = (title: string, items: string[]) => {
    if (items.length) lines.push(title, ...items.map((item, i) => `${i + 1}. ${item}`))
  }
  section('What changed', page.changes.map((sentence) => plain(sentence, 'en')))
  section(`Indicators (${page.pace_note})`, page.indicators.map((line) => {
    const rate = line.completion === null ? '' : `, ${one(line.completion)}%, ${gapText(line.gap, 'en')}`
    return `${line.name}: ${line.actual} of ${line.target} ${line.unit}${rate}${line.doubt ? DOUBTFUL.en : ''}`
  }))
  section('Decisions wanted', page.wanted.map((one) => [one.question, one.options, one.advice].filter(Boolean).join(' ')))
  section('Promises not kept', page.promises.map((line) =>
    `${line.title} (${line.unit}), due ${formatDate(line.due, 'en')}, ${line.overdue_working_days} working days overdue${line.provisional ? ' (calendar provisional)' : ''}, ${line.state}`))
  section('Good news', page.good_news.map((sentence) => plain(sentence, 'en')))
  section('Corrections', page.corrections.map((sentence) => plain(sentence, 'en')))
  if (page.doubts.length) lines.push(`To check, ${page.doubts.length}: ${page.doubts.map(doubtSentence).join('; ')}`)
  lines.push(`Data as of ${fullDate(page.asof, 'en')}; ${DEPARTMENT.en}`)
  return lines.join('\n')
}

function chineseMessage(page: OnePage): string {
  const lines = [`【${page.title}】`, `（${page.subtitle}）`]
  const section = (title: string, items: string[]) => {
    if (items.length) lines.push(title, ...items.map((item, i) => `${i + 1}. ${item}`))
  }
  section('一、本期变化', page.changes.map((sentence) => plain(sentence)))
  section(`二、指标（${page.pace_note}）`, page.indicators.map((line) => {
    const rate = line.completion === null ? '' : `，完成${one(line.completion)}%，${gapText(line.gap, 'zh')}`
    return `${line.name}：${line.actual}／${line.target}${line.unit}${rate}${line.doubt ? '（待核）' : ''}`
  }))
  section('三、请定事项', page.wanted.map((one) => `${one.question}。${one.options}${one.options && !one.options.endsWith('。') ? '。' : ''}${one.advice}`))
  section('四、未兑现的承诺', page.promises.map((line) =>
    `${line.title}（${line.unit}），应于${formatDate(line.due, 'zh')}，超期${line.overdue_working_days}个工作日${line.provisional ? '（暂按现有日历）' : ''}，${line.state}`))
  section('五、好消息', page.good_news.map((sentence) => plain(sentence)))
  section('更正', page.corrections.map((sentence) => plain(sentence)))
  if (page.doubts.length) lines.push(`待核${page.doubts.length}条：${page.doubts.map(doubtSentence).join('；')}`)
  lines.push(`数据截至${fullDate(page.asof, 'zh')}；${page.note}`)
  return lines.join('\n')
}
