interface MailAttachment {
  readonly name: string;
  readonly mimeType: string;
  /** Size of the content. */
  readonly bytes: number;
}

/** The mails that left the desk: letters of scripts and Drive's own notices. A mail here was accepted, not read. */
export interface Mail {
  readonly at: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
  readonly body: string;
  readonly htmlBody?: string;
  readonly replyTo?: string;
  readonly name?: string;
  readonly attachments: readonly MailAttachment[];
  /** `script` for MailApp, `drive` for a sharing notice. */
  readonly origin: 'script' | 'drive';
}

export class Outbox {
  #mails: Mail[] = [];

  post(mail: Mail): void {
    this.#mails.push(mail);
  }

  all(): readonly Mail[] {
    return this.#mails;
  }

  save(): readonly Mail[] {
    return this.#mails;
  }

  load(mails: readonly Mail[]): void {
    this.#mails = [...mails];
  }
}
