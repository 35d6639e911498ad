import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Actor, newId } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';
import { aReport } from '../intake/testing/a-report.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { leftWords } from '../setup/testing/left-words.js';
import { strangersTo } from '../setup/testing/strangers.js';
import { MONDAY, TestDesk } from '../signal/testing/a-signal.js';

const NUMBER = 'KANARIE-2026/18';

describe('a number that a system gave its report', () => {
  let region: TestRegion;
  let desk: TestDesk;
  let systems = 0;

  beforeAll(async () => {
    region = await TestRegion.open();
    desk = new TestDesk(region);
  });
  beforeEach(() => desk.setNow(MONDAY));
  afterAll(() => region.database.close());

  const keyOf = async (subject = 'noor') =>
    (
      await desk.systems.add(region.as(subject), {
        idempotencyKey: newId(),
        name: `Systeem ${(systems += 1)}`,
        kind: 'JZV',
      })
    ).key;
  const report = (systemKey: string, changes: Parameters<typeof aReport>[1] = {}, municipality = 'lindehoven') =>
    aReport(region.slug(municipality), { systemKey, systemNumber: NUMBER, ...changes });
  const count = async () =>
    (await region.database.sql<{ n: number }>('select count(*)::int as n from cases.signals'))[0]?.n ?? 0;
  const reused = { code: 'REPORT_NUMBER_REUSED' };

  test('stands for one report: the same under another key gets the receipt of the first, as often as it comes', async () => {
    const key = await keyOf();
    const first = await desk.intake.submit(report(key));
    const before = await count();
    await desk.setNow('2026-03-04T08:00:00Z');
    const again = report(key);
    const answers = [
      await desk.intake.submit(again),
      await desk.intake.submit(again),
      await desk.intake.submit(report(key)),
    ];
    expect(first.isRepeat).toBe(false);
    expect(answers).toEqual(answers.map(() => ({ ...first, isRepeat: true })));
    expect(await count()).toBe(before);
    expect((await desk.reports.read(first.receiptCode))?.step).toBe('RECEIVED');
  });

  test('is refused with another report, also under a key that was used, and the refused report can come under its own', async () => {
    const key = await keyOf();
    await desk.intake.submit(report(key));
    const other = { idempotencyKey: newId(), narrative: 'Kanarie-verhaal: iets anders.' };
    const before = await count();
    await expect(desk.intake.submit(report(key, other))).rejects.toMatchObject(reused);
    expect(await count()).toBe(before);
    expect(await desk.intake.submit(report(key, { ...other, systemNumber: 'KANARIE-19' }))).toMatchObject({
      isRepeat: false,
    });
    await expect(desk.intake.submit(report(key, other))).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    const repeat = report(key);
    expect(await desk.intake.submit(repeat)).toMatchObject({ isRepeat: true });
    await expect(desk.intake.submit({ ...repeat, systemNumber: 'KANARIE-20' })).rejects.toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  test('is one report, also when it comes at once under many keys', async () => {
    const key = await keyOf();
    const before = await count();
    const answers = await Promise.all(Array.from({ length: 5 }, () => desk.intake.submit(report(key))));
    expect(new Set(answers.map(({ receiptCode }) => receiptCode)).size).toBe(1);
    expect(answers.filter(({ isRepeat }) => !isRepeat)).toHaveLength(1);
    expect(await count()).toBe(before + 1);
  });

  test('belongs to its system and municipality: elsewhere it is another report', async () => {
    const keys = [await keyOf(), await keyOf(), await keyOf('koen')] as const;
    const receipts = [
      await desk.intake.submit(report(keys[0])),
      await desk.intake.submit(report(keys[1])),
      await desk.intake.submit(report(keys[2], {}, 'meerwolde')),
    ];
    expect(receipts.map(({ isRepeat }) => isRepeat)).toEqual([false, false, false]);
    expect(new Set(receipts.map(({ receiptCode }) => receiptCode)).size).toBe(3);
  });

  test('is not taken by what was refused: the report can come again when it is right', async () => {
    const key = await keyOf();
    await expect(desk.intake.submit(report(key, { theme: 'OTHER' }))).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(await desk.intake.submit(report(key))).toMatchObject({ isRepeat: false });
  });

  test('stands readable nowhere, and no seat reads or changes what is kept of it', async () => {
    const key = await keyOf();
    await desk.intake.submit(report(key));
    expect((await leftWords(region.database, ['KANARIE', '2026/18'])).found).toEqual([]);
    const read = prepared<object>('test.numbers.read', 'select * from cases.report_numbers');
    const change = prepared('test.numbers.change', "update cases.report_numbers set digest = 'x'");
    const members = ['noor', 'sven', 'karim', 'leila', 'anne'].map(
      (name): (() => Actor) =>
        () =>
          region.as(name),
    );
    for (const as of [...members, ...(await strangersTo(region)).map((each) => each.as)]) {
      expect((await desk.tenants.read(as(), { action: 'attack' }, read)).rows).toEqual([]);
      await expect(desk.tenants.run(as(), { action: 'attack' }, (tx) => tx.write(change, []))).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }
  });
});
