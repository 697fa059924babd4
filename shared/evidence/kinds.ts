/** How a kept file can be looked at inside the app. */
export type EvidencePreview = 'image' | 'pdf' | 'text' | 'none';

const previews: Readonly<Record<string, EvidencePreview>> = {
  'image/png': 'image',
  'image/jpeg': 'image',
  'image/webp': 'image',
  'image/gif': 'image',
  'image/bmp': 'image',
  'application/pdf': 'pdf',
  'text/plain': 'text',
  'text/csv': 'text',
};

/** How a file of a media type is shown; kinds that are kept without a preview, and unknown ones, are not. */
export function previewOf(type: string): EvidencePreview {
  return Object.hasOwn(previews, type) ? (previews[type] ?? 'none') : 'none';
}

/** Endings that the dialog offers; what a file is, its bytes say. */
export const evidenceEndings = [
  'pdf',
  'png',
  'jpg',
  'jpeg',
  'webp',
  'gif',
  'bmp',
  'heic',
  'tif',
  'tiff',
  'txt',
  'csv',
  'eml',
  'docx',
  'xlsx',
  'pptx',
  'doc',
  'xls',
  'ppt',
  'ofd',
] as const;
