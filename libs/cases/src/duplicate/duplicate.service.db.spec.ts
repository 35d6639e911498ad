import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from '@regiotafel/graphql';
import { type Actor, type Day, newId, type Uuid } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';
import { TestRegion } from '../setup/testing/a-region.js';
import { leftWords } from '../setup/testing/left-words.js';
import { type Stranger, strangersTo } from '../setup/testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { runJobs } from '../signal/testing/run-jobs.js';
import { TestWeighing } from '../weighing/testing/a-table.js';
import { DecideDuplicateCheck } from './duplicate.input.js';
import { DuplicateJobs } from './duplicate.job.js';
import { DuplicateService } from './duplicate.service.js';
import { SubjectMarking } from './subject-marking.service.js';

const BORN = { person: { name: 'Kanarie Persoon', birthDate: '2008-05-01' as Day, address: null } };
const BASIS = { covenant: 'Convenant Veldersoord, artikel 9', dpia: 'DPIA 2026-2, paragraaf 4' };

describe('the check for one person in two municipalities', () => {
  let region: TestRegion;
  let table: TestWeighing;
  let duplicates: DuplicateService;
  let strangers: Stranger[];

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
    duplicates = new DuplicateService(table.tenants);
    strangers = await strangersTo(region);
  });
  beforeEach(async () => {
    await table.setNow(MONDAY);
    for (const name of ['duplicate_holds', 'duplicate_notices', 'subject_marks', 'duplicate_checks'])
      await region.database.sql(`delete from cases.${name}`);
  });
  afterAll(() => region.database.close());

  const jobs = () => {
    const marking = new SubjectMarking(table.tenants, table.signals, table.parts, region.access());
    return runJobs(region.database, new DuplicateJobs(marking, duplicates).works());
  };
  const decide = (who: Actor, changes: object = {}) =>
    duplicates.decide(
      who,
      parse(DecideDuplicateCheck, { idempotencyKey: newId(), version: 0, isOn: true, ...BASIS, ...changes }),
    );
  const marks = () =>
    region.database.sql<{ municipality_id: Uuid; mark: Buffer }>(
      'select municipality_id, mark from cases.subject_marks',
    );
  const present = async (subject = 'karim') => await duplicates.present(region.as(subject));

  /** What a neighbour laid of the same person: a mark like the one of this signal. */
  const laidElsewhere = async (signalId: Uuid): Promise<Uuid> => {
    const there = newId();
    await region.database.sql(
      `insert into cases.subject_marks (tenant_id, offer_id, municipality_id, signal_id, mark, made_at)
       select tenant_id, $2, $3, $2, mark, made_at from cases.subject_marks where signal_id = $1`,
      [signalId, there, region.municipality('heidervoort')],
    );
    await duplicates.compare(region.system(region.id), {
      offerId: there,
      signalId: there,
      municipalityId: region.municipality('heidervoort'),
      regionId: region.id,
    });
    return there;
  };

  test('is off until the covenant and the DPIA that allow it are named, all that is missing at once', async () => {
    await table.offered({}, BORN);
    await jobs();
    expect(await marks()).toEqual([]);
    expect(await present()).toMatchObject({ isOn: false, version: 0, notices: [] });
    await expect(
      Promise.resolve().then(() => decide(region.as('karim'), { covenant: null, dpia: ' ' })),
    ).rejects.toMatchObject({
      fields: expect.arrayContaining(['covenant', 'dpia'].map((path) => expect.objectContaining({ path }))),
    });
    await decide(region.as('karim'));
    await expect(decide(region.as('karim'))).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await present()).toMatchObject({ isOn: true, version: 1, ...BASIS });
  });

  test('marks nobody of an exercise', async () => {
    await decide(region.as('karim'));
    await table.offered({}, BORN);
    const offered = await table.heard('SignalOffered');
    const marking = new SubjectMarking(table.tenants, table.signals, table.parts, region.access());
    const system = region.system(offered.municipalityId);
    await marking.mark(system, { ...offered, exerciseId: newId() });
    expect(await marks()).toEqual([]);
    await marking.mark(system, offered);
    expect(await marks()).toHaveLength(1);
    await jobs();
  });

  test('marks what is offered, never what is received, and tells the coordinator alone of a pair', async () => {
    await decide(region.as('karim'));
    await table.received(BORN);
    await jobs();
    expect(await marks()).toEqual([]);
    const { signalId: id } = await table.laid(BORN);
    await jobs();
    expect(await marks()).toEqual([{ municipality_id: region.municipality('lindehoven'), mark: expect.any(Buffer) }]);
    expect((await present())?.notices).toEqual([]);
    await laidElsewhere(id);
    await laidElsewhere(id);
    const seen = await present();
    expect(seen?.notices).toHaveLength(2);
    expect([seen?.notices[0]?.number, seen?.notices[0]?.otherNumber].filter(Boolean)).toHaveLength(1);
    for (const subject of ['noor', 'marit', 'leila', 'frits']) expect(await present(subject)).toBeNull();
    await expect(decide(region.as('noor'), { version: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    for (const { name, as } of strangers) {
      const found = await duplicates.present(as());
      expect([name, found?.notices ?? []]).toEqual([name, []]);
    }
    const noticeId = (seen?.notices[0]?.id ?? '').slice('notice_'.length) as Uuid;
    const handle = (subject: string) => duplicates.handle(region.as(subject), { idempotencyKey: newId(), noticeId });
    await expect(handle('noor')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await handle('karim');
    await expect(handle('karim')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await present())?.notices).toHaveLength(1);
    const query = prepared('test.marks', 'select offer_id from cases.subject_marks');
    for (const who of [region.as('karim'), region.as('noor'), region.system(region.municipality('lindehoven'))])
      expect((await table.tenants.read(who, { action: 'attack' }, query)).rows).toEqual([]);
    expect((await leftWords(region.database, ['Kanarie'])).found).toEqual([]);
  });

  test('forgets on no action and when it is turned off, with the pairs', async () => {
    await decide(region.as('karim'));
    const { weighingId, signalId } = await table.laid(BORN);
    await jobs();
    await laidElsewhere(signalId);
    expect((await present())?.notices).toHaveLength(1);
    await table.judgeAll(weighingId);
    await table.conclude('marit', weighingId, 4, 'NO_ACTION');
    await jobs();
    expect((await present())?.notices).toEqual([]);
    expect((await marks()).map(({ municipality_id }) => municipality_id)).toEqual([region.municipality('heidervoort')]);
    await decide(region.as('karim'), { version: 1, isOn: false });
    await jobs();
    expect(await marks()).toEqual([]);
  });

  test('compares no more than so many marks of one municipality a day', async () => {
    await decide(region.as('karim'));
    const { id } = await table.offered({}, BORN);
    await jobs();
    await region.database.sql(
      `insert into cases.subject_marks (tenant_id, offer_id, municipality_id, signal_id, mark, made_at)
       select m.tenant_id, uuidv4(), $1, uuidv4(), sha256(n::text::bytea), m.made_at from cases.subject_marks m, generate_series(1, 20) n`,
      [region.municipality('heidervoort')],
    );
    await laidElsewhere(id);
    expect((await present())?.notices).toEqual([]);
  });

  test('says that the check waits to coordinator and DPO alone, and goes on by itself a day later', async () => {
    await decide(region.as('karim'));
    const { id } = await table.offered({}, BORN);
    await jobs();
    await region.database.sql(
      `insert into cases.subject_marks (tenant_id, offer_id, municipality_id, signal_id, mark, made_at)
       select m.tenant_id, uuidv4(), $1, uuidv4(), sha256(n::text::bytea), m.made_at from cases.subject_marks m, generate_series(1, 20) n`,
      [region.municipality('heidervoort')],
    );
    const offerId = await laidElsewhere(id);
    const heidervoort = `municipality_${region.municipality('heidervoort')}`;
    expect((await present())?.holds).toEqual([
      { municipality: expect.objectContaining({ id: heidervoort }), marks: 1, until: expect.any(Date) },
    ]);
    const reasons = async (as: Actor) =>
      (await table.tenants.run(as, { action: 'work.list' }, (tx) => duplicates.waiting(tx))).map(
        ({ reason }) => reason,
      );
    expect(await reasons(region.as('karim'))).toEqual(['DUPLICATE_CHECK_WAITS']);
    await region.database.sql(`update directory.members set roles = '{DPO}' where id = $1`, [region.member('roos')]);
    expect(await reasons(region.as('roos'))).toEqual(['DUPLICATE_CHECK_HELD']);
    expect(await present('roos')).toBeNull();
    for (const subject of ['noor', 'anne', 'marit', 'leila', 'frits'])
      expect(await reasons(region.as(subject))).toEqual([]);
    for (const { name, as } of strangers) expect([name, await reasons(as())]).toEqual([name, []]);

    const resume = () => duplicates.resume(region.system(region.id), offerId);
    await resume();
    expect((await present())?.notices).toEqual([]);
    await table.setNow(new Date(MONDAY.getTime() + 25 * 60 * 60_000));
    await resume();
    await resume();
    expect(await present()).toMatchObject({ holds: [], notices: [{ otherNumber: null }] });
  });

  test('forgets what waits with the signal, and when the check is turned off', async () => {
    await decide(region.as('karim'));
    const hold = async (): Promise<Uuid> => {
      const signalId = newId();
      await region.database.sql(
        `insert into cases.duplicate_holds (tenant_id, offer_id, municipality_id, signal_id, due_at) values ($1, $2, $3, $4, now())`,
        [region.id, newId(), region.municipality('heidervoort'), signalId],
      );
      return signalId;
    };
    const [one] = [await hold(), await hold()];
    await duplicates.forget(region.system(region.id), one);
    expect((await present())?.holds).toMatchObject([{ marks: 1 }]);
    await decide(region.as('karim'), { version: 1, isOn: false });
    await jobs();
    expect((await present())?.holds).toEqual([]);
  });
});
