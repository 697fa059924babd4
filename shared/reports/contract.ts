import { z } from 'zod';
import { ClientId } from '#shared/record/schema.ts';

/** What a report can be written as; each is also the ending of its file. */
export const reportFormats = ['docx', 'pdf', 'xlsx', 'html', 'md', 'ics'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** Which report is asked for: it is built from main's own record, so that only names and choices travel. */
export const ReportOrder = z.strictObject({
  client: ClientId,
  scope: z.enum(['checklist', 'case', 'papers']),
  /** In the order in which they are printed. */
  checklists: z.array(z.string().min(1).max(60)).min(1).max(500),
  language: z.enum(['zh-CN', 'zh-HK', 'en']),
  asOf: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  /** Who hands it over; empty where nobody is named. */
  preparedBy: z.string().max(100),
});
export type ReportOrder = z.infer<typeof ReportOrder>;

/** How far an export has come; `total` is 0 where it cannot be counted. */
export const ReportProgress = z.strictObject({
  stage: z.enum(['choosing', 'gathering', 'writing', 'checking', 'saving', 'printing']),
  done: z.int(),
  total: z.int(),
});
export type ReportProgress = z.infer<typeof ReportProgress>;

/** What is asked of reports. */
export const reportContract = {
  /** Writes a report where the person chooses, after it was read back and compared; or refuses and leaves nothing. */
  'report:export': {
    request: z.strictObject({ ...ReportOrder.shape, format: z.enum(reportFormats) }),
    response: z.strictObject({ file: z.string(), bytes: z.int() }),
  },
  /** Ends the export or printing that is under way; it then is refused as cancelled. */
  'report:cancel': { request: z.undefined(), response: z.strictObject({}) },
  /** Hands a report to the printer that the person chooses in the system's own dialog. */
  'report:print': { request: ReportOrder, response: z.strictObject({}) },
} as const;
