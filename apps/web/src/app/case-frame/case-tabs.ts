import { isInvolvedIn, type CaseHead } from './case-head.query.js';

/** One part of a case file: a route of its own, the name on its tab, and for whom it is. */
export type CaseTab = {
  readonly to: `/casussen/$id${'' | `/${string}`}`;
  /** Key of the name on the tab. */
  readonly text: string;
  readonly isFor: (head: CaseHead) => boolean;
};

const forEverybody = (): boolean => true;
const forWhoeverIsInvolved = (head: CaseHead): boolean => isInvolvedIn(head);
const forBothSides = (head: CaseHead): boolean =>
  isInvolvedIn(head) || head.grants.some(({ purpose, state }) => state === 'ACTIVE' && purpose.startsWith('HANDOVER_'));

/** The parts of a case file in the order of their tabs. */
export const CASE_TABS = [
  { to: '/casussen/$id', text: 'caseFrame.tab.overview', isFor: forEverybody },
  { to: '/casussen/$id/omgeving', text: 'caseFrame.tab.surroundings', isFor: forEverybody },
  { to: '/casussen/$id/plan', text: 'caseFrame.tab.plan', isFor: forEverybody },
  { to: '/casussen/$id/opschaling', text: 'caseFrame.tab.ladder', isFor: forWhoeverIsInvolved },
  { to: '/casussen/$id/bijdragen', text: 'caseFrame.tab.contributions', isFor: forEverybody },
  { to: '/casussen/$id/documenten', text: 'caseFrame.tab.documents', isFor: forEverybody },
  { to: '/casussen/$id/betrokkenen', text: 'caseFrame.tab.people', isFor: forWhoeverIsInvolved },
  { to: '/casussen/$id/inzage', text: 'caseFrame.tab.access', isFor: forWhoeverIsInvolved },
  { to: '/casussen/$id/overdracht', text: 'caseFrame.tab.handover', isFor: forBothSides },
  { to: '/casussen/$id/afronden', text: 'caseFrame.tab.end', isFor: forWhoeverIsInvolved },
  { to: '/casussen/$id/tijdlijn', text: 'caseFrame.tab.timeline', isFor: forEverybody },
] as const satisfies readonly CaseTab[];
