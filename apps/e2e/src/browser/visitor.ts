import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { keptSignIns } from '../../../../infra/testing/kept-sign-ins.ts';
import { folderBesideTestSystem } from '../../../../infra/testing/test-system.ts';
import { tourStop } from '../../../../infra/testing/tour-stop.ts';
import { missingTexts, settled, tooWide, violations } from './shortcomings.js';

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 390, height: 844 };
/** A window of 1280 by 900 at 200 %: half the room, so what is wider than this scrolls sideways. */
const ZOOMED = { width: 640, height: 450 };
const SIZES = [WIDE, NARROW, ZOOMED];
const PATIENCE_MS = 20_000;
const NOT_FOUND = 'Deze pagina bestaat niet, of u mag haar niet zien.';
const MESSAGE_MS = 1_000;

const signIns = keptSignIns(folderBesideTestSystem('sign-ins'));
type Held = BrowserContextOptions['storageState'];

type Role = Parameters<Page['getByRole']>[0];

/** The same address, about a thing that does not exist. */
const aboutNothing = (path: string): string =>
  path.includes('_') ? path.replace(/_[0-9a-f-]{36}/, () => `_${crypto.randomUUID()}`) : `${path}-bestaat-niet`;

const inside = new Set<Visitor>();
/** Who has arrived and not left. */
export const present = (): readonly Visitor[] => [...inside];

