import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { globalId, newId, type Uuid } from '@regiotafel/kernel';
import { TestRegion } from './testing/a-region.js';

/** A name that stands nowhere else. */
const CANARY = 'Kanariella Zangvogel';

describe('the name in a question or a reason', () => {
  let region: TestRegion;
  let id: Uuid;
  const told: string[] = [];

  /** Keeps everything a refusal could show. */
  const refusal = async (attempt: Promise<unknown>): Promise<void> => {
    const error: unknown = await attempt.then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).not.toBeNull();
    told.push(String(error), JSON.stringify(error), error instanceof Error ? (error.stack ?? '') : '');
  };

  beforeAll(async () => {
    region = await TestRegion.open();
    const question = `Hoe praten wij met ${CANARY}?`;
    id = await region.opened('noor', { question, poolCardId: globalId('card', newId()) });
    await region.assigned(id, 'leila');
    await region.moves.accept(region.as('leila'), await region.move(id));
    await region.moves.report(region.as('leila'), { ...(await region.move(id)), hours: 1 });
    await region.moves.confirm(region.as('noor'), await region.move(id));
    const conflict = { idempotencyKey: newId(), poolCardId: newId(), reason: `${CANARY} is familie.` };
    await region.conflicts.record(region.as('petra'), conflict);
    await refusal(region.opening.open(region.as('noor'), region.anInput({ question, hours: -1, skills: [CANARY] })));
    await refusal(region.opening.open(region.as('frits'), region.anInput({ question })));
    await refusal(region.conflicts.record(region.as('frits'), { ...conflict, idempotencyKey: newId() }));
  });
  afterAll(() => region.database.close());

  test('stands unsealed in no column of any table: not in the rows, the outbox, the logs or the keys of repetition', async () => {
    const tables = await region.database.sql<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema)'`,
    );
    expect(tables.length).toBeGreaterThan(20);
    const forms = [
      CANARY,
      'Kanariella',
      Buffer.from(CANARY).toString('hex'),
      Buffer.from(CANARY).toString('base64').slice(0, -2),
    ];
    for (const { name } of tables) {
      const [found] = await region.database.sql<{ hits: number }>(
        `select count(*)::int as hits from ${name} t where t::text ilike any ($1)`,
        [forms.map((form) => `%${form}%`)],
      );
      expect([name, found?.hits]).toEqual([name, 0]);
    }
  });

  test('stands in no refusal', () => {
    expect(told).toHaveLength(9);
    expect(told.join('\n')).not.toContain('Kanariella');
  });

  test('opens for who may read it, and for nobody once the key is gone', async () => {
    const gid = globalId('request', id);
    expect(await region.requests.question(region.as('karim'), gid)).toContain(CANARY);
    await region.database.sql('delete from expertise.request_keys where id = $1', [id]);
    expect(await region.requests.question(region.as('karim'), gid)).toBeNull();
  });

  test('does not open from the row of another request', async () => {
    const [from, to] = [await region.opened('noor'), await region.opened('noor')];
    await region.database.sql(
      `update expertise.request_questions t set sealed = f.sealed from expertise.request_questions f where t.id = $2 and f.id = $1`,
      [from, to],
    );
    await expect(region.requests.question(region.as('karim'), globalId('request', to))).rejects.toThrow(
      'unable to authenticate data',
    );
  });
});
