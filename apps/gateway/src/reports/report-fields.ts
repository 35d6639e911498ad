import { dayInput, idempotencyKey, phoneOrBlank, textOf } from '@regiotafel/graphql';
import * as v from 'valibot';

interface Leaf {
  readonly kind: 'TEXT' | 'NUMBER' | 'EMAIL' | 'PHONE' | 'DAY' | 'FLAG' | 'KEY';
  /** Characters at most; of texts and numbers. */
  readonly max?: number;
}
interface Group {
  readonly kind: 'GROUP';
  readonly fields: Fields;
}
/** A field of a report as another system sends it: under a Dutch name, and where it goes in the graph's input. */
export type Field = (Leaf | Group) & {
  readonly to: string;
  readonly required: boolean;
  /** In Dutch, for who builds the other system. */
  readonly says: string;
};
/** Fields by their Dutch name. */
export type Fields = Readonly<Record<string, Field>>;

const EMAIL_MAX = 200;
/** How a number of another system may look. */
export const NUMBER = /^[A-Za-z0-9][A-Za-z0-9 ./_-]*$/;

const REPORTER: Fields = {
  naam: { to: 'name', kind: 'TEXT', max: 200, required: true, says: 'Naam van de melder.' },
  organisatie: { to: 'organisation', kind: 'TEXT', max: 200, required: false, says: 'Organisatie van de melder.' },
  email: { to: 'email', kind: 'EMAIL', max: EMAIL_MAX, required: false, says: 'E-mailadres van de melder.' },
  telefoon: { to: 'phone', kind: 'PHONE', required: false, says: 'Telefoonnummer van de melder, 8 tot 15 cijfers.' },
};

const PERSON: Fields = {
  naam: { to: 'name', kind: 'TEXT', max: 200, required: true, says: 'Naam van de persoon.' },
  geboortedatum: { to: 'birthDate', kind: 'DAY', required: false, says: 'Geboortedatum, niet in de toekomst.' },
  adres: { to: 'address', kind: 'TEXT', max: 300, required: false, says: 'Adres of verblijfplaats.' },
};

/** What stands in the body. The texts of the reference and what is taken are both made from this table. */
export const BODY: Fields = {
  gemeente: {
    to: 'slug',
    kind: 'TEXT',
    max: 100,
    required: true,
    says: 'Korte naam van de gemeente, als in /melden/…',
  },
  thema: { to: 'theme', kind: 'TEXT', max: 40, required: true, says: 'Code van een thema van deze gemeente.' },
  omschrijving: { to: 'narrative', kind: 'TEXT', max: 10_000, required: true, says: 'Wat er is gezien of gehoord.' },
  melder: { to: 'reporter', kind: 'GROUP', fields: REPORTER, required: true, says: 'De professional die meldt.' },
  betrokkene: {
    to: 'person',
    kind: 'GROUP',
    fields: PERSON,
    required: false,
    says: 'Over wie het gaat. Niet bij een thema over een situatie.',
  },
  kenmerk: {
    to: 'systemNumber',
    kind: 'NUMBER',
    max: 40,
    required: false,
    says: 'Het nummer van deze melding in uw systeem, voor elke melding een ander. Geen naam, geen burgerservicenummer.',
  },
  naamMelderMagBekendWorden: {
    to: 'nameMayBeKnown',
    kind: 'FLAG',
    required: false,
    says: 'Of de betrokkene de naam van de melder mag horen. Zonder dit veld: nee.',
  },
};

/** The header that makes sending twice safe. */
export const KEY_HEADER = 'Idempotency-Key';
const HEADER: Fields = {
  [KEY_HEADER]: { to: 'idempotencyKey', kind: 'KEY', required: true, says: 'Een UUID, voor elke melding een nieuwe.' },
};
/** Body and header together, so that all that is wrong is told at once. */
export const REPORT: Fields = { ...BODY, ...HEADER };

const emailOf = (max: number) => v.pipe(v.string(), v.trim(), v.email(), v.maxLength(max));

const valueOf = (field: Field): v.GenericSchema => {
  switch (field.kind) {
    case 'TEXT':
      return field.required ? textOf(field.max ?? 0) : v.pipe(v.string(), v.trim(), v.maxLength(field.max ?? 0));
    case 'NUMBER':
      return v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(field.max ?? 0), v.regex(NUMBER));
    case 'EMAIL':
      return emailOf(field.max ?? 0);
    case 'PHONE':
      return phoneOrBlank;
    case 'DAY':
      return dayInput;
    case 'FLAG':
      return v.boolean();
    case 'KEY':
      return idempotencyKey;
    case 'GROUP':
      return schemaOf(field.fields);
  }
};

/** Checks fields of that kind; none but these are taken. */
export const schemaOf = (fields: Fields): v.GenericSchema<unknown, Readonly<Record<string, unknown>>> =>
  v.strictObject(
    Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [
        name,
        field.required ? valueOf(field) : v.nullish(valueOf(field), null),
      ]),
    ),
  );

/** A checked report in the words of the graph. */
export const inGraph = (fields: Fields, values: object): Record<string, unknown> => {
  const given = values as Readonly<Record<string, unknown>>;
  const entries = Object.entries(fields).map(([name, field]) => {
    const value = given[name] ?? null;
    const isGroup = field.kind === 'GROUP' && typeof value === 'object' && value !== null;
    return [field.to, isGroup ? inGraph(field.fields, value) : value] as const;
  });
  return Object.fromEntries(entries);
};

/** The Dutch name of a path of the graph's input; a path that no field has stays as it is. */
export const inDutch = (fields: Fields, path: string): string => {
  const [head = '', ...rest] = path.split('.');
  const [name, field] = Object.entries(fields).find(([, { to }]) => to === head) ?? [];
  if (name === undefined || field === undefined) return path;
  if (rest.length === 0) return name;
  return field.kind === 'GROUP' ? `${name}.${inDutch(field.fields, rest.join('.'))}` : name;
};
