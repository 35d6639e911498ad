import type { DemoAccount } from '@regiotafel/app-gateway';
import { demoNetworks, demoRegions } from './regions.js';

const SHOWN = [
  'noor',
  'karim',
  'marit',
  'bram',
  'saskia',
  'leila',
  'hans',
  'petra',
  'joost',
  'sven',
  'frits',
  'nadia',
  'willem',
  'lia',
];

const ENGLISH: Readonly<Record<string, string>> = {
  noor: 'liaison of Lindehoven',
  karim: 'regional coordinator of Veldersoord',
  marit: 'chair of the weighing team, for the municipalities',
  bram: 'weighing team, police',
  saskia: 'weighing team, public prosecution',
  leila: 'expert on youth and radicalisation',
  hans: 'expert on online threats',
  petra: 'expert, psychiatric nurse',
  joost: 'community police officer',
  sven: 'deputy of Noor in Lindehoven',
  frits: 'finance officer of Lindehoven, without a role here',
  nadia: 'regional coordinator of Noorderbrink',
  willem: 'data-protection officer',
  lia: 'network analyst',
};

/** Invented people who can sign in to the demonstration by a click. */
export const demoAccounts = (): DemoAccount[] => {
  const people = demoRegions().flatMap(({ region, municipalities, people: all }) =>
    all.map((person) => ({
      subject: person.subject,
      name: person.name,
      place: municipalities.find(({ slug }) => slug === person.municipality)?.name ?? region.name,
      jobTitle: person.jobTitle,
    })),
  );
  const analysts = demoNetworks().flatMap(({ network, people: all }) =>
    all.map(({ subject, name, jobTitle }) => ({ subject, name, jobTitle, place: network.name })),
  );
  const known = [...people, ...analysts];
  const first = SHOWN.flatMap((subject) => known.filter((person) => person.subject === subject));
  return [...first, ...known.filter((person) => !SHOWN.includes(person.subject))].map((person) => ({
    subject: person.subject,
    name: person.name,
    description: { nl: `${person.jobTitle}, ${person.place}`, en: ENGLISH[person.subject] ?? person.jobTitle },
  }));
};
