import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS_OF_PROCESS, type Settings } from '@regiotafel/runtime';
import type { MailMessage } from '../domain/mail-message.js';

/** Sends one mail. `name` names it uniquely and says nothing. */
export interface Mailer {
  /** Whether mail can reach an address that nobody gave. */
  readonly needsAddress: boolean;
  send(name: string, message: MailMessage): Promise<void>;
}

/** Injection token of the process's `Mailer`. */
export const MAILER = Symbol('Mailer');

const SEND_MS = 20_000;

/** Puts mail into a folder, one `.eml` file each, readable by the owner alone. */
export class FolderMailer implements Mailer {
  readonly needsAddress = false;

  constructor(private readonly folder: string) {}

  async send(name: string, { raw }: MailMessage): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const file = join(this.folder, `${name}.eml`);
    await writeFile(`${file}.part`, raw, { mode: 0o600 });
    await rename(`${file}.part`, file);
  }
}

/** Hands mail to a mail server. */
export class SmtpMailer implements Mailer {
  readonly needsAddress = true;
  private readonly transport;

  constructor(smtpUrl: string) {
    this.transport = createTransport({
      url: smtpUrl,
      connectionTimeout: SEND_MS,
      greetingTimeout: SEND_MS,
      socketTimeout: SEND_MS,
    });
  }

  async send(_name: string, { from, to, raw }: MailMessage): Promise<void> {
    await this.transport.sendMail({ envelope: { from, to }, raw });
  }
}

/** The mailer the settings ask for: a mail server, or the folder `mail` in the data folder. */
@Injectable()
export class MailerFactory {
  constructor(@Inject(SETTINGS_OF_PROCESS) private readonly settings: Settings) {}

  make(): Mailer {
    const { smtpUrl, dataFolder } = this.settings;
    return smtpUrl === null ? new FolderMailer(join(dataFolder, 'mail')) : new SmtpMailer(smtpUrl);
  }
}
