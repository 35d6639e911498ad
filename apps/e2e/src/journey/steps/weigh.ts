import { strangers } from '../cast.js';
import { until } from '../../client/patience.js';
import { left, type Scene, type Step } from '../story.js';

interface Weighing {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly criteria: { code: string }[];
  readonly judgements: unknown[];
}
const OPEN =
  '{ weighings(openOnly: true) { edges { node { id version status criteria { code } judgements { rationale } } } } }';
const ONE =
  'query W($id: ID!) { weighing(id: $id) { id status outcome judgements { rationale } texts { rationale } } }';
const JUDGEMENTS = 'query W($id: ID!) { weighing(id: $id) { judgements { rationale } } }';
const CASES = '{ caseFiles { edges { node { id number narrative card { id } } } } }';
const CASE =
  'query C($id: ID!) { caseFile(id: $id) { id number narrative identity { name } plan { goals { text } } } }';
const CARD = 'query C($id: ID!) { poolCard(id: $id) { id number } }';
const STATUS = 'query S($code: String!) { ownReport(code: $code) { step } }';
const STATE = '{ id version status }';

const judgeAlone = async ({ cast, tally, story }: Scene): Promise<Weighing> => {
  const { bram, saskia, marit, karim, noor } = cast;
  const node = await until('the weighing', async () => {
    const { weighings } = await bram.get<{ weighings: { edges: { node: Weighing }[] } }>(OPEN);
    return weighings.edges[0]?.node;
  });
  story.weighingId = node.id;
  await tally.absentTo(strangers(cast), 'the weighing', ONE, node.id);
  const answers = node.criteria.map(({ code }) => ({ criterion: code, answer: 'YES' }));
  const judgement = {
    weighingId: node.id,
    answers,
    preferredOutcome: 'PERSON_CENTRED_APPROACH',
    rationale: 'Concreet gedrag, en het neemt toe.',
  };
  await tally.refusedTo(
    [...strangers(cast), karim, noor],
    'submitJudgement',
    'SubmitJudgementInput',
    judgement,
    'weighingId',
  );
  await bram.do('submitJudgement', 'SubmitJudgementInput', judgement, STATE);
  const blind = await saskia.get<{ weighing: Weighing }>(JUDGEMENTS, { id: node.id });
  tally.expect(blind.weighing.judgements.length === 0, 'nobody reads another judgement yet');
  await saskia.do('submitJudgement', 'SubmitJudgementInput', judgement, STATE);
  const joint = await marit.do<Weighing>('submitJudgement', 'SubmitJudgementInput', judgement, STATE);
  tally.expect(joint.status === 'JOINT', 'the table meets when the last has judged');
  return joint;
};

const conclude = async ({ cast, tally }: Scene, joint: Weighing): Promise<void> => {
  const { marit, karim, bram } = cast;
  const conclusion = {
    weighingId: joint.id,
    version: joint.version,
    outcome: 'PERSON_CENTRED_APPROACH',
    rationale: 'Samen sturen op school, gezin en vrije tijd.',
    proportionality: 'Past bij de ernst.',
    subsidiarity: 'Lichtere hulp werkte niet.',
  };
  await tally.refusedTo(
    [...strangers(cast), karim, bram],
    'concludeWeighing',
    'ConcludeWeighingInput',
    conclusion,
    'weighingId',
  );
  await marit.do('concludeWeighing', 'ConcludeWeighingInput', conclusion, STATE);
};

const openCase = async ({ cast, tally, story }: Scene): Promise<void> => {
  const { noor, karim, bram } = cast;
  const file = await until('the case file', async () => {
    const { caseFiles } = await noor.get<{
      caseFiles: { edges: { node: { id: string; narrative: string; card: { id: string } | null } }[] };
    }>(CASES);
    const found = caseFiles.edges[0]?.node;
    return found?.card ? found : null;
  });
  story.caseId = file.id;
  story.cardId = file.card?.id ?? '';
  tally.expect(file.narrative.length > 0, 'the case manager reads the file');
  await tally.absentTo([...strangers(cast), karim, bram, cast.sven], 'the case file', CASE, file.id);
  await tally.absentTo(strangers(cast), 'the pool card', CARD, left(story.cardId, 'card'));
};

const feedBack = async ({ cast, tally, story }: Scene): Promise<void> => {
  const { noor, karim, teacher } = cast;
  const due = await until('feedback to fall due', async () => {
    const { workItems } = await noor.get<{
      workItems: { reason: string; signal: { id: string; version: number } | null }[];
    }>('{ workItems { reason signal { id version } } }');
    return workItems.find(({ reason }) => reason === 'FEEDBACK_TO_GIVE')?.signal;
  });
  const feedback = {
    signalId: due.id,
    version: due.version,
    level: 'ASSESSED_WITH_ADVICE',
    advice: 'Blijf in gesprek; bel ons bij nieuwe zorgen.',
  };
  await tally.refusedTo([...strangers(cast), karim], 'giveFeedback', 'GiveFeedbackInput', feedback, 'signalId');
  const above = await noor.ask('mutation M($input: GiveFeedbackInput!) { giveFeedback(input: $input) { id } }', {
    input: { idempotencyKey: crypto.randomUUID(), ...feedback, level: 'OUTCOME_CATEGORY', outcomeNeed: 'x' },
  });
  tally.expect(above.body.errors?.[0]?.extensions.code === 'FEEDBACK_ABOVE_CAP', 'a teacher is never told the outcome');
  await noor.do('giveFeedback', 'GiveFeedbackInput', feedback, STATE);
  const { ownReport } = await teacher.get<{ ownReport: { step: string } }>(STATUS, {
    code: left(story.receiptCode, 'code'),
  });
  tally.expect(ownReport.step === 'ASSESSED', 'the code page says assessed, as for any outcome');
};

/** 3. The table weighs, the case opens, the teacher hears back. */
export const weighStep: Step = {
  title: 'the table weighs blind and together, the case opens, the teacher gets the neutral text',
  play: async (scene) => {
    await conclude(scene, await judgeAlone(scene));
    await openCase(scene);
    await feedBack(scene);
  },
};
