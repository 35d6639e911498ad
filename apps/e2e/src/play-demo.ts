import { moveClock } from './client/clock.js';
import { Person } from './client/person.js';
import { Transcript } from './client/transcript.js';
import { playReport, type Players } from './demo/play-report.js';
import { REPORTS } from './demo/stories.js';

const LIAISONS = {
  lindehoven: 'noor',
  heidervoort: 'anne',
  elzenrade: 'mark',
  noordbeek: 'els',
  oudbroek: 'rik',
  zandstede: 'yara',
  kerkwijde: 'lotte',
  wilgenrode: 'bas',
};
const TEAM = ['marit', 'bram', 'saskia'];
const NINE_IN_AMSTERDAM = 'T08:00:00Z';

const enter = async (origin: string): Promise<Players> => {
  const said = new Transcript();
  const signIn = (subject: string) => Person.signIn(origin, subject, said);
  const liaisons = await Promise.all(
    Object.entries(LIAISONS).map(async ([slug, name]) => [slug, await signIn(name)] as const),
  );
  const team = await Promise.all(TEAM.map(async (name) => [name, await signIn(name)] as const));
  const coordinator = await signIn('karim');
  return { nobody: Person.nobody(origin, said), liaisons: new Map(liaisons), team: new Map(team), coordinator };
};

const play = async (origin: string): Promise<void> => {
  const players = await enter(origin);
  const known = new Set<string>();
  let day = '';
  try {
    for (const report of REPORTS) {
      if (report.day !== day) await moveClock(`${report.day}${NINE_IN_AMSTERDAM}`);
      day = report.day;
      await playReport(players, report, known);
    }
  } finally {
    // Whatever was refused: the demonstration begins on the day that its people expect.
    const last = REPORTS.at(-1)?.day;
    if (last !== undefined && day !== last) await moveClock(`${last}${NINE_IN_AMSTERDAM}`);
  }
};

const [address] = process.argv.slice(2);
if (!address) throw new Error('play-demo ORIGIN');
await play(address).catch((error: unknown) => {
  console.error(`An invented report was refused: ${error instanceof Error ? error.message : 'unknown'}`);
  process.exitCode = 1;
});
