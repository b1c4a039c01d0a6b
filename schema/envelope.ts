/**
 * What stands around the properties of an event: who, which groups, which browser session. The same for every event.
 * `option` is the name that callers use, `wire` the key in Amplitude's HTTP V2 event.
 */
export const envelope = {
  userId: { wire: 'user_id', description: 'User as the app knows them; the same id as in its product events.' },
  deviceId: { wire: 'device_id', description: 'Device, for users who are not known.' },
  browserSessionId: {
    wire: 'session_id',
    description: 'Amplitude session of the browser, in milliseconds since 1970; links to Session Replay.',
  },
  groups: { wire: 'groups', description: 'Group type to group name, for account-level analytics.' },
  time: { wire: 'time', description: 'When it happened, in milliseconds since 1970.' },
  insertId: { wire: 'insert_id', description: 'Amplitude keeps one event per insert id within seven days.' },
} as const;

export type EnvelopeOption = keyof typeof envelope;
