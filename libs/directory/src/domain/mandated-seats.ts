import type { MandateTask } from '../contract/closed-lists.js';
import type { MandateFile, MemberFile, RegionFile } from '../contract/region-file.js';
import { providerOf } from './provider-of.js';

const ROLE_OF: Readonly<Record<MandateTask, string>> = { DEPUTY_LIAISON: 'LIAISON' };

const isSameSeat = (one: MandateFile, other: MandateFile): boolean =>
  one.municipality === other.municipality && one.person === other.person;

/** The seat of one person at one municipality, for the periods of all mandates that give it; title and tasks of the last one. */
const seatOf = (file: RegionFile, mandate: MandateFile): MemberFile[] => {
  const person = file.people.find(({ subject }) => subject === mandate.person);
  if (!person) return [];
  const { municipality, jobTitle, deputyOf, tasks } = mandate;
  const { organisation: _employer, ...self } = person;
  return [
    {
      ...self,
      municipality,
      jobTitle,
      deputyOf,
      roles: [...new Set(tasks.map((task) => ROLE_OF[task]))],
      provider: providerOf(file, person),
      periods: file.mandates.filter((one) => isSameSeat(one, mandate)).map(({ from, until }) => ({ from, until })),
    },
  ];
};

/** The file with one more seat for everybody who has a mandate: the same identity, at the desk of the municipality that gives it, in its periods. */
export const withMandatedSeats = <F extends RegionFile>(file: F): F => {
  const last = file.mandates.filter((one, at) => !file.mandates.slice(at + 1).some((later) => isSameSeat(one, later)));
  return { ...file, people: [...file.people, ...last.flatMap((mandate) => seatOf(file, mandate))] };
};
