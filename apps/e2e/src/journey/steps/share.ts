import { strangers } from '../cast.js';
import { left, type Scene, type Step } from '../story.js';

const CASE =
  'query C($id: ID!) { caseFile(id: $id) { id narrative identity { name } contributions { text contributor { name } } } }';
const SEEN =
  'query S($id: ID!) { whoSeesThis(id: $id) { insiders { member { name } } grants { id state member { name } } } }';
const MEMBER = '{ me { member { id } } }';

const COORDINATORS = 'query C($id: ID!) { coordinatorsToName(caseId: $id) { id } }';
const ASKED = 'query A($id: ID!) { accessRequest(id: $id) { id state necessity } }';

/** The coordinator knows the card and asks, as could Bram and Leila, who were called in; nobody else finds out that there is something to ask for. */
const askFor = async ({ cast, tally, story }: Pick<Scene, 'cast' | 'tally' | 'story'>): Promise<void> => {
  const { noor, karim, bram, leila } = cast;
  const why = { necessity: 'Kanarie-vraag: ik zit het overleg voor.', subsidiarity: 'Alleen het plan is genoeg.' };
  const wanted = {
    about: left(story.caseId, 'case'),
    purpose: 'COORDINATION_PGA',
    fieldSets: ['PLAN_HEADINGS'],
    ...why,
  };
  const unknowing = strangers(cast).filter((person) => person !== leila);
  await tally.refusedTo(unknowing, 'askAccess', 'AskAccessInput', wanted, 'about');
  const asked = await karim.do<{ id: string }>('askAccess', 'AskAccessInput', wanted, '{ id }');
  story.askId = asked.id;
  await tally.absentTo([bram, ...strangers(cast)], 'the request', ASKED, asked.id);
  const colleagues = [karim, bram, ...strangers(cast)];
  await tally.absentTo(colleagues, 'who could coordinate the case', COORDINATORS, left(story.caseId, 'case'));
  const yes = { requestId: asked.id };
  await tally.refusedTo(
    [bram, ...strangers(cast)],
    'approveAccessRequest',
    'ApproveAccessRequestInput',
    yes,
    'requestId',
  );
  const no = { requestId: asked.id, reason: 'Het overleg is nog niet gepland.' };
  const { state } = await noor.do<{ state: string }>(
    'refuseAccessRequest',
    'RefuseAccessRequestInput',
    no,
    '{ state }',
  );
  tally.expect(state === 'REFUSED', 'who leads the case refuses with a reason');
};

const QUESTION = 'query Q($id: ID!) { contributionAsk(id: $id) { id question contributions { text } } }';
const GIVEN = 'query G($id: ID!) { whoSeesThis(id: $id) { grants { id purpose } } }';
type Given = { whoSeesThis: { grants: readonly { id: string; purpose: string }[] } };

/** Somebody is asked one thing, and answers without reading along. */
const askBram = async ({ cast, tally, story }: Pick<Scene, 'cast' | 'tally' | 'story'>): Promise<void> => {
  const { noor, bram, karim, sven } = cast;
  const caseId = left(story.caseId, 'case');
  const memberId = (await bram.get<{ me: { member: { id: string } } }>(MEMBER)).me.member.id;
  const asked = { caseId, memberId, question: 'Kanarie-vraag: bekend op straat?', necessity: 'De wijk kent hem.' };
  await tally.refusedTo(
    [bram, karim, sven, ...strangers(cast)],
    'askContribution',
    'AskContributionInput',
    asked,
    'caseId',
  );
  await noor.do('askContribution', 'AskContributionInput', asked, '{ id }');
  const { grants } = (await noor.get<Given>(GIVEN, { id: caseId })).whoSeesThis;
  const questionId = left(grants.find(({ purpose }) => purpose === 'CONTRIBUTION_PGA')?.id, 'question');
  await tally.absentTo([karim, sven, ...strangers(cast)], 'the question', QUESTION, questionId);
  await bram.do('addContribution', 'AddContributionInput', { caseId, sourceRegime: 'WPG', oralOnly: true }, '{ id }');
  await tally.absentTo([bram], 'the case behind a question', CASE, caseId);
};

const SECONDED = 'query S($id: ID!) { grantToSecond(id: $id) { id state necessity mayDecide } }';

