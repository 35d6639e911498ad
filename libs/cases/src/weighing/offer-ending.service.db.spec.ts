import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newId, type SeatActor, type Uuid } from '@regiotafel/kernel';
import { prepared, type SqlValue } from '@regiotafel/tenancy';
import { anOffer } from '../offer/testing/an-offer.js';
import { TestReviews } from '../review/testing/a-review.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { type Stranger, strangersTo } from '../setup/testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { runJobs } from '../signal/testing/run-jobs.js';
import { TestWeighing } from './testing/a-table.js';
import { WeighingJobs } from './weighing.job.js';
import { WeighingWork } from './weighing-work.service.js';

const LATER = '2026-06-10T09:00:00Z';

describe('an offer that leads to nothing', () => {
  let region: TestRegion;
  let table: TestWeighing;
  let reviews: TestReviews;
  let strangers: Stranger[];

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
    reviews = new TestReviews(region, table);
    await region.database.sql(
      `insert into directory.members (tenant_id, id, region_id, issuer, subject, name, job_title, roles, party_type)
       values ($1, $2, $1, 'https://idp.test', 'joost', 'joost', 'Tester', '{WEIGHING_MEMBER}', 'POLICE')`,
      [region.id, region.member('joost')],
    );
    strangers = await strangersTo(region);
  });
  beforeEach(() => table.setNow(MONDAY));
  afterAll(() => region.database.close());

  const jobs = () => runJobs(region.database, new WeighingJobs(table.opening, table.ending, table.seats).works());
  const signalOf = async (id: Uuid) => (await table.signals.byIds(region.as('noor'), [id])).get(id);
  const weighingOf = async (id: Uuid) => (await table.weighings.byIds(region.as('karim'), [id])).get(id);
  const takeBack = async (who: SeatActor, signalId: Uuid) =>
    table.ending.takeBack(who, {
      idempotencyKey: newId(),
      signalId,
      version: (await signalOf(signalId))?.version ?? 1,
    });
  const replace = (who: SeatActor, weighingId: Uuid, leaves = 'bram', comes = 'joost') =>
    table.seats.replace(who, {
      idempotencyKey: newId(),
      weighingId,
      leavesMemberId: region.member(leaves),
      memberId: region.member(comes),
    });
  const reads = async (subject: string, id: Uuid) => (await table.signals.byIds(region.as(subject), [id])).size === 1;
  const waits = async (subject: string) =>
    (
      await table.tenants.run(region.as(subject), { action: 'work.list' }, async (tx) => {
        await tx.enter();
        return new WeighingWork().waiting(tx);
      })
    ).map(({ reason, about }) => [reason, about?.id]);
  const codeOf = (done: Promise<unknown>) =>
    done.then(
      () => 'OK',
      ({ code }: { code: string }) => code,
    );

  test('is at its desk again when the access of its table has passed, and can be offered once more', async () => {
    const { weighingId, signalId } = await table.laid();
    await table.judge('bram', weighingId);
    await jobs();
    expect((await signalOf(signalId))?.status).toBe('OFFERED');
    await table.setNow(LATER);
    await jobs();
    expect(await signalOf(signalId)).toMatchObject({
      status: 'INTERPRETING',
      steps: expect.arrayContaining(['OFFER']),
    });
    expect(await weighingOf(weighingId)).toMatchObject({ status: 'ENDED', outcome: null, steps: [] });
    expect(await table.refusalOf('judge', region.as('saskia'), weighingId)).toMatchObject({ code: 'NOT_FOUND' });
    const version = (await signalOf(signalId))?.version ?? 0;
    await table.offers.offer(region.as('noor'), anOffer(signalId, { version, reviewOn: '2026-06-20' }));
    await table.judgeAll(await table.lay());
    expect((await signalOf(signalId))?.status).toBe('OFFERED');
  });

  test('is at its desk again when its covenant closed before the date of the offer', async () => {
    const { weighingId, signalId } = await table.laid();
    await region.database.sql(
      `insert into cases.covenant_periods (tenant_id, id, regime, valid_from, valid_until, closes_at, own_basis, version)
       values ($1, $2, 'WET_PGA', '2026-01-01', '2026-03-09T23:00:00Z', '2026-03-16T23:00:00Z', true, 1)`,
      [region.id, newId()],
    );
    await table.setNow('2026-03-16T22:59:00Z');
    await jobs();
    expect((await signalOf(signalId))?.status).toBe('OFFERED');
    await table.setNow('2026-03-16T23:01:00Z');
    expect(await reads('bram', signalId)).toBe(false);
    await jobs();
    await region.database.sql('delete from cases.covenant_periods');
    expect([(await signalOf(signalId))?.status, (await weighingOf(weighingId))?.status]).toEqual([
      'INTERPRETING',
      'ENDED',
    ]);
    expect(await reads('bram', signalId)).toBe(false);
  });

  test('is taken back by its desk: the table reads nothing that same moment, and the weighing ends', async () => {
    const { weighingId, signalId } = await table.laid();
    expect(await reads('bram', signalId)).toBe(true);
    expect(await takeBack(region.as('sven'), signalId)).toMatchObject({ status: 'INTERPRETING' });
    for (const subject of ['bram', 'saskia', 'marit']) expect(await reads(subject, signalId)).toBe(false);
    await jobs();
    expect((await weighingOf(weighingId))?.status).toBe('ENDED');
    expect(await codeOf(takeBack(region.as('noor'), signalId))).toBe('SIGNAL_WRONG_STATE');
  });

  test('is not taken back, and does not lapse, when its conclusion is on the way', async () => {
    const { weighingId, signalId } = await table.judged();
    await table.conclude('marit', weighingId, 4, 'NO_ACTION');
    expect(await codeOf(takeBack(region.as('noor'), signalId))).toBe('SIGNAL_WRONG_STATE');
    await table.setNow(LATER);
    await table.ending.lapse(region.system(region.municipality('lindehoven')), signalId);
    expect((await signalOf(signalId))?.status).toBe('OFFERED');
    await table.carryOut();
    expect((await signalOf(signalId))?.status).toBe('WEIGHED');
  });

  test('leaves the region no access when the desk concludes by itself what the table sent back', async () => {
    const { signalId } = await table.concluded('MORE_INFORMATION');
    expect(await reads('bram', signalId)).toBe(true);
    await reviews.interpret('noor', signalId, 'NO_CONCERN');
    await reviews.answer('sven', signalId, true);
    expect((await signalOf(signalId))?.status).toBe('ADVISED');
    for (const subject of ['bram', 'saskia', 'marit']) expect(await reads(subject, signalId)).toBe(false);
  });

  test('is nothing to anybody but its desk', async () => {
    const { signalId } = await table.laid();
    const members = ['karim', 'marit', 'bram'].map((name) => ({ name, as: () => region.as(name) }));
    for (const { name, as } of [...strangers, ...members]) {
      const [refused, absent] = [signalId, newId()].map((id) =>
        table.ending.takeBack(as(), { idempotencyKey: newId(), signalId: id, version: 4 }).catch((e: unknown) => e),
      );
      expect({ name, refused: await refused }).toEqual({ name, refused: await absent });
    }
  });

  test('has a seat filled by the same party: who comes reads and judges, who left does neither', async () => {
    const { weighingId, signalId } = await table.laid();
    await table.judge('saskia', weighingId);
    expect((await weighingOf(weighingId))?.steps).toEqual(['REPLACE_SEAT']);
    const view = await replace(region.as('karim'), weighingId);
    expect(view?.members.map(({ member }) => member.id)).not.toContain(`member_${region.member('bram')}`);
    await jobs();
    expect([await reads('bram', signalId), await reads('joost', signalId), await reads('karim', signalId)]).toEqual([
      false,
      true,
      false,
    ]);
    expect(await table.refusalOf('judge', region.as('bram'), weighingId)).toMatchObject({ code: 'NOT_FOUND' });
    await table.judge('joost', weighingId);
    await table.judge('marit', weighingId);
    expect((await weighingOf(weighingId))?.status).toBe('JOINT');
  });

  test('has a seat filled only for who has not judged, by a colleague of that party, and while the table judges', async () => {
    const { weighingId } = await table.laid();
    await table.judge('bram', weighingId);
    const fieldsOf = (done: Promise<unknown>) => done.catch(({ fields }: { fields: unknown }) => fields);
    expect(await fieldsOf(replace(region.as('marit'), weighingId, 'bram', 'joost'))).toEqual([
      { path: 'leavesMemberId', code: 'NOT_ALLOWED' },
    ]);
    expect(await fieldsOf(replace(region.as('marit'), weighingId, 'saskia', 'joost'))).toEqual([
      { path: 'memberId', code: 'NOT_ALLOWED' },
    ]);
    for (const subject of ['saskia', 'marit']) await table.judge(subject, weighingId);
    expect(await codeOf(replace(region.as('karim'), weighingId))).toBe('WEIGHING_WRONG_STATE');
  });

  test('has nobody but chair and coordinator fill a seat, also past the services', async () => {
    const { weighingId } = await table.laid();
    const members = ['noor', 'bram', 'saskia', 'roos'].map((name) => ({ name, as: () => region.as(name) }));
    for (const { name, as } of [...strangers, ...members])
      expect({ name, code: await codeOf(replace(as(), weighingId)) }).toEqual({ name, code: 'NOT_FOUND' });
    const attack = (subject: string, name: string, sql: string, values: SqlValue[]) =>
      codeOf(
        table.tenants.run(region.as(subject), { action: 'attack' }, async (tx) => {
          if ((await tx.write(prepared(`test.seats.${name}`, sql), values)) === 0)
            throw Object.assign(new Error(), { code: 'NOTHING' });
        }),
      );
    const leave = `update cases.weighing_members set left_at = now() where weighing_id = $1::uuid and member_id = $2::uuid`;
    expect(await attack('saskia', 'leave', leave, [weighingId, region.member('bram')])).toBe('NOTHING');
    const seat = `insert into cases.weighing_members (tenant_id, weighing_id, municipality_id, member_tenant_id, member_id, party_type, seated_later)
      values ((select sec.r()), $1::uuid, $2::uuid, (select sec.r()), $3::uuid, $4, true)`;
    const values = (who: string, party: string) => [
      weighingId,
      region.municipality('lindehoven'),
      region.member(who),
      party,
    ];
    expect(await attack('karim', 'seat', seat, values('joost', 'POLICE'))).toBe('23514');
    expect(await attack('karim', 'leave', leave, [weighingId, region.member('bram')])).toBe('OK');
    expect(await attack('saskia', 'seat', seat, values('joost', 'POLICE'))).toBe('NOT_FOUND');
    expect(await attack('karim', 'seat', seat, values('leila', 'POLICE'))).toBe('23514');
    expect(await attack('marit', 'seat', seat, values('joost', 'POLICE'))).toBe('OK');
    expect(await attack('karim', 'seat', seat, values('leila', 'YOUTH_CARE'))).toBe('23514');
    const end = `update cases.weighings set status = 'ENDED' where id = $1::uuid`;
    for (const subject of ['saskia', 'karim', 'noor'])
      expect(await attack(subject, 'end', end, [weighingId])).not.toBe('OK');
  });

  test('stands on the start page of chair and coordinator once the day to judge has passed, and of no member', async () => {
    const { weighingId } = await table.laid();
    const late = ['WEIGHING_LATE', weighingId];
    expect(await waits('karim')).not.toContainEqual(late);
    await table.judge('marit', weighingId);
    await table.setNow('2026-03-17T09:00:00Z');
    for (const subject of ['karim', 'marit']) expect(await waits(subject)).toContainEqual(late);
    for (const subject of ['saskia', 'noor', 'roos', 'anne']) expect(await waits(subject)).not.toContainEqual(late);
  });
});
