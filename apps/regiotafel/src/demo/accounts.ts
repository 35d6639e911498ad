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

/** Invented people who can sign in to the demonstration by a click. */
export const demoAccounts = (): DemoAccount[] => {
  const people = demoRegions().flatMap(({ region, municipalities, people: all }) =>
    all.map((person) => ({
      subject: person.subject,
      name: person.name,
      place: municipalities.find(({ slug }) => slug === person.municipality)?.name ?? region.name,
      jobTitle: person.jobTitle,
      descriptionEn: person.descriptionEn,
    })),
  );
  const analysts = demoNetworks().flatMap(({ network, people: all }) =>
    all.map(({ subject, name, jobTitle, descriptionEn }) => ({
      subject,
      name,
      jobTitle,
      descriptionEn,
      place: network.name,
    })),
  );
  const known = [...people, ...analysts];
  const first = SHOWN.flatMap((subject) => known.filter((person) => person.subject === subject));
  return [...first, ...known.filter((person) => !SHOWN.includes(person.subject))].map((person) => ({
    subject: person.subject,
    name: person.name,
    description: {
      nl: `${person.jobTitle}, ${person.place}`,
      en: person.descriptionEn ?? person.jobTitle,
    },
  }));
};