/** Somebody in front of a real screen, who finds things by their role and name as assistive technology does. */
export class Visitor {
  /** Told when this person leaves a browser that stays open for them. */
  waits: (() => void) | null = null;

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly origin: string,
  ) {}

  /** A browser of their own: no cookie of anybody else. */
  static async arrive(browser: Browser, origin: string, held?: Held): Promise<Visitor> {
    const context = await browser.newContext({
      viewport: WIDE,
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
      ...(held && { storageState: held }),
    });
    context.setDefaultTimeout(PATIENCE_MS);
    const visitor = new Visitor(context, await context.newPage(), origin);
    inside.add(visitor);
    return visitor;
  }

  /** Signs in through the screens, at the demonstration's provider, by the name on its button. */
  static async signsIn(browser: Browser, origin: string, name: string): Promise<Visitor> {
    const visitor = await Visitor.arrive(browser, origin);
    await visitor.page.goto(`${origin}/`);
    await visitor.page.getByRole('link', { name: /^Aanmelden met/ }).click();
    await visitor.page.getByRole('button', { name }).click();
    await visitor.page.waitForURL(`${origin}/`);
    await visitor.ready();
    return visitor;
  }

  /** At an address, in a browser where this person signed in a while ago, or signs in. */
  static async signedIn(browser: Browser, origin: string, name: string, path: string): Promise<Visitor> {
    const held = signIns.of(name) as Held | null;
    if (held) {
      const visitor = await Visitor.arrive(browser, origin, held);
      await visitor.goTo(path);
      return visitor;
    }
    const visitor = await Visitor.signsIn(browser, origin, name);
    signIns.keep(name, await visitor.context.storageState());
    if (path !== '/') await visitor.goTo(path);
    return visitor;
  }

  /** Closes the browser; one that waits for this person to come back forgets what screens kept in it. */
  async leave(): Promise<void> {
    inside.delete(this);
    if (!this.waits) return this.context.close();
    await this.page.unrouteAll({ behavior: 'ignoreErrors' });
    await this.page.evaluate('localStorage.clear(), sessionStorage.clear()');
    await this.page.goto(`${this.origin}/icon.svg`);
    this.waits();
  }

  async comesBack(path: string): Promise<this> {
    inside.add(this);
    await this.goTo(path);
    return this;
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(`${this.origin}${path}`);
    await this.ready();
  }

  /** Where they are and what they see, for whoever reads why a test failed. */
  async situation(): Promise<string> {
    return `On ${new URL(this.page.url()).pathname} stood:\n${await this.page.locator('body').innerText()}`;
  }

  /** Until the screen has its heading and nothing on it is loading. */
  async ready(): Promise<void> {
    await this.page.getByRole('heading', { level: 1 }).waitFor();
    await this.page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
  }

  /** By role and name: the whole name when it is a text. */
  find(role: Role, name: string | RegExp): Locator {
    return this.page.getByRole(role, { name, exact: true });
  }

  /** Until a text stands on the screen. */
  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  async press(name: string | RegExp, role: Role = 'button'): Promise<void> {
    await this.find(role, name).click();
  }

  /** A text field by words of its label. */
  field(label: string): Locator {
    return this.page.getByRole('textbox', { name: label });
  }

  async write(label: string, text: string): Promise<void> {
    await this.field(label).fill(text);
  }

  /** Opens the field for commands with the keyboard and types. */
  async command(text: string): Promise<void> {
    await this.page.keyboard.press('Control+K');
    await this.page.getByRole('dialog').waitFor();
    await this.page.keyboard.type(text);
  }

  /** Opens a list that shows one option and picks another. */
  async pick(shown: string, option: string): Promise<void> {
    await this.page.getByRole('button', { name: shown }).click();
    await this.find('option', option).click();
  }

  /** Types into a field that looks something up, and picks what it found. */
  async search(label: string, option: string): Promise<void> {
    const field = this.page.getByRole('combobox', { name: label });
    await field.click();
    await field.fill(option);
    await this.page.getByRole('option', { name: option }).first().waitFor();
    await field.press('ArrowDown');
    await field.press('Enter');
  }

  /** A number by words of its label. */
  async count(label: string, figure: string): Promise<void> {
    const field = this.field(label);
    await field.fill(figure);
    await field.blur();
  }

  /** Types a day such as `06-03-2026` into its three parts. */
  async day(label: string, day: string): Promise<void> {
    await this.page.getByRole('group', { name: label }).getByRole('spinbutton').first().click();
    await this.page.keyboard.type(day.replaceAll('-', ''));
  }

  /** Ticks boxes by their names. The box itself is drawn, so its label is what can be clicked. */
  async tick(question: string, ...names: readonly (string | RegExp)[]): Promise<void> {
    for (const name of names)
      await this.page
        .getByRole('group', { name: question })
        .getByRole('checkbox', { name })
        .locator('xpath=ancestor::label')
        .click();
  }

  /** Text of the file that pressing a button saves. */
  async saved(name: string | RegExp): Promise<string> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.press(name)]);
    return readFileSync(await download.path(), 'utf8');
  }

  /** Hands a file to the field behind a button. */
  async hand(button: string, file: { readonly name: string; readonly text: string }): Promise<void> {
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), this.press(button)]);
    await chooser.setFiles({ name: file.name, mimeType: 'text/calendar', buffer: Buffer.from(file.text) });
  }

  /** Chooses one of the options of a question. The box itself is drawn, so its label is what can be clicked. */
  async choose(question: string | RegExp, option: string | RegExp): Promise<void> {
    const radio = this.find('radiogroup', question).getByRole('radio', { name: option });
    await radio.locator('xpath=ancestor::label').click();
  }

  /** All that is told about a form that was refused. */
  async faults(): Promise<string[]> {
    const summary = this.page.getByRole('alert').filter({ has: this.page.getByRole('listitem') });
    await summary.waitFor();
    return summary.getByRole('listitem').allInnerTexts();
  }

  /** What stands on the screen and in its tab, without the counts of what waits: others change those meanwhile. */
  async everything(): Promise<string> {
    await this.ready();
    const text = (await this.page.locator('body').innerText()).replaceAll(/^\d+\+?\n/gm, '');
    return `${await this.page.title()}\n${text}`;
  }

  /** Addresses at which this person is shown something else than at that of a thing that does not exist. */
  async differences(paths: readonly string[]): Promise<string[]> {
    const different: string[] = [];
    for (const path of paths) {
      await this.goTo(aboutNothing(path));
      const missing = await this.everything();
      if (!missing.includes(NOT_FOUND)) different.push(path, missing);
      await this.goTo(path);
      const shown = await this.everything();
      if (shown !== missing) different.push(path, shown);
    }
    return different;
  }

  /** What is wrong with this screen for some of its users: accessibility, and sideways scrolling on a laptop, a phone or at 200 %. */
  async shortcomings(): Promise<string[]> {
    await this.ready();
    await this.putAwayMessages();
    const found = [...(await missingTexts(this.page)), ...(await violations(this.page))];
    for (const size of SIZES) {
      await this.page.setViewportSize(size);
      found.push(...(await tooWide(this.page)));
    }
    await this.page.setViewportSize(WIDE);
    return found;
  }

  /** A stop of the tour: a picture of this screen, when the tour is made (`npm run tour`). */
  async shows(stop: string): Promise<void> {
    const path = tourStop(stop);
    if (path === null) return;
    await this.ready();
    await this.putAwayMessages();
    await settled(this.page);
    await this.page.screenshot({ path, fullPage: true });
  }

  /** What is wrong with this screen in the dark theme. */
  async darkShortcomings(): Promise<string[]> {
    await this.page.emulateMedia({ colorScheme: 'dark' });
    await this.ready();
    const found = await violations(this.page);
    await this.page.emulateMedia({ colorScheme: 'light' });
    return found.map((violation) => `dark: ${violation}`);
  }

  /** Messages that lie over the screen for a moment; they may go by themselves meanwhile. */
  private async putAwayMessages(): Promise<void> {
    const close = this.page.getByRole('status').getByRole('button', { name: 'Sluiten' });
    while ((await close.count()) > 0)
      await close
        .first()
        .click({ timeout: MESSAGE_MS })
        .catch(() => undefined);
  }
}
