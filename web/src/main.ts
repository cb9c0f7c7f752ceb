import { createPinia } from 'pinia'
import { createApp, watch } from 'vue'
import App from './App.vue'
import { connectClient } from './api/client'
import { i18n, useLocale } from './i18n'
import { router } from './router'
import { useAsof } from './stores/asof'
import { useJobs } from './stores/jobs'
import { useLook } from './stores/look'
import { useOutbox } from './stores/outbox'
import { useSession } from './stores/session'
import './styles/tokens.css'
import './styles/base.css'
import './styles/parts.css'
import './styles/print.css'

const app = createApp(App)
app.use(createPinia())
const look = useLook()
const session = useSession()
look.apply()
watch(() => look.locale, useLocale, { immediate: true })

connectClient({
  asof: () => useAsof().date,
  language: () => look.locale,
  signedOut: () => {
    if (session.state !== 'signed-in') return
    session.forget()
    const here = router.currentRoute.value
    void router.push({ name: 'login', query: { next: here.fullPath, reason: 'expired' } })
  },
})

watch(() => session.state, (state) => {
  if (state === 'signed-in') {
    useJobs().connect()
    if (session.person) useOutbox().open(session.person.id)
    void look.loadFromServer()
  } else {
    useJobs().disconnect()
    useOutbox().close()
  }
})

app.use(i18n)
app.use(router)
app.mount('#app')
