// Files dropped somewhere, on their way to the import wizard.
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

export const usePendingFiles = defineStore('pendingFiles', () => {
  const files = shallowRef<File[]>([])
  function put(list: Iterable<File>): void { files.value = [...list] }
  function take(): File[] {
    const taken = files.value
    files.value = []
    return taken
  }
  return { files, put, take }
})
