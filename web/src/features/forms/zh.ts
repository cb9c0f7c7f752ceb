export default {
  facts: '填写数据截至 {asof}', kept: '已存的模板', none: '还没有本单位模板', noneWhy: '把市里发的表或领导要的版式上传到下面，以后每次都按它填好。', noneReader: '重点项目办存入模板后，这里可以按当天数据下载。',
  papers: { weekly: '周调度表', onepage: '会前一页纸' }, paper: '用于', wholeOffice: '全办公室', version: '第 {n} 版', versions: '各版', original: '原件', fill: '下载（截至 {asof}）', fillThis: '按这一版填', remove: '停用', removeSure: '停用后不再列出，各版保留。',
  new: '存入模板', newWhy: '在要填的位置写 {example}；或上传没有花括号的固定表，按表头对应一次。', drop: '把 .xlsx 或 .docx 拖到这里，或点此选择', dropHint: '公式、合并单元格、列宽和数字格式保留；带宏的文件不收',
  fixedWhy: '这张表没有花括号，已按表头认出各列；核对一次，以后同样的表头自动对应。首行是样式行，按项目逐条重复；到末行为止的示例行会去掉。',
  sheet: '工作表', firstRow: '数据首行', lastRow: '示例末行', formula: '公式，保留', filledWith: '填什么', leaveEmpty: '不填',
  fixed: '固定表「{sheet}」：第 {row} 行起逐条重复，原示例到第 {last} 行',
  found: '模板里的名称', place: '位置', written: '写法', about: '含义', value: '会填成', andMore: '另 {n} 行', showAll: '列出全部 {n} 处', unknown: '有 {n} 处认不出，会原样留在文件里', allKnown: '{n} 处都认得，下列为截至 {asof} 的值', allKnownRows: '{n} 处都认得，逐条重复 {rows} 行，下列为截至 {asof} 的值',
  name: '模板名称', unit: '给谁用', save: '存为模板', saveVersion: '存为新一版', help: '样表和名称表', sample: '样表 {kind}', fields: '可用的名称（Excel）',
  rules: '逐条的名称（如“项目.项目名称”）放在表格的一行里，这一行按项目重复，下面的合计公式跟着延伸。命令行同样可用：liantu report weekly --template 名称 --out 文件.xlsx。',
}
