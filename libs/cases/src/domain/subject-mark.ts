import { createHmac, hkdfSync } from 'node:crypto';
import type { Uuid } from '@regiotafel/kernel';
import type { PersonOfConcern } from './reporter.js';

/** Marks of one municipality within a day that are compared; more look like somebody trying out names. */
export const MOST_MARKS_A_DAY = 20;

/** A name without accents, capitals, punctuation and order: `Vries, Jan de` is `de jan vries`. */
const normalName = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')
    .toSorted()
    .join(' ');

/** What two reports about one person have in common; null when too little is known to say so. */
export const subjectText = ({ name, birthDate }: PersonOfConcern): string | null => {
  const words = normalName(name);
  return words === '' || birthDate === null ? null : `${words}|${birthDate}`;
};

/**
 * A keyed hash (32 bytes) of a person, the same in every municipality of one region. `matchKey` is held by workers alone, so
 * nobody who reads the database or serves a screen can try out names.
 */
export const subjectMark = (matchKey: Buffer, regionId: Uuid, text: string): Buffer => {
  const key = Buffer.from(hkdfSync('sha256', matchKey, Buffer.from(regionId), 'regiotafel duplicate check', 32));
  return createHmac('sha256', key).update(text).digest();
};
