/**
 * One step of `npm test`: a script of package.json with a heading a person understands.
 * @typedef {{ name: string, title: string, script: string, needsBuild?: boolean, needsScreen?: boolean, needsReaders?: boolean }} Step
 */

/** Every step, in the order in which a mistake is found soonest. @type {readonly Step[]} */
export const steps = [
  { name: 'format', title: 'Format (Prettier)', script: 'format:check' },
  { name: 'types', title: 'Types (tsc)', script: 'types' },
  { name: 'lint', title: 'Lint and law of imports (oxlint)', script: 'lint' },
  { name: 'seeds', title: 'Seeds: documents, rules, checklists', script: 'lint:seeds' },
  { name: 'locales', title: 'Locales: every key in every language', script: 'lint:locales' },
  { name: 'unused', title: 'Unused files, exports, packages (knip)', script: 'unused' },
  { name: 'unit', title: 'Unit, contract, store and lint tests (vitest)', script: 'unit' },
  { name: 'build', title: 'Build', script: 'build' },
  {
    name: 'e2e',
    title: 'End to end in real Electron (Playwright)',
    script: 'e2e',
    needsBuild: true,
    needsScreen: true,
  },
  {
    name: 'documents',
    title: 'Exported documents opened by LibreOffice and poppler (Playwright)',
    script: 'documents',
    needsBuild: true,
    needsScreen: true,
    needsReaders: true,
  },
];

/**
 * The steps a person asked for by name, with what they stand on; all when none is named.
 * @param {readonly string[]} names
 * @returns {{ chosen: readonly Step[], unknown: readonly string[] }}
 */
export function chooseSteps(names) {
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (names.length === 0) return { chosen: steps, unknown };
  const wanted = new Set(names);
  if (steps.some((step) => wanted.has(step.name) && step.needsBuild === true)) wanted.add('build');
  return { chosen: steps.filter((step) => wanted.has(step.name)), unknown };
}
