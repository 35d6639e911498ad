import { addDays, type Day, dayAt, daysBetween, type FieldError } from '@regiotafel/kernel';

/** Regimes whose law itself allows the sharing that a covenant regulates; under the others it ends with the covenant. To be confirmed by the tenant's lawyer. */
const OWN_BASIS: readonly string[] = ['WET_PGA', 'WGS'];

export const hasOwnBasis = (regime: string): boolean => OWN_BASIS.includes(regime);

const DAY_MS = 86_400_000;
const LONGEST_DAYS = 366;

/** A covenant as access depends on it. `closesAt`: when running access ends, after the run-out or as decided. */
export interface CovenantPeriod {
  readonly validFrom: Date;
  readonly validUntil: Date;
  readonly closesAt: Date;
}

/** When running access ends, before anybody decides otherwise. */
export const runOutOf = (regime: string, validUntil: Date, runOutDays: number): Date =>
  hasOwnBasis(regime) ? new Date(validUntil.getTime() + runOutDays * DAY_MS) : validUntil;

/** `RUN_OUT`: no new access, running access goes on for a while. */
export type CovenantState = 'PLANNED' | 'RUNNING' | 'RUN_OUT' | 'CLOSED';

export const covenantState = ({ validFrom, validUntil, closesAt }: CovenantPeriod, now: Date): CovenantState => {
  if (closesAt <= now) return 'CLOSED';
  if (validUntil <= now) return 'RUN_OUT';
  return validFrom <= now ? 'RUNNING' : 'PLANNED';
};

/** How near the end of a covenant is, for the start pages of coordinator and liaison; null while it is far, and once it closed. */
export type CovenantWarning =
  'COVENANT_ENDS_IN_90' | 'COVENANT_ENDS_IN_30' | 'COVENANT_ENDS_IN_7' | 'COVENANT_RUNS_OUT';

export const covenantWarning = (period: CovenantPeriod, now: Date): CovenantWarning | null => {
  switch (covenantState(period, now)) {
    case 'PLANNED':
    case 'CLOSED':
      return null;
    case 'RUN_OUT':
      return 'COVENANT_RUNS_OUT';
    case 'RUNNING': {
      const left = Math.min(period.validUntil.getTime(), period.closesAt.getTime()) - now.getTime();
      if (left <= 7 * DAY_MS) return 'COVENANT_ENDS_IN_7';
      if (left <= 30 * DAY_MS) return 'COVENANT_ENDS_IN_30';
      return left <= 90 * DAY_MS ? 'COVENANT_ENDS_IN_90' : null;
    }
  }
};

/** Everything that is wrong with a decided last day: not in the past, at most a year after the covenant, and never after it where the law gives no basis. */
export const wrongClosing = (on: Day, regime: string, validUntil: Date, now: Date): FieldError[] => {
  const today = dayAt(now);
  const last = dayAt(new Date(validUntil.getTime() - 1));
  const max = hasOwnBasis(regime) ? addDays(last, LONGEST_DAYS) : last;
  const fits = daysBetween(today, on) >= 0 && daysBetween(on, max) >= 0;
  return fits ? [] : [{ path: 'closesOn', code: 'OUT_OF_RANGE', params: { min: today, max } }];
};
