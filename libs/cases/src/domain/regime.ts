import type { CaseKind } from './surroundings.js';
import { type Transition, transitionsOf } from './transitions.js';

/** The laws a case can be worked on under. */
export const REGIMES = ['WET_PGA', 'WGS', 'AVG'] as const;
export type Regime = (typeof REGIMES)[number];

export const REGIME_PROPOSAL_STATUSES = ['ASKED', 'CHANGED', 'KEPT', 'WITHDRAWN'] as const;
export type RegimeProposalStatus = (typeof REGIME_PROPOSAL_STATUSES)[number];
export type RegimeCommand = 'change' | 'keep' | 'withdraw';

const LEADS = ['CASE_MANAGER', 'PROCESS_COORDINATOR'] as const;

/** Every step of a proposal to work on a case under another law; a change needs a review that agrees as well. */
export const REGIME_TRANSITIONS: readonly Transition<RegimeCommand, RegimeProposalStatus, (typeof LEADS)[number]>[] = [
  { command: 'change', from: 'ASKED', to: 'CHANGED', by: ['CASE_MANAGER'] },
  { command: 'keep', from: 'ASKED', to: 'KEPT', by: ['CASE_MANAGER'] },
  { command: 'withdraw', from: 'ASKED', to: 'WITHDRAWN', by: LEADS },
];

/** The status after a command; null when it does not fit. */
export const regimeStatusAfter = (status: RegimeProposalStatus, command: RegimeCommand): RegimeProposalStatus | null =>
  transitionsOf(REGIME_TRANSITIONS, status, command)[0]?.to ?? null;

/** What a law asks of a case. */
interface RegimeFacts {
  readonly kind: CaseKind;
  /** The law of the theme, as the region set it up. */
  readonly themeRegime: string;
}

/**
 * Guards: the person-centred approach is for themes that were set up for it; a case about a person never goes under the law
 * for situations, nor the other way round.
 */
const GUARDS: Readonly<Record<Regime, (facts: RegimeFacts) => boolean>> = {
  WET_PGA: ({ kind, themeRegime }) => kind !== 'SITUATION' && themeRegime === 'WET_PGA',
  WGS: ({ kind }) => kind !== 'SITUATION',
  AVG: ({ kind }) => kind === 'SITUATION',
};

/** The laws that a case may go under. */
export const regimesFrom = (present: string, facts: RegimeFacts): readonly Regime[] =>
  REGIMES.filter((regime) => regime !== present && GUARDS[regime](facts));
