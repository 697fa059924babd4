const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** The words a page of ours shows, without its marks; styles and the head are no words. */
export function textOfHtml(html: string): string {
  const body = html.slice(html.indexOf('<body>'), html.lastIndexOf('</body>'));
  return body.replace(/<[^>]*>/g, ' ').replace(/&(?:#(\d+)|(\w+));/g, (whole, code?: string, name?: string) => {
    if (code !== undefined) return String.fromCodePoint(Number(code));
    return named[name ?? ''] ?? whole;
  });
}
