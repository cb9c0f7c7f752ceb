export default {
  milestone: '里程碑', milestoneOf: '环节 {code} 是里程碑', stageRule: '阶段 {code} 怎样算完成', rule: { all: '全部事项办结算完成', any: '任一里程碑事项办结算完成', none: '不设里程碑' },
  matters: '办件事项', mattersHint: '名称里的字，用 | 隔开', capacity: '部门能办几件', title: '审批模板', wd: '工作日', hours: '小时', facts: '{modules} 个模块 {matters} 个环节 · 第 {version} 版', own: '本单位改过', basis: '依据：', edit: '修改', version: '版本', versionN: '第 {n} 版', versions: '版本', shipped: '随程序', compression: '压缩率', compressionWhy: '两种口径都算，说明用哪一种', metric: '口径', baseline: '基线', promised: '承诺', shorter: '压缩', aim: '再压缩 {n}%', aimOf: '{exact}（取整 {floor}）', definition: '定义',
  steps: '环节', stepsWhy: '工期单位{unit}，最细半天；空着表示没有承诺，不推算日期；锁是法定先后', step: '环节', department: '部门', after: '前置', fromTo: '起—止', float: '浮动', source: '依据', critical: '关键', simulated: '模拟审批', if: { chemical: '化工', energy_threshold: '达能耗门槛' }, chains: '关键线路 {n} 条（按承诺）', questions: '适用条件',
  addStep: '加一个环节', removeStep: '去掉环节 {code}', remove: '去掉', reason: '修改依据（文件、会议）', save: '存为第 {n} 版', saved: '已存为第 {n} 版，已建的网络仍按原来的版本', code: '编号', module: '模块', open: '未承诺', halves: '写大于 0 的数，最细到 0.5；没有承诺就空着', compareWith: '与', compare: '比较', what: '改了什么', noDifference: '两版没有差别',
}
