import { newId } from '@regiotafel/kernel';
import type { SubmitSignal } from '../intake.input.js';

/** A report as a teacher sends it; the texts are canaries that must never be found unsealed. */
export const CANARY = {
  narrative: 'Kanarie-verhaal: zegt in de klas dat school een vijand is.',
  person: 'Kanarie Persoon',
  reporter: 'Kanarie Melder',
} as const;

export const aReport = (slug: string, changes: Partial<SubmitSignal> = {}): SubmitSignal => ({
  idempotencyKey: newId(),
  slug,
  link: null,
  theme: 'RADICALISATION',
  narrative: CANARY.narrative,
  reporterType: 'FRONTLINE',
  reporter: { name: CANARY.reporter, organisation: 'Kanarie College', email: 'kanarie@school.example', phone: null },
  nameMayBeKnown: false,
  person: { name: CANARY.person, birthDate: null, address: null },
  website: '',
  systemKey: null,
  systemNumber: null,
  ...changes,
});
