import { extname } from 'node:path';

/** What the beginning and the end of a file say of it. */
export interface FileSigns {
  readonly name: string;
  /** The first bytes, at most `headLength`. */
  readonly head: Buffer;
  /** The last bytes, at most `tailLength`; they may be the first ones too. */
  readonly tail: Buffer;
  /** Whether a zero byte stands anywhere in it, as in no text. */
  readonly hasZero: boolean;
}

export const headLength = 64 * 1024;
export const tailLength = 256 * 1024;

/** What a file is: a media type of the closed list, or why it is none of it. */
export type FileKind =
  | { readonly type: string; readonly isProtected: boolean }
  | { readonly problem: 'program' | 'archive' | 'unknown-kind' };

/**
 * Tells the kind from the bytes; the name only tells kinds of text, and of old Office files, from each other. Programs,
 * scripts and pages are refused whatever they are called, and so is what is on no list.
 */
export function kindOfFile(signs: FileSigns): FileKind {
  const { head, name } = signs;
  const ending = extname(name).toLowerCase();
  if (isProgram(head) || programEndings.has(ending)) return { problem: 'program' };
  const image = imageType(head);
  if (image !== null) return { type: image, isProtected: false };
  if (head.subarray(0, 1024).includes('%PDF-')) {
    return { type: 'application/pdf', isProtected: head.includes('/Encrypt') || signs.tail.includes('/Encrypt') };
  }
  if (startsWith(head, 'PK\u0003\u0004') || startsWith(head, 'PK\u0005\u0006')) return kindOfArchive(signs.tail);
  if (head.subarray(0, 8).equals(compoundFile)) return kindOfCompound(ending);
  if (archives.some((start) => startsWith(head, start))) return { problem: 'archive' };
  const text = textTypes[ending];
  return text === undefined || signs.hasZero ? { problem: 'unknown-kind' } : { type: text, isProtected: false };
}

/** True for what a computer would run: Windows, Linux and macOS programs, scripts. */
export function isProgram(head: Buffer): boolean {
  return programs.some((start) => startsWith(head, start)) || machO.has(head.subarray(0, 4).toString('hex'));
}

const programs = ['MZ', '\u007fELF', '#!'];
const machO = new Set(['feedface', 'feedfacf', 'cefaedfe', 'cffaedfe', 'cafebabe']);
const programEndings = new Set(
  'app bat cmd com cpl exe hta htm html jar js jse lnk mjs msi ps1 py scr sh svg url vbe vbs wsf xhtml'
    .split(' ')
    .map((ending) => `.${ending}`),
);

const archives = ['Rar!', '7z\u00bc\u00af', '\u001f\u008b', 'BZh', '\u00fd7zXZ'];
const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex');

const textTypes: Readonly<Record<string, string>> = {
  '.txt': 'text/plain',
  '.csv': 'text/csv',
  '.eml': 'message/rfc822',
};

const office = 'application/vnd.openxmlformats-officedocument';
const types = {
  docx: `${office}.wordprocessingml.document`,
  xlsx: `${office}.spreadsheetml.sheet`,
  pptx: `${office}.presentationml.presentation`,
} as const;

const compoundTypes: Readonly<Record<string, string>> = {
  '.doc': 'application/msword',
  '.xls': 'application/vnd.ms-excel',
  '.ppt': 'application/vnd.ms-powerpoint',
};

function imageType(head: Buffer): string | null {
  if (startsWith(head, '\u0089PNG\r\n\u001a\n')) return 'image/png';
  if (startsWith(head, '\u00ff\u00d8\u00ff')) return 'image/jpeg';
  if (startsWith(head, 'GIF87a') || startsWith(head, 'GIF89a')) return 'image/gif';
  if (startsWith(head, 'RIFF') && head.toString('latin1', 8, 12) === 'WEBP') return 'image/webp';
  if (startsWith(head, 'BM') && head.length > 14 && head.readUInt32LE(6) === 0) return 'image/bmp';
  if (startsWith(head, 'II*\0') || startsWith(head, 'MM\0*')) return 'image/tiff';
  const isHeic = head.toString('latin1', 4, 8) === 'ftyp' && /^(heic|heix|mif1)/.test(head.toString('latin1', 8, 12));
  return isHeic ? 'image/heic' : null;
}

/** A ZIP names its files at its end: by these Office documents and OFD invoices are known from other archives. */
function kindOfArchive(tail: Buffer): FileKind {
  if (tail.includes('vbaProject.bin')) return { problem: 'program' };
  if (tail.includes('OFD.xml')) return { type: 'application/ofd', isProtected: false };
  if (!tail.includes('[Content_Types].xml')) return { problem: 'archive' };
  if (tail.includes('word/')) return { type: types.docx, isProtected: false };
  if (tail.includes('xl/')) return { type: types.xlsx, isProtected: false };
  return tail.includes('ppt/') ? { type: types.pptx, isProtected: false } : { problem: 'archive' };
}

/** Office puts a document with a password into the container that older versions used for every document. */
function kindOfCompound(ending: string): FileKind {
  const old = compoundTypes[ending];
  if (old !== undefined) return { type: old, isProtected: false };
  const [, name = ''] = ending.split('.');
  const isOffice = name === 'docx' || name === 'xlsx' || name === 'pptx';
  return isOffice ? { type: types[name], isProtected: true } : { problem: 'unknown-kind' };
}

function startsWith(head: Buffer, start: string): boolean {
  return head.subarray(0, start.length).equals(Buffer.from(start, 'latin1'));
}
