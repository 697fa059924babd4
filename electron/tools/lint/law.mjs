/**
 * The law of imports, as a closed world: a file may import only what the first line that matches it allows. `$1` is
 * the folder caught by the brackets; an entry ending in `/` or `:` is a beginning, any other a whole name.
 * @type {readonly (readonly [files: RegExp, allowed: readonly string[]])[]}
 */
// prettier-ignore
export const law = [
  [/^shared\//, ['shared/', 'zod']],

  [/^electron\/preload\//, ['electron/preload/', 'shared/ipc/channels.ts', 'electron']],
  [/^electron\/main\/store\//, ['electron/main/store/', 'shared/', 'node:', 'lowdb', 'zod']],
  [/^electron\/main\/record\//, ['electron/main/record/', 'electron/main/store/', 'shared/', 'node:', 'zod']],
  [/^electron\/main\/ipc\//, ['electron/main/ipc/', 'shared/', 'node:', 'electron', 'zod']],
  [/^electron\/main\/archives\//, ['electron/main/archives/', 'node:', 'fflate', 'yauzl']],
  [/^electron\/main\/handoff\//, ['electron/main/handoff/', 'electron/main/archives/', 'electron/main/files/', 'electron/main/workspace/', 'electron/main/record/', 'electron/main/store/', 'electron/main/ipc/refused.ts', 'shared/', 'node:', 'age-encryption', '@noble/ciphers/']],
  [/^electron\/main\/packs\//, ['electron/main/packs/', 'electron/main/archives/', 'electron/main/files/', 'electron/main/reading/', 'electron/main/workspace/', 'electron/main/corpus/', 'electron/main/record/', 'electron/main/store/', 'electron/main/ipc/refused.ts', 'shared/', 'node:', 'zod']],
  [/^electron\/main\/(workspace|files|corpus)\//, ['electron/main/$1/', 'electron/main/record/', 'electron/main/store/', 'electron/main/ipc/refused.ts', 'shared/', 'node:']],
  [/^electron\/main\/writer\//, ['electron/main/writer/', 'electron/main/store/', 'electron/main/ipc/refused.ts', 'shared/', 'node:', 'zod']],
  [/^electron\/main\/vault\//, ['electron/main/vault/', 'electron/main/workspace/', 'electron/main/record/', 'electron/main/store/', 'electron/main/ipc/refused.ts', 'shared/', 'node:', 'electron', 'zod']],
  [/^electron\/main\/backups\//, ['electron/main/backups/', 'electron/main/files/', 'electron/main/workspace/', 'electron/main/record/', 'electron/main/store/', 'electron/main/ipc/refused.ts', 'shared/', 'node:', 'zod']],
  [/^electron\/main\/evidence\//, ['electron/main/evidence/', 'electron/main/workspace/', 'electron/main/files/', 'electron/main/record/', 'electron/main/store/', 'electron/main/ipc/refused.ts', 'shared/', 'node:']],
  [/^electron\/main\/exchange\//, ['electron/main/exchange/', 'electron/main/workspace/', 'electron/main/record/', 'electron/main/store/', 'electron/main/ipc/refused.ts', 'shared/', 'node:', 'zod']],
  // The one folder that may reach a network.
  [/^electron\/main\/replication\//, ['electron/main/replication/', 'electron/main/exchange/', 'shared/', 'node:', 'pouchdb-core', 'pouchdb-adapter-http', 'zod']],
  [/^electron\/main\/tables\//, ['electron/main/tables/', 'electron/main/files/', 'electron/main/ipc/refused.ts', 'shared/', 'node:', 'hucre/', 'yauzl']],
  [/^electron\/main\/reports\//, ['electron/main/reports/', 'electron/main/history/words.ts', 'electron/main/workspace/', 'electron/main/files/', 'electron/main/corpus/', 'electron/main/ipc/refused.ts', 'shared/', 'node:', 'electron', 'docx', 'write-excel-file/', 'ical-generator', 'unpdf', 'hucre/', 'fflate']],
  // Minutes are handed over as reports are.
  [/^electron\/main\/sessions\//, ['electron/main/sessions/', 'electron/main/reports/', 'electron/main/workspace/', 'electron/main/corpus/', 'electron/main/ipc/refused.ts', 'shared/', 'node:']],
  [/^electron\/main\/([^/]+)\//, ['electron/main/$1/', 'electron/main/workspace/', 'electron/main/files/', 'electron/main/corpus/', 'electron/main/record/', 'electron/main/ipc/refused.ts', 'shared/', 'node:', 'electron']],
  [/^electron\/main\/[^/]+$/, ['electron/main/', 'shared/', 'node:', 'electron']],

  [/^renderer\/src\/ipc\//, ['renderer/src/ipc/', 'shared/']],
  [/^renderer\/src\/state\//, ['renderer/src/state/', 'renderer/src/ipc/', 'shared/', 'react']],
  [/^renderer\/src\/i18n\//, ['renderer/src/i18n/', 'renderer/src/state/', 'shared/', 'react', 'i18next', 'react-i18next']],
  [/^renderer\/src\/styles\//, ['renderer/src/styles/', '@fluentui/']],
  [/^renderer\/src\/ui\//, ['renderer/src/ui/', 'renderer/src/i18n/', 'renderer/src/styles/', 'shared/', 'react', '@fluentui/', 'lucide-react', 'diff', '@tanstack/react-virtual']],
  [/^renderer\/src\/sources\//, ['renderer/src/sources/', 'renderer/src/state/', 'renderer/src/ui/', 'renderer/src/i18n/', 'shared/', 'react', '@fluentui/', 'lucide-react']],
  [/^renderer\/src\/answering\//, ['renderer/src/answering/', 'renderer/src/state/', 'renderer/src/ui/', 'renderer/src/i18n/', 'shared/', 'react', '@fluentui/', 'lucide-react']],
  [/^renderer\/src\/tasks\//, ['renderer/src/tasks/', 'renderer/src/answering/', 'renderer/src/state/', 'renderer/src/ui/', 'renderer/src/i18n/', 'shared/', 'react', '@fluentui/', 'lucide-react']],
  // A session asks the questions of checklists beside their passages, tells changes as the history does, and shows minutes as reports are shown.
  [/^renderer\/src\/features\/sessions\//, ['renderer/src/features/sessions/', 'renderer/src/features/checklist/passage-source.tsx', 'renderer/src/features/report/report-preview.tsx', 'renderer/src/features/report/report-words.ts', 'renderer/src/features/report/outcome-line.tsx', 'renderer/src/features/report/page-buttons.tsx', 'renderer/src/tasks/', 'renderer/src/sources/', 'renderer/src/answering/', 'renderer/src/state/', 'renderer/src/ui/', 'renderer/src/i18n/', 'renderer/src/styles/', 'shared/', 'react', '@fluentui/', 'lucide-react']],
  [/^renderer\/src\/evidence\//, ['renderer/src/evidence/', 'renderer/src/answering/', 'renderer/src/state/', 'renderer/src/ui/', 'renderer/src/i18n/', 'shared/', 'react', 'lucide-react']],
  [/^renderer\/src\/features\/evidence\//, ['renderer/src/features/evidence/', 'renderer/src/evidence/', 'renderer/src/sources/', 'renderer/src/answering/', 'renderer/src/state/', 'renderer/src/ui/', 'renderer/src/i18n/', 'renderer/src/styles/', 'shared/', 'react', 'lucide-react', 'pdfjs-dist', 'pdfjs-dist/']],
  [/^renderer\/src\/features\/([^/]+)\//, ['renderer/src/features/$1/', 'renderer/src/tasks/', 'renderer/src/evidence/', 'renderer/src/sources/', 'renderer/src/answering/', 'renderer/src/state/', 'renderer/src/ui/', 'renderer/src/i18n/', 'renderer/src/styles/', 'shared/', 'react', '@fluentui/', 'lucide-react', '@tanstack/react-virtual']],
  [/^renderer\/src\/(shell\/)?[^/]+$/, ['renderer/src/', 'shared/', 'react', 'react-dom/', '@fluentui/', 'lucide-react']],

  // Starting must work before any package is installed.
  [/^electron\/tools\/launch\//, ['electron/tools/launch/', 'node:']],
  [/^electron\/tools\/pack\//, ['electron/tools/', 'shared/', 'node:', 'yaml', 'fflate', 'zod']],
  [/^electron\/tools\//, ['electron/tools/', 'shared/', 'node:', 'yaml', 'opencc-js/', 'pinyin-pro', 'vite', 'zod']],
  [/^electron\.vite\.config\.ts$/, ['electron/tools/', 'node:', 'electron-vite', 'vite', '@vitejs/plugin-react']],

  [/^test\//, ['shared/', 'electron/', 'renderer/', 'seeds/', 'test/', 'node:', 'electron', 'vitest', 'vitest/', '@playwright/test', '@axe-core/playwright', 'express-pouchdb', 'pouchdb-adapter-memory', 'pouchdb-core', 'pouchdb-mapreduce', 'fast-check', 'fflate', 'hucre/', 'lowdb', 'react', 'vite', 'write-excel-file/', 'yaml', 'zod', '@orama/orama', 'age-encryption', 'flexsearch', 'minisearch', 'node-sqlite3-wasm']],

];
