import type { ClientSummary, ImportChange } from '#shared/clients/contract.ts';
import { nameKey } from '#shared/clients/name-key.ts';
import { isProfileField } from '#shared/clients/profile.ts';
import { canonicalJson } from '#shared/record/canonical.ts';
import type { Value } from '#shared/rules/schema.ts';
import type { TableSheet } from '#shared/tables/contract.ts';
import type { ImportTarget } from './columns.ts';
import { faultOf, readCell, type CellFault } from './read-cell.ts';

/** Most characters of a name, as the record's schema says. */
const longestName = 120;

/** Why a whole row cannot be taken in. */
export type RowFault =
  | { readonly kind: 'noName' | 'nameTooLong' | 'nameFormula' | 'nameGarbled' }
  /** The row in which the name stands first. */
  | { readonly kind: 'doubled'; readonly line: number }
  /** Several clients here have this name. */
  | { readonly kind: 'ambiguous' };

/** One thing a row would set. */
export interface PlannedField {
  readonly target: Exclude<ImportTarget, 'name'>;
  /** What stands there now; undefined where there is nothing. */
  readonly before: Value | undefined;
  readonly after: Value;
}

/** A cell that is left out, with the words that stand in it. */
export interface UnreadCell {
  readonly target: Exclude<ImportTarget, 'name'>;
  readonly text: string;
  readonly fault: CellFault;
}

/** What would become of one row. */
export interface PlannedRow {
  /** The row's number in the file. */
  readonly line: number;
  readonly name: string;
  readonly outcome: 'new' | 'changed' | 'same' | 'unreadable';
  /** The client it is about; null for a new one. */
  readonly client: string | null;
  readonly fields: readonly PlannedField[];
  readonly unread: readonly UnreadCell[];
  readonly fault: RowFault | null;
}

/** What an import would do, row by row, before anything is done. Empty cells change nothing. */
export function planImport(
  rows: TableSheet['rows'],
  columns: readonly (ImportTarget | null)[],
  clients: readonly Pick<ClientSummary, 'id' | 'name' | 'sample' | 'deletedAt' | 'digest'>[],
): readonly PlannedRow[] {
  const existing = byName(clients.filter(({ sample, deletedAt }) => sample === null && deletedAt === null));
  const seen = new Map<string, number>();
  const nameColumn = columns.indexOf('name');
  return rows.map(({ line, cells }): PlannedRow => {
    const name = (cells[nameColumn] ?? '').trim();
    const key = nameKey(name);
    const known = existing.get(key) ?? [];
    const fault = nameFault(name) ?? repeated(seen, key, line) ?? (known.length > 1 ? { kind: 'ambiguous' } : null);
    const row = { line, name, client: null, fields: [], unread: [] };
    if (fault !== null) return { ...row, outcome: 'unreadable', fault };
    const [client] = known;
    const { fields, unread } = readRow(cells, columns, client);
    if (client === undefined) return { ...row, outcome: 'new', fields, unread, fault: null };
    return {
      ...row,
      client: client.id,
      outcome: fields.length === 0 ? 'same' : 'changed',
      fields,
      unread,
      fault: null,
    };
  });
}

/** What a row that was chosen does, as changes. */
export function changesOf({ fields }: PlannedRow): ImportChange[] {
  return fields.map(({ target, after }) =>
    isProfileField(target) && typeof after === 'string'
      ? { kind: 'profile.set', payload: { field: target, value: after } }
      : { kind: 'answer.set', payload: { fact: target, value: after, basis: 'stated' } },
  );
}

type Known = Pick<ClientSummary, 'id' | 'name' | 'digest'>;

function byName(clients: readonly Known[]): ReadonlyMap<string, readonly Known[]> {
  const found = new Map<string, Known[]>();
  for (const client of clients) {
    const key = nameKey(client.name);
    found.set(key, [...(found.get(key) ?? []), client]);
  }
  return found;
}

function nameFault(name: string): RowFault | null {
  if (name === '') return { kind: 'noName' };
  const fault = faultOf(name);
  if (fault === 'formula') return { kind: 'nameFormula' };
  if (fault === 'garbled') return { kind: 'nameGarbled' };
  return name.length > longestName ? { kind: 'nameTooLong' } : null;
}

function repeated(seen: Map<string, number>, key: string, line: number): RowFault | null {
  const first = seen.get(key);
  if (first !== undefined) return { kind: 'doubled', line: first };
  seen.set(key, line);
  return null;
}

function readRow(
  cells: readonly string[],
  columns: readonly (ImportTarget | null)[],
  client: Known | undefined,
): { readonly fields: readonly PlannedField[]; readonly unread: readonly UnreadCell[] } {
  const fields: PlannedField[] = [];
  const unread: UnreadCell[] = [];
  for (const [index, target] of columns.entries()) {
    const text = (cells[index] ?? '').trim();
    if (target === null || target === 'name' || text === '') continue;
    const reading = readCell(target, text);
    if ('fault' in reading) unread.push({ target, text, fault: reading.fault });
    else {
      const before = currentOf(client, target);
      if (before === undefined || canonicalJson(before) !== canonicalJson(reading.value)) {
        fields.push({ target, before, after: reading.value });
      }
    }
  }
  return { fields, unread };
}

function currentOf(client: Known | undefined, target: PlannedField['target']): Value | undefined {
  return isProfileField(target) ? client?.digest?.profile[target] : client?.digest?.facts[target];
}
