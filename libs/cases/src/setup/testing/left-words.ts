import type { TestDatabase } from '@regiotafel/testing';

/** Tables of a database in which a word can be read, as it is or as bytes, and how many tables were looked through. */
export const leftWords = async (
  database: TestDatabase,
  words: readonly string[],
): Promise<{ tables: readonly string[]; found: readonly string[] }> => {
  const names = await database.sql<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const wanted = words.flatMap((word) => [word, Buffer.from(word).toString('hex')]);
  const found: string[] = [];
  for (const { name } of names) {
    const rows = await database.sql<{ row: string }>(`select t::text as row from ${name} t`);
    if (wanted.some((word) => rows.some(({ row }) => row.includes(word)))) found.push(name);
  }
  return { tables: names.map(({ name }) => name), found };
};
