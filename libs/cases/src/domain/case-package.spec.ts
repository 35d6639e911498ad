import { asDay } from '@regiotafel/kernel';
import { describe, expect, test } from '@jest/globals';
import { isOver, mayLeave, packageOf, type PackedCase, zgwOf } from './case-package.js';

const said = {
  sourceRegime: 'WPG',
  oralOnly: false,
  consentedAt: new Date('2026-03-03'),
  text: 'Kanarie',
  givenAt: new Date('2026-03-02T09:00:00Z'),
};
const packed: PackedCase = {
  number: 'RT-2026-0001',
  theme: 'RADICALISATION',
  regime: 'WET_PGA',
  purpose: 'PGA',
  status: 'CLOSED',
  openedAt: new Date('2026-03-02T09:00:00Z'),
  narrative: 'Kanarie-verhaal',
  person: null,
  plan: { goals: [{ lifeDomain: 'FAMILY', text: 'Rust' }], measures: [] },
  references: [{ system: 'PGAX', number: '88' }],
  contributions: [said, { ...said, consentedAt: null }, { ...said, oralOnly: true, text: null }],
};
const today = asDay('2026-06-01');

describe('what leaves with a case', () => {
  test.each([
    ['written, agreed', said, true],
    ['written, not agreed', { ...said, consentedAt: null }, false],
    ['agreed, said only', { ...said, oralOnly: true, text: null }, false],
    ['agreed, not to be read', { ...said, text: null }, false],
  ])('%s: %#', (_what, contribution, leaves) => {
    expect(mayLeave(contribution)).toBe(leaves);
  });

  test('a package says how many contributions stay behind and nothing of them', () => {
    const { contributions, withheld } = packageOf(packed, today);
    expect(contributions).toEqual([{ sourceRegime: 'WPG', text: 'Kanarie', givenOn: '2026-03-02' }]);
    expect(withheld).toBe(2);
  });

  test('a finished case in the form of the standard says nothing about the person', () => {
    const zaak = zgwOf(packed, today);
    expect(JSON.stringify(zaak)).not.toMatch(/Kanarie|Rust/);
    expect(zaak).toMatchObject({
      identificatie: 'RT-2026-0001',
      startdatum: '2026-03-02',
      vertrouwelijkheidaanduiding: 'zeer_geheim',
      kenmerken: [{ bron: 'Regiotafel thema' }, { kenmerk: '88', bron: 'PGAX' }],
    });
    expect(['ACTIVE', 'CLOSED', 'RETAINED', 'DESTROYED'].map((status) => isOver(status as never))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
