import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { globalId, newId, type Uuid } from '@regiotafel/kernel';
import { TestRegion } from './testing/a-region.js';

const CARD = newId();
const gid = (id: Uuid) => globalId('request', id);

describe('a request for expertise', () => {
  let region: TestRegion;
  let elsewhere: TestRegion;
  const sql = <R extends object>(text: string, values: unknown[] = []) =>
    region.database.sql<R & Record<string, unknown>>(text, values);
  const events = async (id: Uuid) =>
    (
      await sql<{ event: string }>(
        `select event from expertise.outbox where payload->>'requestId' = $1 order by created_at`,
        [id],
      )
    ).map(({ event }) => event);
  const letGo = async (id: Uuid) =>
    (
      await sql<{ member: Uuid; version: number }>(
        `select payload->>'memberId' as member, (payload->>'version')::int as version from expertise.outbox
         where event = 'ExpertLetGo' and payload->>'requestId' = $1`,
        [id],
      )
    ).map(({ member, version }) => [member, version]);
  const seenBy = async (subject: string, id: Uuid, from = region) =>
    (await from.requests.byIds(from.as(subject), [gid(id)])).get(gid(id)) ?? null;

  beforeAll(async () => {
    region = await TestRegion.open();
    elsewhere = await TestRegion.in(region.database, 'noorderbrink');
  });
  afterAll(() => region.database.close());

  describe('from question to confirmation', () => {
    let id: Uuid;
    beforeAll(async () => {
      id = await region.opened('noor', { poolCardId: globalId('card', CARD) });
    });

    test('is opened for the own municipality and waits for the coordinator', async () => {
      expect(await seenBy('noor', id)).toMatchObject({
        status: 'OPEN',
        version: 1,
        municipality: { id: globalId('municipality', region.municipality('lindehoven')) },
        card: { id: globalId('card', CARD) },
        openedOn: '2026-03-02',
        expertId: null,
        actions: ['WITHDRAW'],
      });
      expect(await seenBy('karim', id)).toMatchObject({ actions: ['ASSIGN', 'WITHDRAW'] });
      expect(await region.workItems.mine(region.as('karim'))).toContainEqual({
        id: gid(id),
        requestId: gid(id),
        reason: 'ASSIGN_EXPERT',
        dueOn: '2026-03-06',
        dueAt: new Date('2026-03-06T22:59:00Z'),
      });
    });

    test('is out of the experts’ sight until one is asked', async () => {
      expect(await seenBy('leila', id)).toBeNull();
      await region.assigned(id, 'leila');
      expect(await seenBy('leila', id)).toMatchObject({ actions: ['ACCEPT', 'DECLINE'] });
      expect(await region.requests.question(region.as('leila'), gid(id))).toContain('leerling');
      expect(await seenBy('hans', id)).toBeNull();
    });

    test('books the hours when the expert accepts', async () => {
      await region.moves.accept(region.as('leila'), await region.move(id));
      const { edges } = await region.ledger.page(region.as('leila'), null, {});
      expect(edges.map(({ node }) => [node.kind, node.hours, node.day, node.requestId])).toEqual([
        ['RESERVED', 8, '2026-03-02', gid(id)],
      ]);
      const me = globalId('expert', region.expert('leila'));
      expect((await region.roster.byIds(region.as('leila'), [me])).get(me)).toMatchObject({ hoursBooked: 8 });
    });

    test('is reported with hours and confirmed by who asked', async () => {
      await region.moves.report(region.as('leila'), { ...(await region.move(id)), hours: 6.5 });
      expect(await region.workItems.mine(region.as('noor'))).toMatchObject([{ id: gid(id), reason: 'CONFIRM_DONE' }]);
      const done = await region.moves.confirm(region.as('noor'), await region.move(id));
      expect(done).toMatchObject({ status: 'DONE', hoursWorked: 6.5, actions: [] });
      expect(await events(id)).toEqual(['RequestOpened', 'ExpertAssigned', 'ExpertAccepted', 'RequestDone']);
    });

    test('tells with ids who was asked for whom', async () => {
      const [row] = await sql<{ payload: object; tenant_id: Uuid }>(
        `select payload, tenant_id from expertise.outbox where event = 'ExpertAccepted' and payload->>'requestId' = $1`,
        [id],
      );
      expect(row).toEqual({
        tenant_id: region.id,
        payload: {
          requestId: id,
          municipalityId: region.municipality('lindehoven'),
          regionId: region.id,
          poolCardId: CARD,
          expertId: region.expert('leila'),
          memberId: region.member('leila'),
          at: expect.any(Number),
          version: 3,
        },
      });
    });

    test('leaves the expert without the question, but with the own record', async () => {
      expect(await seenBy('leila', id)).toMatchObject({ status: 'DONE' });
      expect(await region.requests.question(region.as('leila'), gid(id))).toBeNull();
      expect(await region.requests.question(region.as('noor'), gid(id))).toContain('leerling');
    });

    test('leaves one log row for each time the question was opened', async () => {
      const rows = await sql(
        `select actor_member_id from evidence.audit_log where action = 'request.read-question' and object_id = $1`,
        [id],
      );
      expect(rows.map((row) => row['actor_member_id'])).toEqual([
        region.member('leila'),
        region.member('leila'),
        region.member('noor'),
      ]);
    });

    test('leaves a row for the person behind the case each time the question was opened', async () => {
      const noor = region.as('noor');
      await region.requests.question(noor, gid(id));
      const persons = 'select tenant_id, subject_id from evidence.processing_log where operation_id = $1';
      expect(await sql(persons, [noor.operation])).toEqual([{ tenant_id: region.id, subject_id: CARD }]);
    });
  });

  test('goes to another expert when the first declines, who is not asked again', async () => {
    const id = await region.opened('noor');
    await region.assigned(id, 'leila');
    const declined = await region.moves.decline(region.as('leila'), { ...(await region.move(id)), reason: 'NO_TIME' });
    expect(declined).toMatchObject({ status: 'DECLINED', declineReason: 'NO_TIME', actions: [] });
    expect(await region.requests.question(region.as('leila'), gid(id))).toBeNull();
    expect(await region.workItems.mine(region.as('noor'))).toContainEqual(
      expect.objectContaining({ id: gid(id), reason: 'REQUEST_DECLINED' }),
    );
    await expect(region.assigned(id, 'leila')).rejects.toMatchObject({
      code: 'EXPERT_NOT_AVAILABLE',
      params: { reason: 'DECLINED' },
    });
    await region.assigned(id, 'hans');
    expect(await seenBy('leila', id)).toBeNull();
    expect(await seenBy('hans', id)).toMatchObject({ status: 'OPEN' });
    expect(await events(id)).toEqual(['RequestOpened', 'ExpertAssigned', 'ExpertDeclined', 'ExpertAssigned']);
  });

  test('releases the reserved hours when it is withdrawn', async () => {
    const id = await region.accepted('fatima');
    const withdrawn = await region.moves.withdraw(region.as('noor'), await region.move(id));
    expect(withdrawn).toMatchObject({ status: 'WITHDRAWN', actions: [] });
    const { edges } = await region.ledger.page(region.as('fatima'), null, {});
    expect(edges.map(({ node }) => node.kind).toSorted()).toEqual(['RELEASED', 'RESERVED']);
    const fatima = globalId('expert', region.expert('fatima'));
    expect((await region.roster.byIds(region.as('karim'), [fatima])).get(fatima)).toMatchObject({ hoursBooked: 0 });
    expect(await letGo(id)).toEqual([[region.member('fatima'), 4]]);
  });

  test('lets an expert go who did not answer, when another is asked', async () => {
    const id = await region.opened('noor');
    await region.assigned(id, 'leila');
    await region.assigned(id, 'hans');
    expect((await events(id)).toSorted()).toEqual(['ExpertAssigned', 'ExpertAssigned', 'ExpertLetGo', 'RequestOpened']);
    expect(await letGo(id)).toEqual([[region.member('leila'), 3]]);
  });

  test('by a coordinator is for a municipality that is named', async () => {
    const attempt = region.opening.open(region.as('karim'), region.anInput());
    await expect(attempt).rejects.toMatchObject({ fields: [{ path: 'municipalityId', code: 'REQUIRED' }] });
    const far = globalId('municipality', elsewhere.municipality('lindehoven'));
    await expect(
      region.opening.open(region.as('karim'), region.anInput({ municipalityId: far })),
    ).rejects.toMatchObject({ fields: [{ path: 'municipalityId', code: 'UNKNOWN_MUNICIPALITY' }] });
    expect(await seenBy('noor', await region.opened('karim'))).toMatchObject({ status: 'OPEN' });
  });

  test('is told every wrong field at once', async () => {
    const wrong = {
      idempotencyKey: newId(),
      poolCardId: 'card_1',
      municipalityId: globalId('municipality', region.municipality('heidervoort')),
      question: '  ',
      skills: ['YOUTH', 'ASTROLOGY'],
      languages: ['Arabic'],
      hours: 0.3,
      urgency: null,
      respondBy: '2026-03-01',
    };
    await expect(region.opening.open(region.as('noor'), wrong)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      fields: [
        { path: 'poolCardId', code: 'INVALID_ID' },
        { path: 'municipalityId', code: 'UNKNOWN_MUNICIPALITY' },
        { path: 'question', code: 'REQUIRED' },
        { path: 'skills.1', code: 'UNKNOWN_SKILL' },
        { path: 'languages.0', code: 'INVALID_FORMAT' },
        { path: 'hours', code: 'NOT_A_QUARTER' },
        { path: 'urgency', code: 'REQUIRED' },
        { path: 'respondBy', code: 'IN_THE_PAST' },
      ],
    });
  });

  test('sent twice is opened once, and another input under the same key is refused', async () => {
    const input = region.anInput();
    const first = await region.opening.open(region.as('noor'), input);
    expect(await region.opening.open(region.as('noor'), input)).toEqual(first);
    await expect(region.opening.open(region.as('noor'), { ...input, hours: 2 })).rejects.toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  test('moves once for a move that is sent twice', async () => {
    const id = await region.opened('noor');
    const assign = { ...(await region.move(id)), expertId: region.expert('hans') };
    await region.moves.assign(region.as('karim'), assign);
    await region.moves.assign(region.as('karim'), assign);
    const accept = await region.move(id);
    await region.moves.accept(region.as('hans'), accept);
    await region.moves.accept(region.as('hans'), accept);
    expect(await region.version(id)).toBe(3);
    expect(await events(id)).toEqual(['RequestOpened', 'ExpertAssigned', 'ExpertAccepted']);
    const report = { ...(await region.move(id)), hours: 2 };
    await region.moves.report(region.as('hans'), report);
    await region.moves.report(region.as('hans'), report);
    const confirm = await region.move(id);
    await region.moves.confirm(region.as('noor'), confirm);
    await region.moves.confirm(region.as('noor'), confirm);
    const lines = await sql('select kind from expertise.ledger_entries where request_id = $1', [id]);
    expect(lines).toHaveLength(2);
  });

  test('is not moved from an old version', async () => {
    const id = await region.opened('noor');
    const old = await region.move(id);
    await region.assigned(id, 'hans');
    await expect(region.moves.withdraw(region.as('noor'), old)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('is not moved where its state does not lead', async () => {
    const id = await region.accepted('hans');
    await expect(region.assigned(id, 'leila')).rejects.toMatchObject({
      code: 'REQUEST_MOVE_REFUSED',
      params: { status: 'IN_PROGRESS', move: 'ASSIGN' },
    });
  });

  test('of two answers at once only one counts', async () => {
    const id = await region.opened('noor');
    await region.assigned(id, 'hans');
    const input = await region.move(id);
    const answers = await Promise.allSettled([
      region.moves.accept(region.as('hans'), { ...input, idempotencyKey: newId() }),
      region.moves.decline(region.as('hans'), { ...input, idempotencyKey: newId(), reason: 'OTHER' }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await region.version(id)).toBe(3);
  });

  test('is not confirmed by who did the work', async () => {
    const id = await region.opened('karim');
    await sql(`update directory.members set roles = array['COORDINATOR', 'EXPERT'] where id = $1`, [
      region.member('hans'),
    ]);
    await region.assigned(id, 'hans');
    await region.moves.accept(region.as('hans'), await region.move(id));
    await region.moves.report(region.as('hans'), { ...(await region.move(id)), hours: 3 });
    await expect(region.moves.confirm(region.as('hans'), await region.move(id))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await sql(`update directory.members set roles = array['EXPERT'] where id = $1`, [region.member('hans')]);
    expect(await region.moves.confirm(region.as('karim'), await region.move(id))).toMatchObject({ status: 'DONE' });
  });
});
