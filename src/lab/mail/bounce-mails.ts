/**
 * Mails with which ten mail systems say that a mail did not arrive, is late or has arrived. Written for this lab after
 * the well-known shape of each; hosts and persons are invented.
 */
import { mail, parts, type RawMail } from './raw-mail.ts';

export interface BouncedMail {
  /** The address that it came from, with the token of the party: where the bounce goes. */
  readonly returnAddress: string;
  readonly recipient: string;
  readonly messageId: string;
  readonly date?: Date;
}

export interface BounceMail {
  readonly system: string;
  readonly form: 'report' | 'prose';
  readonly outcome: 'failed' | 'delayed' | 'delivered';
  readonly raw: Uint8Array;
}

/** A bounce as most systems send it today. */
export function bounceOf(bounced: BouncedMail, outcome: BounceMail['outcome'] = 'failed'): Uint8Array {
  return postfix(bounced, outcome).raw;
}

export function bouncesOf(bounced: BouncedMail): readonly BounceMail[] {
  return [
    postfix(bounced, 'failed'),
    postfix(bounced, 'delayed'),
    postfix(bounced, 'delivered'),
    exim(bounced, 'failed'),
    exim(bounced, 'delayed'),
    ...sendmail(bounced),
    qmail(bounced),
    ...exchange(bounced),
    ...gmail(bounced),
    yahoo(bounced),
    ...courier(bounced),
    domino(bounced),
    zimbra(bounced),
  ];
}

const STATUS = { failed: '5.1.1', delayed: '4.4.1', delivered: '2.0.0' } as const;

function daemon(bounced: BouncedMail, name: string, subject: string): RawMail {
  return {
    returnPath: '',
    from: `${name} <MAILER-DAEMON@mx.clinic.example>`,
    to: bounced.returnAddress,
    subject,
    ...(bounced.date === undefined ? {} : { date: bounced.date }),
    headers: ['Auto-Submitted: auto-replied'],
  };
}

function original({ returnAddress, recipient, messageId }: BouncedMail): string {
  return `From: Example Desk <desk@desk.example>\r\nReply-To: ${returnAddress}\r\nTo: ${recipient}\r\nSubject: Notice\r\nMessage-ID: ${messageId}\r\n`;
}

function status(bounced: BouncedMail, outcome: BounceMail['outcome'], diagnostic: string): string {
  return [
    'Reporting-MTA: dns; mx.clinic.example',
    'Arrival-Date: Mon, 7 Jan 2030 09:00:05 +0000',
    '',
    `Final-Recipient: rfc822; ${bounced.recipient}`,
    `Original-Recipient: rfc822;${bounced.recipient}`,
    `Action: ${outcome}`,
    `Status: ${STATUS[outcome]}`,
    `Diagnostic-Code: smtp; ${diagnostic}`,
    '',
  ].join('\r\n');
}

function report(bounced: BouncedMail, head: RawMail, text: string, fields: string): Uint8Array {
  return mail({
    ...head,
    type: 'multipart/report; report-type=delivery-status',
    parts: parts(['text/plain; charset=utf-8', text], ['message/delivery-status', fields], ['text/rfc822-headers', original(bounced)]),
  });
}

function postfix(bounced: BouncedMail, outcome: BounceMail['outcome']): BounceMail {
  const said = {
    failed: 'I have to tell you that your message could not be delivered.',
    delayed: 'Your message could not be delivered for more than 4 hour(s). It will be tried again.',
    delivered: 'Your message was successfully delivered to the address below.',
  }[outcome];
  const text = `This is the mail system at host mx.clinic.example.\n\n${said}\n\n<${bounced.recipient}>: host says no such user here\n`;
  const head = daemon(bounced, 'Mail Delivery System', outcome === 'failed' ? 'Undelivered Mail Returned to Sender' : 'Mail Status Report');
  return {
    system: 'Postfix',
    form: 'report',
    outcome,
    raw: report(bounced, head, text, status(bounced, outcome, '550 5.1.1 no such user')),
  };
}

