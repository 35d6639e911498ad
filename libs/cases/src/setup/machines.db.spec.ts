import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId, type Uuid } from '@regiotafel/kernel';
import { MEASURE_STATUSES, MEASURE_STEPS, MEASURE_TRANSITIONS, type MeasureStep } from '../domain/measure.js';
import { CARD_STATUSES, type CardStatus, POOL_CARD_TRANSITIONS } from '../domain/pool.js';
import { SIGNAL_STATUSES, SIGNAL_STEPS, SIGNAL_TRANSITIONS, type SignalStep } from '../domain/signal.js';
import type { CasesEvents } from '../contract/events.js';
import { WEIGHING_TRANSITIONS } from '../domain/weighing.js';
import { aMeasure } from '../plan/testing/a-measure.js';
import { PoolEnding } from '../pool/pool-ending.service.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import type { TestWeighing } from '../weighing/testing/a-table.js';
import { againstTable, stateOf } from './testing/a-machine.js';
import { MachineWorld, STRANGERS } from './testing/a-machine-world.js';
import type { TestRegion } from './testing/a-region.js';

describe('every state, every command, everybody', () => {
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
  test('a signal', async () => {
    const { id } = await table.received();
    const step = (who: string, command: string, signalId: Uuid) =>
      table.tenants.run(
        who === 'system' ? region.system(region.municipality('lindehoven')) : region.as(who),
        { action: 'test' },
        async (tx) =>
          table.signals.moveOn(tx, await table.signals.forCommand(tx, signalId, 'move'), command as SignalStep),
      );
    const wrong = await world.wrong({
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
    expect(wrong).toEqual([]);
  }, 120_000);

  test('a weighing', async () => {
    const laid = async (judges: readonly string[]): Promise<Uuid> => {
      const { weighingId } = await table.laid();
      for (const subject of judges) await table.judge(subject, weighingId);
      return weighingId;
    };
    const all = ['saskia', 'bram', 'marit'];
    const versions: Record<string, number> = { OPEN: 1, JUDGING: 2, JOINT: 4, CONCLUDED: 5 };
    const wrong = await world.wrong({
      table: WEIGHING_TRANSITIONS,
      states: ['OPEN', 'JUDGING', 'JOINT', 'CONCLUDED'],
      commands: ['judge', 'openJointPhase', 'conclude'],
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
    expect(wrong).toEqual([]);
  }, 120_000);

  test('the seats and the end of a weighing', async () => {
    await sql(
      `insert into directory.members (tenant_id, id, region_id, issuer, subject, name, job_title, roles, party_type)
       values ($1, $2, $1, 'https://idp.test', 'joost', 'joost', 'Tester', '{WEIGHING_MEMBER}', 'POLICE')`,
      [region.id, region.member('joost')],
    );
    const over = ['CONCLUDED', 'ENDED'];
    /** The end of an offer comes by an event, also twice: it leaves alone what is over. */
    const stays = over.map((state) => ({ command: 'end', from: state, to: state, by: ['SYSTEM'] }));
    const endOf = async (id: Uuid) => {
      const [row] = await region.database.sql<CasesEvents['OfferEnded']>(
        `select offer_id as "offerId", signal_id as "signalId", municipality_id as "municipalityId" from cases.weighings where id = $1`,
        [id],
      );
      const none = { offerId: newId(), signalId: newId(), municipalityId: region.municipality('lindehoven') };
      return { ...(row ?? none), subjectId: null, regionId: region.id };
    };
    const wrong = await world.wrong({
      table: [...WEIGHING_TRANSITIONS, ...stays],
      states: ['OPEN', 'JUDGING', 'JOINT', ...over],
      commands: ['replaceSeat', 'end'],
      people: {
        system: ['SYSTEM'],
        marit: ['MEMBER', 'CHAIR'],
        karim: ['COORDINATOR'],
        bram: ['MEMBER'],
        noor: [],
        frits: [],
        anne: [],
        leila: [],
      },
      put: async (state) => {
        const { weighingId } = await table.laid();
        if (state === 'JUDGING') await table.judge('saskia', weighingId);
        if (state === 'JOINT' || state === 'CONCLUDED') await table.judgeAll(weighingId);
        if (state === 'CONCLUDED') await table.conclude('marit', weighingId, 4, 'NO_ACTION');
        if (state === 'ENDED') await table.opening.end(region.system(region.id), await endOf(weighingId));
        return weighingId;
      },
      give: async (who, command, weighingId) => {
        const as = who === 'system' ? region.system(region.id) : region.as(who);
        if (command === 'end') return table.opening.end(as, await endOf(weighingId));
        const [leavesMemberId, memberId] = [region.member('bram'), region.member('joost')];
        return table.seats.replace(as, { ...key(), weighingId, leavesMemberId, memberId });
      },
      look: stateOf('weighings', 'status'),
    });
    expect(wrong).toEqual([]);
  }, 120_000);

  test('a measure', async () => {
    await table.measures.write(region.as('noor'), aMeasure(table, caseId));
    const [row] = await world.sql('select id, version from cases.plan_measures');
    const involved = ['INVOLVED'];
    const wrong = await world.wrong({
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
    expect(wrong).toEqual([]);
  }, 120_000);

  const asked = POOL_CARD_TRANSITIONS.map((each) => ({ ...each, command: `${each.command} ${each.to}` }));
  const moves = ['moveOn ASSIGNED', 'moveOn IN_MEETING', 'close DONE', 'reopen TRIAGE'];
  /** Work that brings a card no further leaves it where it is. */
  const stays = CARD_STATUSES.flatMap((from) =>
    moves
      .filter((command) => !asked.some((each) => each.command === command && each.from === from))
      .map((command) => ({ command, from, to: from, by: ['SYSTEM'] })),
  );

  test('a card of the pool, by hand', async () => {
    const [row] = await world.sql('select id, version from cases.pool_cards');
    const wrong = await world.wrong({
      table: asked,
      states: CARD_STATUSES,
      commands: CARD_STATUSES.map((status) => `setStatus ${status}`),
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
    expect(wrong).toEqual([]);
  }, 120_000);

  test('a card of the pool, by work elsewhere', async () => {
    const ending = new PoolEnding(table.tenants);
    const system = () => region.system(region.id);
    const wrong = await world.wrong({
      table: [...asked, ...stays],
      states: CARD_STATUSES,
      commands: moves,
      people: { system: ['SYSTEM'] },
      put: async (state) => {
        await sql('update cases.pool_cards set status = $1, set_at = null', [state]);
        return cardId;
      },
      give: (_who, command, poolCardId) => {
        const event = { regionId: region.id, poolCardId, municipalityId: region.municipality('lindehoven') };
        if (command === 'close DONE') return ending.close(system(), event);
        if (command === 'reopen TRIAGE') return ending.reopen(system(), event);
        const at = MONDAY.getTime();
        return table.pool.moveOn(system(), { ...event, at }, command === 'moveOn ASSIGNED' ? 'ASSIGNED' : 'IN_MEETING');
      },
      look: stateOf('pool_cards', 'status'),
    });
    expect(wrong).toEqual([]);
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
          const [row] = await world.sql('select id, version from cases.plan_measures');
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
