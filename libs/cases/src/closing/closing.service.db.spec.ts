import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { asDay, newId, type Uuid } from '@regiotafel/kernel';
import { aLimit, aMeasure } from '../plan/testing/a-measure.js';
import { CasesImport } from '../setup/setup.service.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { leftWords } from '../setup/testing/left-words.js';
import { type Stranger, strangersTo } from '../setup/testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestEnding } from './testing/an-ending.js';

describe('the end of a case', () => {
  let region: TestRegion;
  let table: TestEnding;
  let strangers: Stranger[];

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestEnding(region);
    strangers = await strangersTo(region);
  });
  beforeEach(() => table.setNow(MONDAY));
  afterAll(() => region.database.close());

  const noor = () => region.as('noor');
  const head = (caseId: Uuid) => ({ idempotencyKey: newId(), caseId });
  const statusOf = async (caseId: Uuid) => (await table.cases.byIds(noor(), [caseId])).get(caseId)?.status;
  const endOf = async (caseId: Uuid) => (await table.ends.ofCases(noor(), [caseId])).get(caseId);
  const letLeilaRead = (caseId: Uuid) =>
    table.access.give(noor(), {
      ...head(caseId),
      objectId: `case_${caseId}`,
      memberId: `member_${region.member('leila')}`,
      purpose: 'EXPERT_ADVICE_PGA',
      necessity: 'Advies.',
      subsidiarity: 'Minder kan niet.',
    });
  const due = (subject: string, caseId: Uuid) =>
    table.tenants.run(region.as(subject), { action: 'test' }, async (tx) =>
      (await table.deadlines.waiting(tx)).filter(({ about }) => about?.id === caseId).map(({ reason }) => reason),
    );
  const cardStatus = async (caseId: Uuid) =>
    (await region.database.sql('select status from cases.pool_cards where case_id = $1', [caseId]))[0]?.['status'];

  test('takes all access away in the same moment, and the card and the signal follow', async () => {
    const { caseId, signalId } = await table.opened();
    await letLeilaRead(caseId);
    await table.measures.write(noor(), aMeasure(table, caseId));
    expect((await table.cases.byIds(region.as('leila'), [caseId])).size).toBe(1);
    await table.close('noor', caseId);
    expect((await table.cases.byIds(region.as('leila'), [caseId])).size).toBe(0);
    const running = await region.database.sql(
      `select 1 from cases.grants where object_id in ($1, $2) and revoked_at is null`,
      [caseId, signalId],
    );
    expect(running.length).toBeGreaterThan(0);
    await table.carryOutEnd('CaseClosed');
    await table.carryOutEnd('CaseClosed');
    expect(
      await region.database.sql('select 1 from cases.grants where object_id in ($1, $2) and revoked_at is null', [
        caseId,
        signalId,
      ]),
    ).toEqual([]);
    expect(await cardStatus(caseId)).toBe('DONE');
    expect(await statusOf(caseId)).toBe('CLOSED');
    expect((await endOf(caseId))?.closing.closings).toMatchObject([
      { result: 'GOALS_REACHED', retentionClass: 'CASE_FILE', retainedUntil: '2031-03-01', summary: 'Kanarie-slot.' },
    ]);
    await table.setNow('2026-05-30T09:00:00Z');
    expect(await due('noor', caseId)).toEqual([]);
  });

  test('keeps the case as long as the region agreed for its theme, and says so before', async () => {
    const imports = new CasesImport(table.tenants, region.access());
    const retention = { class: 'PGA_FILE', days: 730, source: 'Invented for a test.' };
    const { themes } = region.file;
    const file = { ...region.file, themes: themes.map((theme) => ({ ...theme, retention })) };
    const { caseId } = await table.opened();
    expect((await endOf(caseId))?.closing.retention).toMatchObject({ days: 1825, until: '2031-03-01' });
    expect(await imports.apply(file)).toBe(themes.length);
    expect(await imports.apply(file)).toBe(0);
    expect((await endOf(caseId))?.closing.retention).toEqual({
      days: 730,
      until: '2028-03-01',
      source: retention.source,
    });
    await table.close('noor', caseId);
    expect((await endOf(caseId))?.closing.closings).toMatchObject([
      { retentionClass: 'PGA_FILE', retainedUntil: '2028-03-01' },
    ]);
    await imports.apply(region.file);
  });

  test('of a case that came from elsewhere ends access to the signal where that stands', async () => {
    const { caseId } = await table.opened();
    const elsewhere = region.as('anne').tenantId;
    const [own, other] = [
      'select tenant_id from cases.case_files where id = $1',
      'update cases.case_files set signal_tenant_id = $2 where id = $1',
    ];
    await region.database.sql(other, [caseId, elsewhere]);
    await table.close('noor', caseId);
    const [file] = await region.database.sql(own, [caseId]);
    expect(await table.heard('CaseClosed')).toMatchObject({
      caseId,
      municipalityId: file?.['tenant_id'],
      signalMunicipalityId: elsewhere,
    });
  });

  test('brings back what waited when the case is opened again, and nothing that was over before', async () => {
    const { caseId } = await table.opened();
    const planVersion = async () => (await table.planReading.ofCases(noor(), [caseId])).get(caseId)?.version ?? 0;
    for (const title of ['Kanarie: gaat door.', 'Kanarie: is klaar.'])
      await table.measures.write(noor(), aMeasure(table, caseId, { title, dueOn: asDay('2026-03-20') }));
    const measures = (await table.planReading.ofCases(noor(), [caseId])).get(caseId)?.measures ?? [];
    const over = measures.find(({ title }) => title === 'Kanarie: is klaar.');
    const measureId = over?.id.slice('measure_'.length) as Uuid;
    await table.measures.move(noor(), { ...head(caseId), measureId, version: 1, step: 'STOP' });
    const words = {
      safetyView: 'Kanarie.',
      careView: 'Kanarie.',
      why: 'Kanarie.',
      prevails: 'CARE',
      until: '2026-03-18',
    };
    await table.interests.weigh(noor(), { ...head(caseId), ...words });
    const later = { personView: null, parentsView: null, isInformed: false, because: 'Kanarie: onderzoek.' };
    const lookAgainOn = asDay('2026-03-19');
    await table.plans.writeViews(noor(), { ...head(caseId), planVersion: await planVersion(), ...later, lookAgainOn });
    const way = { reason: 'Kanarie.', returnPath: 'Kanarie.', receiver: 'Burgemeester', receiverId: null, package: [] };
    const step = { toRung: 'MAYOR', criteria: ['PUBLIC_ORDER'], answerBy: '2026-03-17' };
    await table.escalations.escalate(noor(), { ...head(caseId), ...way, ...step });
    await table.caseSteps.monitor(noor(), { ...head(caseId), reviewOn: '2026-03-16' });
    const open = ['ESCALATION_TO_ANSWER', 'INTERESTS_TO_REVIEW', 'MEASURE_DUE', 'PERSON_TO_INFORM'];
    await table.setNow('2026-03-16T09:00:00Z');
    expect((await due('noor', caseId)).toSorted()).toEqual([...open, 'PLAN_TO_REVIEW']);
    await table.close('noor', caseId);
    expect(await due('noor', caseId)).toEqual([]);
    await table.setNow('2026-06-15T09:00:00Z');
    await table.reopen('noor', caseId);
    expect((await due('noor', caseId)).toSorted()).toEqual(open);
    await table.interests.weigh(noor(), { ...head(caseId), ...words, until: '2026-12-18' });
    await table.close('noor', caseId);
    await table.reopen('noor', caseId);
    expect(await due('noor', caseId)).not.toContain('INTERESTS_TO_REVIEW');
    await table.setNow('2026-12-14T09:00:00Z');
    expect((await due('noor', caseId)).toSorted()).toEqual(open);
  });

  test('lets nothing be changed any more, until it is opened again with a reason beside the closing', async () => {
    const { caseId } = await table.opened();
    await table.close('noor', caseId);
    await table.carryOutEnd('CaseClosed');
    const changes: (() => Promise<unknown>)[] = [
      () => table.plans.writeGoals(noor(), { ...head(caseId), planVersion: 1, goals: [] }),
      () => table.measures.write(noor(), aMeasure(table, caseId)),
      () => table.close('noor', caseId),
      () => table.startAftercare('noor', caseId),
      () => table.caseSteps.monitor(noor(), { ...head(caseId), reviewOn: asDay('2026-04-01') }),
    ];
    for (const change of changes) await expect(change()).rejects.toMatchObject({ code: 'CASE_WRONG_STATE' });
    await table.reopen('noor', caseId);
    await table.carryOutEnd('CaseReopened');
    expect(await statusOf(caseId)).toBe('ACTIVE');
    expect(await cardStatus(caseId)).toBe('TRIAGE');
    await expect(table.reopen('noor', caseId)).rejects.toMatchObject({ code: 'CASE_WRONG_STATE' });
    expect((await endOf(caseId))?.closing.closings).toMatchObject([
      { result: 'GOALS_REACHED', reopenedBecause: 'Kanarie: er is een nieuw signaal.' },
    ]);
    await table.measures.write(noor(), aMeasure(table, caseId));
    await table.close('noor', caseId, { result: 'REGULAR_CARE' });
    expect((await endOf(caseId))?.closing.closings.map(({ result }) => result)).toEqual([
      'REGULAR_CARE',
      'GOALS_REACHED',
    ]);
  });

  test('waits until nothing limits anybody, in aftercare and in closing', async () => {
    const { caseId } = await table.opened();
    await table.measures.write(noor(), aLimit(table, caseId));
    await expect(table.startAftercare('noor', caseId)).rejects.toMatchObject({ code: 'LIMITS_RUNNING' });
    await expect(table.close('noor', caseId)).rejects.toMatchObject({ code: 'LIMITS_RUNNING' });
    const plan = (await table.planReading.ofCases(noor(), [caseId])).get(caseId);
    const measureId = plan?.measures[0]?.id.slice('measure_'.length) as Uuid;
    await table.measures.move(noor(), { ...head(caseId), measureId, version: 1, step: 'STOP' });
    await table.startAftercare('noor', caseId);
    expect(await statusOf(caseId)).toBe('AFTERCARE');
  });

  test('has aftercare by a rhythm until what was agreed is so, with everybody who took part before', async () => {
    const { caseId } = await table.opened();
    await letLeilaRead(caseId);
    await table.startAftercare('noor', caseId);
    await table.setNow('2026-03-28T09:00:00Z');
    expect(await due('noor', caseId)).toEqual(['CONTACT_DUE']);
    expect(await due('sven', caseId)).toEqual([]);
    const contact = { way: 'PHONE', reached: true, note: 'Kanarie: het gaat goed.' };
    await expect(
      table.aftercares.recordContact(noor(), { ...head(caseId), ...contact, heldOn: '2026-03-29' }),
    ).rejects.toMatchObject({ fields: [{ path: 'heldOn', code: 'IN_THE_FUTURE' }] });
    await table.aftercares.recordContact(noor(), { ...head(caseId), ...contact, heldOn: '2026-03-28' });
    expect(await due('noor', caseId)).toEqual([]);
    await expect(table.close('noor', caseId)).rejects.toMatchObject({ code: 'END_CRITERIA_OPEN' });
    const aftercare = (await endOf(caseId))?.aftercare;
    expect(aftercare?.current).toMatchObject({ nextContactOn: '2026-04-27', contacts: [contact] });
    const took = new Map(aftercare?.participants.map(({ member, took: parts }) => [member.id, parts]));
    expect(took.get(`member_${region.member('leila')}`)).toEqual(['ACCESS']);
    expect(took.get(`member_${region.member('bram')}`)).toEqual(['WEIGHING']);
    expect(took.get(`member_${region.member('noor')}`)).toContain('CASE');
    const criterionId = aftercare?.current?.endCriteria[0]?.id.slice('criterion_'.length) as Uuid;
    await table.aftercares.meet(noor(), { ...head(caseId), criterionId });
    await expect(table.aftercares.meet(noor(), { ...head(caseId), criterionId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await table.close('noor', caseId);
  });

  test('teaches the region something without saying whose case it was, and refuses what leads to a person', async () => {
    const { caseId } = await table.opened();
    const lesson = 'Vroeg bellen met school werkt beter dan een brief.';
    for (const [text, fields] of [
      ['Bel 06-12345678 eerder.', [{ path: 'lesson', code: 'PERSONAL_DATA' }]],
      ['In RT-2026-0016 hielp bellen.', [{ path: 'lesson', code: 'PERSONAL_DATA' }]],
      ['Volg @kevin_2008 niet.', [{ path: 'lesson', code: 'PERSONAL_DATA' }]],
      ['De jongen van 12-03-2008 kwam terug.', [{ path: 'lesson', code: 'PERSONAL_DATA' }]],
      ['Vroeg bellen helpt.', [{ path: 'namesChecked', code: 'NAMES_NOT_CHECKED' }]],
      ['Praat eerder met Jan Jansen.', [{ path: 'namesChecked', code: 'NAMES_NOT_CHECKED' }]],
    ])
      await expect(table.close('noor', caseId, { lesson: text })).rejects.toMatchObject({ fields });
    await table.close('noor', caseId, { lesson, namesChecked: true });
    const found = async (subject: string, asked: object = {}) =>
      (
        await table.lessons.page(region.as(subject), { theme: null, text: null, first: 10, after: null, ...asked })
      ).edges
        .map(({ node }) => node.lesson)
        .filter((each) => each === lesson);
    for (const subject of ['anne', 'karim', 'bram', 'leila', 'marit'])
      expect({ subject, found: await found(subject) }).toEqual({ subject, found: [lesson] });
    expect(await found('anne', { text: 'SCHOOL' })).toEqual([lesson]);
    expect(await found('anne', { text: 'iets anders' })).toEqual([]);
    expect(await found('anne', { theme: 'theme_SCHOOL_TENSION' })).toEqual([]);
    for (const subject of ['frits', 'roos'])
      expect({ subject, found: await found(subject) }).toEqual({ subject, found: [] });
    const [row] = await region.database.sql('select * from cases.lessons where lesson = $1', [lesson]);
    expect(Object.keys(row ?? {}).toSorted()).toEqual(
      ['id', 'learned_in', 'lesson', 'region_id', 'result', 'tenant_id', 'theme'].toSorted(),
    );
    for (const { as } of strangers.filter(({ name }) => name.includes('noorderbrink')))
      expect((await table.lessons.page(as(), { theme: null, text: null })).edges).toEqual([]);
  });

  test('is a step of the case manager alone, and absent for everybody else', async () => {
    const { caseId } = await table.opened();
    await letLeilaRead(caseId);
    const missing = newId();
    const people = ['sven', 'karim', 'marit', 'leila'].map((name) => ({ name, as: () => region.as(name) }));
    for (const { name, as } of [...people, ...strangers]) {
      expect({ name, size: (await table.ends.ofCases(as(), [caseId])).size }).toEqual({ name, size: 0 });
      const commands: ((id: Uuid) => Promise<unknown>)[] = [
        (id) =>
          table.closings.close(as(), {
            ...head(id),
            result: 'NO_GROUND',
            summary: 'x',
            noAftercare: 'x',
            lesson: null,
            namesChecked: false,
          }),
        (id) => table.aftercares.start(as(), { ...head(id), arrangement: 'x', everyDays: 1, endCriteria: ['x'] }),
        (id) =>
          table.aftercares.recordContact(as(), { ...head(id), heldOn: '2026-03-02', way: 'PHONE', reached: true }),
        (id) => table.caseSteps.monitor(as(), { ...head(id), reviewOn: asDay('2026-04-01') }),
      ];
      for (const command of commands) {
        const [refusal, absence] = await Promise.all(
          [caseId, missing].map((id) => command(id).catch((error: unknown) => error)),
        );
        expect({ name, refusal }).toMatchObject({ refusal: { code: 'NOT_FOUND' } });
        expect({ name, refusal }).toEqual({ name, refusal: absence });
      }
    }
  });

  test('leaves no word that people wrote readable, but for the lesson', async () => {
    const { found } = await leftWords(region.database, ['Kanarie', 'kanarie']);
    expect(found).toEqual([]);
  });
});
