import { RungNotReached, WrongRung } from './escalation.errors.js';

/** Where a case is dealt with, from near to far. A case of the region's table stands at REGION. */
export const RUNGS = ['LOCAL', 'REGION', 'ZVH', 'MAYOR', 'PROSECUTION_NCTV'] as const;
export type Rung = (typeof RUNGS)[number];
export const FIRST_RUNG: Rung = 'REGION';

/** What must be so before a case goes up to a rung; at least one of these is chosen. */
export const ENTRY_CRITERIA: Readonly<Record<Rung, readonly string[]>> = {
  LOCAL: [],
  REGION: ['MORE_PARTIES_NEEDED', 'NO_LOCAL_EXPERTISE'],
  ZVH: ['CARE_AND_SAFETY_STUCK', 'SEVERAL_MUNICIPALITIES', 'DISAGREEMENT'],
  MAYOR: ['PUBLIC_ORDER', 'ADMINISTRATIVE_MEASURE', 'PUBLIC_UNREST'],
  PROSECUTION_NCTV: ['CRIMINAL_OFFENCE', 'THREAT_OF_VIOLENCE', 'NATIONAL_SECURITY'],
};

/** What goes along with a case that is taken up. */
export const PACKAGE_PARTS = ['NARRATIVE', 'IDENTITY', 'PLAN', 'CONTRIBUTIONS', 'MAYOR_NOTE'] as const;
export type PackagePart = (typeof PACKAGE_PARTS)[number];

const place = (rung: Rung): number => RUNGS.indexOf(rung);

export const rungsAbove = (rung: Rung): readonly Rung[] => RUNGS.slice(place(rung) + 1);
export const rungsBelow = (rung: Rung): readonly Rung[] => RUNGS.slice(0, place(rung));

/** @throws WrongRung when it is not higher; RungNotReached when nothing that the rung asks for is so */
export const requireMayEscalate = (from: Rung, to: Rung, criteria: readonly string[]): void => {
  if (!rungsAbove(from).includes(to)) throw new WrongRung(from, to);
  const asked = ENTRY_CRITERIA[to];
  if (criteria.length === 0 || !criteria.every((each) => asked.includes(each))) throw new RungNotReached(to);
};

/** @throws WrongRung when it is not lower */
export const requireMayDeEscalate = (from: Rung, to: Rung): void => {
  if (!rungsBelow(from).includes(to)) throw new WrongRung(from, to);
};

/** `BN-<year>-<number>`, counted per municipality and year. */
export const noteNumber = (year: number, count: number): string => `BN-${year}-${String(count).padStart(3, '0')}`;
