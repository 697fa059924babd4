import type { TableFault } from '#shared/tables/contract.ts';

/** What a file is by its bytes; its name is not asked. */
export type FileKind = 'workbook' | 'text' | Extract<TableFault, 'oldExcel' | 'protected' | 'notATable'>;

const zip = Buffer.from('PK\u0003\u0004', 'latin1');
const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const protectedPart = Buffer.from('EncryptedPackage', 'utf16le');
const oldParts = ['Workbook', 'Book'].map((name) => Buffer.from(`${name}\0`, 'utf16le'));
const wideText = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];
// A page saved under a spreadsheet's name, as some platforms export it.
const markup = /^\s*<(!doctype|html|\?xml|table|meta)/i;

/** Tells a workbook from text, and both from what looks like one of them only by its name. */
export function fileKindOf(bytes: Buffer): FileKind {
  if (startsWith(bytes, zip)) return 'workbook';
  if (startsWith(bytes, compound)) {
    if (bytes.includes(protectedPart)) return 'protected';
    return oldParts.some((part) => bytes.includes(part)) ? 'oldExcel' : 'notATable';
  }
  if (wideText.some((mark) => startsWith(bytes, mark))) return 'text';
  const isText = !bytes.some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20));
  return isText && !markup.test(bytes.toString('latin1', 0, 200).replace('\u00ef\u00bb\u00bf', ''))
    ? 'text'
    : 'notATable';
}

function startsWith(bytes: Buffer, start: Buffer): boolean {
  return bytes.subarray(0, start.length).equals(start);
}
