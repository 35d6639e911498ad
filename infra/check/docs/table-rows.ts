/** A row of a Markdown table, under the heading where it stands; cells without the backticks of code. */
export interface TableRow {
  readonly section: string;
  readonly cells: readonly string[];
}

const cellsOf = (line: string): string[] =>
  line
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replace(/^`([^`]*)`$/, '$1'));

/** The rows of every table in a Markdown text, without heads and rules. */
export const tableRows = (text: string): TableRow[] => {
  const rows: TableRow[] = [];
  let section = '';
  let inBody = false;
  for (const line of text.split('\n')) {
    section = /^##+ (.*)$/.exec(line)?.[1] ?? section;
    if (!line.startsWith('|')) inBody = false;
    else if (/^\|[\s:|-]+\|$/.test(line)) inBody = true;
    else if (inBody) rows.push({ section, cells: cellsOf(line) });
  }
  return rows;
};
