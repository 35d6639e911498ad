import { PAGE, POOL_LIST_ID, type PoolAnswer, type PoolVariables } from './pool-list.js';
import { type Connection, rawRequest } from './load.js';
import type { Coordinator } from './world.js';

/** How one target is asked: its address and what tells it who asks. */
export interface Target {
  readonly name: string;
  readonly path: string;
  readonly host: string;
  readonly connections: readonly Connection[];
  readonly headersFor: (coordinator: Coordinator) => Readonly<Record<string, string>>;
}

/** One thing to ask, the same for every target. */
export interface Question {
  readonly coordinator: Coordinator;
  readonly variables: PoolVariables;
}

const FILTERS: readonly PoolVariables['filter'][] = [
  null,
  { urgency: ['ACUTE', 'HIGH'], openOnly: false },
  { urgency: ['NORMAL'], openOnly: true },
  { urgency: ['NORMAL', 'HIGH', 'ACUTE'], openOnly: true },
];

export const requestOf = (target: Target, { coordinator, variables }: Question): Buffer =>
  rawRequest(target.path, target.host, target.headersFor(coordinator), JSON.stringify({ id: POOL_LIST_ID, variables }));

const ask = async (target: Target, question: Question): Promise<string> => {
  const [connection] = target.connections;
  if (!connection) throw new Error('no connection');
  const { status, body } = await connection.send(requestOf(target, question));
  if (status !== 200) throw new Error(`${target.name} answers ${status}: ${body.slice(0, 300)}`);
  return body;
};

const pageOf = (name: string, body: string) => {
  const page = (JSON.parse(body) as PoolAnswer).data?.poolCards;
  if (!page) throw new Error(`${name} gives no page: ${body.slice(0, 300)}`);
  return page;
};

/** Questions that differ in tenant, filter and cursor: the first pages of every filter of every coordinator. */
export const questionsFor = async (
  target: Target,
  coordinators: readonly Coordinator[],
  pages: number,
): Promise<readonly Question[]> => {
  const questions: Question[] = [];
  for (const coordinator of coordinators) {
    for (const filter of FILTERS) {
      let after: string | null = null;
      for (let page = 0; page < pages; page += 1) {
        const question: Question = { coordinator, variables: { filter, first: PAGE, after } };
        questions.push(question);
        after = pageOf(target.name, await ask(target, question)).pageInfo.endCursor;
      }
    }
  }
  return questions;
};

/** Neighbours in the list are of different tenants, in an order that is the same in every run. */
export const mixed = (questions: readonly Question[], stride = 37): readonly Question[] => {
  const step = questions.length % stride === 0 ? stride + 1 : stride;
  return questions.map((_question, at) => questions[(at * step) % questions.length] as Question);
};

/** Every target gives a full page of the asking tenant's cards, and all of them the same bytes. @throws Error when not */
export const checkAnswers = async (targets: readonly Target[], questions: readonly Question[]): Promise<void> => {
  for (const question of questions) {
    const answers = await Promise.all(targets.map((target) => ask(target, question)));
    const [first = '', ...others] = answers;
    const { edges } = pageOf(targets[0]?.name ?? '', first);
    const foreign = edges.find(({ node }) => !node.number.startsWith(question.coordinator.prefix));
    if (foreign) throw new Error(`${question.coordinator.subject} got a card of another tenant`);
    if (edges.length !== PAGE) throw new Error(`a page has ${edges.length} cards instead of ${PAGE}`);
    const other = others.findIndex((answer) => answer !== first);
    if (other >= 0) throw new Error(`the targets differ:\n${first.slice(0, 400)}\n${others[other]?.slice(0, 400)}`);
  }
};
