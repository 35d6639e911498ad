import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId, type Uuid } from '@regiotafel/kernel';
import { ACCESS_REQUEST_STATES, ACCESS_REQUEST_TRANSITIONS } from '../domain/access-request.js';
import { GRANT_TRANSITIONS } from '../domain/grant.js';
import { HANDOVER_TRANSITIONS } from '../domain/handover.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import type { TestWeighing } from '../weighing/testing/a-table.js';
import { stateOf } from './testing/a-machine.js';
import { MachineWorld, STRANGERS } from './testing/a-machine-world.js';
import type { TestRegion } from './testing/a-region.js';

const REASON = 'Kanarie-reden.';

describe('every state, every command, everybody: access', () => {
  let world: MachineWorld;
  let region: TestRegion;
  let table: TestWeighing;
  let caseId: Uuid;
  let cardId: Uuid;

  beforeAll(async () => {
    world = await MachineWorld.open();
    ({ region, table, caseId, cardId } = world);
  }, 120_000);
  afterAll(() => region.database.close());

  const key = () => ({ idempotencyKey: newId() });
  const sql = (text: string, values: unknown[] = []) => world.sql(text, values);
  test('access that was given', async () => {
    const secondId = `member_${region.member('sven')}`;
    const id = await world.give('karim', 'COORDINATION_PGA', { fieldSets: ['IDENTITY'], secondId });
    const [before, later] = [-1, 24 * 3_600].map((seconds) => new Date(MONDAY.getTime() + seconds * 1_000));
    const insider = ['INSIDER', 'SECOND_PERSON'];
    const wrong = await world.wrong({
      table: GRANT_TRANSITIONS,
      states: ['REQUESTED', 'ACTIVE', 'EXPIRED', 'REVOKED'],
      commands: ['approve', 'revoke'],
      people: { noor: ['INSIDER'], sven: insider, frits: [], karim: [], marit: [], bram: [], ...STRANGERS },
      put: async (state) => {
        await sql(
          `update cases.grants set approved_at = $2, approved_by = $3, valid_from = $4, valid_until = $5, revoked_at = $6, revoked_by = $7,
             revoked_because = $8 where id = $1`,
          [
            id,
            state === 'ACTIVE' ? MONDAY : null,
            state === 'ACTIVE' ? region.member('sven') : null,
            new Date(MONDAY.getTime() - 2_000),
            state === 'EXPIRED' ? before : later,
            state === 'REVOKED' ? MONDAY : null,
            state === 'REVOKED' ? region.member('noor') : null,
            state === 'REVOKED' ? 'MISTAKE' : null,
          ],
        );
        return id;
      },
      give: (who, command, grantId) =>
        command === 'approve'
          ? table.access.approve(region.as(who), { ...key(), grantId })
          : table.access.revoke(region.as(who), { ...key(), grantId, reason: 'MISTAKE' }),
      look: stateOf(
        'grants',
        `case when revoked_at is not null then 'REVOKED' when valid_until <= sec.now() then 'EXPIRED'
           when approved_at is null then 'REQUESTED' else 'ACTIVE' end`,
      ),
    });
    expect(wrong).toEqual([]);
  }, 120_000);

  const uuidIn = ({ id }: { id: string }): Uuid => (id.split('_')[1] ?? '') as Uuid;
  const ask = async (fieldSets: string[]): Promise<Uuid> =>
    uuidIn(
      await table.asking.ask(region.as('karim'), {
        ...key(),
        about: `card_${cardId}`,
        purpose: 'COORDINATION_PGA',
        fieldSets,
        necessity: REASON,
        subsidiarity: REASON,
      }),
    );
  const decide = (who: string, command: string, requestId: Uuid, second: Uuid | null = null) => {
    if (command === 'withdraw') return table.asking.withdraw(region.as(who), { ...key(), requestId });
    return command === 'approve'
      ? table.deciding.approve(region.as(who), { ...key(), requestId, secondId: second })
      : table.deciding.refuse(region.as(who), { ...key(), requestId, reason: REASON });
  };

  test('a request for access', async () => {
    const wrong = await world.wrong({
      table: ACCESS_REQUEST_TRANSITIONS,
      states: ACCESS_REQUEST_STATES,
      commands: ['approve', 'refuse', 'withdraw'],
      people: {
        noor: ['CASE_MANAGER'],
        sven: ['PROCESS_COORDINATOR'],
        frits: ['SECOND_PERSON'],
        karim: ['ASKER'],
        marit: [],
        bram: [],
        ...STRANGERS,
      },
      put: async (state) => {
        const isIdentity = state === 'SECOND_NEEDED';
        await sql('update cases.access_requests set settled_at = asked_at where settled_at is null', []);
        const id = await ask(isIdentity ? ['IDENTITY'] : ['PLAN_HEADINGS']);
        if (isIdentity) await decide('noor', 'approve', id, region.member('frits'));
        if (state === 'GRANTED') await decide('noor', 'approve', id);
        if (state === 'REFUSED') await decide('noor', 'refuse', id);
        if (state === 'WITHDRAWN') await decide('karim', 'withdraw', id);
        if (state === 'LAPSED')
          await sql('update cases.access_requests set asked_at = $2, lapses_at = $3 where id = $1', [
            id,
            new Date(MONDAY.getTime() - 2_000),
            new Date(MONDAY.getTime() - 1_000),
          ]);
        return id;
      },
      give: (who, command, id) => decide(who, command, id, null),
      look: stateOf(
        'access_requests',
        `case when withdrawn_at is not null then 'WITHDRAWN'
           when exists (select from cases.access_answers a where a.request_id = access_requests.id and a.answer = 'REFUSED')
             or exists (select from cases.grants g where g.request_id = access_requests.id and g.revoked_because = 'REFUSED') then 'REFUSED'
           when exists (select from cases.grants g where g.request_id = access_requests.id) then 'GRANTED' else 'ASKED' end`,
      ),
    });
    expect(wrong).toEqual([]);
  }, 120_000);

  test('a handover', async () => {
    await table.handovers.offer(region.as('noor'), {
      ...key(),
      caseId,
      memberId: region.member('koen'),
      reason: REASON,
      subsidiarity: REASON,
      keepGrants: [],
    });
    const [row] = await world.sql('select id from cases.handovers');
    const id = row?.id ?? newId();
    const wrong = await world.wrong({
      table: HANDOVER_TRANSITIONS,
      states: ['OFFERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED'],
      commands: ['accept', 'decline', 'withdraw'],
      people: {
        noor: ['GIVER'],
        koen: ['RECEIVER'],
        sven: ['none'],
        frits: ['none'],
        karim: [],
        bram: [],
        ...STRANGERS,
      },
      put: async (state) => {
        const isOver = state === 'EXPIRED';
        const status = isOver ? 'OFFERED' : state;
        const expires = new Date(MONDAY.getTime() + (isOver ? -1_000 : 24 * 3_600_000));
        await sql(
          'update cases.handovers set status = $2, answered_at = $3, offered_at = $4, expires_at = $5 where id = $1',
          [id, status, status === 'OFFERED' ? null : MONDAY, new Date(MONDAY.getTime() - 2_000), expires],
        );
        return id;
      },
      give: (who, command, handoverId) => {
        const input = { ...key(), caseId, handoverId };
        if (command === 'accept') return table.handovers.accept(region.as(who), input);
        if (command === 'withdraw') return table.handovers.withdraw(region.as(who), input);
        return table.handovers.decline(region.as(who), { ...input, answer: REASON });
      },
      look: stateOf('handovers', 'status'),
    });
    expect(wrong).toEqual([]);
  }, 120_000);
});
