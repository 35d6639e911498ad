import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 390, height: 844 };
const PATIENCE_MS = 20_000;
const MESSAGE_MS = 1_000;

type Role = Parameters<Page['getByRole']>[0];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Runs in the page, where axe was loaded before. */
const runAxe = (tags: readonly string[]): Promise<{ violations: Violation[] }> =>
  (globalThis as unknown as { axe: { run: (options: object) => Promise<{ violations: Violation[] }> } }).axe.run({
    runOnly: tags,
  });

/** Runs in the page: how many pixels it is wider than the window. */
const excess = (): number => {
  const { document, innerWidth } = globalThis as unknown as {
    document: { scrollingElement: { scrollWidth: number } };
    innerWidth: number;
  };
  return document.scrollingElement.scrollWidth - innerWidth;
};

/** Somebody in front of a real screen, who finds things by their role and name as assistive technology does. */
export class Visitor {
  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly origin: string,
  ) {}

  /** A browser of their own: no cookie of anybody else. */
  static async arrive(browser: Browser, origin: string): Promise<Visitor> {
    const context = await browser.newContext({ viewport: WIDE, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });
    context.setDefaultTimeout(PATIENCE_MS);
    return new Visitor(context, await context.newPage(), origin);
  }

  /** Signs in through the screens, at the demonstration's provider, by the name on its button. */
  static async signedIn(browser: Browser, origin: string, name: string): Promise<Visitor> {
    const visitor = await Visitor.arrive(browser, origin);
    await visitor.page.goto(`${origin}/`);
    await visitor.page.getByRole('link', { name: /^Aanmelden met/ }).click();
    await visitor.page.getByRole('button', { name }).click();
    await visitor.page.waitForURL(`${origin}/`);
    await visitor.ready();
    return visitor;
  }

  leave(): Promise<void> {
    return this.context.close();
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(`${this.origin}${path}`);
    await this.ready();
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

  /** What stands on the screen and in its tab. */
  async everything(): Promise<string> {
    await this.ready();
    return `${await this.page.title()}\n${await this.page.locator('body').innerText()}`;
  }

  /** What is wrong with this screen for some of its users: accessibility, and sideways scrolling at 390 pixels. */
  async shortcomings(): Promise<string[]> {
    await this.ready();
    await this.putAwayMessages();
    await this.page.evaluate(AXE);
    const { violations } = await this.page.evaluate(runAxe, RULES);
    await this.page.setViewportSize(NARROW);
    const wider = await this.page.evaluate(excess);
    await this.page.setViewportSize(WIDE);
    const where = new URL(this.page.url()).pathname;
    return [
      ...violations.map(
        ({ id, nodes }) => `${where} ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      ),
      ...(wider > 0 ? [`${where} is ${wider} pixels too wide at ${NARROW.width}`] : []),
    ];
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