function exim(bounced: BouncedMail, outcome: 'failed' | 'delayed'): BounceMail {
  const failed = outcome === 'failed';
  const text = failed
    ? `This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one of its recipients.\n\n  ${bounced.recipient}\n    Unrouteable address\n\n------ A copy of its headers: ------\n\nMessage-ID: ${bounced.messageId}\n`
    : `This message was created automatically by mail delivery software.\nA message that you sent has not yet been delivered to one of its recipients after a day.\n\nThe message has not yet been delivered to:\n  ${bounced.recipient}\nMessage-ID: ${bounced.messageId}\n`;
  const head = daemon(
    bounced,
    'Mail Delivery System',
    failed ? 'Mail delivery failed: returning message to sender' : 'Warning: message delayed 24 hours',
  );
  const headers = [...(head.headers ?? []), ...(failed ? [`X-Failed-Recipients: ${bounced.recipient}`] : [])];
  return { system: 'Exim', form: 'prose', outcome, raw: mail({ ...head, headers, text }) };
}

function sendmail(bounced: BouncedMail): readonly BounceMail[] {
  const text = `The original message was received at Mon, 7 Jan 2030\n\n   ----- The following addresses had permanent fatal errors -----\n<${bounced.recipient}>\n    (reason: 550 5.1.1 user unknown)\n\nMessage-ID: ${bounced.messageId}\n`;
  const late = `    **********************************************\n    **      THIS IS A WARNING MESSAGE ONLY      **\n    **********************************************\n\nWarning: could not send message for past 4 hours to <${bounced.recipient}>\n`;
  const head = daemon(bounced, 'Mail Delivery Subsystem', 'Returned mail: see transcript for details');
  return [
    {
      system: 'sendmail',
      form: 'report',
      outcome: 'failed',
      raw: report(bounced, head, text, status(bounced, 'failed', '550 5.1.1 user unknown')),
    },
    { system: 'sendmail', form: 'prose', outcome: 'failed', raw: mail({ ...head, text }) },
    { system: 'sendmail', form: 'prose', outcome: 'delayed', raw: mail({ ...head, text: late }) },
  ];
}

function qmail(bounced: BouncedMail): BounceMail {
  const text = `Hi. This is the qmail-send program at mx.clinic.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up.\n\n<${bounced.recipient}>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n\nMessage-ID: ${bounced.messageId}\n`;
  // It sends no headers that say what it is.
  return { system: 'qmail', form: 'prose', outcome: 'failed', raw: mail({ ...daemon(bounced, '', 'failure notice'), headers: [], text }) };
}

function exchange(bounced: BouncedMail): readonly BounceMail[] {
  const head = { ...daemon(bounced, 'Microsoft Outlook', 'Undeliverable: Notice'), from: 'Microsoft Outlook <postmaster@clinic.example>' };
  const html = `<html><body><p>Your message to <b>${bounced.recipient}</b> couldn't be delivered.</p><p>No such mailbox at clinic.example. <span>550 5.1.10</span></p></body></html>`;
  const old = `Your message\n\n  To: ${bounced.recipient}\n\ndid not reach some or all of the intended recipients: the address is not known. (5.1.1)\n`;
  return [
    {
      system: 'Exchange',
      form: 'report',
      outcome: 'failed',
      raw: mail({
        ...head,
        type: 'multipart/report; report-type=delivery-status',
        parts: parts(
          ['text/html; charset=utf-8', html],
          ['message/delivery-status', status(bounced, 'failed', '550 5.1.10 RESOLVER.ADR.RecipientNotFound')],
          ['message/rfc822', `${original(bounced)}\r\nGone.\r\n`],
        ),
      }),
    },
    {
      system: 'Exchange',
      form: 'prose',
      outcome: 'failed',
      raw: mail({
        ...head,
        text: `Delivery has failed to these recipients or groups:\n\n${bounced.recipient}\nThe address you typed cannot be found.\n`,
      }),
    },
    { system: 'Exchange', form: 'prose', outcome: 'failed', raw: mail({ ...head, text: old }) },
    {
      system: 'Exchange',
      form: 'prose',
      outcome: 'delayed',
      raw: mail({ ...head, text: `Delivery is delayed to these recipients or groups:\n\n${bounced.recipient}\n` }),
    },
  ];
}