/** Identity that is given without a request waits for the person whom its giver names, and for nobody else. */
const giveIdentity = async ({ cast, tally, story }: Pick<Scene, 'cast' | 'tally' | 'story'>): Promise<void> => {
  const { noor, karim, bram, sven } = cast;
  const idOf = async (who: typeof noor) => (await who.get<{ me: { member: { id: string } } }>(MEMBER)).me.member.id;
  const given = await noor.do<{ id: string; state: string }>(
    'grantAccess',
    'GrantAccessInput',
    {
      objectId: left(story.caseId, 'case'),
      memberId: await idOf(karim),
      purpose: 'COORDINATION_PGA',
      fieldSets: ['IDENTITY'],
      necessity: 'Kanarie-reden: hij nodigt de familie uit.',
      subsidiarity: 'Zonder naam kan dat niet.',
      secondId: await idOf(sven),
    },
    '{ id state }',
  );
  tally.expect(given.state === 'REQUESTED', 'identity waits for the second person');
  story.toSecondId = given.id;
  await tally.absentTo([karim, bram, ...strangers(cast)], 'what a second person reads', SECONDED, given.id);
  const no = { grantId: given.id, agrees: false, reason: 'De uitnodiging kan zonder naam.' };
  await tally.refusedTo([noor, karim, bram, ...strangers(cast)], 'secondGrant', 'SecondGrantInput', no, 'grantId');
  const { state } = await sven.do<{ state: string }>('secondGrant', 'SecondGrantInput', no, '{ state }');
  tally.expect(state === 'REVOKED', 'the second person does not agree, so nobody reads the identity');
};

/** 8. A partner gets access by name, contributes, stands in who sees this, and is gone at once when access is taken back. */
export const shareStep: Step = {
  title: 'a partner reads by a named grant, contributes under its own law, and sees nothing once it is taken back',
  play: async ({ cast, tally, story }) => {
    const { noor, bram, karim, sven } = cast;
    const caseId = left(story.caseId, 'case');
    const memberId = (await bram.get<{ me: { member: { id: string } } }>(MEMBER)).me.member.id;
    await tally.absentTo([bram, sven, karim, ...strangers(cast)], 'the case before it is shared', CASE, caseId);
    await askFor({ cast, tally, story });
    await giveIdentity({ cast, tally, story });
    await askBram({ cast, tally, story });
    const grant = {
      objectId: caseId,
      memberId,
      purpose: 'EXPERT_ADVICE_PGA',
      fieldSets: ['NARRATIVE'],
      necessity: 'De wijkagent kent de plek.',
      subsidiarity: 'Het verhaal zonder naam is genoeg.',
    };
    const given = await noor.do<{ id: string; state: string }>(
      'grantAccess',
      'GrantAccessInput',
      grant,
      '{ id state }',
    );
    const { caseFile } = await bram.get<{ caseFile: { narrative: string | null; identity: unknown } }>(CASE, {
      id: caseId,
    });
    tally.expect(Boolean(caseFile.narrative) && caseFile.identity === null, 'the partner reads the story and no name');
    const said = { caseId, sourceRegime: 'WPG', text: 'Kanarie-bijdrage: rustig op straat deze week.' };
    await bram.do('addContribution', 'AddContributionInput', said, '{ id }');
    const { whoSeesThis } = await noor.get<{
      whoSeesThis: { grants: readonly { state: string; member: { name: string } }[] };
    }>(SEEN, { id: caseId });
    const running = whoSeesThis.grants.filter(({ state }) => state === 'ACTIVE').map(({ member }) => member.name);
    tally.expect(running.includes('Bram Visser'), 'who sees this names the partner');
    await tally.absentTo([bram, karim, ...strangers(cast)], 'who sees this', SEEN, caseId);
    const back = { grantId: given.id, reason: 'NO_LONGER_NEEDED' };
    await tally.refusedTo([bram, karim, ...strangers(cast)], 'revokeGrant', 'RevokeGrantInput', back, 'grantId');
    await noor.do('revokeGrant', 'RevokeGrantInput', back, '{ id }');
    await tally.absentTo([bram], 'the case once access is taken back', CASE, caseId);
  },
};
