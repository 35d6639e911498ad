import type { FieldError } from '@regiotafel/kernel';
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

/** What of a package is shared by access to the case; the page for the mayor is a paper of its own. */
export const sharedParts = (parts: readonly PackagePart[]) =>
  parts.filter((part): part is Exclude<PackagePart, 'MAYOR_NOTE'> => part !== 'MAYOR_NOTE');

/** What is wrong with a package: what is shared goes to a named colleague, and a page goes along when it was written. */
export const packageFaults = (asked: {
  readonly parts: readonly PackagePart[];
  readonly receiver: string | null;
  readonly receiverId: string | null;
  readonly hasNote: boolean;
}): FieldError[] => [
  ...(asked.receiverId === null && sharedParts(asked.parts).length > 0
    ? [{ path: 'receiverId', code: 'REQUIRED' }]
    : []),
  ...(asked.receiverId === null && asked.receiver === null && sharedParts(asked.parts).length === 0
    ? [{ path: 'receiver', code: 'REQUIRED' }]
    : []),
  ...(asked.parts.includes('MAYOR_NOTE') && !asked.hasNote ? [{ path: 'package', code: 'NOTE_FIRST' }] : []),
];

interface LadderStep {
  readonly from_rung: Rung;
  readonly to_rung: Rung;
}

/** The step that brought a case up to where it stands, by its steps with the last one first; null at the foot, or after a step down. */
export const stepUpTo = <S extends LadderStep>(steps: readonly S[]): S | null => {
  const rung = steps[0]?.to_rung;
  if (rung === undefined) return null;
  return steps.find((step) => step.to_rung === rung && rungsBelow(rung).includes(step.from_rung)) ?? null;
};

/** Steps up that end when a case comes back to a rung: those that led above it. */
export const stepsAbove = <S extends LadderStep>(steps: readonly S[], rung: Rung): S[] =>
  steps.filter(
    ({ from_rung, to_rung }) => rungsAbove(rung).includes(to_rung) && rungsAbove(from_rung).includes(to_rung),
  );

/** `BN-<year>-<number>`, counted per municipality and year. */
export const noteNumber = (year: number, count: number): string => `BN-${year}-${String(count).padStart(3, '0')}`;
