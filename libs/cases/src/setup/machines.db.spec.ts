import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId, type Uuid } from '@regiotafel/kernel';
import { ACCESS_REQUEST_STATES, ACCESS_REQUEST_TRANSITIONS } from '../domain/access-request.js';
import { GRANT_TRANSITIONS } from '../domain/grant.js';
import { HANDOVER_TRANSITIONS } from '../domain/handover.js';
import { MEASURE_STATUSES, MEASURE_STEPS, MEASURE_TRANSITIONS, type MeasureStep } from '../domain/measure.js';
import { CARD_STATUSES, type CardStatus, POOL_CARD_TRANSITIONS } from '../domain/pool.js';
import { SIGNAL_STATUSES, SIGNAL_STEPS, SIGNAL_TRANSITIONS, type SignalStep } from '../domain/signal.js';
import { WEIGHING_STATUSES, WEIGHING_STEPS, WEIGHING_TRANSITIONS } from '../domain/weighing.js';
import { aMeasure } from '../plan/testing/a-measure.js';
import { PoolEnding } from '../pool/pool-ending.service.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';
import { againstTable, type Machine, stateOf } from './testing/a-machine.js';
import { TestRegion } from './testing/a-region.js';

const TABLES = ['grants', 'access_requests', 'handovers', 'plan_measures', 'pool_cards', 'signals'];
const REASON = 'Kanarie-reden.';
/** Nobody of these has to do with the case: a colleague's neighbour, a member of the table, an expert whose access is over. */
const STRANGERS = { anne: [], saskia: [], leila: [] } as const;

