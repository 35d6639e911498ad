import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { globalId, newId, type Uuid } from '@regiotafel/kernel';
import { type Answer, TestGraph } from './testing/a-graph.js';
import { TestRegion } from './testing/a-region.js';

const REQUEST = `id version status question urgency hours hoursWorked skills languages openedOn respondBy declineReason actions
  municipality { id } card { id } openedBy { id } expert { id }`;
const EVERYTHING = `query ($id: ID!) { request(id: $id) { ${REQUEST} } requests { edges { node { ${REQUEST} } } }
  expertiseWorkItems { id reason dueOn request { ${REQUEST} } }
  ledger { edges { node { kind hours day municipality { id } lender { id } lenderMunicipality { id } request { ${REQUEST} } expert { id } } } }
  conflictBlocks { edges { node { version municipality { id } card { id } requestId reason recordedOn liftedOn } } } }`;
const ABOUT = 'query ($card: ID!) { requests(filter: { poolCardId: $card }) { edges { node { id } } } }';

/** A request about a case and one without, each in a region of its own, so that everything an expert is told can be laid side by side. */
describe('a request about a case', () => {
  const card = newId();
  const sides: { region: TestRegion; graph: TestGraph; id: Uuid }[] = [];

  beforeAll(async () => {
    for (const changes of [{ poolCardId: globalId('card', card) }, {}]) {
      const region = await TestRegion.open();
      const id = await region.opened('noor', changes);
      sides.push({ region, graph: await TestGraph.open(region), id });
    }
  }, 60_000);
  afterAll(async () => {
    for (const { graph, region } of sides) {
      await graph.close();
      await region.database.close();
    }
  });

  /** Lines of one day come in the order of their ids, which is chance. */
  const inOrder = (text: string): Answer => {
    const answer = JSON.parse(text) as Answer;
    const ledger = answer.data?.['ledger'] as { edges: { node: { kind: string } }[] } | undefined;
    ledger?.edges.sort((a, b) => a.node.kind.localeCompare(b.node.kind));
    return answer;
  };
  /** What somebody reads on both sides, each id of a request by one name. */
  const told = (subject: string): Promise<Answer[]> =>
    Promise.all(
      sides.map(async ({ graph, id }) => {
        const answer = await graph.ask(subject, EVERYTHING, { id: globalId('request', id) });
        return inOrder(JSON.stringify(answer).replaceAll(globalId('request', id), 'request'));
      }),
    );
  const expectAlike = async (subject: string): Promise<Answer | undefined> => {
    const [about, without] = await told(subject);
    expect(about?.errors).toBeUndefined();
    expect(about).toEqual(without);
    return about;
  };
  const each = async (act: (region: TestRegion, id: Uuid) => Promise<unknown>): Promise<void> => {
    for (const { region, id } of sides) await act(region, id);
  };

  test('is to the expert, at every step, like one without a case', async () => {
    await each((region, id) => region.assigned(id, 'leila'));
    expect((await expectAlike('leila'))?.data?.['request']).toMatchObject({ status: 'OPEN', card: null });
    await each(async (region, id) => region.moves.accept(region.as('leila'), await region.move(id)));
    await expectAlike('leila');
    await each(async (region, id) =>
      region.moves.report(region.as('leila'), { ...(await region.move(id)), hours: 7.25 }),
    );
    await expectAlike('leila');
    await each(async (region, id) => region.moves.confirm(region.as('noor'), await region.move(id)));
    expect((await expectAlike('leila'))?.data?.['request']).toMatchObject({ status: 'DONE', question: null });
  });

  test('is not found by its case by the expert, and is by who may know', async () => {
    const [about] = sides;
    const found = async (subject: string) =>
      (await about?.graph.field<{ edges: object[] }>(subject, 'requests', ABOUT, { card: globalId('card', card) }))
        ?.edges.length;
    expect([await found('leila'), await found('noor'), await found('karim')]).toEqual([0, 1, 1]);
  });

  test('is not betrayed by the block of an expert who declined it for a conflict', async () => {
    await each(async (region) => {
      const again = await region.opened(
        'noor',
        region === sides[0]?.region ? { poolCardId: globalId('card', card) } : {},
      );
      await region.assigned(again, 'hans');
      await region.moves.decline(region.as('hans'), { ...(await region.move(again)), reason: 'CONFLICT_OF_INTEREST' });
    });
    const blocks = (await expectAlike('hans'))?.data?.['conflictBlocks'];
    expect(blocks).toMatchObject({ edges: [{ node: { card: null, requestId: null } }] });
    const [forKarim] = await told('karim');
    expect(forKarim?.data?.['conflictBlocks']).toMatchObject({
      edges: [{ node: { card: { id: globalId('card', card) } } }],
    });
  });
});
