import { allDetected } from '../../detected/all-detected.ts';
import { httpHosts } from '../../detected/http-apis.ts';
import { recorders } from '../../detected/recorders.ts';
import { frameworkFacts } from '../../frameworks/all-facts.ts';
import { allFacts } from '../../providers/all-facts.ts';
import { hostPattern } from '../http/address.ts';
import { ownPackage } from './own-package.ts';

/**
 * Whether a text names a package, an API host or a type of the environment that matters. By bytes and before anything
 * is parsed: one expression that begins with the few characters that a name can stand behind.
 */
export function mentionOf(aliases: readonly string[]): (text: string) => boolean {
  const names = [
    ...[...allFacts, ...frameworkFacts].map((row) => row.package.name),
    ...allDetected.flatMap(({ packages }) => packages),
    ...recorders.flatMap(({ specifiers }) => specifiers),
    ownPackage.name,
    ...aliases,
  ];
  const literal = [...new Set(names.map((name) => name.replace(/\/\*$/, '')))].map(escaped).join('|');
  const hosts = httpHosts.map(hostPattern).join('|');
  const types = allDetected
    .flatMap(({ classes = [] }) => classes)
    .flatMap(({ names: own, isAmbient }) => (isAmbient && !('like' in own) ? own : []))
    .join('|');
  const mention = new RegExp(
    `['"\`](?:npm:)?(?:${literal})['"\`/@]|[./'"\`@-](?:${hosts})\\b|:\\s?(?:${types})\\b|[}'"\`]/(?:[\\w-]+/){0,3}chat/completions\\b|:(?:stream)?[gG]enerateContent\\b|['"]anthropic-version['"]`,
  );
  return (text) => mention.test(text);
}

/** A text as a part of a regular expression. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
