import { expect, test } from '@jest/globals';
import { CASE_KINDS } from './surroundings.js';
import { REGIME_PROPOSAL_STATUSES, REGIMES, regimesFrom, regimeStatusAfter, type RegimeCommand } from './regime.js';

const COMMANDS: readonly RegimeCommand[] = ['change', 'keep', 'withdraw'];

test('a proposal is answered once: every state and every command', () => {
  const table = REGIME_PROPOSAL_STATUSES.map((status) => [
    status,
    COMMANDS.map((command) => regimeStatusAfter(status, command)),
  ]);
  expect(table).toEqual([
    ['ASKED', ['CHANGED', 'KEPT', 'WITHDRAWN']],
    ['CHANGED', [null, null, null]],
    ['KEPT', [null, null, null]],
    ['WITHDRAWN', [null, null, null]],
  ]);
});

test('a case about a person never goes under the law for situations, nor the other way round', () => {
  for (const kind of CASE_KINDS)
    for (const themeRegime of REGIMES)
      for (const present of REGIMES) {
        const to = regimesFrom(present, { kind, themeRegime });
        expect(to).not.toContain(present);
        expect(to.includes('AVG')).toBe(kind === 'SITUATION' && present !== 'AVG');
        expect(to.includes('WET_PGA')).toBe(kind !== 'SITUATION' && themeRegime === 'WET_PGA' && present !== 'WET_PGA');
        expect(to.includes('WGS')).toBe(kind !== 'SITUATION' && present !== 'WGS');
      }
});
