import { asDay } from '@regiotafel/kernel';
import { describe, expect, test } from '@jest/globals';
import { CASE_RESULTS } from './closing.js';
import { isZaak, isRsin, NO_ZGW, zgwOf, type ZgwSettings } from './zaak.js';

const settings: ZgwSettings = {
  rsin: '000000061',
  zaaktype: 'https://zaken.invalid/catalogi/api/v1/zaaktypen/1',
  resultaattypen: Object.fromEntries(
    CASE_RESULTS.map((result, at) => [result, `https://zaken.invalid/catalogi/api/v1/resultaattypen/${at}`]),
  ),
};
const finished = {
  number: 'RT-2026-0001',
  openedOn: asDay('2026-03-02'),
  closedOn: asDay('2026-05-29'),
  result: 'REGULAR_CARE' as const,
  keptUntil: asDay('2031-05-28'),
  references: [{ system: 'PGAX', number: '88' }],
};
const zaak = zgwOf(finished, settings, asDay('2026-06-01'));

/** What a Zaak must have to be registered, and what tells that it has ended. @source Zaken API 1.5: resources Zaak and Resultaat */
const FIELDS: readonly (readonly [field: keyof typeof zaak, value: unknown])[] = [
  ['identificatie', 'RT-2026-0001'],
  ['bronorganisatie', '000000061'],
  ['zaaktype', 'https://zaken.invalid/catalogi/api/v1/zaaktypen/1'],
  ['verantwoordelijkeOrganisatie', '000000061'],
  ['registratiedatum', '2026-06-01'],
  ['startdatum', '2026-03-02'],
  ['einddatum', '2026-05-29'],
  ['vertrouwelijkheidaanduiding', 'zeer_geheim'],
  ['archiefnominatie', 'vernietigen'],
  ['archiefstatus', 'nog_te_archiveren'],
  ['archiefactiedatum', '2031-05-28'],
  ['kenmerken', [{ kenmerk: '88', bron: 'PGAX' }]],
  [
    '_expand',
    { resultaat: { resultaattype: 'https://zaken.invalid/catalogi/api/v1/resultaattypen/3', toelichting: '' } },
  ],
];

describe('a finished case in the form of the Zaken API', () => {
  test.each(FIELDS)('has %s', (field, value) => {
    expect(zaak[field]).toEqual(value);
  });

  test('keeps to the lengths of the standard', () => {
    const long = { system: 'S'.repeat(60), number: '9'.repeat(60) };
    const { kenmerken, omschrijving, identificatie } = zgwOf(
      { ...finished, references: [long] },
      settings,
      asDay('2026-06-01'),
    );
    expect(kenmerken).toEqual([{ kenmerk: '9'.repeat(40), bron: 'S'.repeat(40) }]);
    expect(omschrijving.length).toBeLessThanOrEqual(80);
    expect(identificatie.length).toBeLessThanOrEqual(40);
  });

  test('is refused with everything that is not set up, and only then', () => {
    const missing = (changes: Partial<ZgwSettings>) => {
      try {
        zgwOf(finished, { ...settings, ...changes }, asDay('2026-06-01'));
        return [];
      } catch (error) {
        return (error as { params: { missing: string } }).params.missing.split(', ');
      }
    };
    expect(missing({})).toEqual([]);
    expect(missing({ rsin: null })).toEqual(['rsin']);
    expect(missing({ resultaattypen: { MOVED_AWAY: 'https://zaken.invalid/1' } })).toEqual(['resultaattype']);
    expect(missing(NO_ZGW)).toEqual(['rsin', 'zaaktype', 'resultaattype']);
  });

  test('is there only once the case has ended, and never of an exercise', () => {
    const statuses = ['ACTIVE', 'CLOSED', 'RETAINED', 'DESTROYED'] as const;
    const zaken = (is_exercise: boolean) => statuses.filter((status) => isZaak({ status, is_exercise }));
    expect([zaken(false), zaken(true)]).toEqual([['CLOSED', 'RETAINED'], []]);
  });

  test.each([
    ['000000061', true],
    ['000000062', false],
    ['000000000', false],
    ['61', false],
    ['00000006x', false],
  ])('takes %s for a number of an organisation: %s', (digits, right) => {
    expect(isRsin(digits)).toBe(right);
  });
});
