import { readdir, readFile } from 'node:fs/promises';

/** Proportional set size, in MB, of a process and everything it started: shared pages are counted once, shared out. */
export async function memoryOfTree(root: number): Promise<number> {
  const parents = await parentsOfAll();
  const tree = new Set([root]);
  for (let grown = true; grown;) {
    grown = false;
    for (const [child, parent] of parents) {
      if (tree.has(parent) && !tree.has(child)) {
        tree.add(child);
        grown = true;
      }
    }
  }
  const sizes = await Promise.all([...tree].map(proportionalSize));
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}

async function parentsOfAll(): Promise<ReadonlyMap<number, number>> {
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const status = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => null);
    // The command name stands in parentheses and may hold spaces; what follows it is plain.
    const fields = status?.slice(status.lastIndexOf(')') + 2).split(' ');
    if (fields?.[1] !== undefined) parents.set(Number(name), Number(fields[1]));
  }
  return parents;
}

async function proportionalSize(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0);
}
