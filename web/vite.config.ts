import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

const server = process.env.LIANTU_SERVER ?? 'http://127.0.0.1:8731'

export default defineConfig({
  plugins: [vue()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  define: { __INTLIFY_PROD_DEVTOOLS__: 'false', __VUE_I18N_LEGACY_API__: 'false' },
  build: {
    target: 'es2022',
    cssCodeSplit: true,
    manifest: true,
    chunkSizeWarningLimit: 1200,
    // Data URLs of images are allowed by the policy of the page, of workers and scripts not.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
  server: { port: 5173, proxy: { '/api': server, '/ogc': server, '/readyz': server, '/livez': server } },
  test: { environment: 'jsdom', include: ['src/**/*.test.ts'] },
})
