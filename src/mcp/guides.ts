import { eventTypes } from '../../schema/generated/event-types.ts';
import { getEventSchema } from '../actions/get-event-schema.ts';
import { getIntegrationPattern, providerIds } from '../actions/get-integration-pattern.ts';
import { nearest } from '../actions/nearest.ts';

/** A text that a client may read or attach: an index, and one page for each of its keys. */
export interface Guide {
  readonly name: string;
  readonly uri: string;
  readonly title: string;
  readonly description: string;
  /** Variable of the template `<uri>/{variable}`. */
  readonly variable: string;
  /** Keys of the pages, fit for a URI. */
  readonly keys: readonly string[];
  index(): Promise<string>;
  /** `key` is one of `keys`. */
  page(key: string): Promise<string>;
}

/** Without a project: these actions read tables only. */
const noProject = { root: () => Promise.reject(new Error('A guide asked for the project.')) };

const slug = (type: string): string =>
  type
    .replace(/^\[.*?\]\s*/, '')
    .toLowerCase()
    .replace(/\s+/g, '-');

export const guides: readonly Guide[] = [
  {
    name: 'event-schema',
    uri: 'amplitude-ai://event-schema',
    title: 'Event schema',
    description: 'The [Agent] events in one line each.',
    variable: 'event',
    keys: eventTypes.map(slug),
    index: async () => getEventSchema.render(await getEventSchema.run({}, noProject)),
    page: async (key) => {
      const event = eventTypes.find((type) => slug(type) === key);
      return getEventSchema.render(await getEventSchema.run({ event }, noProject));
    },
  },
  {
    name: 'integration-patterns',
    uri: 'amplitude-ai://integration-patterns',
    title: 'Integration patterns',
    description: 'The ways in which calls get recorded, per provider.',
    variable: 'provider',
    keys: providerIds,
    index: async () => getIntegrationPattern.render(await getIntegrationPattern.run({}, noProject)),
    page: async (provider) => getIntegrationPattern.render(await getIntegrationPattern.run({ provider }, noProject)),
  },
];

/** Keys that a person who has typed this much may mean; the nearest when none begins so. */
export function completeKey(keys: readonly string[], typed: string): string[] {
  const begun = keys.filter((key) => key.includes(typed.toLowerCase()));
  if (begun.length > 0) return begun;
  const near = nearest(typed, keys);
  return near === undefined ? [] : [near];
}
