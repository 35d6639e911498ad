import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from '@regiotafel/graphql';
import { type Actor, newId, type Uuid } from '@regiotafel/kernel';
import { DRAFT_DAYS } from '../domain/draft.js';
import { fieldOf, TestGraph } from '../setup/testing/a-graph.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { leftWords } from '../setup/testing/left-words.js';
import { type Stranger, strangersTo } from '../setup/testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { runJobs } from '../signal/testing/run-jobs.js';
import { TestWeighing } from '../weighing/testing/a-table.js';
import { DiscardDraft, DraftPlace, SaveDraft } from './draft.input.js';
import { DraftJobs } from './draft.job.js';

const DAY_MS = 86_400_000;
const SAVE = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { version base values savedAt keptUntil } }`;

describe('a draft of a form', () => {
  let region: TestRegion;
  let table: TestWeighing;
  let graph: TestGraph;
  let strangers: Stranger[];
  let caseId: Uuid;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
    graph = await TestGraph.open(region);
    strangers = await strangersTo(region);
  });
  beforeEach(async () => {
    await table.setNow(MONDAY);
    ({ caseId } = await table.opened());
  });
  afterAll(async () => {
    await graph.close();
    await region.database.close();
  });

  const place = (changes: object = {}) => ({ form: 'CONTRIBUTION', objectId: `case_${caseId}`, ...changes });
  const input = (changes: object = {}) => ({
    ...place(),
    idempotencyKey: newId(),
    values: JSON.stringify({ text: 'Kanarie-concept: hij zei' }),
    ...changes,
  });
  const save = (who: Actor, changes: object = {}) => table.drafts.save(who, parse(SaveDraft, input(changes)));
  const read = (who: Actor, changes: object = {}) => table.drafts.read(who, parse(DraftPlace, place(changes)));
  const discard = (who: Actor, changes: object = {}) =>
    table.drafts.discard(who, parse(DiscardDraft, { ...place(changes), idempotencyKey: newId() }));
  const noor = () => region.as('noor');
  const kept = () => region.database.sql<{ id: Uuid }>('select id from cases.drafts where object_id = $1', [caseId]);
  const give = (subject: string) =>
    table.access.give(noor(), {
      idempotencyKey: newId(),
      objectId: `case_${caseId}`,
      memberId: `member_${region.member(subject)}`,
      purpose: 'CASE_MEETING_PGA',
      necessity: 'Kanarie-noodzaak.',
      subsidiarity: 'Kanarie: minder kan niet.',
    });

  test('is sealed, found again by its writer, and replaced by what was typed later', async () => {
    expect(await read(noor())).toBeNull();
    const first = await save(noor(), { base: 3 });
    expect(first).toMatchObject({ version: 1, base: 3 });
    const [saved = 0, until = 0] = [first?.savedAt.getTime(), first?.keptUntil.getTime()];
    expect(until - saved).toBe(DRAFT_DAYS * DAY_MS);
    await save(noor(), { version: 1, values: '{"text":"Kanarie-concept: later"}' });
    expect(await read(noor())).toMatchObject({ version: 2, base: null, values: '{"text":"Kanarie-concept: later"}' });
    expect((await leftWords(region.database, ['Kanarie-concept'])).found).toEqual([]);
    expect(await discard(noor())).toBe(`case_${caseId}`);
    expect(await read(noor())).toBeNull();
    expect(await kept()).toEqual([]);
  });

  test('of two tabs is not overwritten by the one that did not see the other', async () => {
    await save(noor());
    const [one, other] = [
      { version: 1, values: '"een"' },
      { version: 1, values: '"twee"' },
    ];
    await save(noor(), one);
    for (const late of [other, { values: '"drie"' }, { version: 7, values: '"vier"' }])
      await expect(save(noor(), late)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await read(noor())).toMatchObject({ values: '"een"', version: 2 });
    await discard(noor());
    await expect(save(noor(), { version: 2 })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('that was saved while the answer got lost is saved once', async () => {
    const sent = input();
    const answers = [await graph.ask('noor', SAVE, { input: sent }), await graph.ask('noor', SAVE, { input: sent })];
    for (const answer of answers)
      expect(fieldOf(answer, 'saveDraft')).toMatchObject({ version: 1, values: sent.values });
    const wrong = await graph.ask('noor', SAVE, { input: { ...input(), objectId: `signal_${caseId}`, values: '' } });
    const fields = wrong.errors?.[0]?.extensions.fields?.map(({ path, code }) => `${path} ${code}`).toSorted();
    expect(fields).toEqual(['objectId INVALID_ID', 'values REQUIRED']);
  });

  test('stands beside those of other forms, parts and persons', async () => {
    await give('leila');
    const measure = { form: 'MEASURE', partId: `measure_${newId()}` };
    for (const [who, changes] of [
      [noor(), {}],
      [noor(), { form: 'GOALS' }],
      [noor(), { form: 'MEASURE' }],
      [noor(), measure],
      [region.as('leila'), {}],
    ] as const)
      await save(who, { ...changes, values: JSON.stringify(changes) });
    expect(await read(noor(), measure)).toMatchObject({ values: JSON.stringify(measure) });
    expect(await read(noor(), { form: 'GOALS' })).toMatchObject({ values: '{"form":"GOALS"}' });
    expect(await kept()).toHaveLength(5);
  });

  test('goes with the form that was sent, in the same transaction', async () => {
    await save(noor());
    await save(noor(), { form: 'GOALS' });
    const marks = { sourceRegime: 'AVG', professionalSecrecy: false, oralOnly: false } as const;
    await table.contributions.add(noor(), { ...marks, idempotencyKey: newId(), caseId, text: 'Kanarie' });
    expect(await read(noor())).toBeNull();
    expect(await read(noor(), { form: 'GOALS' })).not.toBeNull();
    const { id } = await table.acknowledged();
    const interpretation = { form: 'INTERPRETATION', objectId: `signal_${id}` };
    await save(noor(), interpretation);
    const command = { idempotencyKey: newId(), signalId: id, version: 2, text: 'Kanarie', receiver: null };
    await table.reviews.interpret(noor(), { ...command, conclusion: 'OFFER_TO_REGION' });
    expect(await read(noor(), interpretation)).toBeNull();
    const { weighingId } = await table.laid();
    const judgement = { form: 'JUDGEMENT', objectId: `weighing_${weighingId}` };
    await save(region.as('bram'), judgement);
    await table.judge('bram', weighingId);
    expect(await read(region.as('bram'), judgement)).toBeNull();
  });

  test('is not there any more when the right to what it is about ends', async () => {
    const { validUntil } = await give('leila');
    const leila = () => region.as('leila');
    await save(leila());
    await table.setNow(new Date(validUntil.getTime() + 1_000));
    for (const tried of [() => read(leila()), () => save(leila(), { version: 1 }), () => discard(leila())])
      await expect(tried()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is gone after its term for its writer, and soon after for good', async () => {
    await save(noor());
    await table.setNow(new Date(MONDAY.getTime() + DRAFT_DAYS * DAY_MS + 1_000));
    expect(await read(noor())).toBeNull();
    expect(await save(noor())).toMatchObject({ version: 2 });
    await runJobs(region.database, new DraftJobs(table.drafts).works());
    expect(await kept()).toHaveLength(1);
    await table.setNow(new Date(MONDAY.getTime() + 2 * (DRAFT_DAYS * DAY_MS + 1_000)));
    await runJobs(region.database, new DraftJobs(table.drafts).works());
    expect(await kept()).toEqual([]);
  });

  test('is absent for everybody else: colleagues at the desk, the region, strangers', async () => {
    await save(noor());
    const missing = { objectId: `case_${newId()}` };
    const refusal = (done: Promise<unknown>) => done.catch((error: unknown) => error);
    const others = ['sven', 'frits', 'anne', 'karim', 'marit'].map((name) => ({ name, as: () => region.as(name) }));
    for (const { name, as } of [...others, ...strangers]) {
      for (const step of [read, save, discard]) {
        const [refused, absent] = [await refusal(step(as())), await refusal(step(as(), missing))];
        expect({ name, refused }).toEqual({ name, refused: absent });
        expect(refused).toMatchObject({ code: 'NOT_FOUND' });
      }
    }
    const { id } = await table.acknowledged();
    const desk = { form: 'OFFER', objectId: `signal_${id}` };
    await save(noor(), desk);
    expect(await read(region.as('sven'), desk)).toBeNull();
  });

  test('is logged with the pseudonym of the person, when it is kept and when it is read', async () => {
    const subject = 'select tenant_id, subject_id from cases.case_files where id = $1';
    const [about] = await region.database.sql(subject, [caseId]);
    for (const step of [save, read, discard] as const) {
      const who = noor();
      await step(who);
      const log = 'select distinct tenant_id, subject_id from evidence.processing_log where operation_id = $1';
      expect(await region.database.sql(log, [who.operation])).toEqual([about]);
    }
  });
});
