export default {
  needs: '需求台账', reservations: '锁定台账', project: '项目', projectHint: '项目名称或编号', find: '找载体', none: '选一个项目', noneWhy: '写了选址需求的项目按需求比对；没写的按招商台账或项目库里的用地、厂房、电量、行业比对。',
  from: { site_need: '需求取自选址需求', deal: '需求取自招商台账', project: '需求取自项目库' }, suggested: '建议补上：{text}',
  found: '全部 {n} 处载体', verdict: { fits: '合适', to_ask: '要问', near: '差一点', misses: '不合适' }, kind: { parcel: '地块', plant: '厂房', yard: '院落', plant_unit: '厂房单元' },
  missed: '不合适的多半差在：{list}。', missedOne: '{what} {n} 处', all: '差得远的也列出', nothing: '没有合适的，也没有差一点的', nothingWhy: '勾上“差得远的也列出”看差在哪里，或放宽需求。',
  rank: '第 {n} 位', points: '{n} 分', onMap: '在地图上看', taken: '用 {area}', why: '为什么不是另一处', site: '宗地编号、厂房或院落名称', whyAsk: '说明',
  lock: { open: '锁定', title: '锁定这处载体', until: '锁到哪一天', untilWhy: '不写按规定的天数；到期自动退回可供。', reason: '说明', do: '锁定', done: '{site} 已锁定' },
}
