import { newId, type Uuid } from '@regiotafel/kernel';
import { cardIdOf } from '../../contract/ids.js';
import { TestWeighing } from '../../weighing/testing/a-table.js';
import { type Answer, TestGraph } from './a-graph.js';
import type { TestRegion } from './a-region.js';
import type { Asked } from './asked-of-schema.js';
import { isPublic, kindAt } from './id-places.js';

const ID = /^([A-Za-z]+)_[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** Who know all of it between them: of the case and the signals, and of the region. */
const INSIDERS = ['noor', 'karim'];

/** Ids of an answer, in its order. */
const idsIn = (answer: unknown): string[] => {
  if (typeof answer === 'string') return ID.test(answer) ? [answer] : [];
  return answer && typeof answer === 'object' ? Object.values(answer).flatMap(idsIn) : [];
};

/** A case in which everything has happened that can be asked about, played through the graph itself. */
export class FullCase {
  private readonly ids = new Set<string>();
  private readonly things: string[] = [];

  private constructor(
    readonly region: TestRegion,
    readonly table: TestWeighing,
    readonly graph: TestGraph,
    readonly caseId: Uuid,
    readonly signalId: Uuid,
  ) {
    this.things.push(`case_${caseId}`, `card_${cardIdOf(caseId)}`);
  }

  static async play(region: TestRegion, now: Date, others: readonly TestRegion[] = []): Promise<FullCase> {
    const table = new TestWeighing(region);
    await table.setNow(now);
    const { caseId, signalId } = await table.opened();
    const { weighingId } = await table.heard('WeighingConcluded');
    const full = new FullCase(region, table, await TestGraph.open(region, {}, others), caseId, signalId);
    full.things.push(`weighing_${weighingId}`);
    await full.people();
    await full.file();
    await full.desk();
    return full;
  }

  /**
   * What stands around the case in desk and region, beside what every reader of it is tried with: a system that reports, an
   * exercise, a covenant, a pair of signals that may be about one person, a takeover, and aftercare.
   */
  async around(): Promise<void> {
    const text = 'Kanarie-tekst.';
    const lindehoven = this.region.municipality('lindehoven');
    const issued = await this.done(
      'noor',
      'addReportSystem',
      { name: 'Meldsysteem', kind: 'OTHER' },
      '{ system { id } }',
    );
    const practice = { municipalityId: `municipality_${lindehoven}`, scenario: 'ONLINE_THREAT' };
    const started = await this.done('noor', 'startExercise', practice);
    this.things.push((issued.system as { id: string }).id, started.id as string);
    await this.row('covenant', 'covenant_periods', {
      tenant_id: this.region.id,
      regime: 'WET_PGA',
      valid_from: '2026-01-01',
      valid_until: '2027-01-01',
      closes_at: '2027-01-01',
      own_basis: true,
      version: 1,
    });
    await this.row('notice', 'duplicate_notices', {
      tenant_id: this.region.id,
      municipality_id: lindehoven,
      signal_id: this.signalId,
      other_municipality_id: this.region.municipality('heidervoort'),
      other_signal_id: 'ffffffff-ffff-4fff-8fff-ffffffffffff',
      told_at: '2026-03-02',
    });
    const takeoverId = newId();
    await this.row(
      'takeover',
      'case_takeovers',
      {
        tenant_id: lindehoven,
        case_id: this.caseId,
        from_member_id: this.region.member('noor'),
        taken_by: this.region.member('sven'),
        taken_at: '2026-03-02',
        ground: 'NO_SEAT',
        reason: await this.sealed('case_takeovers', 'reason', takeoverId, text),
      },
      takeoverId,
    );
    const arrangement = { arrangement: text, everyDays: 14, endCriteria: [text] };
    await this.ofCase('noor', 'startAftercare', arrangement);
    const criteria = await this.region.database.sql<{ id: Uuid }>('select id from cases.aftercare_criteria');
    this.things.push(...criteria.map(({ id }) => `criterion_${id}`));
  }

  private sealed(table: string, column: string, rowId: Uuid, text: string): Promise<Buffer> {
    return this.table.tenants.run(this.region.as('noor'), { action: 'test' }, async (tx) =>
      (await this.table.sealing.one(tx, this.caseId)).seal({ table: `cases.${table}`, column, rowId }, text),
    );
  }

  /** A row that others write, as the services leave it. */
  private async row(
    kind: string,
    table: string,
    values: Readonly<Record<string, unknown>>,
    id = newId(),
  ): Promise<void> {
    const columns = Object.keys(values);
    const places = columns.map((_, at) => `$${at + 2}`).join(', ');
    const insert = `insert into cases.${table} (id, ${columns.join(', ')}) values ($1, ${places})`;
    await this.region.database.sql(insert, [id, ...Object.values(values)]);
    this.things.push(`${kind}_${id}`);
  }

  async close(): Promise<void> {
    await this.graph.close();
    await this.region.database.close();
  }

  member(subject: string): string {
    return `member_${this.region.member(subject)}`;
  }

  /** Learns the ids of all that stands around the case and its signal, as its insiders see them. */
  async learn(asked: readonly Asked[]): Promise<void> {
    for (const one of asked.filter(({ isEntity, isCommand, places }) => isEntity || (!isCommand && !places.length))) {
      const [kind] = one.places.map(kindAt);
      const things = kind ? this.things.filter((id) => id.startsWith(`${kind}_`)) : [null];
      for (const about of things) for (const subject of INSIDERS) await this.learnOf(subject, one, about);
    }
  }

  private async learnOf(subject: string, one: Asked, about: string | null): Promise<void> {
    const { data } = await this.graph.ask(
      subject,
      one.document,
      one.variables(() => about),
    );
    for (const id of idsIn(data)) this.ids.add(id);
  }

  /** What is known of the case and stands in no public register. */
  known(): string[] {
    return [...this.things, ...this.ids].filter((id) => !isPublic(id.split('_')[0] ?? ''));
  }

  /** A real thing of a kind; null when there is none. */
  oneOf(kind: string): string | null {
    if (kind === 'member') return this.member('frits');
    if (kind === 'theme') return 'theme_RADICALISATION';
    if (kind === 'org') return `org_${this.caseId}`;
    return [...this.things, ...this.ids].find((id) => id.startsWith(`${kind}_`)) ?? null;
  }

  /** A command that must be carried out. */
  async done(subject: string, name: string, input: object, selection = '{ id }'): Promise<Record<string, unknown>> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const { data, errors }: Answer = await this.graph.ask(
      subject,
      `mutation ($input: ${type}!) { ${name}(input: $input) ${selection} }`,
      { input: { idempotencyKey: newId(), ...input } },
    );
    if (errors) throw new Error(`${name}: ${JSON.stringify(errors)}`);
    return (data?.[name] ?? {}) as Record<string, unknown>;
  }

  private ofCase(subject: string, name: string, input: object = {}, selection?: string) {
    return this.done(subject, name, { caseId: `case_${this.caseId}`, ...input }, selection);
  }

  private async people(): Promise<void> {
    const reason = 'Kanarie-reden.';
    const words = { necessity: reason, subsidiarity: reason };
    await this.ofCase('noor', 'involveMember', { memberId: this.member('sven'), part: 'PROCESS_COORDINATOR', reason });
    const access = { objectId: `case_${this.caseId}`, ...words };
    const advice = { ...access, purpose: 'EXPERT_ADVICE_PGA' };
    await this.done('noor', 'grantAccess', { ...advice, memberId: this.member('leila'), until: '2026-03-03' });
    await this.done('noor', 'grantAccess', { ...advice, memberId: this.member('sven') });
    await this.done('noor', 'grantAccess', { ...advice, memberId: this.member('marit') });
    const meeting = { purpose: 'CASE_MEETING_PGA', memberId: this.member('bram') };
    await this.done('noor', 'grantAccess', { ...access, ...meeting });
    await this.callIn('marit');
    await this.done('karim', 'askAccess', { about: `case_${this.caseId}`, purpose: 'EXPERT_ADVICE_PGA', ...words });
    const question = { question: 'Kanarie-vraag.', necessity: reason, until: '2026-03-20' };
    await this.ofCase('noor', 'askContribution', { memberId: this.member('saskia'), ...question });
    await this.ofCase('noor', 'offerHandover', { memberId: this.member('koen'), reason, subsidiarity: reason });
  }

  private async callIn(subject: string): Promise<void> {
    const sourceId = newId();
    const about = { source: 'REQUEST' as const, sourceId, cardId: cardIdOf(this.caseId), version: 1 };
    const called = [this.region.member(subject)];
    await this.table.calledIn.keep(this.region.system(this.region.id), { ...about, called, ended: [] });
    this.things.push(`request_${sourceId}`);
  }

  private async file(): Promise<void> {
    const text = 'Kanarie-tekst.';
    await this.ofCase('noor', 'addRelative', { relation: 'PARENT', name: 'Kanarie-naam', note: text });
    await this.ofCase('noor', 'addInvolvedParty', { organisation: 'Kanarie-school', name: text, task: text });
    await this.ofCase('noor', 'writeCasePlan', { planVersion: 1, goals: [{ lifeDomain: 'FAMILY', text }] });
    const measure = { title: text, nature: 'SUPPORTING', track: 'SOCIAL', lifeDomain: 'FAMILY' };
    const when = { ownerId: this.member('noor'), startsOn: '2026-03-02', dueOn: '2026-06-01' };
    await this.ofCase('noor', 'writeMeasure', { ...measure, ...when });
    await this.ofCase('noor', 'addDocument', {
      title: text,
      kind: 'LETTER',
      sourceRegime: 'AVG',
      content: Buffer.from(text).toString('base64'),
    });
    const law = { sourceRegime: 'AVG', professionalSecrecy: false, oralOnly: false };
    for (const subject of ['noor', 'bram']) await this.ofCase(subject, 'addContribution', { ...law, text });
    await this.ofCase('noor', 'weighInterests', {
      safetyView: text,
      careView: text,
      prevails: 'CARE',
      why: text,
      until: '2026-06-01',
    });
    await this.ofCase('noor', 'proposeRegime', { to: 'WGS', reason: text });
    await this.ofCase('noor', 'writePlanViews', { planVersion: 3, personView: text, isInformed: true });
    await this.ofCase('noor', 'adoptPlan', { planVersion: 4 });
    await this.ofCase('noor', 'writeMayorNote', { question: text, facts: text, options: [text, text] });
    const decision = { question: text, decision: text, basis: text, decidedOn: '2026-03-02' };
    await this.ofCase('noor', 'recordMayorDecision', { ...decision, documentBy: '2026-03-10' });
    await this.done('noor', 'addReference', { objectId: `case_${this.caseId}`, system: 'OTHER', number: 'KANARIE-1' });
    const place = { form: 'GOALS', objectId: `case_${this.caseId}` };
    await this.done('noor', 'saveDraft', { ...place, values: text });
    await this.ofCase('noor', 'blockFromCase', { memberId: this.member('sven'), reason: text });
  }

  /** Two more signals: one with a question and a block, one that waits for a second reader. */
  private async desk(): Promise<void> {
    const text = 'Kanarie-tekst.';
    const { id } = await this.table.acknowledged();
    await this.done('noor', 'askReporter', { signalId: `signal_${id}`, question: text });
    const number = { system: 'OTHER', number: 'KANARIE-2' };
    await this.done('noor', 'addReference', { objectId: `signal_${id}`, ...number });
    const other = await this.table.acknowledged();
    const conclusion = { version: 2, text, conclusion: 'NO_CONCERN' };
    await this.done('noor', 'interpretSignal', { signalId: `signal_${other.id}`, ...conclusion });
    this.things.push(`signal_${this.signalId}`, `signal_${id}`, `signal_${other.id}`);
    for (const signalId of [id, other.id])
      await this.done('noor', 'blockFromSignal', {
        signalId: `signal_${signalId}`,
        memberId: this.member('sven'),
        reason: text,
      });
    const view = { name: text, search: '', columns: ['nummer'], isShared: false };
    await this.done('karim', 'keepPoolView', view);
  }
}
