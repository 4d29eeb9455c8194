/** Notices in English. */
import type { NoticeLanguage } from '../language.ts';

export const en: NoticeLanguage = {
  id: 'en',
  title: 'English',
  direction: 'ltr',
  countries: [],
  version: '1',
  reviewed: null,
  numbers: 'en-GB',
  listSeparator: '; ',
  unknown: 'not known',
  labels: {
    case: 'Our case number',
    store: 'What it is',
    product: 'Software',
    target: 'Address',
    firstSeen: 'First seen open',
    lastSeen: 'Last seen open',
    documents: 'Records',
    persons: 'Persons, estimated',
    data: 'Kinds of data',
  },
  stores: { database: 'a database', bucket: 'a cloud storage bucket' },
  data: {
    identity: 'names and dates of birth',
    contact: 'addresses, telephone numbers and e-mail addresses',
    health: 'health data',
    medication: 'medication and prescriptions',
    laboratory: 'laboratory results',
    insurance: 'insurance details',
    identifiers: 'national identity or tax numbers',
    genetic: 'genetic data',
    images: 'pictures of documents or persons',
    staff: 'data of care staff',
    credentials: 'passwords or keys',
    payment: 'payment details',
    other: 'other personal data',
  },
  kinds: {
    first: {
      subject: 'Security notice: a data store answers without a password (case {case})',
      opening:
        'We believe that {recipient} is responsible for {store} that answers anybody on the internet without a password. It holds data about persons.',
      ask: [
        'Close the access at once: restrict it to your own network, or switch on authentication.',
        'Keep the access logs; you will need them to find out who else was there.',
        'Tell your data protection officer or whoever is responsible for privacy.',
        'Answer us briefly when it is closed, or if it is not yours.',
      ],
      next: 'If we hear nothing, we write again, and then tell the hosting company and the competent bodies. The next step is planned for {nextDate}.',
      spoken:
        'We found {store} that we believe belongs to {recipient}; it is open to anybody on the internet and holds data about persons.',
    },
    reminder: {
      subject: 'Reminder: a data store still answers without a password (case {case})',
      opening: 'We wrote to {recipient} some days ago. When we last looked, {store} that we believe to be yours was still open.',
      ask: [
        'Close the access at once: restrict it to your own network, or switch on authentication.',
        'Keep the access logs; you will need them to find out who else was there.',
        'Tell us if you are not responsible, and who is, if you know.',
      ],
      next: 'If we hear nothing, we tell the hosting company and the competent bodies. The next step is planned for {nextDate}.',
      spoken: 'We wrote some days ago about {store} that we believe belongs to {recipient}; it is still open.',
    },
    host: {
      subject: 'Abuse report: exposed personal data on your network (case {case})',
      opening:
        'On your network, {store} answers anybody without a password and exposes personal data. We believe that its owner is {owner}.',
      ask: [
        'Pass this notice on to your customer at once and ask for the access to be closed.',
        'If your terms allow it, restrict the access yourselves until your customer acts.',
        'Ask your customer to keep the access logs, and keep your own.',
        'Answer us briefly when you have acted.',
      ],
      next: 'If the store stays open, we tell the national CERT and the supervisory authority. The next step is planned for {nextDate}.',
      spoken: 'On your network there is {store} that exposes personal data to anybody; we would like to report it to your abuse desk.',
    },
    mediator: {
      subject: 'Request for help in reaching an organisation (case {case})',
      opening:
        'We ask for your help in reaching {owner}: {store} that we believe to be theirs exposes personal data, and our notices were not answered.',
      ask: [
        'Tell us a person or an address that reaches whoever is responsible there.',
        'If you know them, ask them to write to us, naming the case number.',
        'Please keep this to yourself; the store may still be open.',
      ],
      next: 'If nobody can be reached, we tell the national CERT and the supervisory authority. The next step is planned for {nextDate}.',
      spoken: 'We need help in reaching {owner}: data about persons is exposed, and nobody answers us.',
    },
    cert: {
      subject: 'Report to the national CERT: exposed personal data (case {case})',
      opening:
        'We report {store} that exposes personal data without a password. We believe that {owner} is responsible; direct notices have not led to its closure.',
      ask: [
        'Please notify the organisation through your own channels.',
        'Tell us the number of your incident, and the person we may write to.',
        'We give you the full address on a confirmed channel.',
      ],
      next: 'We go on checking with the smallest possible request and tell you when it is closed. The next step is planned for {nextDate}.',
      spoken: 'We want to report an exposure of personal data in your country whose owner could not be reached so far.',
    },
    regulator: {
      subject: 'Information for the supervisory authority: exposed personal data (case {case})',
      opening: 'We inform you of {store} that exposes personal data without a password. We believe that {owner} is responsible for it.',
      ask: [
        'Please decide within your own competence whether and how to act.',
        'Tell us your reference and the person we may write to.',
        'We give you the full address and our record of all notices on a confirmed channel.',
      ],
      next: 'We go on checking with the smallest possible request and tell you when it is closed. The next step is planned for {nextDate}.',
      spoken: 'We want to inform you of an exposure of personal data whose owner could not be reached so far.',
    },
    final: {
      subject: 'Final notice before a decision on publication (case {case})',
      opening:
        'Our earlier notices to {recipient} had no effect that we could see: {store} that we believe to be yours was still open when we last looked. The draft of our advisory is enclosed.',
      ask: [
        'Close the access now: restrict it to your own network, or switch on authentication.',
        'Read the draft and tell us what is wrong in it.',
        'Tell us if you need more time, and why.',
      ],
      next: 'On {nextDate} two of us decide whether to publish, to protect those concerned. The advisory will not lead anybody to an open store. Nothing is published without that decision.',
      spoken: 'This is our last call to {recipient} before we decide on publication; {store} that we believe to be yours is still open.',
    },
  },
  core: {
    greeting: 'Dear {recipient},',
    factsTitle: 'What we found',
    masked:
      'The address is shown in part, in case this message reaches the wrong person. You get it in full as soon as you confirm to us who you are: answer this message, or use {contact}.',
    ransom:
      'There are signs that somebody else has been in this store, or left a ransom note. Please treat it as a breach that has happened.',
    whatWeDidTitle: 'What we did, and what we did not do',
    whatWeDid: [
      'We read only what the store gives to anybody, and no more than was needed to see what it is.',
      'We tried no password, wrote nothing, changed nothing and kept no personal data.',
      'We ask for no money and no favour, now or later.',
      'We tell only those who can help to close it, in an order that is the same for everybody.',
    ],
    askTitle: 'What we ask of you',
    clocksTitle: 'Duties that may apply to you',
    clocksNote: 'This is not legal advice. Please ask your own counsel which of these duties apply to you.',
    nextTitle: 'What happens next',
    verify: 'You can check who we are here: {verify}. A person answers here: {contact}. Please name the case number {case}.',
    optOut: 'If you do not want us to look at your systems again, tell us; we heed it at once.',
    closing: 'Yours sincerely,\n{sender}\n{organisation}',
  },
  phone: {
    title: 'Script for the telephone',
    hello: 'Good day, my name is {sender}, of {organisation}. This is about information security; I am not selling anything.',
    reach: 'May I speak to whoever is responsible for information security or data protection?',
    careful: 'Do not name the address, and do not say whose data it is, to anybody but that person. Never read out data; none is kept.',
    callBack: 'Our case number is {case}. You can check us here: {verify}, and call or write back here: {contact}.',
    takeDown: 'Take down the name, the time and what was said, in your own words, and enter it as a reply.',
  },
};
