import type { Cast } from './cast.js';
import { trustedReads, variablesOf } from './documents.js';
import type { Story } from './story.js';

const SETTLED = /"now":"[^"]*"/g;

/** Whether an answer has data and no refusal in it. */
const isAnswered = (answer: string): boolean => answer.startsWith('200 {"data":{') && !answer.includes('"errors":[');

/**
 * Asks two processes on one database every question of the web client, as everybody, and says where they differ and
 * which questions nobody got an answer to: those would compare refusals only.
 */
export const differingTwins = async (
  cast: Cast,
  story: Story,
  twin: string,
): Promise<{ asked: number; differ: string[]; unanswered: string[] }> => {
  const differ: string[] = [];
  const unanswered: string[] = [];
  let asked = 0;
  for (const read of trustedReads()) {
    const variables = variablesOf(read, story);
    let answered = 0;
    for (const person of Object.values(cast)) {
      const [here, there] = await Promise.all([
        person.trusted(read.id, variables),
        person.trusted(read.id, variables, twin),
      ]);
      asked += 1;
      answered += isAnswered(here) ? 1 : 0;
      if (here.replace(SETTLED, '') !== there.replace(SETTLED, ''))
        differ.push(`${person.name} ${read.name}\n  ${here}\n  ${there}`);
    }
    if (answered === 0) unanswered.push(read.name);
  }
  return { asked, differ, unanswered };
};
