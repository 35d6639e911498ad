/** A table as a file shows it: a line of heads and lines of texts. */
export type Sheet = { readonly heads: readonly string[]; readonly lines: readonly (readonly string[])[] };

/** What a spreadsheet would read as a formula, also behind a tab or a line end. @source OWASP, CSV injection */
const FORMULA = /^[\s]*[=+\-@\t\r]/;

/** A text that no spreadsheet calculates: what looks like a formula begins with an apostrophe. */
export const safeText = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

const cell = (text: string): string => {
  const safe = safeText(text);
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const BYTE_ORDER_MARK = '\u{FEFF}';

/** CSV as a Dutch spreadsheet opens it: semicolons, and a mark that says UTF-8. */
export const csvOf = ({ heads, lines }: Sheet): string =>
  BYTE_ORDER_MARK + [heads, ...lines].map((line) => `${line.map(cell).join(';')}\r\n`).join('');
