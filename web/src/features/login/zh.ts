export default {
  title: '登录', login: '登录名', password: '密码', enter: '登录', expired: '登录已过期，请重新登录。没有存成功的内容请重新填写。', forgot: '忘记密码请找安全管理员重设。',
  secrets: '禁止存储处理国家秘密', secretsWhy: '本系统为非涉密系统，请勿录入、上传涉及国家秘密的内容。', needLogin: '请填登录名。', needPassword: '请填密码。', firstTime: '本系统还没有设置', firstTimeWhy: '还没有人可以登录。请用程序启动时打印的一次性链接打开设置页，填单位和第一批人员。', show: '显示密码', hide: '隐藏密码',
  says: '从第一次接洽到建成投产，一县的招商、项目和地，都在一处', english: 'English', chinese: '中文',
}
