import { beforeAll, expect } from '@jest/globals';
import { Backstage } from './backstage.js';
import { screenTest, stage } from './stage.js';

const house = stage();
let backstage: Backstage;
beforeAll(() => {
  backstage = new Backstage(house.origin);
});

const MEMBERS = '{ region { members(first: 100) { edges { node { id name } } } } }';
interface Members {
  readonly region: { readonly members: { readonly edges: { readonly node: { id: string; name: string } }[] } };
}
const WAITING = '{ meetingsToPlan { id poolCard { id } neededRoles { kind partyType required } } }';
interface Waiting {
  readonly meetingsToPlan: readonly { readonly poolCard: { readonly id: string }; readonly neededRoles: object[] }[];
}

/** Two people work with the person already: an expert with a seat, and somebody of the school without one. */
const putInvolved = async (caseId: string): Promise<void> => {
  const noor = await backstage.as('noor');
  const { region } = await noor.get<Members>(MEMBERS);
  const leila = region.members.edges.find(({ node }) => node.name === 'Leila Mansouri')?.node.id;
  for (const party of [
    {
      organisation: 'Instituut voor Weerbaarheid',
      name: 'L. Mansouri',
      task: 'Spreekt hem elke week.',
      memberId: leila,
    },
    { organisation: 'Veldersoord Lyceum', name: 'J. van Leeuwen', task: 'Mentor.', memberId: null },
  ])
    await noor.do('addInvolvedParty', 'AddInvolvedPartyInput', { caseId, phone: '', ...party }, '{ id }');
};

screenTest(
  'who is involved already is proposed for a meeting, and can be taken away; who knows the card only sees nobody',
  async () => {
    const { file } = await backstage.opened();
    await putInvolved(file.id);
    const path = `/planner/aanvragen?card=${file.cardId}`;
    const noor = await house.signedIn('Noor de Wit', path);
    const proposed = noor.page.getByRole('group', { name: 'Wie is al betrokken' });
    expect(await proposed.getByRole('checkbox', { name: /Leila Mansouri/ }).isChecked()).toBe(true);
    await noor.sees('J. van Leeuwen · Veldersoord Lyceum');
    await noor.shows('invitees');
    expect(await noor.shortcomings()).toEqual([]);

    const karim = await house.signedIn('Karim Aydin', path);
    await karim.sees('Partijen aan tafel');
    expect(await karim.everything()).not.toMatch(/al betrokken|Leeuwen|Weerbaarheid/);
    await karim.leave();

    await noor.search('Voorzitter', 'Marit Jansen');
    await noor.tick('Partijen aan tafel', 'Politie');
    await noor.press('Overleg aanvragen');
    await noor.find('heading', 'Casusoverleg').waitFor();
    const { meetingsToPlan } = await (await backstage.as('karim')).get<Waiting>(WAITING);
    const asked = meetingsToPlan.find(({ poolCard }) => poolCard.id === file.cardId);
    expect(asked?.neededRoles).toHaveLength(4);
    expect(asked?.neededRoles.filter((role) => 'required' in role && role.required === false)).toHaveLength(1);
    await noor.leave();
  },
);
