import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';
import { TestRegion } from '../setup/testing/a-region.js';
import { strangersTo } from '../setup/testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';
import { CriteriaService } from './criteria.service.js';

const THEME = 'RADICALISATION';

describe('the questions of a theme', () => {
  let region: TestRegion;
  let table: TestWeighing;
  let service: CriteriaService;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
    service = new CriteriaService(table.tenants);
    await table.setNow(MONDAY);
  });
  afterAll(() => region.database.close());

  const rules = async (subject = 'karim') =>
    (await service.all(region.as(subject))).find(({ theme }) => theme.id === `theme_${THEME}`);
  const added = { code: null, textNl: 'Hoe dringend is het?', textEn: 'How urgent is it?' };
  const kept = { code: 'BEHAVIOUR', textNl: 'Welk gedrag is er gezien?', textEn: 'What behaviour was seen?' };
  const adopt = (subject: string, version: number, criteria: object[] = [kept, added]) =>
    service.adopt(region.as(subject), { idempotencyKey: newId(), themeId: THEME, version, criteria } as never);

  test('are changed by the coordinator as a next version; what lies on the table keeps its own', async () => {
    const { weighingId } = await table.laid();
    const made = await adopt('karim', 1);
    expect(made).toMatchObject({ criteriaVersion: 2, adoptedBy: { id: `member_${region.member('karim')}` } });
    expect(made?.criteria.map(({ textNl }) => textNl)).toEqual([kept.textNl, added.textNl]);
    const [old] = await table
      .judge('bram', weighingId)
      .then(() =>
        region.database.sql<{ criteria_version: number }>(
          'select criteria_version from cases.weighings where id = $1',
          [weighingId],
        ),
      );
    expect(old?.criteria_version).toBe(1);
    await expect(adopt('karim', 1)).rejects.toMatchObject({ code: 'CONFLICT' });
    const [codes] = await region.database.sql<{ n: number }>(
      `select count(*)::int as n from cases.criteria where theme = $1 and version = 1`,
      [THEME],
    );
    expect(codes?.n).toBe(1);
  });

  test('never get into a version that stands, also past the services', async () => {
    const attack = (subject: string, name: string, sql: string) =>
      table.tenants
        .run(region.as(subject), { action: 'attack' }, (tx) => tx.write(prepared(`test.criteria.${name}`, sql)))
        .catch(({ code }: { code: string }) => code);
    const insert = (version: number) =>
      `insert into cases.criteria (tenant_id, theme, version, code, position, text_nl, text_en)
       values ((select sec.r()), '${THEME}', ${version}, 'LATER', 9, 'x', 'x')`;
    expect(await attack('karim', 'old', insert(1))).toBe('23514');
    expect(await attack('karim', 'last', insert(2))).toBe('23514');
    const set = (version: number) =>
      `insert into cases.criteria_sets (tenant_id, theme, version, adopted_at) values ((select sec.r()), '${THEME}', ${version}, now())`;
    expect(await attack('karim', 'skip', set(9))).toBe('23514');
    for (const subject of ['marit', 'noor', 'leila'])
      expect([subject, await attack(subject, 'set', set(3))]).toEqual([subject, 'NOT_FOUND']);
    expect(await attack('karim', 'terms', 'update cases.theme_rules set weighing_days = 99')).toBe('23514');
    for (const statement of ["update cases.criteria set text_nl = 'x'", 'delete from cases.criteria_sets'])
      await expect(
        table.tenants.run(region.as('karim'), { action: 'attack' }, (tx) =>
          tx.write(prepared(`test.criteria.${statement.slice(0, 6)}`, statement)),
        ),
      ).rejects.toThrow('Not found');
  });

  test('keep what the coordinator made of them when the file of the region is imported again', async () => {
    const before = await rules();
    const { CasesImport } = await import('../setup/setup.service.js');
    await new CasesImport(region.database.tenants('cases'), region.access()).apply(region.file);
    expect(await rules()).toEqual(before);
  });

  test('take over codes of the version before and no others', async () => {
    const version = (await rules())?.criteriaVersion ?? 0;
    await expect(adopt('karim', version, [{ ...kept, code: 'INVENTED' }])).rejects.toMatchObject({
      fields: [{ path: 'criteria', code: 'UNKNOWN' }],
    });
  });

  test('come with the parties that must weigh, and name those without a member', async () => {
    const set = (subject: string, version: number, composition: string[]) =>
      service.compose(region.as(subject), { idempotencyKey: newId(), themeId: THEME, version, composition } as never);
    const made = await set('karim', 1, ['MUNICIPALITY', 'POLICE', 'SCHOOL']);
    expect(made).toMatchObject({ compositionVersion: 2, partiesMissing: ['SCHOOL'] });
    await expect(table.offered()).rejects.toMatchObject({ code: 'TABLE_INCOMPLETE', params: { missing: 'SCHOOL' } });
    await expect(set('karim', 1, ['POLICE'])).rejects.toMatchObject({ code: 'CONFLICT' });
    await set('karim', 2, ['MUNICIPALITY', 'POLICE', 'PROSECUTION']);
    await table.offered();
  });

  test('are read by who weighs, changed by the coordinator alone, and nothing to anybody else', async () => {
    for (const subject of ['marit', 'bram', 'saskia']) {
      expect(await rules(subject)).toMatchObject({ isToChange: false });
      await expect(adopt(subject, 2)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    for (const subject of ['noor', 'frits', 'leila']) expect(await service.all(region.as(subject))).toEqual([]);
    for (const { name, as } of await strangersTo(region)) {
      const seen = await service.all(as());
      const isElsewhere = name.endsWith('noorderbrink');
      expect([name, seen.length > 0 && !isElsewhere]).toEqual([name, false]);
    }
  });
});
