import type { Migration } from '../migration.ts';

/** Texts without one of which a file has nothing of the tool. */
export function mentionsOf({ modules, perCall, gateway, handWritten, methods, packages }: Migration): string[] {
  const specifiers = modules.flatMap(({ specifiers: list }) => list.map((one) => one.replace(/\*$/, '')));
  const branded = perCall?.isBranded ? Object.keys(perCall.fates) : [];
  const hosts = gateway ? [...gateway.plainHosts, ...gateway.hosts] : [];
  const headers = gateway ? [gateway.prefix, gateway.prefix.replace(/^./, (letter) => letter.toUpperCase())] : [];
  const called = methods?.ownNames ?? [];
  const senders = handWritten?.senders ?? [];
  return [...new Set([...specifiers, ...branded, ...hosts, ...headers, ...senders, ...called, ...packages])];
}
