import type { Shape } from '../../schema/shape.ts';
import type { Bound, Identity } from './bound.ts';
import { type Fault, faultOf } from './fault.ts';
import { toJson } from './json.ts';
import type { Options } from './tracker.ts';
import { unattributedDevice } from './unattributed-device.ts';
import type { WireEvent } from './wire-event.ts';

/** Whose event it is: the keys beside the properties. */
export interface Envelope {
  readonly keys: Pick<WireEvent, 'user_id' | 'device_id' | 'session_id' | 'groups'>;
  readonly fault?: Fault | undefined;
}

const id: Shape = { type: 'string', minLength: 1 };

export const envelopeShapes: Readonly<Record<keyof Identity, Shape>> = {
  userId: id,
  deviceId: id,
  browserSessionId: {},
  groups: { type: 'object', values: {} },
};

export function envelopeOf(options: Options, bound: Bound): Envelope {
  const userId = pick('userId', options, bound);
  const deviceId = pick('deviceId', options, bound) ?? (userId === undefined ? unattributedDevice() : undefined);
  const browserSession = Number(pick('browserSessionId', options, bound));
  const groups = pick('groups', options, bound);
  const fault =
    faultOf(userId, envelopeShapes.userId, 'userId') ??
    faultOf(deviceId, envelopeShapes.deviceId, 'deviceId') ??
    faultOf(groups, envelopeShapes.groups, 'groups');
  const keys: Envelope['keys'] = {};
  if (userId !== undefined) keys.user_id = userId;
  if (deviceId !== undefined) keys.device_id = deviceId;
  if (Number.isSafeInteger(browserSession) && browserSession > 0) keys.session_id = browserSession;
  if (groups !== undefined) keys.groups = fault ? groups : writable(groups);
  return { keys, fault };
}

type Groups = NonNullable<WireEvent['groups']>;

/** An app without types may pass what no JSON can hold, and a client of its own would lose the whole upload over it. */
function writable(groups: Groups): Groups {
  const isName = (value: unknown) => typeof value === 'string';
  const isRight = Object.values(groups).every(
    (value) => isName(value) || (Array.isArray(value) && value.every(isName)),
  );
  return isRight ? { ...groups } : JSON.parse(toJson(groups) ?? '{}');
}

function pick<K extends keyof Identity>(key: K, options: Options, bound: Bound): Identity[K] {
  return (options[key] ?? bound[key] ?? undefined) as Identity[K]; // The methods' types; faultOf checks the value.
}
