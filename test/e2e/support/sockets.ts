import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

const tables = ['tcp', 'tcp6', 'udp', 'udp6', 'udplite', 'raw', 'raw6', 'icmp', 'icmp6'] as const;

/** Network sockets that a process or any of its descendants holds now, read from `/proc`; Linux only. */
export function networkSocketsOf(pid: number): readonly string[] {
  return familyOf(pid).flatMap((member) => {
    const inodes = new Set(linksOf(member).map((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? 'none'));
    return tables.flatMap((table) =>
      linesOf(`/proc/${member}/net/${table}`)
        .slice(1)
        .filter((line) => inodes.has(line.trim().split(/\s+/)[9] ?? ''))
        .map((line) => `${member} ${table} ${line.trim()}`),
    );
  });
}

/** A process and its descendants. */
function familyOf(pid: number): readonly number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), parentOf(name)] as const);
  const family = [pid];
  for (const member of family) {
    family.push(...parents.filter(([, parent]) => parent === member).map(([child]) => child));
  }
  return family;
}

function parentOf(pid: string): number {
  const [stat = ''] = linesOf(`/proc/${pid}/stat`);
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

/** A process may end, or close a file, while it is looked at: then it holds nothing. */
function linksOf(pid: number): readonly string[] {
  const folder = `/proc/${pid}/fd`;
  return ifThere(() => readdirSync(folder), []).map((name) => ifThere(() => readlinkSync(`${folder}/${name}`), ''));
}

function linesOf(path: string): readonly string[] {
  return ifThere(() => readFileSync(path, 'utf8'), '').split('\n');
}

function ifThere<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
