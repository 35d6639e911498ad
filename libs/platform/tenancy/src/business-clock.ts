import type { OperatorDoor } from './operator-door.js';
import { prepared } from './prepared.js';

/** How business time moves: by an amount from where it is, to an instant, or back to real time. */
export type Move =
  | { readonly kind: 'BY'; readonly milliseconds: number }
  | { readonly kind: 'TO'; readonly instant: Date }
  | { readonly kind: 'REAL' };

const UNITS: Readonly<Record<string, number>> = { d: 86_400_000, h: 3_600_000, m: 60_000 };

/** Reads `+3d`, `-2h`, `+30m`, an ISO instant, or `real`; null for anything else. */
export const parseMove = (text: string): Move | null => {
  if (text === 'real') return { kind: 'REAL' };
  const [, sign, count, unit] = /^([+-])(\d{1,5})([dhm])$/.exec(text) ?? [];
  if (count && unit) return { kind: 'BY', milliseconds: (sign === '-' ? -1 : 1) * Number(count) * (UNITS[unit] ?? 0) };
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? null : { kind: 'TO', instant };
};

const BY = prepared(
  'clock.by',
  `update sec.clock set business_offset = business_offset + $1::bigint * interval '1 millisecond'`,
);
const TO = prepared('clock.to', 'update sec.clock set business_offset = $1::timestamptz - now()');
const REAL = prepared('clock.real', `update sec.clock set business_offset = interval '0'`);
const READ = prepared<{ now: Date; is_real: boolean }>(
  'clock.read',
  `select now() + business_offset as now, business_offset = interval '0' as is_real from sec.clock`,
);

/** Moves business time for everybody; technical time stays real. */
export const moveClock = (writer: OperatorDoor, move: Move): Promise<number> =>
  writer.run((tx) => {
    switch (move.kind) {
      case 'BY':
        return tx.write(BY, [move.milliseconds]);
      case 'TO':
        return tx.write(TO, [move.instant.toISOString()]);
      case 'REAL':
        return tx.write(REAL);
    }
  });

/** Business time now. */
export const readClock = async (writer: OperatorDoor): Promise<Date> => {
  const [row] = await writer.run((tx) => tx.read(READ));
  return row?.now ?? new Date();
};

/** Whether business time is real time, as it must be in production. */
export const clockIsReal = async (writer: OperatorDoor): Promise<boolean> => {
  const [row] = await writer.run((tx) => tx.read(READ));
  return row?.is_real ?? false;
};
