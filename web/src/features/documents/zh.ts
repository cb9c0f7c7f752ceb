export default {
  facts: '讲话、报告、新闻原样留存，读出里面的数；核过的句子变成目标、任务，或记到项目上', drop: '拖入文稿：.txt、网页、.docx、有文字层的 .pdf，最多 4 MB', paste: '或者粘贴文字', pasteTitle: '标题', pasteText: '全文', pasteSend: '读这段文字', none: '还没有文稿', noneWhy: '拖入一份讲话或报告，里面的目标、实绩、项目会列在原文旁边。',
  organ: '发布机关', source: '来源', saidOn: '日期', whence: '出处', keptBy: '{day} 由 {name} 留存', saidOnWhy: '文中的“今年”“上半年”“6月底前”按这个日期推算；不填就按文中写出的日期。',
  title: '文稿', size: '字数', kept: '留存', by: '{name}', refused: '没有收下：{text}', open: '打开', cases: '导出核对用例', covered: '目标落实', toVerify: '待核对',
  coverage: '{stated} 项目标，{settled} 项已落（目标 {targets}、任务 {tasks}、项目 {projects}），{decided} 项已核', original: '原文', columns: '分栏的原文', byColumn: '按栏读', asItCame: '照原样', said: '说了什么', aside: '不是正文：{reason}',
  ofStated: '{stated} 项，已落 {settled}', from: '来自文稿', tab: { target: '目标', actual: '实绩', scope: '情况', projects: '项目', mechanisms: '说法' }, nothing: '没有摘出这一类', left: '余 {count}', keys: '上下键走动，原文里左右键走动；Y 确认、X 剔除，都接着到下一条，U 撤回刚才这一步；E 更正或拆分；G 变成目标、T 变成任务、P 记到项目；回车做最常用的一步。原文里选中一句可补充。',
  why: '凭这些字：{text}', subject: '说的是 {text}', saved: '已写入，这一行记住了这句话', invest: '总投资 {text} 亿元',
  duty: { lead: '{units} 牵头', shared: '{units} 负责', support: '{units} 配合', until: '时限：{text}' }, period: '写年份、上半年、二季度、2月或两头，例如 2026年1月—3月', noPeriod: '认不出这个期间',
  step: { confirm: '确认', correct: '更正', reject: '剔除', withdraw: '撤回处理', target: '变成目标', task: '变成任务', project: '记到项目' },
  done: { confirmed: '已确认', corrected: '已更正', split: '已拆分', rejected: '已剔除', added: '已补充', withdrawn: '已撤回' },
  became: { indicators: '已成目标', tasks: '已成任务', projects: '已记到项目' },
  relation: { eq: '等于', ge: '不少于', gt: '超过', le: '不超过', lt: '低于', approx: '约', increase: '增长', decrease: '下降', from_to: '由…到…' },
  form: {
    correct: '更正这一句', add: '补充这一句', part: '第 {n} 条', drop: '去掉', split: '拆成两条', keep: '按这样记', indicator: '指标', noIndicator: '请写明这个数是什么指标', written: '原文里的数', writtenHint: '和原文一字不差，用来定位', noWritten: '这句话里没有这几个字', relation: '关系', value: '数值', value2: '后一个数', noValue: '请写数字；“由…到…”要写两个',
    unit: '单位', nature: '性质', period: '期间', subject: '主体', project: '项目名称', investment: '总投资（亿元）', status: '状态', location: '地点', name: '名称',
  },
  task: { title: '变成任务', what: '任务', unit: '责任单位', person: '责任人', when: '时限', byDays: '若干个工作日内', byDay: '某一天前', days: '工作日', from: '从哪天起', counted: '次日起算，节假日和调休按国务院通知；不写起点就从今天起。', due: '完成时限', project: '项目名称', save: '写入任务' },
  project: { title: '记到项目', find: '项目名称', look: '查找', which: '记到哪个项目', none: '台账里没有这个名字的项目', new: '新建项目“{name}”', town: '所在镇街', now: '现在是 {text}', same: '和台账一样，没有要改的。', status: '文稿说的状态是“{text}”：阶段要在项目页上报复核，这里不直接改。', save: '写入项目' },
  verify: { sub: '{n} 个数和别处不一致，只给交来文稿的人和领导看', said: '文稿', why: '两边的出处都列在这里，谁对谁错由人核；“约”“近”按可改的幅度放宽，数字按写出的位数四舍五入比较。' },
  board: {
    which: '用哪种说法', facts: '{all} 项：已落 {taken}、完成 {done}、落后 {behind}', tally: '{all} 项，已落 {taken}，落后 {behind}', none: '这一组还没有事项', unplaced: '还没归组', task: '任务', done: '已办结', overdue: '已超期', stated: '文稿说了，还没落', due: '{day} 前', steps: '分年目标',
    reached: '完成 {text}', left: '还差 {text}', word: '按“{text}”归组', byHand: '人工归组', wasMoved: '移动过', byWords: '按字归组', move: '把“{name}”放到哪一组', moved: '已移动',
  },
}
