export default {
  title: '这个数怎么来的', count: '{name}个数', unnamed: '这个数',
  board: { count: '项目个数', plan: '年度计划投资', done: '本年完成投资', due: '按序时应完成投资', total: '总投资', planned: '有年度计划的项目', own_months: '按本项目月度计划的项目', behind: '完成与序时应完成之差', added: '两天之间新增完成投资', moved: '灯色变动的项目' },
  cell: '{file} / {sheet} 第{row}行“{column}”', rest: '行多，先列 {shown} 行，还有 {n} 行没有加进上面的合计。', addAll: '全部取来相加', adding: '已取 {n} / {total} 行', cellAt: '{file} / {sheet} {cell} 格“{column}”', typed: '录入“{column}”', onBehalf: '{by}（代{of}）', nature: { livelihood: '民生', renovation: '技改' }, turn: { better: '变好', worse: '变差', exempted: '因豁免变好' },
  definition: '口径', version: '第{n}版', filters: '条件', noFilters: '没有另设条件', basis: '依据', asof: '数据时点', pace: '序时',
  rows: '明细 {n} 行', row: '名称', part: '计入', light: '灯', sum: '合计', same: '各行相加等于此数', differs: '各行相加为 {sum}，与所示不同。请把这一页告诉系统管理员。',
  partly: '只列出前 {n} 行，共 {total} 行', all: '列出全部 {n} 行', none: '没有行，所以是 0', noneWhy: '改一改条件或换一天看看。',
  copy: '复制文字', open: '在台账中打开', backToProject: '回到项目', filter: { list: '年度名单', nature: '民生技改', task_force: '专班', since: '比较日', turn: '变动', light: '灯', category: '类别', level: '级别', park: '园区', town: '镇街', lead_official: '包保领导', chain: '产业链' }, blank: '未填',
}
