// One polite voice for screen readers: saves, jobs, counts.
import { defineStore } from 'pinia'
import { nextTick, ref } from 'vue'

export const useAnnounce = defineStore('announce', () => {
  const text = ref('')
  function say(sentence: string): void {
    text.value = ''
    void nextTick(() => (text.value = sentence))
  }
  return { text, say }
})
