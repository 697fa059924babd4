export function ArticlesPart(_: { left: string | undefined; right: string | undefined }) {
  return null;
}
