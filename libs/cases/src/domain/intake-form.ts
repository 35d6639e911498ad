export type FormMode = 'OFF' | 'PARTNERS' | 'EVERYONE';

/** What stands first on every form. @source product rules of practice 2 */
export const EMERGENCY_LINES = [
  { code: 'IMMEDIATE_DANGER', phone: '112' },
  { code: 'NOT_URGENT', phone: '0900-8844' },
  { code: 'CHILD_AT_RISK', phone: '0800-2000' },
] as const;

/** How a report is handled, for a municipality that wrote no text of its own. Reading level B1. */
export const HANDLING_NOTICE = {
  nl: [
    'Uw melding komt bij de contactpersoon van de gemeente. Alleen de contactpersoon en de plaatsvervanger lezen wat u schrijft.',
    'Is het nodig dat anderen meekijken? Dan delen wij zo weinig mogelijk, en nooit uw naam.',
    'De persoon om wie het gaat hoort uw naam alleen als u dat goedvindt.',
    'U krijgt een code. Daarmee ziet u hoe ver uw melding is. Wat de uitkomst is, vertellen wij niet.',
  ].join('\n'),
  en: [
    'Your report goes to the contact person of the municipality. Only this person and a deputy read what you write.',
    'When others need to look too, we share as little as possible, and never your name.',
    'The person concerned hears your name only if you agree.',
    'You get a code that shows how far your report is. We do not tell the outcome.',
  ].join('\n'),
} as const;
