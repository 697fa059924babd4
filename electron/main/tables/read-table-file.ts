import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ChosenTable, TableFault, TableSheet } from '#shared/tables/contract.ts';
import { fileKindOf } from './file-kind.ts';
import { mostBytes } from './limits.ts';

/** Reads a table from a file of the person's choice, which stays as it is. What is wrong with it is part of the answer. */
export async function readTableFile(path: string): Promise<ChosenTable> {
  const file = basename(path);
  const read = await contentOf(path);
  const sheets = typeof read === 'string' ? read : await sheetsIn(read);
  return typeof sheets === 'string' ? { file, fault: sheets, sheets: [] } : { file, fault: null, sheets };
}

async function contentOf(path: string): Promise<Buffer | TableFault> {
  try {
    const found = await stat(path);
    // Opening a pipe or a device would wait for ever.
    if (!found.isFile()) return 'unreadable';
    if (found.size > mostBytes) return 'tooLarge';
    const bytes = await readFile(path);
    if (bytes.length === 0) return 'emptyFile';
    return bytes.length > mostBytes ? 'tooLarge' : bytes;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'gone' : 'unreadable';
  }
}

async function sheetsIn(bytes: Buffer): Promise<TableSheet[] | TableFault> {
  const kind = fileKindOf(bytes);
  // The readers are loaded with the first file, not with the app.
  if (kind === 'workbook') return (await import('./read-workbook.ts')).readWorkbook(bytes);
  if (kind === 'text') return (await import('./read-text.ts')).readText(bytes);
  return kind;
}
