import type { MemberChoice } from './member.query.js';

const ACCENTS = /\p{M}/gu;
const folded = (text: string): string => text.normalize('NFD').replace(ACCENTS, '').toLowerCase();

/** What stands below the name. */
export const describedAs = ({ jobTitle, organisation, tenantName }: MemberChoice): string =>
  `${jobTitle}, ${organisation?.name ?? tenantName}`;

/** Whether somebody is found by what is typed, as the service finds them; to narrow a list until its answer is there. */
export const isFoundBy = (member: MemberChoice, typed: string): boolean => {
  const { name, jobTitle, organisation, tenantName } = member;
  const words = folded([name, jobTitle, organisation?.name ?? '', tenantName].join(' '));
  return folded(typed)
    .split(/\s+/u)
    .every((word) => words.includes(word));
};
