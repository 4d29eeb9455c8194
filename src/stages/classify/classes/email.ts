/** E-mail addresses of private persons. */
import { contactBecomes } from '../subjects.ts';
import type { DataClass } from '../unit.ts';
import { emailShape } from '../values/contacts/network.ts';

export const emailClass: DataClass = {
  id: 'email',
  names: {
    pt: ['email', 'e mail', 'correio eletronico', 'ds email', 'endereco email', 'email contato'],
    en: ['email', 'e mail', 'email address', 'emailaddress', 'mail address', 'contact email', 'work email', 'home email'],
    fr: ['email', 'e mail', 'courriel', 'mail', 'adresse mail', 'adresse email', 'adresse electronique', 'mel', 'adresse courriel'],
    ar: ['بريد إلكتروني', 'بريد', 'إيميل', 'ايميل', 'عنوان بريد إلكتروني'],
    zh: ['邮箱', '电子邮箱', '电子邮件', '邮箱地址', '邮件地址', 'email'],
  },
  hints: {
    en: ['mail'],
  },
  values: [emailShape],
  becomes: contactBecomes,
  link: 1,
  keyRank: 5,
  varied: true,
  written: true,
  forms: ['email'],
  hits: [
    { collection: 'users', field: 'email', values: ['a.b@example.test', 'c@example.test', 'd@example.test'] },
    { collection: 'clients', field: 'courriel', values: ['x@exemple.test', 'y@exemple.test'] },
  ],
  misses: [{ collection: 'feature_flags', field: 'email_verified_required', values: [true, false] }],
};
