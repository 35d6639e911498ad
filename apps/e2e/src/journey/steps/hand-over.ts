import { strangers } from '../cast.js';
import { until } from '../../client/patience.js';
import { left, type Step } from '../story.js';

const RECEIVERS = '{ handoverReceivers { id name } }';
const CASE = `query C($id: ID!) { caseFile(id: $id) { id narrative municipality { name } mayHandOver plan { goals { text } }
  handovers { id state to { name } mayAnswer } } }`;
const CARD = 'query C($id: ID!) { poolCard(id: $id) { municipality { name } } }';

interface File {
  readonly narrative: string | null;
  readonly municipality: { readonly name: string };
  readonly handovers: readonly { id: string; state: string; mayAnswer: boolean }[];
}

/** 10. Lindehoven hands the case to Heidervoort: who receives it reads at once, who gave it away no more. */
export const handOverStep: Step = {
  title: 'the case moves to another municipality in one step: the receiver reads at once, the giver no more',
  play: async ({ cast, tally, story }) => {
    const { noor, anne, karim, sven } = cast;
    const caseId = left(story.caseId, 'case');
    const others = [...strangers(cast), karim, sven];
    await tally.absentTo([...others, anne], 'the case before it is offered', CASE, caseId);
    const { handoverReceivers } = await noor.get<{ handoverReceivers: { id: string; name: string }[] }>(RECEIVERS);
    const memberId = handoverReceivers.find(({ name }) => name === 'Anne Jansen')?.id;
    tally.expect(memberId !== undefined, 'the liaison of Heidervoort can receive it');
    const offer = {
      caseId,
      memberId,
      reason: 'Het gezin is verhuisd.',
      subsidiarity: 'Zonder het verhaal kan zij niet kiezen.',
    };
    await tally.refusedTo([...others, anne], 'offerHandover', 'OfferHandoverInput', offer, 'caseId');
    await noor.do('offerHandover', 'OfferHandoverInput', offer, '{ id }');
    const offered = await anne.get<{ caseFile: File }>(CASE, { id: caseId });
    const handover = offered.caseFile.handovers.find(({ state }) => state === 'OFFERED');
    tally.expect(handover?.mayAnswer === true, 'the receiver may answer');
    const answer = { caseId, handoverId: handover?.id };
    await tally.refusedTo(others, 'acceptHandover', 'AcceptHandoverInput', answer, 'caseId');
    const taken = await anne.do<File>(
      'acceptHandover',
      'AcceptHandoverInput',
      answer,
      '{ narrative municipality { name } }',
    );
    tally.expect(
      Boolean(taken.narrative) && taken.municipality.name === 'Heidervoort',
      'the receiver reads it at once',
    );
    await tally.absentTo([...others, noor], 'the case after it went', CASE, caseId);
    await until('the card to follow', async () => {
      const { poolCard } = await karim.get<{ poolCard: { municipality: { name: string } } }>(CARD, {
        id: left(story.cardId, 'card'),
      });
      return poolCard.municipality.name === 'Heidervoort';
    });
  },
};
