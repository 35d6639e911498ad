import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import { EscalationReading } from '../escalation/escalation-reading.service.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { FullCase } from './testing/a-full-case.js';
import { fieldOf } from './testing/a-graph.js';
import { TestRegion } from './testing/a-region.js';
import { type Asked, allAsked, schemaOf } from './testing/asked-of-schema.js';
import { kindAt } from './testing/id-places.js';
import { mayFieldsOf, MAY_QUESTION, type Said, saidIn } from './testing/may-fields.js';

/** The commands behind each may-field of what can be read with a case. A new one fails here until somebody says which. */
const BEHIND: Readonly<Record<string, readonly string[]>> = {
  'AccessRequest.mayApprove': ['refuseAccessRequest'],
  'AccessRequest.mayWithdraw': ['withdrawAccessRequest'],
  'CaseBlock.mayLift': ['liftCaseBlock'],
  'CaseClosings.mayClose': ['closeCase'],
  'CaseDocument.mayReplace': ['addDocument'],
  'CaseDocument.mayRescan': ['rescanDocument'],
  'CaseDocument.mayShare': ['shareDocument'],
  'CaseDocument.mayWithdraw': ['withdrawDocument'],
  'CaseFile.mayContribute': ['addContribution'],
  'CaseFile.mayGrant': ['grantAccess', 'askContribution'],
  'CaseFile.mayHandOver': ['offerHandover'],
  'CaseFile.mayInvolve': ['involveMember'],
  'CaseFile.mayLead': ['blockFromCase', 'appointCaseManager'],
  'CaseFile.mayReopen': ['reopenCase'],
  'CaseFile.maySetKind': ['setCaseKind'],
  'CaseFile.mayWritePlan': ['writeCasePlan', 'addDocument', 'writeMeasure'],
  'CaseFile.mayWriteSurroundings': ['addRelative', 'addInvolvedParty', 'endSurrounding'],
  'CasePlan.mayWrite': [
    'writeCasePlan',
    'writePlanViews',
    'adoptPlan',
    'writeMeasure',
    'moveMeasure',
    'weighInterests',
  ],
  'CaseRestriction.mayLift': ['liftCaseRestriction'],
  'CaseTakeover.mayLook': ['lookAtTakeover'],
  'Contribution.mayAddTo': ['addToContribution'],
  'Contribution.mayAskConsent': ['askConsent'],
  'Contribution.mayWithdraw': ['withdrawContribution'],
  'EscalationLadder.mayMove': ['escalateCase', 'deEscalateCase'],
  'EscalationLadder.mayRecordDecision': ['recordMayorDecision'],
  'EscalationLadder.mayWriteNote': ['writeMayorNote', 'printMayorNote'],
  'Handover.mayAnswer': ['acceptHandover', 'declineHandover'],
  'Handover.mayWithdraw': ['withdrawHandover'],
  'InvolvementRecord.mayEnd': ['endInvolvement'],
  'PlanAdoption.mayReview': ['reviewPlan'],
  'RegimeProposal.mayReview': ['reviewRegime'],
  'Visibility.mayGive': ['grantAccess'],
};

/** What opens a document is no command; the others are of signals, exercises, covenants, second persons and own documents from outside, not of a case file. */
const ELSEWHERE =
  'CaseDocument.mayOpen CovenantPeriod.mayDecide Exercise.mayStop GrantToSecond.mayDecide OwnDocument.mayShare OwnDocument.mayWithdraw OwnReport.mayWithdraw SignalBlock.mayLift SignalQuestions.mayAsk SignalReview.mayAnswer'.split(
    ' ',
  );

/** What nobody of these may, also while the case is open: no scanner, nothing to open again, no second person waits. */
const NEVER_HERE = [
  'AccessRequest.mayWithdraw',
  'CaseDocument.mayRescan',
  'CaseFile.mayReopen',
  'Handover.mayAnswer',
  'PlanAdoption.mayReview',
  'RegimeProposal.mayReview',
];

/** What is left of a closed case, for who leads it; what was offered before is taken back, what was asked lapsed. The rest is read only. */
const LEFT = [
  'CaseBlock.mayLift',
  'CaseFile.mayLead',
  'CaseFile.mayReopen',
  'CaseRestriction.mayLift',
  'CaseTakeover.mayLook',
  'Contribution.mayWithdraw',
  'Handover.mayWithdraw',
  'InvolvementRecord.mayEnd',
];

/** Why a command about a closed case is refused; anything else was asked badly. */
const REFUSALS = ['CASE_WRONG_STATE', 'NOT_FOUND', 'ALREADY_ENDED', 'GRANT_ENDED', 'LAST_LEAD'];
const VERSION = 'query ($id: ID!) { caseFile(id: $id) { version } }';
const READERS = ['noor', 'frits'];

