import { randomUUID } from 'node:crypto';
import type { Answer } from '../client/answer.js';
import type { Document, Person } from '../client/person.js';
import { normalised } from '../client/same.js';

/** Something that should hold and does not; ends the journey. */
export class StepFailed extends Error {}

const elsewhere = (id: string): string => `${id.split('_', 1)[0]}_${randomUUID()}`;

const isEmptyList = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length === 0
    : typeof value === 'object' && value !== null && 'edges' in value && (value.edges as unknown[]).length === 0;

/** What a screen reads beside its thing and may read: registers of the country and of one's own region, one's own seat, the name of a type. */
const REGISTERS: readonly string[] = [
  '__typename',
  'purposes',
  'documentRules',
  'me',
  'region',
  'expertiseSkills',
  'meetingRooms',
  'measureKinds',
  'toldAges',
  'handoverReceivers',
];

/** Rows that only give back what was asked for, as not found. */
const isRefusal = (value: unknown): boolean =>
  Array.isArray(value) && value.every((row: unknown) => (row as { refusal?: string } | null)?.refusal === 'NOT_FOUND');

/** Nothing in an answer about anybody's case: null, or an empty list. */
const saysNothing = ({ body }: Answer): boolean =>
  Object.entries((body.data ?? {}) as object).every(
    ([field, value]) => REGISTERS.includes(field) || value === null || isEmptyList(value) || isRefusal(value),
  );

/** Counts what was tried by people to whom it does not belong. */
export class Tally {
  negatives = 0;
  leaks = 0;

  expect(holds: boolean, what: string): void {
    if (!holds) throw new StepFailed(what);
  }

  /** At least one of these people must see the whole of a thing: what nobody sees proves nothing. */
  async shownTo(people: readonly Person[], what: string, document: Document, variables: object): Promise<void> {
    const refusals: string[] = [];
    for (const person of people) {
      const answer = await person.ask(document, variables);
      if (answer.body.errors === undefined && !saysNothing(answer)) return;
      refusals.push(`${person.name} ${JSON.stringify(answer.body.errors ?? [])}`);
    }
    throw new StepFailed(`${what} is whole to none of those it is made for: ${refusals.join('; ')}`);
  }

  /** A thing that is not theirs must answer exactly as a thing that is not there. */
  async absentTo(
    people: readonly Person[],
    what: string,
    document: Document,
    id: string,
    variables: (id: string) => object = (thing) => ({ id: thing }),
  ): Promise<void> {
    for (const person of people) {
      const theirs = await person.ask(document, variables(id));
      const missing = await person.ask(document, variables(elsewhere(id)));
      this.count(
        normalised(theirs) === normalised(missing) && saysNothing(theirs),
        `${what} to ${person.name}`,
        theirs,
      );
    }
  }

  /** A command on a thing that is not theirs must be refused exactly as on a thing that is not there. */
  async refusedTo(
    people: readonly Person[],
    mutation: string,
    type: string,
    input: object,
    idField: string,
  ): Promise<void> {
    const document = `mutation M($input: ${type}!) { it: ${mutation}(input: $input) { __typename } }`;
    const send = (person: Person, changes: object) =>
      person.ask(document, { input: { idempotencyKey: randomUUID(), ...input, ...changes } });
    for (const person of people) {
      const theirs = await send(person, {});
      const id = (input as Record<string, string>)[idField] ?? '';
      const missing = await send(person, { [idField]: elsewhere(id) });
      this.count(
        normalised(theirs) === normalised(missing) && saysNothing(theirs),
        `${mutation} by ${person.name}`,
        theirs,
      );
    }
  }

  /** A list that must be empty for these people. */
  async emptyTo(people: readonly Person[], what: string, document: string): Promise<void> {
    for (const person of people) {
      const answer = await person.ask(document);
      this.count(saysNothing(answer), `${what} to ${person.name}`, answer);
    }
  }

  private count(holds: boolean, what: string, answer: Answer): void {
    this.negatives += 1;
    if (holds) return;
    this.leaks += 1;
    console.error(`LEAK ${what}: ${JSON.stringify(answer).slice(0, 400)}`);
  }
}
