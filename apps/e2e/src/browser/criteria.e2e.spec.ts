import { expect } from '@jest/globals';
import { screenTest, stage } from './stage.js';

const house = stage();

screenTest(
  'the coordinator writes the next version of the questions; who weighs reads it, a desk finds no such page',
  async () => {
    const karim = await house.signedIn('Karim Aydin');
    await karim.press('Criteria', 'link');
    await karim.find('radio', 'Spanningen op school').click();
    await karim.sees(/^Versie 1/);
    expect(await karim.shortcomings()).toEqual([]);
    await karim.press('Nieuwe versie schrijven');
    await karim.press('Vraag toevoegen');
    await karim.press('Nieuwe versie vaststellen');
    expect(await karim.faults()).toHaveLength(2);
    const added = karim.page.getByRole('group', { name: /^Vraag \d+$/ }).last();
    await added.getByRole('textbox', { name: /Nederlands/ }).fill('Wat gebeurt er als wij niets doen?');
    await added.getByRole('textbox', { name: /Engels/ }).fill('What happens if we do nothing?');
    expect(await karim.shortcomings()).toEqual([]);
    await karim.press('Nieuwe versie vaststellen');
    await karim.sees(/^Versie 2, vastgesteld door Karim Aydin/);
    await karim.shows('criteria');
    await karim.leave();

    const bram = await house.signedIn('Bram Visser', '/criteria?thema=theme_SCHOOL_TENSION');
    await bram.sees('Wat gebeurt er als wij niets doen?');
    expect(await bram.find('button', 'Nieuwe versie schrijven').count()).toBe(0);
    await bram.leave();

    const noor = await house.signedIn('Noor de Wit');
    expect(await noor.differences(['/criteria'])).toEqual([]);
    await noor.leave();
  },
);

/** Figures as a region with a year of weighings has them; the demonstration begins without any. */
const FIGURES = {
  from: '2026-01-01',
  until: '2026-07-01',
  weighings: 24,
  sameAsJoint: 0.7,
  unanimous: 0.45,
  outcomes: [
    { __typename: 'UniformityOutcome', outcome: 'PERSON_CENTRED_APPROACH', weighings: 11 },
    { __typename: 'UniformityOutcome', outcome: 'REGULAR_CARE', weighings: 8 },
  ],
  otherOutcomes: 5,
};
interface Answered {
  readonly data?: {
    weighingUniformity?: { theme: { id: string } }[] | null;
    weighingRules?: { theme: { id: string }; criteria: { code: string }[] }[] | null;
  };
}

/** Every question but the last was asked often enough. */
const withFigures = ({ data }: Answered): Answered => ({
  data: {
    ...data,
    weighingUniformity: (data?.weighingUniformity ?? []).map((of) => {
      const rules = data?.weighingRules?.find(({ theme }) => theme.id === of.theme.id);
      const criteria = (rules?.criteria ?? []).slice(0, -1).map(({ code }, at) => {
        const withMost = 0.95 - at * 0.1;
        return {
          __typename: 'UniformityCriterion',
          code,
          weighings: 24 - at,
          unanimous: withMost - 0.3,
          withMost,
          yes: 0.6,
          no: 0.3,
        };
      });
      return { ...of, ...FIGURES, criteria };
    }),
  },
});

screenTest('how alike the region judges stands beside its questions on paper, for who weighs alone', async () => {
  const karim = await house.signedIn('Karim Aydin', '/eensgezind');
  const shortcomings = await karim.shortcomings();
  await karim.press('Op papier, naast de criteria', 'link');
  await karim.sees('Er zijn nog geen vijf wegingen in afgesloten halve jaren.');
  await karim.page.route('**/graphql', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.json()) as Answered;
    return body.data?.weighingRules && body.data.weighingUniformity
      ? route.fulfill({ response: answer, json: withFigures(body) })
      : route.fulfill({ response: answer });
  });
  await karim.goTo('/eensgezind/print');
  const table = karim.page.getByRole('table', { name: 'Hoe verschillend zijn de antwoorden vooraf?' }).first();
  await karim.page
    .getByText(/Wegingen van donderdag 1 januari 2026 tot en met dinsdag 30 juni 2026/)
    .first()
    .waitFor();
  await table.getByRole('cell', { name: '95 %' }).first().waitFor();
  await table.getByRole('cell', { name: 'Nog te weinig wegingen met deze vraag' }).waitFor();
  shortcomings.push(...(await karim.shortcomings()), ...(await karim.darkShortcomings()));
  await karim.page.emulateMedia({ media: 'print' });
  expect(await karim.find('navigation', 'Hoofdmenu').isVisible()).toBe(false);
  expect(await karim.find('button', 'Afdrukken').isVisible()).toBe(false);
  await karim.shows('uniformity-print');
  expect(shortcomings).toEqual([]);
  await karim.leave();

  const noor = await house.signedIn('Noor de Wit');
  expect(await noor.differences(['/eensgezind/print'])).toEqual([]);
  await noor.leave();
});