describe('a closed case', () => {
  let full: FullCase;
  let schema: GraphQLSchema;
  let commands: ReadonlyMap<string, Asked>;
  let open: readonly Said[];
  let closed: readonly Said[];

  const about = () => ({ caseId: `case_${full.caseId}` });
  const reason = 'Kanarie-reden.';

  /** What every reader may, as the graph says it. */
  const said = async (): Promise<Said[]> => {
    const found: Said[] = [];
    for (const reader of READERS) {
      const answer = await full.graph.ask(reader, MAY_QUESTION, { id: about().caseId });
      found.push(...saidIn(answer.data, reader));
    }
    return found;
  };
  const restrict = () =>
    full.done('noor', 'restrictCase', { ...about(), keepers: READERS.map((each) => full.member(each)), reason });
  const close = (more: object = {}) =>
    full.done('noor', 'closeCase', { ...about(), result: 'GOALS_REACHED', summary: reason, ...more });

  beforeAll(async () => {
    full = await FullCase.play(await TestRegion.open(), MONDAY);
    await full.around();
    const colleague = { memberId: full.member('frits'), part: 'PROCESS_COORDINATOR', reason };
    await full.done('noor', 'involveMember', { ...about(), ...colleague });
    await full.done('noor', 'addDocument', {
      ...about(),
      title: reason,
      kind: 'LETTER',
      sourceRegime: 'WPG',
      content: Buffer.from(reason).toString('base64'),
    });
    schema = await schemaOf(full.graph);
    const asked = allAsked(schema);
    commands = new Map(asked.flatMap((each) => (each.isCommand ? [[each.name, each] as const] : [])));
    await full.learn(asked);
    open = await said();
    await restrict();
    await full.done('noor', 'meetEndCriterion', { ...about(), criterionId: full.oneOf('criterion') });
    await close();
    closed = await said();
  }, 120_000);
  afterAll(() => full.close());

  /** Gives a command as somebody, about the thing whose field says whether they may. Answers the code it is refused with. */
  const give = async (name: string, { reader, id }: Said, more: object = {}): Promise<string> => {
    const one = commands.get(name);
    if (!one) throw new Error(`no command ${name}`);
    const [kind] = id.split('_');
    const { input } = one.variables((place) => (kindAt(place) === kind ? id : full.oneOf(kindAt(place)))) as {
      input: object;
    };
    const { errors } = await full.graph.ask(reader, one.document, { input: { ...input, ...more } });
    return errors?.[0]?.extensions.code ?? 'DONE';
  };
  const trueIn = (all: readonly Said[]) => [...new Set(all.filter(({ may }) => may).map(({ field }) => field))].sort();

  test('every field that says what somebody may is in the table', () => {
    expect(mayFieldsOf(schema)).toEqual([...Object.keys(BEHIND), ...ELSEWHERE].sort());
    expect([...new Set(closed.map(({ field }) => field))].sort()).toEqual(Object.keys(BEHIND).sort());
    expect(Object.values(BEHIND).flatMap((names) => names.filter((name) => !commands.has(name)))).toEqual([]);
  });

  test('while it was open somebody could do each of those things', () => {
    const could = trueIn(open);
    expect(Object.keys(BEHIND).filter((field) => !could.includes(field))).toEqual(
      [...NEVER_HERE, 'CaseRestriction.mayLift'].sort(),
    );
  });

  test('says that only a few things are left', () => {
    expect(trueIn(closed)).toEqual(LEFT);
  });

  /** Commands that are not refused, though their field says that the reader may not give them. */
  const wronglyTaken = async (all: readonly Said[]): Promise<string[]> => {
    const found: string[] = [];
    for (const each of all.filter(({ may }) => !may))
      for (const name of BEHIND[each.field] ?? []) {
        const code = await give(name, each);
        if (!REFUSALS.includes(code)) found.push(`${each.field} of ${each.reader}: ${name} ${code}`);
      }
    return found;
  };

  test('refuses every command behind a field that says no', async () => {
    const notManager = ({ reader, field }: Said) => reader === 'noor' || field !== 'CaseFile.mayReopen';
    expect(await wronglyTaken(closed.filter(notManager))).toEqual([]);
  });

  test('takes every command behind a field that says yes', async () => {
    const answers: Record<string, string> = {};
    const more: Readonly<Record<string, object>> = {
      appointCaseManager: { memberId: full.member('frits') },
      blockFromCase: { memberId: full.member('karim') },
      lookAtTakeover: { agrees: true, note: null },
    };
    const last = ['CaseFile.mayReopen', 'CaseFile.mayLead'];
    const order = [...LEFT.filter((field) => !last.includes(field)), ...last];
    for (const field of order) {
      const yes = closed.find((each) => each.field === field && each.may);
      if (!yes) throw new Error(`nobody may ${field}`);
      for (const name of BEHIND[field] ?? []) {
        const file = await full.graph.ask('noor', VERSION, { id: about().caseId });
        const { version } = fieldOf<{ version: number }>(file, 'caseFile');
        answers[name] = await give(name, yes, { ...more[name], ...(name === 'appointCaseManager' ? { version } : {}) });
        if (name === 'reopenCase') await close({ noAftercare: reason });
      }
    }
    expect(Object.entries(answers).filter(([, code]) => code !== 'DONE')).toEqual([]);
  });

  test('a field that says yes about what is refused is seen', async () => {
    const real = EscalationReading.prototype.ofCases;
    const careless = jest.spyOn(EscalationReading.prototype, 'ofCases');
    careless.mockImplementation(async function (this: EscalationReading, ...args) {
      const views = await real.apply(this, args);
      return new Map([...views].map(([id, view]) => [id, { ...view, mayMove: true }]));
    });
    const seen = trueIn(await said());
    careless.mockRestore();
    expect(seen).toContain('EscalationLadder.mayMove');
  });
});