describe('every state, every command, everybody', () => {
  let region: TestRegion;
  let table: TestWeighing;
  let caseId: Uuid;
  let cardId: Uuid;

  const sql = (text: string, values: unknown[] = []) => region.database.sql(text, values);
  const key = () => ({ idempotencyKey: newId() });
  const uuidIn = (view: { id: string } | null | undefined): Uuid => (view?.id.split('_')[1] ?? '') as Uuid;
  const give = (subject: string, purpose: string, changes: object = {}) =>
    table.access.give(region.as('noor'), {
      ...key(),
      objectId: `case_${caseId}`,
      memberId: `member_${region.member(subject)}`,
      purpose,
      necessity: REASON,
      subsidiarity: REASON,
      ...changes,
    });

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
    await table.setNow(MONDAY);
    ({ caseId, cardId } = await table.opened());
    for (const [subject, part] of [
      ['sven', 'PROCESS_COORDINATOR'],
      ['frits', 'MEMBER'],
    ] as const)
      await table.involvements.involve(region.as('noor'), {
        ...key(),
        caseId,
        memberId: region.member(subject),
        part,
        from: null,
        until: null,
        replaces: null,
        reason: REASON,
      });
    const over = uuidIn(await give('leila', 'EXPERT_ADVICE_PGA'));
    for (const each of TABLES) await sql(`alter table cases.${each} disable trigger user`);
    await sql(`update cases.grants set valid_from = $2, valid_until = $3 where id = $1`, [
      over,
      new Date(MONDAY.getTime() - 2_000),
      new Date(MONDAY.getTime() - 1_000),
    ]);
  });
  afterAll(() => region.database.close());

  const follows = async (machine: Machine): Promise<void> => {
    const wrong: string[] = [];
    for (const state of machine.states) wrong.push(...(await againstTable(machine, table.tenants, state)));
    expect(wrong).toEqual([]);
  };

  test('a signal', async () => {
    const { id } = await table.received();
    const step = (who: string, command: string, signalId: Uuid) =>
      table.tenants.run(
        who === 'system' ? region.system(region.municipality('lindehoven')) : region.as(who),
        { action: 'test' },
        async (tx) =>
          table.signals.moveOn(tx, await table.signals.forCommand(tx, signalId, 'move'), command as SignalStep),
      );
    await follows({
      table: SIGNAL_TRANSITIONS,
      states: SIGNAL_STATUSES,
      commands: SIGNAL_STEPS,
      people: { noor: ['DESK'], sven: ['DESK'], system: ['SYSTEM'], frits: [], bram: [], anne: [], leila: [] },
      put: async (state) => {
        await sql('update cases.signals set status = $2 where id = $1', [id, state]);
        return id;
      },
      give: step,
      look: stateOf('signals', 'status'),
    });
  }, 120_000);

  test('a weighing', async () => {
    const laid = async (judges: readonly string[]): Promise<Uuid> => {
      const { weighingId } = await table.laid();
      for (const subject of judges) await table.judge(subject, weighingId);
      return weighingId;
    };
    const all = ['saskia', 'bram', 'marit'];
    const versions: Record<string, number> = { OPEN: 1, JUDGING: 2, JOINT: 4, CONCLUDED: 5 };
    await follows({
      table: WEIGHING_TRANSITIONS,
      states: WEIGHING_STATUSES,
      commands: WEIGHING_STEPS,
      people: {
        marit: ['MEMBER', 'CHAIR'],
        bram: ['MEMBER'],
        saskia: ['MEMBER'],
        noor: [],
        karim: [],
        frits: [],
        anne: [],
        leila: [],
      },
      put: async (state) => {
        if (state === 'OPEN') return laid([]);
        if (state === 'JUDGING') return laid(['saskia']);
        const id = await laid(all);
        if (state === 'CONCLUDED') await table.conclude('marit', id, 4, 'NO_ACTION');
        return id;
      },
      give: async (who, command, id, state) => {
        if (command === 'judge') return table.judge(who, id);
        if (command === 'conclude') return table.conclude(who, id, versions[state] ?? 0, 'NO_ACTION');
        const version = versions[state] ?? 0;
        return table.weighing.openJointPhase(region.as(who), { ...key(), weighingId: id, version });
      },
      look: stateOf('weighings', 'status'),
      also: {
        'OPEN openJointPhase': 'PARTIES_HAVE_NOT_JUDGED',
        'JUDGING openJointPhase': 'PARTIES_HAVE_NOT_JUDGED',
        'JUDGING judge saskia': 'ALREADY_JUDGED',
      },
    });
  }, 120_000);

  test('access that was given', async () => {
    const id = uuidIn(await give('karim', 'COORDINATION_PGA', { fieldSets: ['IDENTITY'] }));
    const [before, later] = [-1, 24 * 3_600].map((seconds) => new Date(MONDAY.getTime() + seconds * 1_000));
    const insider = ['INSIDER', 'SECOND_PERSON'];
    await follows({
      table: GRANT_TRANSITIONS,
      states: ['REQUESTED', 'ACTIVE', 'EXPIRED', 'REVOKED'],
      commands: ['approve', 'revoke'],
      people: { noor: ['INSIDER'], sven: insider, frits: insider, karim: [], marit: [], bram: [], ...STRANGERS },
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
  }, 120_000);

  test('a request for access', async () => {
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
    const secondId = region.member('frits');
    const decide = (who: string, command: string, requestId: Uuid, second: Uuid | null = null) => {
      if (command === 'withdraw') return table.asking.withdraw(region.as(who), { ...key(), requestId });
      return command === 'approve'
        ? table.deciding.approve(region.as(who), { ...key(), requestId, secondId: second })
        : table.deciding.refuse(region.as(who), { ...key(), requestId, reason: REASON });
    };
    await follows({
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
        const id = await ask(isIdentity ? ['IDENTITY'] : ['PLAN']);
        if (isIdentity) await decide('noor', 'approve', id, secondId);
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
    const [row] = await region.database.sql<{ id: Uuid }>('select id from cases.handovers');
    const id = row?.id ?? newId();
    await follows({
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
  }, 120_000);

  test('a measure', async () => {
    await table.measures.write(region.as('noor'), aMeasure(table, caseId));
    const [row] = await region.database.sql<{ id: Uuid; version: number }>(
      'select id, version from cases.plan_measures',
    );
    const involved = ['INVOLVED'];
    await follows({
      table: MEASURE_TRANSITIONS,
      states: MEASURE_STATUSES,
      commands: MEASURE_STEPS,
      people: {
        noor: involved,
        sven: involved,
        frits: involved,
        karim: [],
        koen: [],
        marit: [],
        bram: [],
        ...STRANGERS,
      },
      put: async (state) => {
        await sql(
          `update cases.plan_measures set status = $1, ended_at = case when $1 in ('DONE', 'STOPPED') then now() end`,
          [state],
        );
        return row?.id ?? newId();
      },
      give: (who, command, measureId) =>
        table.measures.move(region.as(who), {
          ...key(),
          caseId: measureId === row?.id ? caseId : newId(),
          measureId,
          version: row?.version ?? 0,
          step: command as MeasureStep,
        }),
      look: stateOf('plan_measures', 'status'),
    });
  }, 120_000);

  test('a card of the pool', async () => {
    const ending = new PoolEnding(table.tenants);
    const [row] = await region.database.sql<{ version: number }>('select version from cases.pool_cards');
    const targets = CARD_STATUSES.map((status) => `setStatus ${status}`);
    const moves = ['moveOn ASSIGNED', 'moveOn IN_MEETING', 'close DONE', 'reopen TRIAGE'];
    const system = () => region.system(region.id);
    const asked = POOL_CARD_TRANSITIONS.map((each) => ({ ...each, command: `${each.command} ${each.to}` }));
    /** Work that brings a card no further leaves it where it is. */
    const stays = CARD_STATUSES.flatMap((from) =>
      moves
        .filter((command) => !asked.some((each) => each.command === command && each.from === from))
        .map((command) => ({ command, from, to: from, by: ['SYSTEM'] })),
    );
    await follows({
      table: [...asked, ...stays],
      states: CARD_STATUSES,
      commands: targets,
      people: {
        karim: ['COORDINATOR'],
        noor: ['none'],
        sven: ['none'],
        frits: [],
        marit: [],
        bram: [],
        koen: [],
        ...STRANGERS,
      },
      put: async (state) => {
        await sql('update cases.pool_cards set status = $1', [state]);
        return cardId;
      },
      give: (who, command, id) =>
        table.pool.setStatus(region.as(who), {
          ...key(),
          cardId: id,
          version: row?.version ?? 0,
          status: command.split(' ')[1] as CardStatus,
        }),
      look: stateOf('pool_cards', 'status'),
    });
    await follows({
      table: [...asked, ...stays],
      states: CARD_STATUSES,
      commands: moves,
      people: { system: ['SYSTEM'] },
      put: async (state) => {
        await sql('update cases.pool_cards set status = $1, set_at = null', [state]);
        return cardId;
      },
      give: (_who, command, poolCardId) => {
        const event = { poolCardId, municipalityId: region.municipality('lindehoven') };
        if (command === 'close DONE') return ending.close(system(), event);
        if (command === 'reopen TRIAGE') return ending.reopen(system(), event);
        const at = MONDAY.getTime();
        return table.pool.moveOn(system(), { ...event, at }, command === 'moveOn ASSIGNED' ? 'ASSIGNED' : 'IN_MEETING');
      },
      look: stateOf('pool_cards', 'status'),
    });
  }, 120_000);

  test('a step that no table knows is seen', async () => {
    const wrong = await againstTable(
      {
        table: MEASURE_TRANSITIONS.filter(({ command }) => command !== 'STOP'),
        states: MEASURE_STATUSES,
        commands: ['STOP'],
        people: { noor: ['INVOLVED'] },
        put: async (state) => {
          await sql('update cases.plan_measures set status = $1, ended_at = null', [state]);
          const [row] = await region.database.sql<{ id: Uuid }>('select id from cases.plan_measures');
          return row?.id ?? newId();
        },
        give: (who, _command, measureId) =>
          table.measures.move(region.as(who), { ...key(), caseId, measureId, version: 1, step: 'STOP' }),
        look: stateOf('plan_measures', 'status'),
      },
      table.tenants,
      'RUNNING',
    );
    expect(wrong).toEqual(['RUNNING: STOP by noor: STOPPED, not there: STOPPED']);
  }, 120_000);
});
