/** Hands commands what publishing needs: who publishes, in which language, and where the bytes lie. */

import type { PublishingMeans } from '../../../case-desk/publishing/publish-advisory.ts';
import { AppError } from '../../../errors.ts';
import type { Records } from '../../../platform/store/open-records.ts';
import type { CaseState } from '../../../stages/disclose/desk/case-state.ts';
import type { Sender } from '../../../stages/disclose/notices/render-notice.ts';
import type { AdvisoryWish } from '../../../stages/publish/advisory/advisory-facts.ts';
import { findWording, type Wording } from '../../../stages/publish/languages.ts';
import type { CommandContext } from '../command.ts';
import { dataDirectory } from '../config-files.ts';
import { productVersion } from '../version.ts';

export function houseOf(context: CommandContext, records: Records): PublishingMeans {
  return { records, dataDir: dataDirectory(context), version: productVersion() };
}

export function senderOf({ settings }: CommandContext): Sender {
  const mail = settings.text('desk-mail') ?? 'desk@localhost.invalid';
  return {
    name: settings.text('as') ?? '',
    organisation: settings.text('desk-organisation') ?? 'Openward desk',
    contact: settings.text('desk-contact') ?? mail,
    verify: settings.text('desk-verify') ?? mail,
  };
}

/** The named language, else that of the owner, else English. @throws AppError USAGE */
export function wordingOf({ settings }: CommandContext, state: CaseState): Wording {
  const asked = settings.text('language');
  const owner = state.parties.find(({ role }) => role === 'owner');
  const found = findWording(asked ?? owner?.language ?? 'en') ?? (asked === undefined ? findWording('en') : undefined);
  if (found === undefined)
    throw new AppError('USAGE', {
      detail: `There are no texts in "${(asked ?? '').slice(0, 40)}".`,
      hint: 'There are: pt-BR, fr, en, ar, zh-Hans.',
    });
  return found;
}

export function siteUrl({ settings }: CommandContext): string {
  const given = settings.text('site-url') ?? 'https://advisories.invalid/';
  try {
    const url = new URL(given);
    if (url.protocol === 'https:' || url.protocol === 'http:') return url.href.endsWith('/') ? url.href : `${url.href}/`;
  } catch {
    // Told below like every other address that is none.
  }
  throw new AppError('USAGE', { detail: '--site-url is not an http(s) address.' });
}

export function wishOf(context: CommandContext, state: CaseState): AdvisoryWish {
  const { organisation, contact, verify } = senderOf(context);
  const reason = context.settings.text('reason');
  return {
    language: wordingOf(context, state).words.id,
    now: context.now().toISOString(),
    nameOrganisation: context.settings.is('name-owner'),
    ...(reason === undefined ? {} : { namedBecause: reason }),
    publisher: { name: organisation, contact, verify, site: siteUrl(context) },
  };
}
