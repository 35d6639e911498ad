import type { Migration } from '@regiotafel/tenancy';

const CONFIRM = 'Termijn en velden zijn een voorstel; te bevestigen door de jurist van de deelnemer.';

const REGIMES = [
  {
    regime: 'WET_PGA',
    suffix: 'PGA',
    nl: 'persoonsgerichte aanpak',
    en: 'person-centred approach',
    basis: 'Wet gegevensverwerking persoonsgerichte aanpak radicalisering en terroristische activiteiten',
    source: `Kamerstukken 36225. ${CONFIRM}`,
  },
  {
    regime: 'WGS',
    suffix: 'WGS',
    nl: 'zorg en veiligheid',
    en: 'care and safety',
    basis: 'Wet gegevensverwerking door samenwerkingsverbanden, Zorg- en Veiligheidshuizen',
    source: `Kamerstukken 35447. ${CONFIRM}`,
  },
  {
    regime: 'AVG',
    suffix: 'AVG',
    nl: 'situatie zonder personen',
    en: 'situation without persons',
    basis: 'AVG artikel 6, eerste lid, onder e',
    source: `Verordening (EU) 2016/679. ${CONFIRM}`,
  },
];

const PURPOSES = [
  {
    code: 'JOINT_WEIGHING',
    serves: ['OFFER'],
    nl: 'Gezamenlijk wegen',
    en: 'Joint weighing',
    fields: ['NARRATIVE', 'INTERPRETATION'],
    days: 28,
    max: 84,
  },
  {
    code: 'CARE_ADVICE',
    serves: ['SIGNAL'],
    nl: 'Advies van een zorgpartner bij de weging',
    en: 'Advice of a care partner for the weighing',
    fields: ['NARRATIVE'],
    days: 14,
    max: 28,
  },
  {
    code: 'COORDINATION',
    serves: ['CASE'],
    nl: 'Procesregie',
    en: 'Process coordination',
    fields: ['IDENTITY', 'PLAN'],
    days: 90,
    max: 180,
  },
  {
    code: 'EXPERT_ADVICE',
    serves: ['CASE'],
    nl: 'Advies van een deskundige',
    en: 'Advice of an expert',
    fields: ['NARRATIVE', 'PLAN'],
    days: 60,
    max: 120,
  },
  {
    code: 'CASE_MEETING',
    serves: ['CASE'],
    nl: 'Casusoverleg',
    en: 'Case meeting',
    fields: ['NARRATIVE', 'PLAN'],
    days: 21,
    max: 42,
  },
];

const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
const list = (values: readonly string[]) => `array[${values.map(text).join(', ')}]`;

const rows = PURPOSES.flatMap((purpose, at) =>
  REGIMES.map((regime, under) => {
    const fields = regime.regime === 'AVG' ? purpose.fields.filter((field) => field !== 'IDENTITY') : purpose.fields;
    const values = [
      text(`${purpose.code}_${regime.suffix}`),
      at * 10 + under + 1,
      text(`${purpose.nl} (${regime.nl})`),
      text(`${purpose.en} (${regime.en})`),
      text(regime.regime),
      text(regime.basis),
      list(fields),
      purpose.days,
      purpose.max,
      text(regime.source),
      list(purpose.serves),
    ];
    return `(${values.join(', ')})`;
  }),
);

/** The controlled purposes. Each fills regime, basis, field set and end date; none for an offer contains identity. */
export const fillPurposes: Migration = {
  name: '20261124T1009-fill-purposes',
  statements: [
    `alter table reference.purposes add column serves text[] not null default '{}' check (serves <@ array['OFFER', 'SIGNAL', 'CASE'])`,
    `insert into reference.purposes (code, position, name_nl, name_en, regime, legal_basis, field_set, days, max_days, source, serves)
     values ${rows.join(',\n')}`,
  ],
};
