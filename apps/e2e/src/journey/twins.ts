import type { Cast } from './cast.js';
import { trustedReads } from './documents.js';
import { idsOf, type Story } from './story.js';

const SETTLED = /"now":"[^"]*"/g;

/** Asks two processes on one database every trusted read document, as everybody, and answers where they differ. */
export const differingTwins = async (
  cast: Cast,
  story: Story,
  twin: string,
): Promise<{ asked: number; differ: string[] }> => {
  const differ: string[] = [];
  let asked = 0;
  for (const { id, text, takesId } of trustedReads())
    for (const variables of takesId ? idsOf(story).map((thing) => ({ id: thing })) : [{}])
      for (const person of Object.values(cast)) {
        const [here, there] = await Promise.all([person.trusted(id, variables), person.trusted(id, variables, twin)]);
        asked += 1;
        if (here.replace(SETTLED, '') !== there.replace(SETTLED, ''))
          differ.push(`${person.name} ${text.split('\n', 1)[0]}\n  ${here}\n  ${there}`);
      }
  return { asked, differ };
};
