import { findCards } from './card.ts';
import { findEmails } from './email.ts';
import { findIbans } from './iban.ts';
import { findIpAddresses } from './ip.ts';
import { phoneRows } from './phone.ts';
import { findBearer, findPrivateKeys, tokenRows } from './secret.ts';
import { findLabelledSocialSecurity, findSocialSecurity } from './social-security.ts';
import type { Find } from './span.ts';
import { findUrlCredentials } from './url-credentials.ts';

/** One kind of personal or secret data. */
export interface PiiRow {
  readonly name: string;
  readonly replacement: string;
  readonly find: Find;
}

/** What opens something. In this order, as below: a kind that may hold another stands before it. */
export const secretTable: readonly PiiRow[] = [
  { name: 'private key', replacement: '[secret]', find: findPrivateKeys },
  ...tokenRows.map(({ name, find }) => ({ name, replacement: '[secret]', find })),
  { name: 'authorization', replacement: '[secret]', find: findBearer },
  { name: 'URL credentials', replacement: '[secret]', find: findUrlCredentials },
];

/** All that is redacted where an app asks for it. */
export const piiTable: readonly PiiRow[] = [
  ...secretTable,
  { name: 'e-mail', replacement: '[email]', find: findEmails },
  { name: 'IBAN', replacement: '[iban]', find: findIbans },
  { name: 'card', replacement: '[card]', find: findCards },
  { name: 'IP address', replacement: '[ip]', find: findIpAddresses },
  { name: 'social security', replacement: '[ssn]', find: findSocialSecurity },
  { name: 'social security, labelled', replacement: '[ssn]', find: findLabelledSocialSecurity },
  ...phoneRows.map(({ name, find }) => ({ name: `phone, ${name}`, replacement: '[phone]', find })),
];
