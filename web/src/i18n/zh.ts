export default {
  app: { name: '链图', mainNavigation: '主导航', skip: '跳到正文', demo: '演示数据 · 虚构', departmentFigures: '部门台账数，非统计数据', secrets: '禁止存储处理国家秘密', menu: '菜单' },
  nav: {
    today: '今日', whom: '找准谁', where: '落在哪', push: '推得动', deliver: '交得出', evidence: '有依据', administer: '管系统',
    'chain-maps': '产业链图谱', 'site-match': '选址', land: '要素底数', 'idle-land': '闲置土地', 'case-queue': '审批办件', 'visit-week': '目标与走访', enterprises: '企业', deals: '招商台账', map: '一张图', projects: '项目台账', 'project-weeks': '周调度', board: '看板', networks: '审批网络', tasks: '任务', 'month-plans': '月度计划', payments: '资金支付', decisions: '请定事项', listings: '年度名单', funds: '资金台账', 'sponsor-visits': '包保走访', exemptions: '亮灯豁免', indicators: '指标', targets: '目标', documents: '文稿', 'yearly-board': '年度板', 'one-page': '会前一页纸', forms: '本单位模板', quality: '数据质量', parcels: '地块', plants: '厂房', yards: '院落',
    'stage-events': '阶段变更', reviews: '待复核', pool: '库与梯队', 'full-output': '投产达产', counting: '计数与入库',
    imports: '导入批次', people: '人员与权限', system: '系统状态', audit: '审计', more: '更多', search: '查一查', collapse: '收起导航', expand: '展开导航',
  },
  top: {
    search: '搜项目、企业、地块；或直接输入命令', notices: '通知', noNotices: '没有通知', noNoticesWhy: '长时间的任务和别人的改动会出现在这里。', person: '个人菜单',
    signOut: '退出登录', language: '语言', theme: '主题', light: '浅色', dark: '深色', system: '跟随系统', size: '字号', normalSize: '标准', largeSize: '大字',
    density: '行高', compact: '紧凑', normal: '标准', comfortable: '宽松', keyboard: '键盘快捷键', actingFor: '代 {name} 操作', actFor: '代为操作', actForSelf: '本人', running: '{n} 项任务正在进行',
    workspace: '工作台', version: '版本 {version}',
  },
  asof: {
    label: '数据时点', today: '今天 {time}', past: '正在看 {date} 的数据，只读', back: '回到今天', choose: '看哪一天的数据', weekAgo: '一周前', fortnightAgo: '半月前', monthAgo: '一月前', apply: '看这一天', hint: '只能看过去的日子；看过去时不能修改。', invalid: '请选今天以前的日子。',
  },
  palette: { importNew: '导入 Excel', title: '搜索和命令', placeholder: '搜项目、企业、地块；或输入命令、拼音首字母，如 xm', commands: '命令', results: '查到的', none: '没有查到「{q}」', noneWhy: '可换一个词，或只写名称里的几个字。', hint: '↑↓ 选择 · Enter 打开 · Esc 关闭', go: '打开{name}', searching: '正在查…' },
  action: { retry: '重试', cancel: '取消', close: '关闭', save: '保存', showRows: '看明细', showResult: '看结果', add: '新增', undo: '撤销', open: '打开', back: '返回', more: '更多', refresh: '刷新', next: '下一步', previous: '上一步', choose: '选择', details: '明细', print: '打印', copy: '复制', dismiss: '知道了' },
  reserve: { title: '储备库', under: '低于下限，差 {n} 个', enough: '不低于下限' },
  light: { green: '绿', yellow: '黄', red: '红', grey: '灰', none: '未判定' },
  copy: { copied: '已复制', refused: '浏览器不许复制，请手工选取' },
  finding: { error: '错误', warning: '待核', note: '提示' },
  evidence: { lacking: '缺', add: '放入文件', verifiedBy: '核验：{name}' },
  job: { running: '正在进行', queued: '排队中', done: '已完成', failed: '没有完成', cancelled: '已取消', undone: '已撤销', rate: '每秒 {n} 行' },
  state: { loading: '正在读取', saved: '已存 {time}', saving: '正在保存', noRight: '您无权看此列（{name}）', must: '必填', optional: '可不填' },
  error: {
    number: '错误编号', forbidden: '您无权打开此页', forbiddenWhy: '这一页需要别的角色。需要时请联系安全管理员开通。', notFound: '没有这一页', notFoundWhy: '地址可能写错了，或内容已移走。',
    unreachable: '连不上服务器', unreachableWhy: '您已写的内容没有丢失的风险：没有存成功的会标出来。请检查网络后重试。', page: '这一页出错了', pageWhy: '数据没有受影响。请刷新；再出现时请把错误编号告诉系统管理员。', home: '回到今日', reload: '刷新',
  },
  keys: {
    title: '键盘快捷键', everywhere: '任何页面', ledger: '台账', map: '一张图', chain: '产业链图谱', commands: '搜索和命令', search: '搜索', help: '这张表', back: '返回、关闭', projects: '打开项目台账', goMap: '打开一张图', chains: '打开产业链图谱', nodes: '移到相邻环节', zoomFit: '放大、缩小、适合窗口', board: '打开看板', onePage: '打开会前一页纸', deals: '打开招商台账', firms: '打开企业', home: '打开今日',
    rows: '上一行、下一行', open: '打开', edit: '修改', save: '保存', history: '看单元格历史', cell: '修改单元格', clipboard: '复制、粘贴、撤销、向下填充', edge: '跳到数据边缘', pan: '移动地图', zoom: '放大、缩小',
  },
  phone: { today: '今日', ledgers: '台账', map: '地图', search: '查一查' },
  notice: { changed: '{actor} 改了 {what}', justNow: '刚刚' },
  offline: { plainHttp: '此页面不是加密连接（http），浏览器不允许存离线草稿：断网时请先不要填写。请系统管理员开启 https。', lost: '网络断了，写入会失败；恢复后请重试。' },
  print: { foot: '{county} · 数据时点 {time} · 部门台账数，非统计数据' },
}
