import { strangers } from '../cast.js';
import { left, type Scene, type Step } from '../story.js';

const LADDER = `query L($id: ID!) { caseFile(id: $id) { ladder { rung up { rung criteria } notes { id number } decisions { question } mayRecordDecision } } }`;
const STATE = '{ id }';

interface Ladder {
  readonly rung: string;
  readonly up: readonly { rung: string; criteria: readonly string[] }[];
  readonly notes: readonly { id: string; number: string }[];
  readonly decisions: readonly { question: string }[];
}

const ladderOf = async ({ cast, story }: Scene): Promise<Ladder> =>
  (await cast.noor.get<{ caseFile: { ladder: Ladder } }>(LADDER, { id: left(story.caseId, 'case') })).caseFile.ladder;

/** 9. The case goes up to the mayor on one page, the decision is recorded, and the case comes back. */
export const escalateStep: Step = {
  title: 'the case goes up to the mayor with one page, the decision is recorded, and it comes back',
  play: async (scene) => {
    const { cast, tally, story } = scene;
    const { noor, karim, sven } = cast;
    const caseId = left(story.caseId, 'case');
    const others = [...strangers(cast), karim, sven];
    const mayor = (await ladderOf(scene)).up.find(({ rung }) => rung === 'MAYOR');
    tally.expect((mayor?.criteria.length ?? 0) > 0, 'the mayor’s rung says what must be so');
    const note = {
      caseId,
      question: 'Kanarie-vraag: legt u een gebiedsverbod op voor het schoolplein?',
      facts: 'Twee incidenten in drie weken; gesprekken hielpen niet.',
      options: ['Ja, acht weken', 'Nee, eerst een laatste gesprek'],
    };
    await tally.refusedTo(others, 'writeMayorNote', 'WriteMayorNoteInput', note, 'caseId');
    await noor.do('writeMayorNote', 'WriteMayorNoteInput', note, STATE);
    const up = {
      caseId,
      toRung: 'MAYOR',
      criteria: mayor?.criteria.slice(0, 1) ?? [],
      package: ['MAYOR_NOTE'],
      reason: 'Een gebiedsverbod vraagt een besluit van de burgemeester.',
      receiver: 'Burgemeester van Lindehoven',
      returnPath: 'Na het besluit terug naar de casusregisseur.',
      answerBy: '2026-04-03',
    };
    await tally.refusedTo(others, 'escalateCase', 'EscalateCaseInput', up, 'caseId');
    await noor.do('escalateCase', 'EscalateCaseInput', up, STATE);
    const { notes } = await ladderOf(scene);
    tally.expect(Boolean(notes[0]?.number), 'the page for the mayor has a number');
    const decided = {
      caseId,
      noteId: notes[0]?.id,
      question: note.question,
      decision: 'Gebiedsverbod voor acht weken.',
      basis: 'Art. 172a Gemeentewet',
      decidedOn: '2026-03-02',
      document: 'Zaaksysteem, Z-2026-17',
    };
    await tally.refusedTo(others, 'recordMayorDecision', 'RecordMayorDecisionInput', decided, 'caseId');
    await noor.do('recordMayorDecision', 'RecordMayorDecisionInput', decided, STATE);
    await noor.do(
      'deEscalateCase',
      'DeEscalateCaseInput',
      { caseId, toRung: 'REGION', reason: 'Het besluit is er.' },
      STATE,
    );
    const back = await ladderOf(scene);
    tally.expect(back.rung === 'REGION' && back.decisions.length === 1, 'the case is back with its decision');
    await tally.absentTo(others, 'the ladder', LADDER, caseId);
  },
};