function gmail(bounced: BouncedMail): readonly BounceMail[] {
  const head = {
    ...daemon(bounced, 'Mail Delivery Subsystem', 'Delivery Status Notification (Failure)'),
    headers: [`X-Failed-Recipients: ${bounced.recipient}`],
  };
  const text = `** Address not found **\n\nYour message wasn't delivered to ${bounced.recipient} because the address couldn't be found, or is unable to receive mail.\n`;
  return [
    {
      system: 'Gmail',
      form: 'report',
      outcome: 'failed',
      raw: report(bounced, head, text, status(bounced, 'failed', '550-5.1.1 the account does not exist')),
    },
    {
      system: 'Gmail',
      form: 'prose',
      outcome: 'failed',
      raw: mail({
        ...head,
        text: `Delivery to the following recipient failed permanently:\n\n     ${bounced.recipient}\n\n----- Original message -----\nMessage-ID: ${bounced.messageId}\n`,
      }),
    },
    {
      system: 'Gmail',
      form: 'prose',
      outcome: 'delayed',
      raw: mail({
        ...head,
        headers: [],
        text: `** Delivery incomplete **\n\nThere was a temporary problem delivering your message to ${bounced.recipient}. It will be tried for 47 more hours.\n`,
      }),
    },
  ];
}

function yahoo(bounced: BouncedMail): BounceMail {
  const text = `Sorry, we were unable to deliver your message to the following address.\n\n<${bounced.recipient}>:\n550: 5.1.1 no such address\n\n--- Below this line is a copy of the message.\n\nMessage-ID: ${bounced.messageId}\n`;
  return { system: 'Yahoo', form: 'prose', outcome: 'failed', raw: mail({ ...daemon(bounced, '', 'Failure Notice'), headers: [], text }) };
}

function courier(bounced: BouncedMail): readonly BounceMail[] {
  const head = daemon(bounced, 'Courier mail server at mx.clinic.example', 'NOTICE: mail delivery status.');
  const text = `This is a delivery status notification from mx.clinic.example, running the Courier mail server.\n\n                           UNDELIVERABLE MAIL\n\nYour message to the following recipients cannot be delivered:\n\n<${bounced.recipient}>:\n    550 User unknown.\n`;
  const late = `                          DELAYED MAIL\n\nYour message to <${bounced.recipient}> is delayed; delivery will be reattempted.\n`;
  return [
    {
      system: 'Courier',
      form: 'report',
      outcome: 'failed',
      raw: report(bounced, head, text, status(bounced, 'failed', '550 User unknown')),
    },
    { system: 'Courier', form: 'prose', outcome: 'failed', raw: mail({ ...head, text }) },
    { system: 'Courier', form: 'prose', outcome: 'delayed', raw: mail({ ...head, text: late }) },
  ];
}

function domino(bounced: BouncedMail): BounceMail {
  const text = `Delivery Failure Report\n\nYour document:  Notice\nwas not delivered to:  ${bounced.recipient}\nbecause:  the user is not listed in the directory\n`;
  const head = {
    ...daemon(bounced, '', 'DELIVERY FAILURE: user not listed in the directory'),
    from: 'Postmaster@clinic.example',
    headers: ['X-Mailer: Lotus Domino'],
  };
  return { system: 'Domino', form: 'prose', outcome: 'failed', raw: mail({ ...head, text }) };
}

function zimbra(bounced: BouncedMail): BounceMail {
  const text = `This is the Zimbra mail system at mail.clinic.example.\n\nI am sorry: your message could not be delivered to one or more recipients.\n\n<${bounced.recipient}>: no such account (550 5.1.1)\n\nMessage-ID: ${bounced.messageId}\n`;
  return {
    system: 'Zimbra',
    form: 'prose',
    outcome: 'failed',
    raw: mail({ ...daemon(bounced, 'Mail Delivery System', 'Undelivered Mail Returned to Sender'), text }),
  };
}
