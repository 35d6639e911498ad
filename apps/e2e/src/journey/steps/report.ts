import { randomUUID } from 'node:crypto';
import type { Step } from '../story.js';
import { reportFromSystem } from './report-from-system.js';

const FORM = `query F($slug: String!, $link: String) { intakeForm(slug: $slug, link: $link) { municipality noticeNl emergency { code phone } themes { code aboutPerson } } }`;
const STATUS = 'query S($code: String!) { ownReport(code: $code) { step } }';

const report = {
  slug: 'lindehoven',
  theme: 'RADICALISATION',
  narrative: 'Een leerling deelt sinds drie weken filmpjes met geweld en zegt dat praten geen zin meer heeft.',
  reporterType: 'FRONTLINE',
  reporter: { name: 'Een docent', organisation: 'Veldersoord Lyceum', email: 'docent@lyceum.example' },
  nameMayBeKnown: false,
  person: { name: 'Leerling 17' },
};

/** 1. A teacher without an account reports a signal and follows it with a code. */
export const reportStep: Step = {
  title: 'a teacher reports without an account and follows it by code, the system of a partner with a key of its own',
  play: async (scene) => {
    const { cast, tally, story } = scene;
    const { teacher } = cast;
    const form = await teacher.get<{ intakeForm: { noticeNl: string; emergency: unknown[] } | null }>(FORM, {
      slug: 'lindehoven',
    });
    tally.expect((form.intakeForm?.noticeNl.length ?? 0) > 100, 'the handling notice is on the form');
    tally.expect(form.intakeForm?.emergency.length === 3, 'the emergency lines are on the form');
    const empty = await teacher.ask(
      'mutation M($input: SubmitSignalInput!) { submitSignal(input: $input) { receiptCode } }',
      {
        input: { idempotencyKey: randomUUID(), slug: 'lindehoven' },
      },
    );
    const wrong = empty.body.errors?.[0]?.extensions.fields ?? [];
    tally.expect(wrong.length >= 3, 'all errors of the form come at once');
    const { receiptCode } = await teacher.do<{ receiptCode: string }>(
      'submitSignal',
      'SubmitSignalInput',
      report,
      '{ receiptCode }',
    );
    story.receiptCode = receiptCode;
    const { ownReport } = await teacher.get<{ ownReport: { step: string } }>(STATUS, { code: receiptCode });
    tally.expect(ownReport.step === 'RECEIVED', 'the code shows that the signal was received');
    const guess = receiptCode.replace(/[0-9A-Z]/g, '7');
    const guessed = await teacher.get<{ ownReport: object | null }>(STATUS, { code: guess });
    tally.expect(guessed.ownReport === null, 'a guessed code leads nowhere');
    await tally.emptyTo([teacher], 'a form that is off', '{ intakeForm(slug: "meerwolde") { municipality } }');
    await tally.emptyTo([teacher], 'a form without its link', '{ intakeForm(slug: "heidervoort") { municipality } }');
    await tally.emptyTo([teacher], 'the inbox without an account', '{ signals { edges { node { id } } } }');
    await reportFromSystem(scene);
  },
};
