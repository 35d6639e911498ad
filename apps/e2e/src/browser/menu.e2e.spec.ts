import { expect } from '@jest/globals';
import { screenTest, stage } from './stage.js';

const house = stage();

/** Whose screens are looked at in the dark theme too: the longest menu. */
const DARK = 'Karim Aydin';

for (const name of ['Noor de Wit', 'Karim Aydin', 'Leila Mansouri', 'Frits Postma'])
  screenTest(`every screen in the menu of ${name} serves everybody and fits on a phone`, async () => {
    const visitor = await house.signedIn(name);
    const menu = visitor.find('navigation', 'Hoofdmenu').getByRole('link');
    const paths = await menu.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(paths).toContain('/');
    expect(paths).not.toContain('/onderdelen');
    const shortcomings: string[] = [];
    for (const path of paths) {
      await visitor.goTo(path);
      shortcomings.push(...(await visitor.shortcomings()));
      if (name === DARK) shortcomings.push(...(await visitor.darkShortcomings()));
    }
    expect(shortcomings).toEqual([]);
    await visitor.leave();
  });
