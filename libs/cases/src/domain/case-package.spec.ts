import { asDay } from '@regiotafel/kernel';
import { describe, expect, test } from '@jest/globals';
import { mayLeave, packageOf, type PackedCase } from './case-package.js';

const said = {
  sourceRegime: 'WPG',
  oralOnly: false,
  consentedAt: new Date('2026-03-03'),
  text: 'Kanarie',
  additions: ['Kanarie-aanvulling'],
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
  relatives: [{ relation: 'PARENT', name: 'Kanarie-moeder', note: null }],
  parties: [{ organisation: 'School', name: 'Kanarie-mentor', task: 'Begeleiding' }],
  plan: {
    goals: [{ lifeDomain: 'FAMILY', text: 'Rust' }],
    measures: [],
    personView: 'Kanarie-visie',
    parentsView: null,
    isAdopted: true,
  },
  interests: [],
  decisions: [],
  closings: [],
  documents: [
    {
      title: 'Kanarie-brief',
      kind: 'LETTER',
      version: 1,
      sourceRegime: 'AVG',
      addedOn: asDay('2026-03-03'),
      isShared: true,
    },
    { title: 'Geheim', kind: 'REPORT', version: 1, sourceRegime: 'WPG', addedOn: asDay('2026-03-03'), isShared: false },
  ],
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
    expect(contributions).toEqual([
      { sourceRegime: 'WPG', text: 'Kanarie', additions: ['Kanarie-aanvulling'], givenOn: '2026-03-02' },
    ]);
    expect(withheld).toBe(2);
  });

  test('a package says what its documents are whose giver agreed, and how many others there are', () => {
    const content = packageOf(packed, today);
    expect(content.documents).toEqual([
      { title: 'Kanarie-brief', kind: 'LETTER', version: 1, sourceRegime: 'AVG', addedOn: '2026-03-03' },
    ]);
    expect(content.documentsWithheld).toBe(1);
    expect(JSON.stringify(content)).not.toContain('Geheim');
  });

  test('a package says what stands around the person and what the person says', () => {
    const { relatives, parties, plan } = packageOf(packed, today).case;
    expect([relatives, parties, plan?.personView]).toEqual([packed.relatives, packed.parties, 'Kanarie-visie']);
  });
});
