import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { freePort } from '@regiotafel/runtime';
import { platformMigrations } from '@regiotafel/tenancy';
import { runProduct, TestDatabase } from '@regiotafel/testing';
import { allMigrations } from './migrations.js';

const STARTED_WITHIN_MS = 120_000;
const ISSUER = { id: 'noord', name: 'Noord', issuer: 'https://id.example', clientId: 'r', clientSecret: 's' };

let database: TestDatabase;
let production: Readonly<Record<string, string>>;
beforeAll(async () => {
  database = await TestDatabase.open(allMigrations.slice(platformMigrations.length));
});
beforeEach(async () => {
  production = {
    REGIOTAFEL_MODE: 'production',
    PUBLIC_URL: 'https://tafel.example',
    OIDC_ISSUERS: JSON.stringify([ISSUER]),
    PORT: String(await freePort()),
  };
});
afterAll(() => database.close());

/** What a start in production says before it ends by itself. */
const refusal = (
  workspace: string,
  program: string,
  settings: Readonly<Record<string, string>>,
): Promise<{ code: number | null; said: string }> =>
  database.alone(async () => {
    const product = runProduct(workspace, program, { ...production, ...settings });
    const code = await product.ended;
    const lines = product
      .said()
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('{'));
    return { code, said: lines.join('\n') };
  });

test.each([
  [
    'a table without forced policies',
    'alter table cases.pool_cards no force row level security',
    'alter table cases.pool_cards force row level security',
    'The database is not served: cases.pool_cards ',
  ],
  [
    'a policy that lets everybody through',
    'create policy planted on cases.pool_cards for select to rt_cases using (true)',
    'drop policy planted on cases.pool_cards',
    'The database is not served: cases.pool_cards ',
  ],
  [
    'a calendar that was moved',
    "update sec.clock set business_offset = interval '1 day'",
    "update sec.clock set business_offset = '0'",
    'The database is not served: business time was moved',
  ],
])(
  'production does not start on %s, and says why in one line',
  async (_what, plant, mend, says) => {
    await database.sql(plant);
    const { code, said } = await refusal('apps/regiotafel', 'prepare', database.settings);
    await database.sql(mend);
    expect(code).toBe(1);
    expect(said).toMatch(/^[^\n]+\.$/);
    expect(said).toContain(says);
  },
  STARTED_WITHIN_MS,
);

test(
  'a scope that starts alone on a database that is behind it says so in one line',
  async () => {
    const name = "name like '20261124T0905%'";
    const [row] = await database.sql<{ timestamp: string; name: string }>(
      `select * from schema_migrations where ${name}`,
    );
    await database.sql(`delete from schema_migrations where ${name}`);
    const { code, said } = await refusal('apps/expertise', 'main', database.settingsOf('expertise'));
    await database.sql('insert into schema_migrations (timestamp, name) values ($1, $2)', [row?.timestamp, row?.name]);
    expect([code, said]).toEqual([
      1,
      'The database is not served: migrations are missing, 20261124T0905-create-outbox first of 1.',
    ]);
  },
  STARTED_WITHIN_MS,
);
