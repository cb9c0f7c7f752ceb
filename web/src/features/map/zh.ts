export default {
  mode: { map: '地图', both: '并排', table: '表格', label: '看法' }, layers: '图层', group: { sites: '要素', projects: '项目', firms: '企业', ground: '底图' }, legend: '图例', none: '没有坐标', noneIn: '{name}没有带坐标的行',
  filter: { town: '镇街', allTowns: '全部镇街', find: '按名称找', clear: '清除条件', label: '筛选' }, kinds: { unset: '未填' }, notImported: '未导入', import: '导入', imported: '导入',
  canvas: '地图：方向键移动，加减号放大缩小，回车打开选中的；同样内容见下方表格', zoomIn: '放大', zoomOut: '缩小', whole: '看全县', panel: '选中的{name}', open: '打开台账行', close: '收起', noSelection: '点一个图形或表格里的一行',
  foot: { crs: 'CGCS2000', noReview: '未填审图号：仅限内部使用，公开链接只给表格', review: '审图号 {n}', time: '数据时点 {time}', noBase: '无底图', metres: '{n} 米', kilometres: '{n} 公里' },
  table: { title: '{name} {n}', sub: '与地图同一批、同一选择；上下键移动，回车打开', name: '名称', all: '在台账里看全部', more: '只列前 {n} 行', noneWhy: '换个图层，或放宽筛选。' },
  outline: { title: '还没有县界', why: '县界和镇街界只导入、不手画。请上传自然资源部门给的 GeoJSON、GeoPackage 或打包成 zip 的 Shapefile。', noRight: '请有「导入边界」权限的同事（项目科）上传县界。', county: '导入县界', town: '导入镇街界', crs: '坐标系', crsFile: '文件里写明的', uploading: '正在上传 {percent}%', done: '已导入：{names}', heading: '导入边界', hint: '坐标系没写在文件里时请选定，选错会偏出几百米。', past: '正在看过去的数据，不能导入。' },
  sites: { head: '要素条件', set: '{n} 项要素条件', any: '不限', and: '、', offer: '供应状态', land: '用地面积', floor: '厂房面积', height: '首层层高', power: '供电余量', water: '供水余量', sewage: '污水余量', steam: '蒸汽余量', chemical: '在化工园区内', least: '{name}至少（{unit}）', most: '{name}至多（{unit}）', note: '只对标出的台账生效；这一项没填的行不算符合。', unit: { mu: '亩', m2: '㎡', kva: 'kVA', t_d: '吨/日', t_h: '吨/时', m: '米' } },
  failed: '地图没有画出来：{why}。表格照常可用。', noWebgl: '这台电脑的浏览器不支持 WebGL', count: '{n} 个', cluster: '{n} 家企业，点开放大', facts: '{n} 处带坐标', location: '经纬度',
  chain: { group: '产业链', layer: '链上企业', choose: '选一条链', node: '环节', allNodes: '全部环节', nodes: '所在环节', tier: '段', stateHead: '环节状态', anchor: '链主', state: { strong: '强', weak: '弱', missing: '缺', supply_risk: '断供风险' }, bare: '没有本地企业的环节：', unplaced: '另有 {n} 家没有坐标，见表格', picture: '看图谱', tab: '链上企业', on: '所在环节', none: '这条链还没有定位到企业', noneWhy: '换一条链，或在图谱上看关键词和行业代码。' },
}
