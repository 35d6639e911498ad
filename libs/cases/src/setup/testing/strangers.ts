import type { SeatActor } from '@regiotafel/kernel';
import { TestWorld } from '@regiotafel/testing';
import { TestRegion } from './a-region.js';

/** Somebody to whom nothing of a test belongs, as a new actor for every question. */
export interface Stranger {
  readonly name: string;
  readonly as: () => SeatActor;
}

/** Those who must find nothing of a weighing or case of Lindehoven: colleagues, neighbours, another region, a network analyst. */
export const strangersTo = async (region: TestRegion): Promise<Stranger[]> => {
  const elsewhere = await TestRegion.in(region.database, 'noorderbrink');
  const world = new TestWorld(region.database);
  const analyst = await world.seat(await world.network('netwerk'), ['ANALYST']);
  const of = (where: TestRegion, subjects: readonly string[]): Stranger[] =>
    subjects.map((subject) => ({ name: `${subject} of ${where.file.region.slug}`, as: () => where.as(subject) }));
  return [
    ...of(region, ['frits', 'anne', 'koen', 'leila']),
    ...of(elsewhere, ['noor', 'karim', 'marit', 'bram', 'leila']),
    { name: 'analyst', as: analyst.as },
  ];
};
