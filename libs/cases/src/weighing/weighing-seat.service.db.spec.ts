import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newId, parseId, type Uuid } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';
import { TestRegion } from '../setup/testing/a-region.js';
import { type Stranger, strangersTo } from '../setup/testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from './testing/a-table.js';

const CHOICES = prepared(
  'test.seat_choices',
  'select member_id from cases.seat_choices(array[$1::uuid]) where leaves_id = $2::uuid',
);

describe('a seat that waits for somebody else', () => {
  let region: TestRegion;
  let table: TestWeighing;
  let strangers: Stranger[];

  const person = (subject: string, roles: string, partyType: string) =>
    region.database.sql(
      `insert into directory.members (tenant_id, id, region_id, issuer, subject, name, job_title, roles, party_type)
       values ($1, $2, $1, 'https://idp.test', $3, $3, 'Tester', $4, $5)`,
      [region.id, region.member(subject), subject, roles, partyType],
    );

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
    await person('joost', '{WEIGHING_MEMBER}', 'POLICE');
    await person('vera', '{WEIGHING_MEMBER,CHAIR}', 'MUNICIPALITY');
    await person('wim', '{WEIGHING_MEMBER}', 'MUNICIPALITY');
    strangers = await strangersTo(region);
  });
  beforeEach(() => table.setNow(MONDAY));
  afterAll(() => region.database.close());

  const seats = async (subject: string, weighingId: Uuid) =>
    (await table.weighings.byIds(region.as(subject), [weighingId])).get(weighingId)?.members ?? [];
  const canTakePart = async (subject: string, weighingId: Uuid, whose: string) =>
    (await seats(subject, weighingId)).find(({ member }) => member.id === `member_${region.member(whose)}`)
      ?.canTakePart;
  const choices = async (as: ReturnType<TestRegion['as']>, weighingId: Uuid, leaves: string) => {
    const seat = `${weighingId} ${region.member(leaves)}`;
    const found = (await table.seats.replacements(as, [seat])).get(seat);
    return found?.map(({ id }) => ['joost', 'vera', 'wim', 'bram'].find((name) => id.endsWith(region.member(name))));
  };
  const replace = (subject: string, weighingId: Uuid, leaves: string, comes: string) =>
    table.seats.replace(region.as(subject), {
      idempotencyKey: newId(),
      weighingId,
      leavesMemberId: region.member(leaves),
      memberId: region.member(comes),
    });
  const keepAway = (subject: string, signalId: Uuid) =>
    table.ownConflicts.name(region.as(subject), {
      idempotencyKey: newId(),
      about: { kind: 'signal', id: signalId },
      reason: 'Kanarie: mijn buurman.',
    });

  test('says that a member who is kept away cannot take part to whoever fills it, never why, and to nobody else', async () => {
    const { weighingId, signalId } = await table.laid();
    for (const subject of ['marit', 'karim']) expect(await canTakePart(subject, weighingId, 'bram')).toBe(true);
    await keepAway('bram', signalId);
    for (const subject of ['marit', 'karim']) {
      expect(await canTakePart(subject, weighingId, 'bram')).toBe(false);
      expect(await canTakePart(subject, weighingId, 'saskia')).toBe(true);
      expect(JSON.stringify(await seats(subject, weighingId))).not.toMatch(/conflict|kept|blocked|Kanarie/i);
    }
    for (const subject of ['saskia', 'noor']) expect(await canTakePart(subject, weighingId, 'bram')).toBeNull();
    expect(await seats('bram', weighingId)).toEqual([]);
    await replace('marit', weighingId, 'bram', 'joost');
    expect(await canTakePart('karim', weighingId, 'joost')).toBe(true);
  });

  test('says the same of a member whose access was taken back', async () => {
    const { weighingId, signalId } = await table.laid();
    const { grants } = await table.access.whoSees(region.as('noor'), { kind: 'SIGNAL', id: signalId });
    const grant = grants.find(({ member }) => member.id === `member_${region.member('bram')}`);
    await table.access.revoke(region.as('noor'), {
      idempotencyKey: newId(),
      grantId: parseId('grant', grant?.id ?? ''),
      reason: 'LEFT',
    });
    expect(await canTakePart('karim', weighingId, 'bram')).toBe(false);
  });

  test('is offered to a colleague of the same party who is not kept away; that of the only chair to a chair', async () => {
    const { weighingId, signalId } = await table.laid();
    expect(await choices(region.as('karim'), weighingId, 'bram')).toEqual(['joost']);
    const ofChair = (await choices(region.as('karim'), weighingId, 'marit')) ?? [];
    expect([ofChair.includes('vera'), ofChair.includes('wim')]).toEqual([true, false]);
    await expect(replace('karim', weighingId, 'marit', 'wim')).rejects.toMatchObject({
      fields: [{ path: 'memberId', code: 'NOT_ALLOWED' }],
    });
    await table.access.give(region.as('noor'), {
      idempotencyKey: newId(),
      objectId: `signal_${signalId}`,
      memberId: `member_${region.member('joost')}`,
      purpose: 'CARE_ADVICE_PGA',
      necessity: 'Leest mee.',
      subsidiarity: 'Met minder kan het niet.',
    });
    await keepAway('joost', signalId);
    expect(await choices(region.as('karim'), weighingId, 'bram')).toEqual([]);
    await expect(replace('karim', weighingId, 'bram', 'joost')).rejects.toMatchObject({
      fields: [{ path: 'memberId', code: 'NOT_ALLOWED' }],
    });
    await replace('karim', weighingId, 'marit', 'vera');
    expect(await canTakePart('karim', weighingId, 'vera')).toBe(true);
  });

  test('is offered by nobody else, and nothing of it is told', async () => {
    const { weighingId } = await table.laid();
    const others = ['noor', 'bram', 'saskia', 'roos'].map((name) => ({ name, as: () => region.as(name) }));
    for (const { name, as } of [...strangers, ...others]) {
      expect([name, await choices(as() as never, weighingId, 'bram')]).toEqual([name, undefined]);
      const past = await table.tenants.run(as(), { action: 'test' }, (tx) =>
        tx.read(CHOICES, [weighingId, region.member('bram')]),
      );
      expect([name, past]).toEqual([name, []]);
    }
  });
});
