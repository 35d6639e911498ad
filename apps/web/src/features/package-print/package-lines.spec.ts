import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { linesOf, nameOf, type Content, type Names } from './package-lines.js';

const content: Content = {
  format: 'regiotafel-overdrachtspakket',
  version: 2,
  madeOn: '2026-03-06',
  case: {
    number: 'RT-2026-0001',
    theme: 'RADICALISATION',
    regime: 'WET_PGA',
    purpose: 'PGA',
    status: 'ACTIVE',
    narrative: 'Kanarie-verhaal',
    person: { name: 'Persoon 7', birthDate: '2008-01-02', address: null },
    relatives: [{ relation: 'PARENT', name: 'Kanarie-moeder', note: 'Kanarie-noot' }],
    parties: [{ organisation: 'School', name: 'Kanarie-mentor', task: 'Begeleiding' }],
    plan: {
      goals: [{ lifeDomain: 'FAMILY', text: 'Rust thuis' }],
      measures: [
        {
          title: 'Mentor',
          nature: 'SUPPORTING',
          track: 'CARE',
          lifeDomain: 'FAMILY',
          startsOn: '2026-03-07',
          dueOn: '2026-06-07',
          status: 'RUNNING',
          necessity: 'Kanarie-noodzaak',
          basis: 'Wmo',
        },
      ],
      personView: 'Kanarie-visie',
      parentsView: 'Kanarie-ouders',
      isAdopted: true,
    },
    interests: [
      {
        safetyView: 'Kanarie-veilig',
        careView: 'Kanarie-zorg',
        prevails: 'CARE',
        why: 'Kanarie-waarom',
        until: '2026-09-01',
        weighedOn: '2026-03-05',
      },
    ],
    decisions: [
      { question: 'Kanarie-vraag', decision: 'Kanarie-besluit', basis: 'Gemeentewet', decidedOn: '2026-03-04' },
    ],
    closings: [
      { result: 'MOVED_AWAY', summary: 'Kanarie-slot', noAftercare: 'Kanarie-nazorg', closedOn: '2026-03-05' },
    ],
    references: [{ system: 'PGAX', number: '88' }],
    openedOn: '2026-03-02',
  },
  documents: [{ title: 'Kanarie-brief', kind: 'LETTER', version: 1, sourceRegime: 'AVG', addedOn: '2026-03-03' }],
  documentsWithheld: 1,
  contributions: [
    { sourceRegime: 'WPG', text: 'Kanarie-bijdrage', additions: ['Kanarie-aanvulling'], givenOn: '2026-03-03' },
  ],
  withheld: 1,
};

const leavesOf = (value: unknown): unknown[] => {
  if (value === null) return [];
  return typeof value === 'object' ? Object.values(value).flatMap(leavesOf) : [value];
};

test('paper says everything that the file says, in its order, and nothing else', () => {
  expect(linesOf(content).flatMap(({ value }) => (value === null ? [] : [value]))).toEqual(leavesOf(content));
});

test('everything that the file says has a name on the screen', () => {
  const texts = readFileSync(join(import.meta.dirname, 'messages/nl.json'), 'utf8');
  const named = new Set(Object.keys(JSON.parse(texts) as object));
  const unnamed = linesOf(content).filter(({ key }) => !named.has(`packagePrint.field.${key}`));
  expect(unnamed).toEqual([]);
});

test('theme and purpose stand under the names that the region and the register give them', () => {
  const names: Names = {
    theme: 'Radicalisering',
    purpose: (code) => (code === 'PGA' ? 'Samen beoordelen' : undefined),
  };
  const named = linesOf(content).flatMap((line) => nameOf(line, names) ?? []);
  expect(named).toEqual(['Radicalisering', 'Samen beoordelen']);
  const without = linesOf(content).flatMap(
    (line) => nameOf(line, { theme: undefined, purpose: () => undefined }) ?? [],
  );
  expect(without).toEqual(['RADICALISATION', 'PGA']);
});
