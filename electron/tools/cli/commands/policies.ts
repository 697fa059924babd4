import { statusOf } from '#shared/corpus/status.ts';
import type { Command } from '#tools/cli/command.ts';
import { asOfOf } from '#tools/cli/options.ts';
import { table } from '#tools/terminal/table.ts';

/** The documents and where they stand on a day. */
export const policies: Command = {
  name: 'policies',
  summary: 'Lists the documents, their status on a day and their articles.',
  usage: '[--as-of DATE]',
  details: [
    'The status is notYet, inForce, endsSoon (within 180 days) or periodEnded, from the dates in the text alone.',
    'DATE is a day such as 2026-11-20; today where it is left out.',
  ],
  options: ['as-of'],
  words: [0, 0],
  run: async (asked) => {
    const asOf = asOfOf(asked);
    const rows = (await asked.bundle()).policies.map((policy) => {
      const { id, title, number, issued, region, issuers, period, articles } = policy;
      const { kind, until, daysLeft } = statusOf(policy, asOf);
      return {
        id,
        title,
        number,
        issued,
        status: kind,
        until,
        daysLeft,
        from: period.from,
        region,
        issuers,
        articles: articles.map((article) => article.id),
      };
    });
    return {
      json: rows,
      text: table([
        ['id', 'status', 'until', 'issued', 'articles', 'title'],
        ...rows.map((row) => [row.id, row.status, row.until, row.issued ?? '', String(row.articles.length), row.title]),
      ]),
    };
  },
};
