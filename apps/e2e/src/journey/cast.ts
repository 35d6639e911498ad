import { Person } from '../client/person.js';
import type { Transcript } from '../client/transcript.js';

const SUBJECTS = [
  'noor',
  'anne',
  'sven',
  'frits',
  'karim',
  'marit',
  'bram',
  'saskia',
  'leila',
  'hans',
  'joost',
  'nadia',
  'lia',
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Everybody who plays a part. */
export type Cast = Readonly<Record<Subject | 'teacher', Person>>;

export const signInAll = async (origin: string, record: Transcript): Promise<Cast> => {
  const people = await Promise.all(
    SUBJECTS.map(async (subject) => [subject, await Person.signIn(origin, subject, record)] as const),
  );
  return { ...(Object.fromEntries(people) as Record<Subject, Person>), teacher: Person.nobody(origin, record) };
};

/** Those to whom nothing of Lindehoven's signals belongs: finance colleague, other region, analyst, expert without a grant. */
export const strangers = ({ frits, nadia, lia, leila }: Cast): Person[] => [frits, nadia, lia, leila];
