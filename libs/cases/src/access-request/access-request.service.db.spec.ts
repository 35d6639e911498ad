import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newId, type SeatActor, type Uuid } from '@regiotafel/kernel';
import { TestRegion } from '../setup/testing/a-region.js';
import { leftWords } from '../setup/testing/left-words.js';
import { strangersTo } from '../setup/testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';

const PURPOSE = 'EXPERT_ADVICE_PGA';
const IDENTITY = { purpose: 'COORDINATION_PGA', fieldSets: ['IDENTITY', 'PLAN_HEADINGS'] };
const refusalOf = (done: Promise<unknown>): Promise<{ code?: string }> =>
  done.then(
    () => ({}),
    (error: { code: string }) => error,
  );

describe('asking for access to a case', () => {
  let region: TestRegion;
  let table: TestWeighing;
  let caseId: Uuid;
  let cardId: Uuid;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
  });
  beforeEach(async () => {
    await table.setNow(MONDAY);
    ({ caseId, cardId } = await table.opened());
  });
  afterAll(() => region.database.close());

  const inputOf = (changes: object = {}) => ({
    idempotencyKey: newId(),
    about: `card_${cardId}`,
    purpose: PURPOSE,
    fieldSets: ['PLAN'],
    necessity: 'Kanarie-vraag: ik begeleid het overleg.',
    subsidiarity: 'Kanarie: zonder plan kan dat niet.',
    ...changes,
  });
  const idIn = ({ id }: { id: string }): Uuid => id.slice('ask_'.length) as Uuid;
  const ask = (subject = 'karim', changes: object = {}) => table.asking.ask(region.as(subject), inputOf(changes));
  const approve = (who: SeatActor, requestId: Uuid, second: string | null = null) =>
    table.deciding.approve(who, {
      idempotencyKey: newId(),
      requestId,
      secondId: second ? region.member(second) : null,
    });
  const refuse = (who: SeatActor, requestId: Uuid) =>
    table.deciding.refuse(who, { idempotencyKey: newId(), requestId, reason: 'Kanarie-weigering: niet nodig.' });
  const plan = async (subject: string) =>
    (await table.planReading.ofCases(region.as(subject), [caseId])).get(caseId) ?? null;
  const person = async (subject: string) =>
    (await table.caseParts.identities(region.as(subject), [caseId])).get(caseId) ?? null;
  const waiting = (subject: string) =>
    table.tenants.run(region.as(subject), { action: 'test' }, async (tx) => {
      await tx.enter();
      const work = table.caseWork();
      return (await work.waiting(tx)).flatMap(({ reason, about }) =>
        about?.kind === 'ACCESS_REQUEST' ? [`${reason} ${about.id}`] : [],
      );
    });

  test('is answered by whoever leads the case, and opens what was asked until its day', async () => {
    const asked = await ask();
    expect(asked).toMatchObject({ state: 'ASKED', mayWithdraw: true, mayApprove: false, until: '2026-05-01' });
    expect(await waiting('noor')).toContain(`ACCESS_TO_DECIDE ${idIn(asked)}`);
    expect(await plan('karim')).toBeNull();
    const [listed] = (await table.requests.ofCases(region.as('noor'), [caseId])).get(caseId) ?? [];
    expect(listed).toMatchObject({ mayApprove: true, needsSecond: false, necessity: inputOf().necessity });
    expect(await approve(region.as('noor'), idIn(asked))).toMatchObject({ state: 'GRANTED', mayApprove: false });
    expect(await waiting('noor')).not.toContain(`ACCESS_TO_DECIDE ${idIn(asked)}`);
    expect([await plan('karim'), await person('karim')]).toEqual([expect.anything(), null]);
    expect(await refusalOf(approve(region.as('noor'), idIn(asked)))).toMatchObject({ code: 'GRANT_ENDED' });
    await table.setNow('2026-05-01T22:00:01Z');
    expect(await plan('karim')).toBeNull();
  });

  test('is refused with a reason that who asked reads; nothing opens', async () => {
    const asked = await ask();
    expect(await refuse(region.as('noor'), idIn(asked))).toMatchObject({ state: 'REFUSED' });
    const [own] = (await table.requests.ofCases(region.as('karim'), [caseId])).get(caseId) ?? [];
    expect(own).toMatchObject({ state: 'REFUSED', refusal: 'Kanarie-weigering: niet nodig.' });
    expect(await plan('karim')).toBeNull();
    expect(await refusalOf(refuse(region.as('noor'), idIn(asked)))).toMatchObject({ code: 'GRANT_ENDED' });
  });

  test('for identity takes two: who asked and who agreed first are never the second, in the database either', async () => {
    const asked = await ask('karim', IDENTITY);
    const id = idIn(asked);
    const wrong = (secondId: string | null) => refusalOf(approve(region.as('noor'), id, secondId));
    for (const [second, code] of [
      [null, 'REQUIRED'],
      ['noor', 'NOT_ALLOWED'],
      ['karim', 'NOT_ALLOWED'],
      ['frits', 'NOT_ALLOWED'],
    ] as const)
      expect(await wrong(second)).toMatchObject({ fields: [{ path: 'secondId', code }] });
    expect(await approve(region.as('noor'), id, 'roos')).toMatchObject({ state: 'SECOND_NEEDED', mayApprove: false });
    expect(await person('karim')).toBeNull();
    for (const subject of ['noor', 'karim'])
      expect(await refusalOf(approve(region.as(subject), id))).toMatchObject({
        code: subject === 'noor' ? 'GRANT_ENDED' : 'NOT_FOUND',
      });
    const set = (column: string, subject: string) =>
      region.database.sql(`update cases.grants set ${column} where request_id = $1`, [id, region.member(subject)]);
    for (const subject of ['noor', 'karim'])
      await expect(set('approved_at = now(), approved_by = $2', subject)).rejects.toMatchObject({ code: '23514' });

    expect(await waiting('roos')).toEqual([`ACCESS_TO_APPROVE ${id}`]);
    const reader = region.as('roos');
    const seen = (await table.requests.byIds(reader, [id])).get(id);
    const logged = await region.database.sql(
      `select 1 from evidence.processing_log l join cases.case_files c on c.subject_id = l.subject_id
       where l.operation_id = $1 and l.tenant_id = c.tenant_id and c.id = $2`,
      [reader.operation, caseId],
    );
    expect(logged).toHaveLength(1);
    expect(seen).toMatchObject({ state: 'SECOND_NEEDED', mayApprove: true, necessity: inputOf().necessity });
    expect((await table.cases.byIds(region.as('roos'), [caseId])).size).toBe(0);
    expect(await approve(region.as('roos'), id)).toMatchObject({ state: 'GRANTED' });
    expect([await plan('karim'), await person('karim')]).toEqual([null, expect.anything()]);
    expect(await waiting('roos')).toEqual([]);
    expect(await person('roos')).toBeNull();
  });

  test('for identity is approved only by somebody who signed in a short while ago; refusing needs nothing', async () => {
    const asked = await ask('karim', IDENTITY);
    const long = (subject: string) => ({ ...region.as(subject), signedInAt: Date.now() - 3_600_000 });
    expect(await refusalOf(approve(long('noor'), idIn(asked), 'roos'))).toMatchObject({ code: 'STEP_UP_NEEDED' });
    expect(await refusalOf(approve(long('sven'), idIn(asked), 'roos'))).toMatchObject({ code: 'NOT_FOUND' });
    await approve(region.as('noor'), idIn(asked), 'roos');
    expect(await refusalOf(approve(long('roos'), idIn(asked)))).toMatchObject({ code: 'STEP_UP_NEEDED' });
    expect(await refuse(long('roos'), idIn(asked))).toMatchObject({ state: 'REFUSED' });
  });

  test('waits for the second person to agree, who may refuse', async () => {
    const asked = await ask('karim', IDENTITY);
    await approve(region.as('noor'), idIn(asked), 'roos');
    expect(await person('karim')).toBeNull();
    expect(await refuse(region.as('roos'), idIn(asked))).toMatchObject({ state: 'REFUSED' });
    expect(await person('karim')).toBeNull();
    const [own] = (await table.requests.ofCases(region.as('karim'), [caseId])).get(caseId) ?? [];
    expect(own).toMatchObject({ state: 'REFUSED', refusal: 'Kanarie-weigering: niet nodig.' });
  });

  test('is no way to find out whether a case exists', async () => {
    const strangers = [
      ...['marit', 'bram', 'saskia', 'roos'].map((name) => ({ name, as: () => region.as(name) })),
      ...(await strangersTo(region)),
    ];
    for (const { name, as } of strangers)
      for (const kind of ['card', 'case']) {
        const about = (id: Uuid) => refusalOf(table.asking.ask(as(), inputOf({ about: `${kind}_${id}` })));
        const [there, nowhere] = [await about(kind === 'card' ? cardId : caseId), await about(newId())];
        expect({ name, kind, code: there.code }).toEqual({ name, kind, code: 'NOT_FOUND' });
        expect(there).toEqual(nowhere);
      }
    expect(await refusalOf(ask('noor'))).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is shown to nobody else, and nobody else decides on it', async () => {
    const asked = await ask();
    for (const subject of ['sven', 'frits', 'marit', 'bram', 'leila', 'roos', 'anne']) {
      expect((await table.requests.byIds(region.as(subject), [idIn(asked)])).size).toBe(0);
      expect((await table.requests.ofCases(region.as(subject), [caseId])).size).toBe(0);
      for (const decide of [approve, refuse])
        expect(await refusalOf(decide(region.as(subject), idIn(asked)))).toEqual(
          await refusalOf(decide(region.as(subject), newId())),
        );
    }
    expect((await leftWords(region.database, ['Kanarie'])).found).toEqual([]);
  });

  test('names everything that is wrong at once', async () => {
    expect(await refusalOf(ask('karim', { necessity: '', subsidiarity: ' ', purpose: 'ELSE' }))).toMatchObject({
      fields: [
        { path: 'purpose', code: 'NOT_ALLOWED' },
        { path: 'necessity', code: 'REQUIRED' },
        { path: 'subsidiarity', code: 'REQUIRED' },
      ],
    });
    const beyond = { fieldSets: ['CONTRIBUTIONS'], until: '2027-01-01', renews: `grant_${newId()}` };
    expect(await refusalOf(ask('karim', beyond))).toMatchObject({
      fields: [
        { path: 'fieldSets', code: 'NOT_ALLOWED' },
        { path: 'until', code: 'OUT_OF_RANGE' },
        { path: 'renews', code: 'NOT_ALLOWED' },
      ],
    });
  });

  test('ends unanswered after two weeks, when it is taken back, and against a conflict of interest', async () => {
    const lapsed = await ask();
    const other = { purpose: 'CASE_MEETING_PGA' };
    const withdrawn = await ask('karim', other);
    const withdraw = () =>
      table.asking.withdraw(region.as('karim'), { idempotencyKey: newId(), requestId: idIn(withdrawn) });
    expect(await withdraw()).toMatchObject({ state: 'WITHDRAWN' });
    expect(await refusalOf(withdraw())).toMatchObject({ code: 'GRANT_ENDED' });
    expect(await refusalOf(approve(region.as('noor'), idIn(withdrawn)))).toMatchObject({ code: 'GRANT_ENDED' });
    const blocked = await ask('karim', other);
    await table.closures.block(region.as('noor'), {
      idempotencyKey: newId(),
      caseId,
      memberId: region.member('karim'),
      reason: 'Familie.',
    });
    expect(await refusalOf(approve(region.as('noor'), idIn(blocked)))).toMatchObject({ code: 'KEPT_AWAY' });
    await table.setNow('2026-03-16T23:00:01Z');
    expect(await refusalOf(approve(region.as('noor'), idIn(lapsed)))).toMatchObject({ code: 'GRANT_ENDED' });
    const states = (await table.requests.ofCases(region.as('noor'), [caseId])).get(caseId)?.map(({ state }) => state);
    expect(states?.toSorted()).toEqual(['LAPSED', 'LAPSED', 'WITHDRAWN']);
  });

  test('is withdrawn or agreed to, never both, when both happen in one moment', async () => {
    const once = async () => {
      const requestId = idIn(await ask());
      const withdraw = table.asking.withdraw(region.as('karim'), { idempotencyKey: newId(), requestId });
      const both = await Promise.all([refusalOf(withdraw), refusalOf(approve(region.as('noor'), requestId))]);
      const [row] = await region.database.sql<{ withdrawn: boolean; answers: number; grants: number }>(
        `select withdrawn_at is not null as withdrawn, (select count(*)::int from cases.access_answers a where a.request_id = r.id) as answers,
           (select count(*)::int from cases.grants g where g.request_id = r.id) as grants from cases.access_requests r where r.id = $1`,
        [requestId],
      );
      return { codes: both.flatMap(({ code }) => code ?? []), ...row };
    };
    for (let round = 0; round < 25; round += 1) {
      const { codes, withdrawn, answers, grants } = await once();
      expect(codes).toEqual(['GRANT_ENDED']);
      expect([answers, grants]).toEqual(withdrawn ? [0, 0] : [1, 1]);
    }
  });

  test('continues the own access by a new one, and never that of another', async () => {
    const first = await ask();
    await approve(region.as('noor'), idIn(first));
    const [grant] = (await table.access.ofCases(region.as('karim'), [caseId])).get(caseId) ?? [];
    const renews = grant?.id;
    expect(await refusalOf(ask('sven', { renews }))).toMatchObject({
      fields: [{ path: 'renews' }],
    });
    const again = await ask('karim', { about: `case_${caseId}`, renews });
    await approve(region.as('noor'), idIn(again));
    const grants = (await table.access.ofCases(region.as('karim'), [caseId])).get(caseId) ?? [];
    expect(grants).toHaveLength(2);
  });

  test('gives in the database no further than it was asked, and only after an answer', async () => {
    const asked = await ask();
    const give = (fieldSets: string) =>
      region.database.sql(
        `insert into cases.grants (tenant_id, id, object_kind, object_id, member_tenant_id, member_id, field_sets, purpose, legal_basis, necessity,
           subsidiarity, valid_from, valid_until, given_by, given_at, request_id)
         select $2::uuid, uuidv4(), 'CASE', r.case_id, r.tenant_id, r.asked_by, '${fieldSets}', r.purpose, 'X', 'x', 'x', r.asked_at, r.valid_until, r.id, now(), r.id
         from cases.access_requests r where r.id = $1`,
        [idIn(asked), region.municipality('lindehoven')],
      );
    await expect(give('{PLAN}')).rejects.toMatchObject({ code: '23514' });
    await approve(region.as('noor'), idIn(asked));
    await expect(give('{IDENTITY,PLAN}')).rejects.toMatchObject({ code: '23514' });
  });
});
